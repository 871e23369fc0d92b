import { type Cursor, emitIsland, isBlank, linesBetween, type Scanner } from "../source/cursor.ts";
import { addIsland } from "../source/islands.ts";
import { cutLine, type Line } from "../source/lines.ts";
import { readGridTable } from "./grid-table.ts";

const isBlankAbove = ({ out }: Cursor) => /^[\s>]*$/.test(out.at(-1)?.text ?? "");

/** Pandoc's and reStructuredText's tables drawn with `+---+`. */
export const scanGridTable: Scanner = (cursor, line) => {
  if (!/^ {0,3}\+(?:[-=:]+\+)+\s*$/.test(line.text)) return false;
  let end = cursor.at + 1;
  while (end < cursor.lines.length && /^ {0,3}[+|].*[+|]\s*$/.test(cursor.lines[end]?.text ?? "")) end++;
  const lines = linesBetween(cursor, cursor.at, end);
  const table = readGridTable(lines);
  if (!table) return false;
  emitIsland(cursor, { kind: "table", line, ...table });
  cursor.at = end;
  return true;
};

/** Dashes with gaps: they say where the columns are. */
const RULER = /^ {0,3}-{2,}(?: +-{2,})+ *$/;
const FULL_RULE = /^ {0,3}-{6,} *$/;

/** Pandoc's tables whose columns stand under dashes: simple ones, and those whose rows take several lines. */
export const scanSimpleTable: Scanner = (cursor, line) => {
  if (!isBlankAbove(cursor) || isBlank(line)) return false;
  const next = cursor.lines[cursor.at + 1];
  if (RULER.test(line.text)) return readSimple(cursor, cursor.at, cursor.at);
  if (next && RULER.test(next.text) && !/^\s*-{2,}/.test(line.text))
    return readSimple(cursor, cursor.at, cursor.at + 1);
  if (!FULL_RULE.test(line.text) || !next || isBlank(next)) return false;
  for (let at = cursor.at + 1; at < Math.min(cursor.lines.length, cursor.at + 12); at++) {
    const each = cursor.lines[at];
    if (isBlank(each)) return false;
    if (each && RULER.test(each.text)) return readMultiline(cursor, at);
  }
  return false;
};

function readSimple(cursor: Cursor, start: number, ruler: number): boolean {
  const isHeadless = start === ruler;
  let end = ruler + 1;
  while (end < cursor.lines.length && !isBlank(cursor.lines[end]) && !isRule(cursor.lines[end])) end++;
  const body = linesBetween(cursor, ruler + 1, end);
  const closing = isRule(cursor.lines[end]);
  // Without a heading row only a second ruler tells a table from anything else.
  if (body.length === 0 || (isHeadless && !closing)) return false;
  const columns = columnsOf(cursor.lines[ruler]?.text ?? "");
  const head = isHeadless ? [] : [cellsOf(linesBetween(cursor, start, ruler), columns)];
  finish(
    cursor,
    start,
    end + (closing ? 1 : 0),
    head,
    body.map((line) => cellsOf([line], columns)),
    columns,
  );
  return true;
}

const isRule = (line: Line | undefined) =>
  line !== undefined && (RULER.test(line.text) || /^ {0,3}-{3,} *$/.test(line.text));

