import { oneOr } from "../../../text/counted.ts";
import { ATTRIBUTES, parseAttributes } from "../source/attributes.ts";
import { type Cursor, emitIsland, linesBetween, prefixOf, type Scanner } from "../source/cursor.ts";
import { addIsland, type Island } from "../source/islands.ts";
import { cutLine, type Line } from "../source/lines.ts";
import { writeMacros } from "../source/macros.ts";

/** `$$ … $$` that begins a line, with its label `{#eq:x}` or `(x)` behind it. */
export const scanMathBlock: Scanner = (cursor, line) => {
  const prefix = prefixOf(line.text);
  if (!line.text.startsWith("$$", prefix.length)) return false;
  const run = readRun(cursor, line, prefix.length, prefix);
  if (!run) return false;
  if (run.equation) emitIsland(cursor, run.equation);
  moveBehind(cursor, run);
  return true;
};

/**
 * `… an ellipse:$$`: a formula that begins behind words and goes on below. It stays in their paragraph, which may be an
 * item of a list.
 */
export const scanMathBehindWords: Scanner = (cursor, line) => {
  if (!line.text.includes("$$")) return false;
  const start = findOpenDisplay(line.text);
  const run = start <= prefixOf(line.text).length ? undefined : readRun(cursor, line, start, prefixOf(line.text));
  if (!run) return false;
  const before = line.text.slice(0, start);
  const token = run.equation ? addIsland(cursor.reading.islands, run.equation) : "";
  cursor.out.push({ text: `${before}${token}`, line });
  // What would begin a block by itself is still the sentence's.
  if (/^\s*(?:[-+*=>#|:]|\d+[.)])/.test(run.rest.text)) {
    const last = cursor.out.length - 1;
    cursor.out[last] = { text: `${before}${token}${run.rest.text}`, line };
    cursor.at = run.end + 1;
  } else moveBehind(cursor, run);
  return true;
};

interface Run {
  /** Nothing if the dollars hold nothing, or only macros. */
  equation: Island | undefined;
  /** The index of its last line, and what stands there behind it. */
  end: number;
  rest: Line;
}

/** Reads a formula whose `$$` stands at `start` of the cursor's line; nothing if it is never closed, which is told. */
function readRun(cursor: Cursor, line: Line, start: number, prefix: string): Run | undefined {
  const sameLine = line.text.indexOf("$$", start + 2);
  const end = sameLine >= 0 ? cursor.at : findMathEnd(cursor, line.text.slice(start + 2).trim() !== "");
  const last = cursor.lines[end];
  if (!last) {
    reportOpen(cursor, cutLine(line, start, start + 2));
    return undefined;
  }
  const close = sameLine >= 0 ? sameLine : last.text.indexOf("$$");
  const tex =
    sameLine >= 0
      ? line.text.slice(start + 2, close)
      : [
          line.text.slice(start + 2),
          ...linesBetween(cursor, cursor.at + 1, end).map(({ text }) =>
            text.slice(Math.min(prefix.length, prefixOf(text).length)),
          ),
          last.text.slice(0, close),
        ].join("\n");
  const { label, length } = readEquationLabel(last.text, close + 2);
  const formula = writeMacros(tex, line, cursor.reading);
  const equation: Island = { kind: "equation", line, tex: formula, label, isNumbered: label !== undefined };
  return {
    equation: formula.trim() === "" ? undefined : equation,
    end,
    rest: cutLine(last, close + 2 + length),
  };
}

function moveBehind(cursor: Cursor, { end, rest }: Run): void {
  cursor.at = end;
  if (rest.text.trim() === "") cursor.at++;
  else cursor.lines[end] = rest;
}

/**
 * The line that closes the formula that is opened on the cursor's, or −1.
 *
 * @param isInText whether the formula begins right behind the dollars, so that it ends within the paragraph
 */
function findMathEnd(cursor: Cursor, isInText: boolean): number {
  const isBeyond = isBeyondMath();
  const words = prefixOf(cursor.lines[cursor.at]?.text ?? "").length;
  const isBehindWords = !cursor.lines[cursor.at]?.text.startsWith("$$", words);
  for (let at = cursor.at + 1; at < cursor.lines.length; at++) {
    const line = cursor.lines[at];
    if (!line) continue;
    if (line.text.includes("$$") && !isBeyond(line.text.slice(0, line.text.indexOf("$$")))) return at;
    if (isBeyond(line.text) || (isInText && isBehindWords && line.text.trim() === "")) return -1;
  }
  return -1;
}

/** What no formula holds: headings, fences, pictures, tags, notes, and LaTeX's own parts of a paper. */
const STRUCTURE =
  /^[ \t>]*(?:#{1,6}\s+\S|`{3}|~{3}|:{3}|!\[|<(?:!--|\/?(?:figure|img|table|div|p|span|h[1-6]|pre|details)\b)|\[\^[^\]\s]+\]:|(?:[-*_]\s*){3,}$|\\(?:(?:sub)*section|caption|begin\{(?:figure|table|itemize|enumerate|document|abstract)\*?\}))/i;

/** Behind a blank line: an item of a list, a row of a table, or so many words that no formula has them. */
const OTHER_BLOCK = /^[ \t>]*(?:(?:[-*+]|\d{1,3}[.)])\s+\p{L}{2}|\|.*\|\s*$)|(?:\p{L}[\p{L}'’-]*[,;:]?\s+){5}/u;

/** A test of one line after another, of those behind the start of a formula: whether it is none of the formula's. */
export function isBeyondMath(): (text: string) => boolean {
  let hadBlank = false;
  return (text) => {
    if (text.trim() === "") hadBlank = true;
    if (STRUCTURE.test(text)) return true;
    return hadBlank && OTHER_BLOCK.test(text.replace(/\\(?:text|mbox|intertext)[a-z]*\s*\{[^{}]*\}/g, ""));
  };
}

function reportOpen({ reading }: Cursor, at: Line): void {
  reading.findings.count("math-is-closed", "$$", at, (count) => ({
    message: `${oneOr(count, "this `$$` is", "times `$$` is opened and")} never closed; it is read as text, and so is what follows`,
    hint: "put `$$` before and behind each displayed formula, with no heading, list or figure between them",
  }));
}

/** Where a line opens a formula that it does not close; −1 if it does not. Code and `$…$` are passed over. */
function findOpenDisplay(text: string): number {
  let open = -1;
  let isInline = false;
  const mark = /\\.|(`+)|\${1,2}/g;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    const [token, ticks] = match;
    if (ticks !== undefined && open < 0 && !isInline) {
      const end = text.indexOf(ticks, mark.lastIndex);
      if (end >= 0) mark.lastIndex = end + ticks.length;
    } else if (token === "$$" && !isInline) open = open < 0 ? match.index : -1;
    else if (token === "$$") {
      // `$a$$b$` are two formulas.
      mark.lastIndex = match.index + 1;
      isInline = false;
    } else if (token === "$" && open < 0) isInline = isInline ? false : /\S/.test(text.charAt(mark.lastIndex));
  }
  return open;
}

/** The name behind a displayed formula, and how many characters it takes. */
export function readEquationLabel(text: string, start: number): { label: string | undefined; length: number } {
  const space = /[ \t]*/y;
  space.lastIndex = start;
  space.test(text);
  ATTRIBUTES.lastIndex = space.lastIndex;
  const [attributes] = ATTRIBUTES.exec(text) ?? [];
  if (attributes?.includes("#"))
    return { label: parseAttributes(attributes).id, length: space.lastIndex + attributes.length - start };
  const [whole, label] = /^\(([^()\s]+)\)(?=\s|$)/.exec(text.slice(space.lastIndex, space.lastIndex + 200)) ?? [];
  if (whole !== undefined) return { label, length: space.lastIndex + whole.length - start };
  return { label: undefined, length: 0 };
}
