import { toRows } from "./order.ts";
import { type Fragment, joinFragments, type PdfLine } from "./page.ts";
import { bandsBySpace, bandsOf, joinBand } from "./table-bands.ts";
import { findColumns, isIn, type Span } from "./table-columns.ts";

/** What each cell says; where it is parted by the ends of its lines, these stand between. */
export interface Cells {
  columns: string[];
  rows: string[][];
}

/** Cells that hold more than this are no cells. */
const MOST_COLUMNS = 16;
/** Of a table whose cells are clear, so many are filled. */
const LEAST_FILLED = 0.55;

/** With so many lines across, each row of a table stands between two. */
const LEAST_RULES = 4;

/**
 * The cells of a table, by the gaps that go through all its rows.
 *
 * @param rules how far down the page lines go across it
 * @returns nothing where these are not clear
 */
export function readCells(lines: readonly PdfLine[], rules: readonly number[]): Cells | undefined {
  const own = lines.flatMap(({ fragments }) => fragments);
  const rows = toRows(own).map((row) => row.toSorted((a, b) => a.x0 - b.x0));
  if (rows.length < 2) return undefined;
  const said = readTagged(rows);
  if (said) return said;
  const columns = findColumns(rows);
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return undefined;
  const [top = [], below = []] = rows;
  const parts = own.flatMap((part) => (top.includes(part) ? partHead(part, headed(part, top, below, columns)) : part));
  const bands = bandsOf(parts, rules);
  const isRuled = bands.length >= LEAST_RULES - 1 && !bands.some((band) => isStacked(band, columns));
  const byBand = (all: readonly (readonly Fragment[])[]) => all.map((band) => joinBand(band, columns));
  const byRule = isRuled ? clearCells(byBand(bands)) : undefined;
  if (byRule) return byRule;
  const [first = [], ...others] = bands;
  const hasHead = bands.length > 1 && toRows(first).length <= MOST_HEAD_LINES;
  const [head, body] = hasHead ? [[first], others.flat()] : [[], parts];
  const byLine =
    isRuled || isProse(rows, columns) ? undefined : clearCells([...byBand(head), ...readRows(body, columns)]);
  if (byLine && filledOf(byLine) > FULL) return byLine;
  const spaced = bandsBySpace(body, columns);
  const bySpace = spaced.length < LEAST_BANDS ? undefined : clearCells(byBand([...head, ...spaced]));
  return byLine && !(bySpace && filledOf(bySpace) > filledOf(byLine) + FULLER) ? byLine : bySpace;
}

/** The columns that a head may name: all, where it is alone; else those that it stands over, right above numbers. */
function headed(
  head: Fragment,
  row: readonly Fragment[],
  below: readonly Fragment[],
  columns: readonly Span[],
): readonly Span[] {
  if (row.length === 1) return columns;
  const own = columns.filter(({ x0, x1 }) => x0 < head.x1 && x1 > head.x0);
  const cells = below.filter((part) => own.some((column) => isIn(part, column, columns)));
  return own.length > 1 && cells.length === own.length && isSigns(cells.map(({ text }) => text)) ? own : [];
}

/** The words of a head that stand as close as those of a line: one for each column. */
function partHead(head: Fragment, columns: readonly Span[]): Fragment[] {
  const words = head.text.split(/\s+/);
  const [first, last] = [columns[0], columns.at(-1)];
  // A title over all columns begins and ends within them.
  const isOver = first && last && head.x0 < (first.x0 + first.x1) / 2 && head.x1 > (last.x0 + last.x1) / 2;
  if (!isOver || words.length !== columns.length) return [head];
  // Else each word stands over its column.
  const wide = (head.x1 - head.x0) / head.text.length;
  let at = 0;
  const isAbove = words.every((word, index) => {
    const start = head.x0 + head.text.indexOf(word, at) * wide;
    at = head.text.indexOf(word, at) + word.length;
    const { x0 = 0, x1 = 0 } = columns[index] ?? {};
    return start < x1 + head.size && start + word.length * wide > x0 - head.size;
  });
  if (!isAbove) return [head];
  return columns.map(({ x0, x1 }, index) => ({ ...head, x0, x1, text: words[index] ?? "" }));
}

/** So many lines of one band, each with numbers beside the first column, are rows of their own. */
const MOST_LINES = 5;
/** So are fewer, if each fills most of as many columns: cells with several lines end at different ones. */
const FILLED = { lines: 3, columns: 4, share: 0.6 };
/** So are words, if as many lines fill all columns, and the others head groups of them. */
const EVEN = { lines: 4, columns: 3 };

function isStacked(band: readonly Fragment[], columns: readonly Span[]): boolean {
  const cells = toRows(band).map((row) => cellsIn(row, columns));
  const isEven = cells.every((row) => row.every(Boolean) || isGroupHead(row));
  if (isEven && columns.length >= EVEN.columns && cells.filter((row) => row.every(Boolean)).length >= EVEN.lines)
    return true;
  if (!isSigns(cells.flatMap(([, ...rest]) => rest))) return false;
  const isEach = cells.length >= MOST_LINES && cells.every(([, ...more]) => more.some(Boolean));
  return (
    isEach || (cells.filter(isWhole).length >= FILLED.lines && cells.every((row) => isWhole(row) || isGroupHead(row)))
  );
}

const isGroupHead = ([first, ...more]: readonly string[]): boolean => Boolean(first) && !more.some(Boolean);

