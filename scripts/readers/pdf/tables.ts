import { toRows } from "./order.ts";
import { around, type Fragment, joinFragments, lookOf, type PdfLine } from "./page.ts";

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
  const parts = lines.flatMap(({ fragments }) => fragments);
  const rows = toRows(parts).map((row) => row.toSorted((a, b) => a.x0 - b.x0));
  if (rows.length < 2) return undefined;
  const said = readTagged(rows);
  if (said) return said;
  const columns = findColumns(rows);
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return undefined;
  const bands = bandsOf(parts, rules);
  const isRuled = bands.length >= LEAST_RULES - 1;
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

/** So many rows one below the other, with space between them through all columns, are no paragraphs side by side. */
const LEAST_BANDS = 3;
/** Lines of a cell stand as close as any do, but for this. */
const CLOSE = 1.25;

/**
 * Rows of cells that have several lines, which need not stand at one height: lines that follow one another as closely as any
 * are a cell, and cells that stand side by side are a row.
 */
function bandsBySpace(parts: readonly Fragment[], columns: readonly Span[]): Fragment[][] {
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

/** What stands between each two of the lines across a table. */
function bandsOf(parts: readonly Fragment[], rules: readonly number[]): Fragment[][] {
  const edges = [...new Set(rules)].toSorted((a, b) => a - b);
  const bands = Map.groupBy(parts, ({ y, size }) => edges.findLastIndex((edge) => edge < y - size * 0.3));
  return [...bands].toSorted((a, b) => a[0] - b[0]).map(([, band]) => band);
}

/** One row of all that stands in a band. */
const joinBand = (band: readonly Fragment[], columns: readonly Span[]): string[] =>
  columns.map((column) =>
    toRows(band.filter((part) => isIn(part, column, columns)))
      .map((row) => joinFragments(row.toSorted((a, b) => a.x0 - b.x0)).replace(/\s+/g, " "))
      .join(" "),
  );

interface Span {
  x0: number;
  x1: number;
}

/** Whether a part stands in a column: the first of those that it reaches into. */
const isIn = (part: Fragment, column: Span, columns: readonly Span[]) =>
  columns.find(({ x0, x1 }) => part.x0 < x1 && part.x1 > x0) === column;

function readRows(parts: readonly Fragment[], columns: readonly Span[]): string[][] {
  const rows = toRows(parts).map((row) => row.toSorted((a, b) => a.x0 - b.x0));
  return joinRows(
    rows.map((row) => columns.map((column) => joinFragments(row.filter((part) => isIn(part, column, columns))))),
    rows,
  );
}

/** Spans from left to right between which no text stands, in most rows. */
function findColumns(rows: readonly (readonly Fragment[])[]): Span[] {
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
  return parted >= LEAST_PARTED && parted > beside.length * MOST_PARTED;
}

/** Rows that go on in the next line: only some of their cells do, close below. */
function joinRows(grid: readonly string[][], rows: readonly (readonly Fragment[])[]): string[][] {
  const steps = rows.slice(1).map((row, index) => (row[0]?.y ?? 0) - (rows[index]?.[0]?.y ?? 0));
  const sorted = steps.toSorted((a, b) => a - b);
  const least = sorted[0] ?? 0;
  // Where all rows stand equally far apart, each line is a row.
  const isTight = (index: number) => (steps[index - 1] ?? 0) < least * 1.15 && (sorted.at(-1) ?? 0) > least * 1.3;
  const joined: string[][] = [];
  grid.forEach((row, index) => {
    const last = joined.at(-1);
    const goesOn = last !== undefined && row[0] === "" && isTight(index) && row.some((cell) => cell !== "");
    if (goesOn)
      row.forEach((cell, column) => {
        if (cell !== "") last[column] = `${last[column]} ${cell}`.trim();
      });
    else joined.push([...row]);
  });
  return joined;
}
