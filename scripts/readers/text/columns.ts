import { deinterleave, type Row, sortRows } from "./column-rows.ts";

/** A line as it stands in the file. */
export interface RawLine {
  raw: string;
  /** From 1, in the file. */
  number: number;
  page: number;
}

/** Where the right column of a page starts, and how many of its lines say so. */
interface Gutter {
  start: number;
  lines: number;
}

/** How much must speak for two columns: lines with text on both sides, and their share of the page's. */
const SURE = { lines: 6, share: 0.3 };
/** On a page of a paper that has them elsewhere. */
const LIKELY = { lines: 3, share: 0.12 };
/** Lines that are short on both sides are rows of a table. */
const SHORTEST_SIDE = 20;

/**
 * Reads pages in two columns one column after the other: `pdftotext -layout` and its like keep them beside each other,
 * so that every line goes across both. The right column is found where text starts at the same place behind a gap, on
 * many lines of a page; lines that run across it, such as a title, part the page into bands.
 *
 * @returns the lines in the order in which they are read, those that were cut in two with the same number; and how many
 *   pages have columns
 */
export function partColumns(lines: readonly RawLine[]): { lines: RawLine[]; pages: number } {
  const pages = [...Map.groupBy(lines, ({ page }) => page).values()];
  const sure = pages.map((page) => findGutter(page, SURE));
  const known = sure.flatMap((gutter) => (gutter ? [gutter.start] : []));
  if (known.length === 0) return { lines: [...lines], pages: 0 };
  const usual = known.toSorted((a, b) => a - b)[Math.floor(known.length / 2)] ?? 0;
  let count = 0;
  const parted = pages.flatMap((page, index) => {
    const likely = sure[index] ?? findGutter(page, LIKELY);
    if (!likely || (!sure[index] && Math.abs(likely.start - usual) > 12)) return page;
    count++;
    return readPage(page, likely.start, index === 0);
  });
  return { lines: parted, pages: count };
}

/** How many lines have prose on both sides of a gap: read across, they make no sense. */
export function countAcross(lines: readonly RawLine[]): number {
  return lines.filter(({ raw }) =>
    gapsOf(raw).some(({ from, to }) => isProse(raw.slice(0, from)) && isProse(raw.slice(to))),
  ).length;
}

const isProse = (text: string) =>
  text.trim().length >= SHORTEST_SIDE && (text.match(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu)?.length ?? 0) >= 2;

/** Runs of blanks within a line. */
function gapsOf(raw: string): { from: number; to: number }[] {
  return [...raw.trimEnd().matchAll(/(?<=\S)\s{2,}/g)].map(({ index, 0: gap }) => ({
    from: index,
    to: index + gap.length,
  }));
}

function findGutter(page: readonly RawLine[], least: { lines: number; share: number }): Gutter | undefined {
  const texts = page.map(({ raw }) => raw.trimEnd()).filter((text) => text !== "");
  const width = Math.max(0, ...texts.map((text) => text.length));
  const starts = new Map<number, number>();
  for (const text of texts)
    for (const at of startsOf(text))
      if (at > width * 0.3 && at < width * 0.7) starts.set(at, (starts.get(at) ?? 0) + 1);
  const near = (start: number) => [-1, 0, 1].reduce((sum, step) => sum + (starts.get(start + step) ?? 0), 0);
  const [start] = [...starts.keys()].toSorted(
    (a, b) => near(b) - near(a) || (starts.get(b) ?? 0) - (starts.get(a) ?? 0) || a - b,
  );
  if (start === undefined) return undefined;
  // Indents, and left lines that are longer than most, move the right ones along.
  const lines = [...starts].reduce((sum, [at, count]) => (at >= start - 2 && at <= start + 10 ? sum + count : sum), 0);
  // Wide spaces of justified text stand anywhere.
  const isStraight = near(start) >= lines * 0.5;
  const across = texts.filter((text) => cut(text, start).kind === "across").length;
  const isEnough = lines >= least.lines && lines >= texts.length * least.share && across <= lines * 1.5;
  return isStraight && isEnough && width >= NARROWEST ? { start, lines } : undefined;
}

/** Two columns side by side are wider than the lines of one. */
const NARROWEST = 70;

/** Between two columns there is one gap, and some more where a line is spaced out. */
const MOST_GAPS = 3;

/** Where text of a right column may start: behind a gap with text on both sides, or behind an empty left column. */
function startsOf(text: string): number[] {
  const indent = text.length - text.trimStart().length;
  const gaps = gapsOf(text);
  // Justified text has wide spaces all along a line.
  if (gaps.length > MOST_GAPS) return [];
  const behind = gaps.flatMap(({ from, to }) => (isProse(text.slice(0, from)) && isProse(text.slice(to)) ? [to] : []));
  return isProse(text) ? [indent, ...behind] : behind;
}

/** How far behind the place of the right column a longer left line may push it. */
const PUSHED = 12;

/** Cuts a line at the gutter. */
function cut(raw: string, start: number): Row {
  const text = raw.trimEnd();
  if (text === "") return { kind: "blank", left: "", right: "" };
  if (text.length <= start - 2) return { kind: "left", left: text, right: "" };
  const indent = text.length - text.trimStart().length;
  if (indent >= start - 3) return { kind: "right", left: "", right: text.slice(Math.min(indent, start)) };
  const gap = gapsOf(text).find(({ from, to }) => to >= start - 2 && (from <= start || to <= start + PUSHED));
  if (gap)
    return {
      kind: "both",
      left: text.slice(0, gap.from),
      right: text.slice(Math.max(gap.from, Math.min(gap.to, start))),
    };
  const space = [start - 1, start, start - 2, start + 1].find((at) => /\s/.test(text.charAt(at)));
  return space === undefined
    ? { kind: "across", left: text, right: "" }
    : { kind: "tight", left: text.slice(0, space), right: text.slice(space + 1) };
}

function readPage(page: readonly RawLine[], start: number, isFirst: boolean): RawLine[] {
  const rows = sortRows(
    page.map((line) => cut(line.raw, start)),
    isFirst,
  );
  const read: RawLine[] = [];
  let band: { line: RawLine; row: Row }[] = [];
  const close = () => {
    for (const side of ["left", "right"] as const) {
      const column = deinterleave(
        band.map(({ row }) => row),
        side,
      );
      column.forEach((text, index) => {
        const line = band[index]?.line;
        if (text !== undefined && line) read.push({ ...line, raw: text });
      });
    }
    band = [];
  };
  page.forEach((line, index) => {
    const row = rows[index];
    if (!row) return;
    if (row.opensBand) close();
    if (row.kind !== "across") band.push({ line, row });
    else {
      close();
      read.push(line);
    }
  });
  close();
  return read;
}
