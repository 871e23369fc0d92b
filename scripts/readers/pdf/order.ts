import type { Column, Columns } from "./columns.ts";
import { toFragment } from "./fragments.ts";
import {
  around,
  type Box,
  countSmallWords,
  type Fragment,
  isRule,
  joinFragments,
  lookOf,
  type PdfLine,
  type Run,
  shared,
  tagOf,
} from "./page.ts";

/**
 * The lines of a page in the order in which they are read: bands from the top down, each either across the page or in two
 * columns, of which the left one goes first.
 *
 * @param columns see {@link findColumns}
 * @param graphics of the page: between rules that run across it stand the rows of one table
 */
export function orderLines(
  fragments: readonly Fragment[],
  page: number,
  { gutter, whole, left, right }: Columns,
  graphics: readonly Box[] = [],
): PdfLine[] {
  if (gutter === undefined) return toLines(fragments, page, whole);
  // A line that is too long for its column reaches into the gap, not into the text behind it.
  const isWide = ({ x0, x1 }: Fragment) => x0 < Math.min(gutter, left.x1) - 3 && x1 > Math.max(gutter, right.x0) + 3;
  const startsThere = ({ x0 }: Fragment) =>
    x0 > gutter && fragments.filter((each) => Math.abs(each.x0 - x0) < 1).length >= COMMON;
  // One that runs into the text of the other column, or up to where its lines begin, could not be broken: it is of its own
  // column for all that.
  const overfull = new Set(
    fragments.filter(
      (each) =>
        isWide(each) &&
        fragments.some(
          (other) =>
            other.x0 > gutter &&
            (other.x0 < each.x1 - 3 || (other.x0 < each.x1 + each.size && startsThere(other))) &&
            shared(each.y0, each.y1, other.y0, other.y1) > each.size * 0.3,
        ),
    ),
  );
  const isAcross = (each: Fragment) => isWide(each) && !overfull.has(each);
  const bands: Band[] = [];
  // Names below a title stand side by side, until text begins.
  let isFront = page === 1;
  const tables = ruledAcross(graphics, fragments, { gutter, whole, left, right });
  const isRuled = (row: readonly Fragment[]) => {
    const { y0, y1 } = around(row);
    return tables.some((table) => (y0 + y1) / 2 > table.y0 && (y0 + y1) / 2 < table.y1);
  };
  for (const row of toRows(fragments.flatMap((each) => partAt(each, right.x0)))) {
    const isTitle = bands.length === 0;
    const own = row.filter((each) => !isAcross(each));
    const sides = [own.filter(({ x0 }) => x0 <= gutter), own.filter(({ x0 }) => x0 > gutter)] as const;
    // Nothing beside it: the first line of the right column, which may stand higher than the left one.
    const isBeside = sides[0].length > 0 || own.length < row.length;
    isFront &&= isBeside && !beginsText(sides[0], left) && !beginsText(sides[1], right);
    const across = own.length < row.length || (isFront && !isTitle) || isRuled(row);
    const last = bands.at(-1);
    if (last && last.isAcross === across) last.fragments.push(...row);
    else bands.push({ isAcross: across, fragments: [...row] });
  }
  return bands.flatMap(partAtFoot(gutter)).flatMap((band) => {
    if (band.isAcross) return toLines(band.fragments, page, whole);
    const first = band.fragments.filter((each) => overfull.has(each) || (each.x0 + each.x1) / 2 < gutter);
    return [
      ...toLines(first, page, left),
      ...toLines(
        band.fragments.filter((each) => !first.includes(each)),
        page,
        right,
      ),
    ];
  });
}

