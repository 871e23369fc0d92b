import { toRows } from "./order.ts";
import { around, type Fragment, joinFragments, lookOf } from "./page.ts";
import { isIn, type Span } from "./table-columns.ts";

/** What stands between each two of the lines across a table. */
export function bandsOf(parts: readonly Fragment[], rules: readonly number[]): Fragment[][] {
  const edges = [...new Set(rules)].toSorted((a, b) => a - b);
  const bands = Map.groupBy(parts, ({ y, size }) => edges.findLastIndex((edge) => edge < y - size * 0.3));
  return [...bands].toSorted((a, b) => a[0] - b[0]).map(([, band]) => band);
}

/** One row of all that stands in a band. */
export const joinBand = (band: readonly Fragment[], columns: readonly Span[]): string[] =>
  columns.map((column) =>
    toRows(band.filter((part) => isIn(part, column, columns)))
      .map((row) => joinFragments(row.toSorted((a, b) => a.x0 - b.x0)).replace(/\s+/g, " "))
      .filter((line) => line !== "")
      .join("\n"),
  );

/** Lines of a cell stand as close as any do, but for this. */
const CLOSE = 1.25;

/**
 * Rows of cells that have several lines, which need not stand at one height: lines that follow one another as closely as any
 * are a cell, and cells that stand side by side are a row.
 */
export function bandsBySpace(parts: readonly Fragment[], columns: readonly Span[]): Fragment[][] {
  const byColumn = columns.map((column) =>
    parts.filter((part) => isIn(part, column, columns)).toSorted((a, b) => a.y - b.y),
  );
  // Raised letters stand less than a line off theirs.
  const { size } = lookOf(parts);
  const stepOf = (before: Fragment | undefined, { y }: Fragment) =>
    before && y - before.y > size * 0.6 ? y - before.y : 0;
  const steps = byColumn.flatMap((own) => own.slice(1).map((part, index) => stepOf(own[index], part)));
  // Not the least of all: a letter in another font may stand a little off its line.
  const sorted = steps.filter((step) => step > 0).toSorted((a, b) => a - b);
  const close = (sorted[Math.floor(sorted.length / 4)] ?? 0) * CLOSE;
  const cells = byColumn.flatMap((own) => {
    const chains: Fragment[][] = [];
    for (const part of own) {
      const last = chains.at(-1);
      if (last && stepOf(last.at(-1), part) <= close) last.push(part);
      else chains.push([part]);
    }
    return chains;
  });
  const bands: { y1: number; parts: Fragment[] }[] = [];
  for (const cell of cells.toSorted((a, b) => around(a).y0 - around(b).y0)) {
    const { y0, y1 } = around(cell);
    const last = bands.at(-1);
    if (last && y0 < last.y1) {
      last.parts.push(...cell);
      last.y1 = Math.max(last.y1, y1);
    } else bands.push({ y1, parts: [...cell] });
  }
  return bands.map((band) => band.parts);
}
