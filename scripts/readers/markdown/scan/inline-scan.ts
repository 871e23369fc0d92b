import type { Reading } from "../reading.ts";
import { ATTRIBUTES, isAttributes } from "../source/attributes.ts";
import { addIsland, type Island } from "../source/islands.ts";
import { cutLine, type Line } from "../source/lines.ts";

/** The way through a paragraph. */
export interface InlineScan {
  readonly text: string;
  at: number;
  /** What Markdown is to see, in pieces; a line end is a piece of its own. */
  readonly out: string[];
  /** Lines of the paper that the lines of `out` begin in. */
  readonly outLines: Line[];
  readonly lines: readonly Line[];
  /** Index and start of the line that the scan is in. */
  row: number;
  rowStart: number;
  /** Brackets that are open, innermost last. */
  readonly brackets: Bracket[];
  readonly reading: Reading;
  /** Ends that do not come any more. */
  readonly missing: Set<string>;
}

export interface Bracket {
  kind: "plain" | "image" | "note";
  /** Where its content begins in the text. */
  start: number;
  /** How much had been written before it. */
  outLength: number;
  outLines: number;
  row: number;
  rowStart: number;
  /** Whether a citation stands in it. */
  isCiting: boolean;
}

/** Moves on; line ends on the way are written only if they are to stay. */
export function moveTo(scan: InlineScan, end: number, keepsLines = false): void {
  for (let at = scan.text.indexOf("\n", scan.at); at >= 0 && at < end; at = scan.text.indexOf("\n", at + 1)) {
    scan.row++;
    scan.rowStart = at + 1;
    if (!keepsLines) continue;
    scan.out.push("\n");
    scan.outLines.push(scan.lines[scan.row] ?? (scan.outLines[0] as Line));
  }
  scan.at = end;
}

/** Leaves so many characters as they are, whatever they are. */
export function copy(scan: InlineScan, length: number): void {
  const end = Math.min(scan.text.length, scan.at + length);
  const pieces = scan.text.slice(scan.at, end).split("\n");
  pieces.forEach((piece, index) => {
    if (index > 0) moveTo(scan, scan.text.indexOf("\n", scan.at) + 1, true);
    scan.out.push(piece);
  });
  scan.at = end;
}

/** The place in the paper where the scan is, up to an offset on the same line. */
export function lineAt(scan: InlineScan, start: number, end: number): Line {
  const line = scan.lines[scan.row] ?? (scan.lines[0] as Line);
  const from = Math.max(0, start - scan.rowStart);
  return cutLine(
    line,
    Math.min(from, line.text.length),
    Math.min(line.text.length, Math.max(from, end - scan.rowStart)),
  );
}

/** The lines of the paper from where the scan is up to an offset, without the marks of a quotation before them. */
export function linesOf(scan: InlineScan, end: number): Line[] {
  return scan.text
    .slice(scan.at, end)
    .split("\n")
    .map((piece, index) => {
      const line = scan.lines[scan.row + index] ?? (scan.lines[0] as Line);
      const start = index === 0 ? scan.at - scan.rowStart : (/^(?:[ \t]*>)*/.exec(piece)?.[0].length ?? 0);
      return cutLine(line, start, (index === 0 ? start : 0) + piece.length);
    });
}

/** Puts an island in the place of what stands up to `end`. */
export function replace(scan: InlineScan, end: number, island: Island): true {
  scan.out.push(addIsland(scan.reading.islands, island));
  moveTo(scan, end);
  return true;
}

/** The offset behind a closing run of backticks, as long as the opening one. */
export function findTicks(scan: InlineScan, ticks: string, start: number): number {
  if (scan.missing.has(ticks)) return -1;
  for (let at = scan.text.indexOf(ticks, start); at >= 0; ) {
    let end = at;
    while (scan.text[end] === "`") end++;
    if (end - at === ticks.length) return end;
    at = scan.text.indexOf(ticks, end);
  }
  scan.missing.add(ticks);
  return -1;
}

/** Takes attributes away that stand right here. */
export function dropAttributes(scan: InlineScan): void {
  const attributes = readAttributes(scan);
  if (attributes !== "") scan.at += attributes.length;
}

/** The source of attributes that stand right here; empty if none do. */
export function readAttributes(scan: InlineScan): string {
  if (scan.text[scan.at] !== "{") return "";
  ATTRIBUTES.lastIndex = scan.at;
  const [text = ""] = ATTRIBUTES.exec(scan.text) ?? [];
  return isAttributes(text) ? text : "";
}
