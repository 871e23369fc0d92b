import type { Table } from "../../manuscript/manuscript.ts";
import type { Inline } from "../../text/inline.ts";
import { toWords } from "../../text/slice-inlines.ts";
import type { Mention } from "./mentions.ts";
import { findSpoken, type Spoken } from "./spoken-cells.ts";

/** How much of a table a slide shows: columns with the first, rows without the heading. */
export interface TableLimits {
  columns: number;
  rows: number;
  /** Rows of a table of few columns, which is read by its rows. */
  narrow?: { columns: number; rows: number };
}

export interface TrimmedTable {
  table: Table;
  /** Cells whose number the text says, else rows of which it tells a finding: places in `table.rows`, counted from 0. */
  marked: { row: number; column?: number }[];
  /** Whether something of the paper's table is left out. */
  isTrimmed: boolean;
}

/**
 * A table cut down to what the text speaks of, as people do for a slide. The heading, the first column and the last row
 * stay, since the last is mostly the authors' own; then come columns and rows that the sentences name, or of which they say
 * a number, rows with bold cells, and the first ones. Where the text says nothing this leaves the first columns and rows
 * and the last row. Cells never change, nor does their order; what names a cell goes with it.
 *
 * @param mentions the sentences that refer to it
 */
export function trimTable(table: Table, mentions: readonly Mention[], limits: TableLimits): TrimmedTable {
  const spoken = findSpoken(table, mentions);
  const width = Math.max(table.columns.length, ...table.rows.map(({ length }) => length), 0);
  const columns = chooseColumns(table, width, spoken, limits.columns);
  // A narrow table can have more rows.
  const { narrow } = limits;
  const most = narrow && columns.length <= narrow.columns ? narrow.rows : limits.rows;
  const rows = chooseRows(table, columns, spoken, most);
  const pick = <T>(line: readonly T[]) =>
    columns.flatMap((column) => (column < line.length ? [line[column] as T] : []));
  const isTrimmed = columns.length < width || rows.length < table.rows.length;
  const trimmed: Table = {
    ...table,
    columns: pick(table.columns),
    rows: rows.map((row) => pick(table.rows[row] ?? [])),
    align: pick(table.align),
  };
  return { table: isTrimmed ? trimmed : table, marked: mark(spoken, rows, columns), isTrimmed };
}

/** More rows than this share of the table are no mark. */
const MOST_MARKED = 1 / 3;

function mark({ cells, subjects }: Spoken, rows: readonly number[], columns: readonly number[]) {
  const marked = cells.flatMap(({ row, column }) => {
    const place = { row: rows.indexOf(row), column: columns.indexOf(column) };
    return place.row >= 0 && place.column >= 0 ? [place] : [];
  });
  if (marked.length > 0) return marked;
  const named = rows.flatMap((row, index) => (subjects.has(row) ? [{ row: index }] : []));
  return named.length <= Math.max(1, rows.length * MOST_MARKED) ? named : [];
}

function chooseColumns({ columns }: Table, width: number, spoken: Spoken, most: number): number[] {
  const all = Array.from({ length: width }, (_, index) => index);
  const order = [...all.filter((column) => spoken.columns[column]), ...all].sort(
    (a, b) => (spoken.columns[b] ?? 0) - (spoken.columns[a] ?? 0),
  );
  const heads = columns.map((head) => toWords(head).trim());
  const isRepeated = (each: number) => heads.indexOf(heads[each] ?? "") !== heads.lastIndexOf(heads[each] ?? "");
  // The heading over several columns stands in the first of them: without it, a second `F1` would be taken for the first.
  const needs = (column: number): number[] => {
    const named = all.findLast((each) => each <= column && isSaid(columns[each]));
    if (named === undefined || columns.length === 0) return [column];
    const group = isRepeated(named)
      ? all.findLast((each) => each < named && isSaid(columns[each]) && !isRepeated(each))
      : undefined;
    return [...new Set([group ?? named, named, column])];
  };
  return fill([0], order, needs, most, width);
}

function chooseRows(table: Table, columns: readonly number[], spoken: Spoken, most: number): number[] {
  const { rows } = table;
  const all = Array.from({ length: rows.length }, (_, index) => index);
  const isNamed = (row: number) => isSaid(rows[row]?.[0]);
  const isHeading = (row: number) => isNamed(row) && (rows[row] ?? []).slice(1).every((cell) => !isSaid(cell));
  // A second row of headings, or the only one of a table that has none of its own.
  const first = table.columns.length === 0 ? 1 : 0;
  const heads = all.slice(
    0,
    Math.max(
      first,
      all.findIndex((row) => isNamed(row) || hasNumber(rows[row] ?? [])),
    ),
  );
  const needs = (row: number): number[] => {
    const named = isNamed(row) ? row : all.findLast((each) => each < row && isNamed(each));
    const heading = all.findLast((each) => each < row && isHeading(each));
    return [...new Set([heading, named, row].filter((each) => each !== undefined))];
  };
  const isSpokenIn = (row: number) => spoken.cells.some((cell) => cell.row === row && columns.includes(cell.column));
  const worth = (row: number) =>
    (isSpokenIn(row) ? 2 : 0) + (spoken.rows[row] ?? 0) + ((spoken.bold[row] ?? 0) > 0 ? 1.5 : 0);
  const order = all.toSorted((a, b) => worth(b) - worth(a)).filter((row) => !isHeading(row));
  const last = all.at(-1);
  return fill(heads, last === undefined ? [] : [last, ...order], needs, heads.length + most, rows.length);
}

/** Takes one after the other, each with what it needs, as long as there is room; all of them where all have room. */
function fill(
  always: readonly number[],
  order: readonly number[],
  needs: (index: number) => number[],
  most: number,
  count: number,
): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  const taken = new Set(always);
  for (const index of order) {
    const added = needs(index).filter((each) => !taken.has(each));
    if (taken.size + added.length <= most) for (const each of added) taken.add(each);
  }
  return [...taken].sort((a, b) => a - b);
}

const isSaid = (cell: readonly Inline[] | undefined) => toWords(cell ?? []).trim() !== "";
const hasNumber = (row: readonly (readonly Inline[])[]) => row.some((cell) => /\d/.test(toWords(cell)));