/** What lies between rules that run across both columns, or in a drawing of them, where no line of text stands in one of these. */
function ruledAcross(
  graphics: readonly Box[],
  fragments: readonly Fragment[],
  { gutter = 0, left, right }: Columns,
): { y0: number; y1: number }[] {
  const wide = graphics
    .filter((box) => box.x0 < gutter - REACH && box.x1 > gutter + REACH)
    .toSorted((a, b) => a.y0 - b.y0);
  // More lines are those of a plot; each would be held against all words.
  if (wide.length > MOST_WIDE) return [];
  const rules = wide.filter(isRule);
  const isText = (each: Fragment) => beginsText([each], each.x0 > gutter ? right : left);
  const between = rules.slice(1).map((rule, index) => ({ y0: rules[index]?.y0 ?? 0, y1: rule.y1 }));
  // All rules of a table may be drawn as one.
  return [...between, ...wide.filter((box) => !isRule(box))].filter(({ y0, y1 }) => {
    const within = fragments.filter(({ y }) => y > y0 && y < y1);
    const rows = toRows(within);
    return !within.some(isText) && rows.filter((row) => row.length > 2).length > rows.length / 2;
  });
}

const MOST_WIDE = 200;

/** Points by which such a rule reaches into each column. */
const REACH = 20;

/** What stands at the start of a first page's text, on the line of that. */
const START = /^(?:abstract|summary|key ?-?words|index terms|(?:1|I)\.? *introduction|introduction)\b/i;

/** Whether a line of a column is one of text, which fills that, or a heading above text. */
function beginsText(row: readonly Fragment[], column: Column): boolean {
  if (row.length === 0) return false;
  const { x0, x1 } = around(row);
  const filled = (x1 - x0) / (column.x1 - column.x0);
  const text = joinFragments(row.toSorted((a, b) => a.x0 - b.x0));
  const small = countSmallWords(text);
  return (
    START.test(text) ||
    (row.every(({ isBold }) => isBold) && /^(?:\d{1,2}|[IVX]{1,4}|[A-Z])\.? +\p{Lu}/u.test(text)) ||
    (filled > 0.6 && small >= 4) ||
    (filled > 0.9 && small > 1) ||
    (filled > 0.97 && row.length === 1)
  );
}

interface Band {
  isAcross: boolean;
  fragments: Fragment[];
}

/** Lines of a column, at least, that stand above or at the foot. */
const LEAST_AT_FOOT = 4;

/** Where both columns end in smaller type, as PNAS sets its works, that is read behind the text of both. */
const partAtFoot =
  (gutter: number) =>
  (band: Band): Band[] => {
    if (band.isAcross) return [band];
    const sides = [
      band.fragments.filter(({ x1 }) => x1 <= gutter + 3),
      band.fragments.filter(({ x0 }) => x0 >= gutter - 3),
    ];
    const size = Math.max(...sides.map((side) => side.toSorted((a, b) => b.y - a.y)[0]?.size ?? Infinity));
    const larger = new Set(band.fragments.filter((each) => each.size > size * 1.1));
    const end = around([...larger].map((each) => ({ ...each, y0: each.y, y1: each.y }))).y1;
    const isParted = sides.every(
      (side) =>
        side.filter(({ y }) => y > end).length >= LEAST_AT_FOOT &&
        // Of text, not of headings.
        side.filter((each) => larger.has(each) && each.text.length > 20).length >= LEAST_AT_FOOT,
    );
    const foot = band.fragments.filter(({ y }) => y > end).toSorted((a, b) => a.y - b.y);
    // Notes of the left column alone may be as high as works.
    if (!isParted || !foot.some(({ text, x0 }) => x0 < gutter && /^\[?1[\].]/.test(text))) return [band];
    return [
      { ...band, fragments: band.fragments.filter(({ y }) => y <= end) },
      { ...band, fragments: foot },
    ];
  };

/** As many lines begin at a place that is the edge of a column, or of what is indented in it. */
const COMMON = 4;

/** A fragment whose words go on where the right column begins are two lines that touch. */
function partAt(fragment: Fragment, edge: number): Fragment[] {
  const at = fragment.runs.findIndex(
    ({ x0 }, index) =>
      index > 0 && Math.abs(x0 - edge) < 2 && x0 - (fragment.runs[index - 1]?.x1 ?? x0) > fragment.size * 0.5,
  );
  return at < 0 ? [fragment] : [toFragment(fragment.runs.slice(0, at)), toFragment(fragment.runs.slice(at))];
}

