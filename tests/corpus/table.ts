/** A table that is printed row by row, while it is made. */
export class Table {
  readonly #columns: readonly (readonly [name: string, width: number])[];

  constructor(columns: readonly (readonly [name: string, width: number])[]) {
    this.#columns = columns;
  }

  head(): void {
    this.row(this.#columns.map(([name]) => name));
  }

  row(cells: readonly (string | number)[]): void {
    const line = this.#columns.map(([, width], index) => {
      const cell = String(cells[index] ?? "");
      const isText = index === 0 || index === this.#columns.length - 1;
      return isText ? cell.padEnd(width) : cell.padStart(width);
    });
    console.log(line.join(" ").trimEnd());
  }
}
