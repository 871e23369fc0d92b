import type { Fragment } from "./page.ts";

/** From where to where a column goes across the page. */
export interface Span {
  x0: number;
  x1: number;
}

/** Whether a part stands in a column: the first of those that it reaches into. */
export const isIn = (part: Fragment, column: Span, columns: readonly Span[]) =>
  columns.find(({ x0, x1 }) => part.x0 < x1 && part.x1 > x0) === column;

/** Spans from left to right between which no text stands, in most rows. */
export function findColumns(rows: readonly (readonly Fragment[])[]): Span[] {
  // A row of one long cell says nothing about columns, nor does one that stands over several of them.
  const full = rows.filter((row) => row.length > 1);
  const parts = full
    .flat()
    .filter((part) => !isOverGap(part, full))
    .toSorted((a, b) => a.x0 - b.x0);
  const columns: Span[] = [];
  for (const { x0, x1, size } of parts) {
    const last = columns.at(-1);
    if (last && x0 < last.x1 + size * 0.3) last.x1 = Math.max(last.x1, x1);
    else columns.push({ x0, x1 });
  }
  return columns;
}

/** So many of the rows that stand below or above a cell have two cells there: it is a head over both. */
const MOST_PARTED = 0.6;
const LEAST_PARTED = 3;

function isOverGap(part: Fragment, rows: readonly (readonly Fragment[])[]): boolean {
  const beside = rows
    .map((row) => (row.includes(part) ? 0 : row.filter(({ x0, x1 }) => x0 < part.x1 && x1 > part.x0).length))
    .filter((count) => count > 0);
  const parted = beside.filter((count) => count > 1).length;
  // In a small table all rows below its head say so.
  const isHead = rows[0]?.includes(part) === true && parted > 1 && parted === beside.length;
  return isHead || (parted >= LEAST_PARTED && parted > beside.length * MOST_PARTED);
}
