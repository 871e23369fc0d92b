import type { Fragment } from "./page.ts";

export interface Sheet {
  fragments: Fragment[];
  width: number;
}

/** Where the lines of a column begin and end. */
export interface Column {
  x0: number;
  x1: number;
}

export interface Columns {
  /** The middle of the gap between two columns, in points from the left; nothing where there is one column. */
  gutter: number | undefined;
  whole: Column;
  left: Column;
  right: Column;
}

/** The columns that pages of one size share. */
export function findColumns(sheets: readonly Sheet[]): Columns {
  const gutter = findGutter(sheets);
  const all = sheets.flatMap(({ fragments }) => fragments).filter(({ text }) => text.length > 8);
  const edges = (side: readonly Fragment[]): Column => {
    const [x0, x1] = edgesOf(side);
    return { x0, x1 };
  };
  return {
    gutter,
    whole: edges(all),
    left: edges(all.filter(({ x1 }) => gutter !== undefined && x1 <= gutter + 3)),
    right: edges(all.filter(({ x0 }) => gutter !== undefined && x0 >= gutter - 3)),
  };
}

/** Text of fewer characters on one side is no column. */
const LEAST_SHARE = 0.2;
/** Places where a gap is looked for. */
const MOST_STEPS = 600;
/** How much of the text may run across: titles, wide figures, tables. */
const MOST_ACROSS = 0.45;

/**
 * Where the gap between two columns is that most pages of a paper share.
 *
 * @param sheets pages of the same width
 * @returns its middle in points from the left; nothing in a paper of one column
 */
function findGutter(sheets: readonly Sheet[]): number | undefined {
  const all = sheets.flatMap(({ fragments }) => fragments).filter(({ text }) => text.length > 8);
  const total = all.reduce((sum, { text }) => sum + text.length, 0);
  if (total === 0) return undefined;
  const [left, right] = edgesOf(all);
  const width = right - left;
  let best: { x: number; across: number } | undefined;
  for (let x = left + width * 0.3; x < left + width * 0.7; x += Math.max(1, width / MOST_STEPS)) {
    let [across, before, behind] = [0, 0, 0];
    for (const { x0, x1, text } of all) {
      if (x1 <= x + 1) before += text.length;
      else if (x0 >= x - 1) behind += text.length;
      else across += text.length;
    }
    if (before < total * LEAST_SHARE || behind < total * LEAST_SHARE || across > total * MOST_ACROSS) continue;
    if (!best || across < best.across - total * 0.002) best = { x, across };
  }
  if (!best) return undefined;
  const middle = widen(best.x, all);
  return fills(middle, all, left, right) ? middle : undefined;
}

/** The middle of the gap that a place lies in. */
function widen(x: number, fragments: readonly Fragment[]): number {
  const beside = fragments.filter(({ x0, x1 }) => x1 <= x + 1 || x0 >= x - 1);
  const ends = beside.flatMap(({ x1 }) => (x1 <= x + 1 ? [x1] : [])).toSorted((a, b) => b - a);
  const starts = beside.flatMap(({ x0 }) => (x0 >= x - 1 ? [x0] : [])).toSorted((a, b) => a - b);
  // The few that reach furthest are set out of their column.
  const end = ends[Math.floor(ends.length * 0.03)] ?? x;
  const start = starts[Math.floor(starts.length * 0.03)] ?? x;
  return start > end ? (start + end) / 2 : x;
}

/** Lines of columns reach from edge to edge; the cells of a table don't. */
function fills(x: number, fragments: readonly Fragment[], left: number, right: number): boolean {
  const lengths = (side: readonly Fragment[], room: number) =>
    side.filter((each) => each.x1 - each.x0 > room * 0.75).reduce((sum, { text }) => sum + text.length, 0);
  const before = fragments.filter(({ x1 }) => x1 <= x + 1);
  const behind = fragments.filter(({ x0 }) => x0 >= x - 1);
  const share = (side: readonly Fragment[], room: number) =>
    lengths(side, room) /
    Math.max(
      1,
      side.reduce((sum, { text }) => sum + text.length, 0),
    );
  return share(before, x - left) > 0.4 && share(behind, right - x) > 0.4;
}

/** Where text begins and ends, but for the little that is set out. */
function edgesOf(fragments: readonly Fragment[]): [left: number, right: number] {
  const starts = fragments.map(({ x0 }) => x0).toSorted((a, b) => a - b);
  const ends = fragments.map(({ x1 }) => x1).toSorted((a, b) => a - b);
  return [starts[Math.floor(starts.length * 0.02)] ?? 0, ends[Math.ceil(ends.length * 0.98) - 1] ?? 0];
}