/** Fragments side by side, from the top down. A number above its line, or the parts of a formula, are a part of the row. */
export function toRows(fragments: readonly Fragment[]): Fragment[][] {
  const rows: { y0: number; y1: number; fragments: Fragment[] }[] = [];
  const bySize = fragments.toSorted((a, b) => a.y - b.y);
  for (const fragment of bySize) {
    const middle = fragment.y - fragment.size * 0.3;
    const row = rows
      .slice(-6)
      .find(
        ({ y0, y1 }) =>
          middle > y0 && middle < y1 && Math.min(y1, fragment.y1) - Math.max(y0, fragment.y0) > fragment.size * 0.4,
      );
    if (!row) rows.push({ y0: fragment.y0, y1: fragment.y1, fragments: [fragment] });
    else {
      row.fragments.push(fragment);
      const main = lookOf(row.fragments).size;
      if (fragment.size >= main * 0.9 && fragment.size > (row.fragments[0]?.size ?? 0) * 1.1)
        [row.y0, row.y1] = [fragment.y0, fragment.y1];
    }
  }
  const small = Math.min(MOST_SMALL, lookOf(fragments).size * SMALL);
  return takeSigns(
    rows.toSorted((a, b) => a.y0 - b.y0).map((row) => row.fragments),
    small,
  );
}

/** Letters of fewer points are those of indices, where others are so much larger. */
const MOST_SMALL = 8;
const SMALL = 0.86;

/** Roots, large brackets and indices stand a little off the line that they belong to. */
function takeSigns(rows: Fragment[][], small: number): Fragment[][] {
  const isSigns = (row: readonly Fragment[]) =>
    row.every(({ isMath, text, size }) => (isMath || size < small) && text.length <= 3) && row.length <= 3;
  const kept = rows.filter((row) => !isSigns(row));
  for (const row of rows.filter(isSigns)) {
    const box = around(row);
    const near = kept
      .map((other) => ({ other, box: around(other) }))
      .filter(
        ({ box: own }) => own.y0 < box.y1 + 3 && own.y1 > box.y0 - 3 && own.x0 < box.x1 + 6 && own.x1 > box.x0 - 6,
      )
      .toSorted(
        (a, b) => Math.abs(a.box.y0 + a.box.y1 - box.y0 - box.y1) - Math.abs(b.box.y0 + b.box.y1 - box.y0 - box.y1),
      )[0];
    if (near) near.other.push(...row);
    else kept.push(row);
  }
  return kept.toSorted((a, b) => around(a).y0 - around(b).y0);
}

function toLines(fragments: readonly Fragment[], page: number, column: Column): PdfLine[] {
  return toRows(fragments).map((row): PdfLine => {
    const parts = row.toSorted((a, b) => a.x0 - b.x0);
    const runs: Run[] = parts.flatMap((part) => part.runs);
    const look = lookOf(runs);
    const y = parts.find(({ size }) => size > look.size * 0.9)?.y ?? parts[0]?.y ?? 0;
    return {
      ...around(parts),
      ...look,
      y,
      page,
      fragments: parts,
      column,
      tag: tagOf(runs),
      text: isStretched(parts, column) ? parts.map(({ text }) => text).join(" ") : joinFragments(parts),
    };
  });
}

/** Gaps of a stretched line differ by no more than this share of them; there is a bit more behind a comma. */
const LIKE = 0.2;

/** Whether words stand far apart because their line reaches to the edge of its column: the gaps are all alike. */
export function isStretched(parts: readonly Fragment[], { x1 }: Column): boolean {
  const last = parts.at(-1);
  if (!last || parts.length < 3 || Math.abs(last.x1 - x1) > last.size * 0.5) return false;
  const gaps = parts.slice(1).map((part, index) => part.x0 - (parts[index]?.x1 ?? 0));
  const words = parts.filter(({ text }) => /^\p{P}?\p{L}/u.test(text)).length;
  return Math.min(...gaps) > Math.max(...gaps) * (1 - LIKE) && words > parts.length / 2;
}