function readMultiline(cursor: Cursor, ruler: number): boolean {
  let end = ruler + 1;
  while (
    end < cursor.lines.length &&
    !(FULL_RULE.test(cursor.lines[end]?.text ?? "") && isBlank(cursor.lines[end + 1]))
  ) {
    // A table has no heading; its end was never drawn.
    if (/^#{1,6}\s/.test(cursor.lines[end]?.text ?? "")) return false;
    end++;
  }
  if (end >= cursor.lines.length) return false;
  const columns = columnsOf(cursor.lines[ruler]?.text ?? "");
  const rows: Line[][] = [[]];
  for (const line of linesBetween(cursor, ruler + 1, end)) {
    if (isBlank(line)) rows.push([]);
    else rows.at(-1)?.push(line);
  }
  const head = [cellsOf(linesBetween(cursor, cursor.at + 1, ruler), columns)];
  finish(
    cursor,
    cursor.at,
    end + 1,
    head,
    rows.filter((row) => row.length > 0).map((row) => cellsOf(row, columns)),
    columns,
  );
  return true;
}

function finish(
  cursor: Cursor,
  start: number,
  end: number,
  head: Line[][][],
  rows: Line[][][],
  columns: Column[],
): void {
  const line = cursor.lines[start];
  if (line) emitIsland(cursor, { kind: "table", line, head, rows, align: alignOf(head[0], columns) });
  cursor.at = end;
}

type Column = [start: number, end: number];

const columnsOf = (ruler: string): Column[] =>
  [...ruler.matchAll(/-+/g)].map(({ index, 0: dashes }) => [index, index + dashes.length]);

/** The text of each column; the last one goes on to the end of the line. */
function cellsOf(lines: readonly Line[], columns: readonly Column[]): Line[][] {
  return columns.map(([start], index) => {
    const end = columns[index + 1]?.[0];
    return lines.map((line) =>
      cutLine(line, Math.min(start, line.text.length), Math.min(end ?? line.text.length, line.text.length)),
    );
  });
}

/** By how the heading stands over its dashes. */
function alignOf(head: Line[][] | undefined, columns: readonly Column[]): ("left" | "center" | "right" | null)[] {
  return columns.map(([start, end], index) => {
    const text = head?.[index]?.[0]?.text ?? "";
    if (text.trim() === "") return null;
    const isLeft = !text.startsWith(" ");
    const isRight = text.trimEnd().length >= end - start;
    if (isLeft && isRight) return null;
    return isLeft ? "left" : isRight ? "right" : "center";
  });
}

/** `Table: caption` or `: caption` right above or below a table. */
export const scanTableCaption: Scanner = (cursor, line) => {
  const [head, table] = /^ {0,3}(?:(Table ?:)|:)[ \t]+(?=\S)/i.exec(line.text) ?? [];
  if (head === undefined) return false;
  let last = cursor.out.length - 1;
  while (last >= 0 && cursor.out.length - last < 4 && /^[\s>]*$/.test(cursor.out[last]?.text ?? "")) last--;
  const before = cursor.out[last]?.text ?? "";
  const isBelow = /^\s*\|.*\||\|\s*$|^\s*[^|\s][^|]*\|[^|]/.test(before) || isTable(cursor, before);
  if (!isBelow && !isTableAhead(cursor) && table === undefined) return false;
  if (!isBlankAbove(cursor)) cursor.out.push({ text: "", line });
  const mark = addIsland(cursor.reading.islands, { kind: "caption", line });
  cursor.out.push({ text: `${mark} ${line.text.slice(head.length)}`, line });
  // Numbered remarks in a caption are no list.
  for (cursor.at++; !isBlank(cursor.lines[cursor.at]); cursor.at++) {
    const next = cursor.lines[cursor.at];
    if (!next || /^ {0,3}[|+<]/.test(next.text)) break;
    cursor.out.push({ text: next.text.trim().replace(/^(\d+)([.)] )/, "$1\\$2"), line: next });
  }
  return true;
};

function isTable({ reading }: Cursor, text: string): boolean {
  const [, index] = /^\s*\ufdd0(\d+)\ufdd1\s*$/.exec(text) ?? [];
  const island = index === undefined ? undefined : reading.islands[Number(index)];
  return island?.kind === "table" || (island?.kind === "html" && /^<table/i.test(island.html));
}

function isTableAhead(cursor: Cursor): boolean {
  let at = cursor.at;
  while (at < Math.min(cursor.lines.length, cursor.at + 12) && !isBlank(cursor.lines[at])) at++;
  while (at < cursor.lines.length && isBlank(cursor.lines[at])) at++;
  const [first, second] = [cursor.lines[at]?.text ?? "", cursor.lines[at + 1]?.text ?? ""];
  return (
    /^\s*\+[-=:]{2,}|^\s*-{3,}[\s-]*$|^\s*<table/.test(first) ||
    RULER.test(second) ||
    /^\s*\|?\s*:?-{2,}:?\s*\|/.test(second)
  );
}
