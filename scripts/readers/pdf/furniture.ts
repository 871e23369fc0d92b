import { isCaption } from "../text/paragraphs.ts";
import { toRows } from "./order.ts";
import { around, type Fragment } from "./page.ts";

/** How many rows from the top or the foot of a page may be running heads and the like. */
const EDGE = 3;

interface Row {
  page: number;
  /** Whether no other row of its page stands above it. */
  isTop: boolean;
  /** Points to the next row. */
  gap: number;
  y: number;
  shape: string;
  text: string;
  fragments: Fragment[];
}

/**
 * Running heads, page numbers and what else stands at the same height of several pages.
 *
 * @param pages fragments of each page
 */
export function findFurniture(pages: readonly (readonly Fragment[])[]): Set<Fragment> {
  const rows = pages.flatMap((fragments, page) => edgesOf(fragments, page));
  // Plots at the foot of pages have the same numbers along their axes, and floats at their top stand below their labels.
  const isRepeated = (row: Row) =>
    !isScale(row.fragments) &&
    !isCaption(row.text) &&
    // The last line of a work: `217–496.`, `14 (2002) 220–398.`
    !/^[^\p{L}]{0,20}#[–-]#\.$/u.test(row.shape) &&
    rows.filter((other) => other.page !== row.page && other.shape === row.shape && Math.abs(other.y - row.y) < 4)
      .length >= (ENDS.test(row.shape) ? 2 : 1);
  // Manuscripts for review number their lines in the margin.
  const found = rows.filter(
    (row) =>
      (row.text.length < 200 && (isRepeated(row) || endsInPages(row.text, pages.length) || isPaged(row, rows))) ||
      /^\W{0,3}(?:page )?(?:\d{1,4}|[ivxl]{1,6})(?: (?:of|\/) \d{1,4})?[^\w.]{0,3}$/i.test(row.text),
  );
  const heads = found.filter((row) => row.isTop && /\p{L}{3}/u.test(row.text));
  const alone = rows.filter((row) => row.isTop && row.text.length < 200 && isLevel(row, heads, rows));
  return new Set([...found, ...alone].flatMap(({ fragments }) => fragments));
}

/** `102.`, `2004)).`: the last lines of works and sentences, two of which may well stand at one height. */
const ENDS = /^[^\p{L}]{1,20}\.$/u;

/** A head stands further from the text than lines of it, in sizes of its letters. */
const STEP = 1.8;

/** Whether a row stands where several other pages have their heads, in their type: in a short paper each side has its own once. */
function isLevel(row: Row, heads: readonly Row[], rows: readonly Row[]): boolean {
  const [own] = row.fragments;
  // Text begins with a line that others follow closely.
  if (own === undefined || row.gap < own.size * STEP) return false;
  const level = heads.filter(
    ({ page, y, fragments: [first] }) =>
      page !== row.page && Math.abs(y - row.y) < 1 && Math.abs((first?.size ?? 0) - own.size) < 0.2,
  );
  // Where text begins there on most pages, what is repeated is the head of a long table.
  const others = rows.filter((each) => each.isTop && each.page !== row.page && Math.abs(each.y - row.y) < 1);
  return level.length > 1 && level.length > others.length / 2;
}

/** A head of one page alone: it has the number of its page at an end, as heads of other pages have theirs. */
function isPaged(row: Row, rows: readonly Row[]): boolean {
  const before = numberOf(row);
  if (before === undefined) return false;
  return (
    (before === row.page + 1 && isApart(row)) ||
    rows.some((other) => other.page !== row.page && numberOf(other) === before + other.page - row.page)
  );
}

/** Points between a page's number and its head that no line of text has: of two pages, each may have a head of its own. */
const APART = 60;

function isApart({ fragments }: Row): boolean {
  const own = fragments.toSorted((a, b) => a.x0 - b.x0);
  return own.length === 2 && own.slice(1).every((each, index) => each.x0 - (own[index]?.x1 ?? 0) > APART);
}

