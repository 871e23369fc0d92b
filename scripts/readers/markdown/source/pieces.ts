import type { Masked } from "./cursor.ts";
import { addIsland, type Island } from "./islands.ts";
import type { Line } from "./lines.ts";

/**
 * A parser of Markdown takes time that grows with the square of a text's length, so a long text is parsed in pieces:
 * where a new block must begin if a piece is this long; within a list or a quotation if it is that long.
 */
const [LONG, TOO_LONG] = [4_000, 8_000];

/** Cuts a text where nothing reaches across: after a blank line, before what is no part of a list or quotation. */
export function splitPieces(masked: readonly Masked[]): Masked[][] {
  const pieces: Masked[][] = [[]];
  let length = 0;
  let wasBlank = true;
  for (const line of masked) {
    const isNew = wasBlank && /^[^\s>*+-](?!\d{0,8}[.)]\s)/.test(line.text);
    if ((length > LONG && isNew) || (length > TOO_LONG && (wasBlank || line.text.startsWith(">")))) {
      pieces.push([]);
      length = 0;
    }
    pieces.at(-1)?.push(line);
    length += line.text.length + 1;
    wasBlank = line.text.trim() === "";
  }
  return pieces;
}

/** Nested deeper than this, a text is no paper; parsing it would take time that grows with the square. */
export const DEEPEST_NESTING = 40;

/** The first line that is nested too deeply, by the marks before it or by how far it and those above are indented. */
export function findDeepNesting(masked: readonly Masked[]): Masked | undefined {
  const indents: number[] = [];
  return masked.find(({ text }) => {
    const [markers = ""] = /^(?:[ \t]{0,4}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(text) ?? [];
    if (markers.length > DEEPEST_NESTING && countOf(markers, /[>*+-]|\d[.)]/g) > DEEPEST_NESTING) return true;
    const indent = text.search(/\S/);
    while (indent >= 0 && (indents.at(-1) ?? -1) >= indent) indents.pop();
    if (/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(text)) indents.push(indent);
    return indents.length > DEEPEST_NESTING;
  });
}

/** So many pairs of emphasis, marks, or bars in a line are noise; parsing them takes time squared. */
const [MOST_PAIRS, MOST_MARKS, MOST_BARS] = [400, 3000, 400];

/** Marks that are opened in one item, heading or row are not closed in the next. */
export const BEGINS_ANEW = /^[\s>]*(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|\|)/;

/**
 * Takes paragraphs that are noise out of what Markdown is to see; they are read as text.
 *
 * @returns the lines, and the first line of each such paragraph
 */
export function hideNoise(masked: readonly Masked[], islands: Island[]): { masked: Masked[]; noise: Line[] } {
  const result = [...masked];
  const noise: Line[] = [];
  let start = 0;
  let [pairs, marks] = [0, 0];
  const finish = (end: number) => {
    const first = result[start];
    if (first && (pairs > MOST_PAIRS || marks > MOST_MARKS)) {
      noise.push(first.line);
      for (let at = start; at < end; at++) {
        const { line } = result[at] as Masked;
        result[at] = { line, text: addIsland(islands, { kind: "text", line, value: line.text }) };
      }
    }
    start = end;
    [pairs, marks] = [0, 0];
  };
  masked.forEach(({ text, line }, at) => {
    const isBlank = text.trim() === "";
    if (isBlank || BEGINS_ANEW.test(text)) finish(at);
    if (isBlank) start = at + 1;
    pairs += countOf(text, /\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu);
    marks += countOf(text, /[*_[\]\\&<!`]/g);
    if (countOf(text, /\|/g) > MOST_BARS)
      result[at] = { line, text: addIsland(islands, { kind: "text", line, value: text }) };
  });
  finish(masked.length);
  return { masked: result, noise };
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
