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

/** Prints numbers as a table: a row for each by its name, a column for each group. */
export function printColumns(title: string, columns: Record<string, Record<string, number>>, digits = 1): void {
  const names = new Set(Object.values(columns).flatMap(Object.keys));
  const line = (name: string, cells: readonly string[]) =>
    console.log((name.padEnd(38) + cells.map((cell) => cell.padStart(10)).join("")).trimEnd());
  console.log();
  line(title, Object.keys(columns));
  for (const name of names)
    line(
      name,
      Object.values(columns).map((numbers) => numbers[name]?.toFixed(digits) ?? "–"),
    );
}

/** Prints rows of text under a title, the first column to the left, all others to the right. */
export function printRows(title: string, rows: readonly (readonly string[])[]): void {
  console.log(`\n${title}`);
  for (const [name = "", ...cells] of rows)
    console.log(name.padEnd(32) + cells.map((cell) => cell.padStart(18)).join(""));
}