/** The page that a head says that it is. */
function numberOf({ isTop, fragments }: Row): number | undefined {
  if (!isTop || fragments.length < 2) return undefined;
  const own = fragments.toSorted((a, b) => a.x0 - b.x0);
  const said = [own[0], own.at(-1)].find((each) => /^\d{1,4}$/.test(each?.text.trim() ?? ""));
  return said && Number(said.text);
}

const isScale = (fragments: readonly Fragment[]) =>
  fragments.length > 2 && fragments.every(({ text }) => /^[−–-]?[\d.,]+$/.test(text.trim()));

/** `Example Journal | May 2024 | 1–14`, below the first of fourteen pages. */
function endsInPages(text: string, count: number): boolean {
  const [, first, last] = /\b(\d{1,5})\s?[–-]\s?(\d{1,5})$/.exec(text.trim()) ?? [];
  return count > 1 && last !== undefined && Number(last) - Number(first) === count - 1;
}

function edgesOf(fragments: readonly Fragment[], page: number): Row[] {
  const all = toRows(fragments);
  const rows = all.map((parts, index): Row => {
    const text = parts
      .toSorted((a, b) => a.x0 - b.x0)
      .map((part) => part.text)
      .join(" ");
    return {
      page,
      isTop: index === 0,
      gap: around(all[index + 1] ?? parts).y1 - around(parts).y1,
      y: around(parts).y1,
      text,
      shape: text.replace(/\d+/g, "#").toLowerCase(),
      fragments: parts,
    };
  });
  if (rows.length <= EDGE * 2) return rows;
  // Below a caption stands what it names: two tables at the top of their pages may have one head.
  const caption = rows.findIndex(({ text }) => isCaption(text));
  return [...rows.slice(0, caption < 0 ? EDGE : Math.min(EDGE, caption)), ...rows.slice(-EDGE)];
}

/** Numbers of lines in the margin, as manuscripts for review have them: most pages have a column of nothing else. */
export function findLineNumbers(pages: readonly (readonly Fragment[])[]): Set<Fragment> {
  const columns = pages.map((fragments) => {
    const numbers = fragments.filter(({ text }) => /^\d{1,4}$/.test(text));
    const byEdge = Map.groupBy(numbers, ({ x1 }) => Math.round(x1 / 4));
    return [...byEdge].filter(([, column]) => isOutside(column, fragments));
  });
  const full = columns.flatMap((page) =>
    page.filter(([, column]) => (column.length >= LEAST_NUMBERS && isRising(column)) || isByFives(column)),
  );
  // A page with pictures has fewer of them, and one column of a table may count by fives.
  const edges = Map.groupBy(full, ([edge]) => edge);
  const found = columns.flatMap((page) =>
    page.filter(([edge, column]) => (edges.get(edge)?.length ?? 0) > 1 && isRising(column)),
  );
  const sure = full.filter(([, column]) => column.length >= LEAST_NUMBERS);
  return new Set([...sure, ...found].flatMap(([, column]) => column));
}

const LEAST_NUMBERS = 10;

/** `5`, `10`, `15` …: of every fifth line. */
const isByFives = (column: readonly Fragment[]): boolean => {
  const values = column.toSorted((a, b) => a.y - b.y).map(({ text }) => Number(text));
  const [first = 1] = values;
  return (
    values.length >= LEAST_NUMBERS / 2 && first % 5 === 0 && values.every((value, index) => value === first + 5 * index)
  );
};

const isRising = (column: readonly Fragment[]): boolean => {
  const values = column.toSorted((a, b) => a.y - b.y).map(({ text }) => Number(text));
  const inOrder = values.filter((value, index) => index > 0 && value > (values[index - 1] ?? 0)).length;
  return inOrder >= (values.length - 1) * 0.9;
};

/** Whether no line of text reaches into a column. */
const isOutside = (column: readonly Fragment[], fragments: readonly Fragment[]): boolean => {
  const [x0, x1] = [Math.min(...column.map((each) => each.x0)), Math.max(...column.map((each) => each.x1))];
  return fragments.filter((each) => each.text.length > 20 && each.x0 < x1 && each.x1 > x0).length < 3;
};
