import { isFields } from "../text/values.ts";

/** How many columns and rows a cell takes. */
export interface CellSize {
  across: number;
  down: number;
}

/** A cell at its place in the table's grid; all counted from 0. */
export interface PlacedCell extends CellSize {
  row: number;
  column: number;
  /** Which of its row's cells it is, as they are written. */
  index: number;
}

/** Why a cell or a row does not fit the grid. */
export type GridFault =
  | { kind: "overlaps" | "too-wide" | "too-low"; row: number; index: number }
  /** `isSpanned`: a cell of the row, or one above that reaches into it, takes more than one place. */
  | { kind: "row-length"; row: number; taken: number; isSpanned: boolean };

/**
 * Places cells as HTML does: each in the first column of its row that no cell above reaches into.
 *
 * @param rows the sizes of the cells of each row
 * @param width columns of the table
 */
export function placeCells(
  rows: readonly (readonly CellSize[])[],
  width: number,
): { cells: PlacedCell[]; faults: GridFault[] } {
  const isTaken = rows.map(() => new Set<number>());
  const faults: GridFault[] = [];
  const cells = rows.flatMap((sizes, row) => {
    const taken = isTaken[row] as Set<number>;
    const fromAbove = taken.size;
    const own = sizes.reduce((sum, { across }) => sum + across, 0);
    // A cell that is wider than the whole table is told by itself.
    if (fromAbove + own !== width && !sizes.some(({ across }) => across > width))
      faults.push({ kind: "row-length", row, taken: fromAbove + own, isSpanned: fromAbove + own > sizes.length });
    let column = 0;
    return sizes.flatMap(({ across, down }, index): PlacedCell[] => {
      while (taken.has(column)) column++;
      const at = column;
      if (across > width) faults.push({ kind: "too-wide", row, index });
      if (row + down > rows.length) faults.push({ kind: "too-low", row, index });
      const covered = isTaken.slice(row, row + down);
      const columns = Array.from({ length: across }, (_, offset) => at + offset);
      if (columns.some((each) => covered.some((line) => line.has(each)))) {
        faults.push({ kind: "overlaps", row, index });
      }
      for (const line of covered) for (const each of columns) line.add(each);
      column += across;
      return at < width ? [{ row, column: at, index, across, down }] : [];
    });
  });
  return { cells, faults };
}

/** The size of a cell as it is written, valid or not. */
export function sizeOfCell(cell: unknown): CellSize {
  const count = (value: unknown) => (typeof value === "number" && Number.isInteger(value) && value > 0 ? value : 1);
  const { colspan, rowspan } = isFields(cell) ? cell : {};
  return { across: count(colspan), down: count(rowspan) };
}
