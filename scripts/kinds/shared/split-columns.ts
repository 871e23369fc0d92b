import type { TableSlide } from "../../deck/types.ts";
import { makeParts } from "./parts.ts";
import { isColumnJoined, pickColumns } from "./table-rows.ts";

/**
 * A table whose columns need more room than there is, as several: each with the first column, which says what a row is
 * about, and some of the others.
 *
 * @param widths pixels that each column needs at least
 * @param room pixels that there are
 * @returns nothing when there is no way to split it
 */
export function splitColumns(slide: TableSlide, widths: readonly number[], room: number): TableSlide[] | undefined {
  const { columns } = slide.table;
  const [key = 0, ...others] = widths;
  if (columns.length < 3 || others.length + 1 !== columns.length) return undefined;
  // Columns that a cell joins go together.
  const runs: { columns: number[]; width: number }[] = [];
  for (const [index, width] of others.entries()) {
    const column = index + 1;
    const last = runs.at(-1);
    if (last && isColumnJoined(slide.table, column)) {
      last.columns.push(column);
      last.width += width;
    } else runs.push({ columns: [column], width });
  }
  const fewest = Math.max(
    2,
    packed(
      runs.map(({ width }) => width),
      room - key,
    ),
  );
  // As equal in width as the fewest parts allow.
  const share = others.reduce((sum, width) => sum + width, 0) / fewest;
  const groups: number[][] = [[]];
  let used = 0;
  for (const { columns, width } of runs) {
    const isFull = used > 0 && (used + width > room - key || (used + width / 2 > share && groups.length < fewest));
    if (isFull) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)?.push(...columns);
    used += width;
  }
  if (groups.length < 2) return undefined;
  return makeParts(
    slide,
    groups.map((group, index) => ({
      table: { ...pickColumns(slide.table, [0, ...group]), ...(index > 0 && { caption: [] }) },
      firstColumn: (slide.firstColumn ?? 1) + (group[0] ?? 1) - 1,
    })),
  );
}

/** How many rows of boxes it takes to pack widths in their order. */
function packed(widths: readonly number[], room: number): number {
  let [count, used] = [1, 0];
  for (const width of widths) {
    if (used > 0 && used + width > room) [count, used] = [count + 1, 0];
    used += width;
  }
  return count;
}
