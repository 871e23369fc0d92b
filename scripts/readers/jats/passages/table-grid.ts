import type { Inline } from "../../../text/inline.ts";
import type { Cell } from "./table-rows.ts";

/** Tables have at most some thirty columns. */
const WIDEST = 100;

/**
 * Lays cells out as a table shows them: those that span several places stand in the first of them, in all heading rows
 * but the last in each column they head.
 *
 * @param rows as they are written
 * @param headCount how many of them are headings
 * @param most how many places there may be
 * @returns rows of the same width; whether some were cut off
 */
export function gridOf(
  rows: readonly Cell[][],
  headCount: number,
  most: number,
): { cells: Inline[][][]; width: number; isCut: boolean } {
  const cells: Inline[][][] = [];
  // For each column, how many rows below are still taken by a cell above.
  const taken: number[] = [];
  let width = 0;
  let isCut = false;
  for (const [index, row] of rows.entries()) {
    if (cells.length * width > most) return { cells: even(cells, width), width, isCut: true };
    const line: Inline[][] = [];
    let column = 0;
    for (const cell of row) {
      while ((taken[column] ?? 0) > 0) column++;
      const span = Math.min(cell.columns, WIDEST - column);
      if (span <= 0) {
        isCut = true;
        break;
      }
      // A heading over others is said for each of them, but one over the whole table says nothing about its columns.
      const isOver = index < headCount - 1 && row.length > 1;
      for (let step = 0; step < span; step++) {
        line[column + step] = step === 0 || isOver ? cell.text : [];
        taken[column + step] = cell.rows;
      }
      column += span;
    }
    for (let at = 0; at < taken.length; at++) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
    width = Math.max(width, line.length);
    cells.push(line);
  }
  return { cells: even(cells, width), width, isCut };
}

const even = (cells: readonly Inline[][][], width: number): Inline[][][] =>
  cells.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? []));
