import type { SlideText, TableSlide } from "../../deck/types.ts";
import { cutList, type Piece } from "./parts.ts";

type Table = TableSlide["table"];
export type CellLook = NonNullable<Table["looks"]>[number][number];

/** Rows that cells of several rows join, with the looks of their cells; most are single rows. */
export interface RowGroup {
  rows: SlideText[][];
  looks?: CellLook[][];
}

/** A table's rows in groups that no cut may part. */
export function readRowGroups({ table: { rows, looks } }: TableSlide): RowGroup[] {
  const cuts = rows.flatMap((_, row) => (row > 0 && !isJoined(looks, row) ? [row] : []));
  const parts = looks && cutList(looks, cuts);
  return cutList(rows, cuts).map((rows, index) => ({ rows, ...(parts && { looks: parts[index] ?? [] }) }));
}

/** Whether a cell from above reaches into a row. */
const isJoined = (looks: CellLook[][] | undefined, row: number) =>
  looks?.slice(0, row).some((line, above) => line.some(({ down = 1 }) => above + down > row)) ?? false;

export function writeRowGroups({ table }: TableSlide, groups: readonly RowGroup[]): Piece<TableSlide> {
  const rows = groups.flatMap((group) => group.rows);
  return { table: { ...table, rows, ...(table.looks && { looks: groups.flatMap(({ looks }) => looks ?? []) }) } };
}

/**
 * Some columns of a table, the first of all among them.
 *
 * @param columns their indices, from 0
 */
export function pickColumns(table: Table, columns: readonly number[]): Table {
  const pick = <T>(list: readonly T[]) => columns.map((index) => list[index] as T);
  const { groups, looks } = table;
  return {
    ...table,
    columns: pick(table.columns),
    rows: table.rows.map(pick),
    align: pick(table.align),
    ...(groups && { groups: pickGroups(groups, columns) }),
    ...(looks && { looks: looks.map((line) => clip(pick(line), columns)) }),
  };
}

/** Cells that reach over columns which are not there any more become narrower. */
function clip(picked: readonly CellLook[], columns: readonly number[]): CellLook[] {
  return picked.map(({ across, ...look }, index) => {
    const from = columns[index] ?? 0;
    const left = columns.filter((column) => column >= from && column < from + (across ?? 1)).length;
    return across === undefined || left < 2 ? look : { ...look, across: left };
  });
}

function pickGroups(groups: NonNullable<Table["groups"]>, columns: readonly number[]): NonNullable<Table["groups"]> {
  let start = 0;
  return groups.flatMap(({ text, across }) => {
    const from = start;
    start += across;
    const left = columns.filter((column) => column >= from && column < from + across).length;
    return left === 0 ? [] : [{ text, across: left }];
  });
}

/** Whether a cell or a heading joins a column with the one before; those that begin in the first column are in all parts. */
export function isColumnJoined({ groups = [], looks = [] }: Table, column: number): boolean {
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, { across }) => sum + across, 0));
  const inGroup = groups.some(({ across }, index) => {
    const start = starts[index] ?? 0;
    return start > 0 && column > start && column < start + across;
  });
  return (
    inGroup ||
    looks.some((line) => line.some(({ across = 1 }, start) => start > 0 && column > start && column < start + across))
  );
}
