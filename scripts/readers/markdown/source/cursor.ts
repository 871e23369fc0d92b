import type { Reading } from "../reading.ts";
import { addIsland, type Island } from "./islands.ts";
import { cutLine, type Line } from "./lines.ts";

/** A line as Markdown is to see it, and the line of the paper that it comes from. */
export interface Masked {
  text: string;
  line: Line;
  /** Code and the like, in which nothing is looked for. */
  isVerbatim?: true;
}

/** The way through the lines of a text. */
export interface Cursor {
  /** Lines that were taken away are missing. */
  readonly lines: (Line | undefined)[];
  at: number;
  readonly out: Masked[];
  readonly reading: Reading;
  /** Fences of the containers that are open, innermost last: one character each time, as long as the fence. */
  readonly open: string[];
  /** Ends that do not come any more, so that they are looked for but once. */
  readonly missing: Set<string>;
}

/** Reads what begins at the cursor, and moves it on; false if nothing of its kind does. */
export type Scanner = (cursor: Cursor, line: Line) => boolean;

/** White space and `>` in front of a line. */
const PREFIX = /^(?:[ \t]*>)*[ \t]*/;

export const prefixOf = (text: string): string => PREFIX.exec(text)?.[0] ?? "";

/** A line without so many characters of the white space and `>` in front of it. */
export const cutPrefix = (line: Line, width: number): Line =>
  cutLine(line, Math.min(width, /^[\s>]*/.exec(line.text)?.[0].length ?? 0));

/** Puts an island on a line of its own, in the list or quotation that its first line stands in. */
export function emitIsland({ out, reading }: Cursor, island: Island, prefix = prefixOf(island.line.text)): void {
  const { line } = island;
  const blank: Masked = { text: prefix.trimEnd(), line };
  out.push(blank, { text: `${prefix}${addIsland(reading.islands, island)}`, line, isVerbatim: true }, blank);
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || /^[\s>]*$/.test(line.text);
}

/** The lines from one index up to another, without those that were taken away. */
export function linesBetween(cursor: Cursor, start: number, end: number): Line[] {
  return cursor.lines.slice(start, end).filter((line) => line !== undefined);
}