/** What a line has in each column. */
const cellsIn = (row: readonly Fragment[], columns: readonly Span[]): string[] =>
  columns.map((column) => joinFragments(row.filter((part) => isIn(part, column, columns))));

/** Whether a line fills most columns of several. */
const isWhole = (row: readonly string[]): boolean =>
  row.length >= FILLED.columns && row.filter(Boolean).length >= row.length * FILLED.share;

/** Whether most of some cells are numbers or signs, rather than words. */
function isSigns(cells: readonly string[]): boolean {
  const said = cells.filter(Boolean);
  return said.filter((cell) => !/\p{L}{2}/u.test(cell)).length > said.length * FILLED.share;
}

/** So many rows one below the other, with space between them through all columns, are no paragraphs side by side. */
const LEAST_BANDS = 3;

/** With so many cells filled, each line is a row, else rows may have several, if more cells are filled then. */
const FULL = 0.75;
const FULLER = 0.15;

const filledOf = ({ columns, rows }: Cells): number =>
  [columns, ...rows].flat().filter((cell) => cell !== "").length / ((rows.length + 1) * columns.length);

/** Cells, if most of them are filled: where they are not, they were parted wrongly. */
function clearCells([head = [], ...rows]: readonly string[][]): Cells | undefined {
  const cells = { columns: head, rows };
  return rows.length > 0 && filledOf(cells) >= LEAST_FILLED ? cells : undefined;
}

/** The cells of a tagged table, of which each row has as many. */
function readTagged(rows: readonly (readonly Fragment[])[]): Cells | undefined {
  const isCell = ({ runs }: Fragment) => /^T[DH]$/.test(runs[0]?.tag?.role ?? "");
  const [first = []] = rows;
  if (first.length < 2 || !rows.every((row) => row.length === first.length && row.every(isCell))) return undefined;
  const [columns = [], ...rest] = rows.map((row) => row.map(({ text }) => text));
  return { columns, rows: rest };
}

const MOST_HEAD_LINES = 4;
/** Of text in columns, such as captions side by side, so many lines go on in the next; cells have fewer words. */
const GOES_ON = 0.6;
const LEAST_LINES = 5;
const LEAST_WORDS = 2;

/** Whether what stands in each column is text that runs on from line to line. */
const isProse = (rows: readonly (readonly Fragment[])[], columns: readonly Span[]): boolean =>
  columns.every((column) => {
    const cells = rows.map((row) => joinFragments(row.filter((part) => isIn(part, column, columns)))).filter(Boolean);
    const next = cells.slice(1).filter((cell) => /^[(“"]?\p{Ll}/u.test(cell)).length;
    const words = cells.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0);
    return cells.length >= LEAST_LINES && next >= (cells.length - 1) * GOES_ON && words >= cells.length * LEAST_WORDS;
  });

function readRows(parts: readonly Fragment[], columns: readonly Span[]): string[][] {
  const rows = toRows(parts).map((row) => row.toSorted((a, b) => a.x0 - b.x0));
  return joinRows(
    rows.map((row) => cellsIn(row, columns)),
    rows,
    columns,
  );
}

/** Rows that go on in the next line: only some of their cells do, close below or for want of room. */
function joinRows(
  grid: readonly string[][],
  rows: readonly (readonly Fragment[])[],
  columns: readonly Span[],
): string[][] {
  const steps = rows.slice(1).map((row, index) => (row[0]?.y ?? 0) - (rows[index]?.[0]?.y ?? 0));
  const sorted = steps.toSorted((a, b) => a - b);
  const least = sorted[0] ?? 0;
  // Where all rows stand equally far apart, each line is a row.
  const isTight = (index: number) => (steps[index - 1] ?? 0) < least * 1.15 && (sorted.at(-1) ?? 0) > least * 1.3;
  const joined: string[][] = [];
  grid.forEach((row, index) => {
    const last = joined.at(-1);
    const filled = row.filter((cell) => cell !== "");
    // Numbers that fill most columns, below others, are a row of the group that the first cell heads.
    const isOwn = isWhole(row) && isSigns(filled) && last !== undefined && isWhole(last);
    const isBroken = filled.length < row.length && goesOnIn(rows[index - 1] ?? [], rows[index] ?? [], columns);
    const goesOn = last !== undefined && filled.length > 0 && (isBroken || (row[0] === "" && isTight(index) && !isOwn));
    if (goesOn)
      row.forEach((cell, column) => {
        if (cell !== "") last[column] = `${last[column]}\n${cell}`.trim();
      });
    else joined.push([...row]);
  });
  return joined;
}

/** Whether all that a line has are the next words of cells in the line before, which had no room for them. */
function goesOnIn(before: readonly Fragment[], line: readonly Fragment[], columns: readonly Span[]): boolean {
  const inColumn = (row: readonly Fragment[], column: Span) => row.filter((part) => isIn(part, column, columns));
  return columns.every((column) => {
    const [first] = inColumn(line, column);
    if (!first) return true;
    const above = inColumn(before, column).at(-1);
    if (!above || !/^\p{Ll}/u.test(first.text) || first.y - above.y > first.size * 1.7) return false;
    const word = first.text.split(/\s/)[0] ?? "";
    const width = ((first.x1 - first.x0) * word.length) / first.text.length;
    return above.text.endsWith("-") || above.x1 + width + first.size * 0.2 > column.x1;
  });
}
