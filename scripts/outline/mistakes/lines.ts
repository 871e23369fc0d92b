import type { SourceText } from "../../diagnostics/source-text.ts";

/** A line of YAML as a person sees it, whether or not YAML can read it. */
export interface Line {
  /** From 1. */
  number: number;
  /** Offset of its first character. */
  start: number;
  text: string;
  /** White space before its content, of whatever kind. */
  lead: string;
  /** Columns of its dashes, from 0. */
  dashes: number[];
  /** Column of what follows the dashes, from 0. */
  column: number;
  /** The name before a colon. */
  key?: string;
  /** What follows the name, or the dashes, up to a comment. */
  value: string;
  /** Column of the value, from 0. */
  valueColumn: number;
}

/** Spaces that are not YAML's, though they look like them. */
export const STRANGE_SPACE = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/;
const LEAD = /^[ \t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]*/;

/** White space at the start of a line, of whatever kind. */
export const leadOf = (text: string) => LEAD.exec(text)?.[0] ?? "";

/** Reads a line that stands in no text of several lines. */
export function readLine(text: string, number: number, start: number): Line {
  const lead = leadOf(text);
  const dashes: number[] = [];
  let column = lead.length;
  for (let dash = /^-([ \t]+|$)/.exec(text.slice(column)); dash; dash = /^-([ \t]+|$)/.exec(text.slice(column))) {
    dashes.push(column);
    column += dash[0].length;
  }
  const rest = text.slice(column);
  const key = keyOf(rest);
  const after = key === undefined ? rest : rest.slice(key.length).replace(/^\s*:/, "");
  const valueColumn = text.length - after.trimStart().length;
  return {
    number,
    start,
    text,
    lead,
    dashes,
    column,
    ...(key === undefined ? {} : { key: key.trimEnd() }),
    value: withoutComment(text.slice(valueColumn)),
    valueColumn,
  };
}

/** The name that a text begins with: up to the first colon with a space behind it, in quotes or without. */
function keyOf(text: string): string | undefined {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=\s*:(?:\s|$))/.exec(text)?.[0];
  if (quoted !== undefined) return quoted;
  if (/^["'[\]{}#&*!|>%@`,]/.test(text)) return undefined;
  const end = text.search(/:(?:\s|$)/);
  const comment = text.search(/\s#/);
  return end > 0 && (comment < 0 || end < comment) ? text.slice(0, end) : undefined;
}

/** A value up to a comment; a `#` in quotes is none. */
function withoutComment(text: string): string {
  const from = closeOf(text) ?? 0;
  const comment = text.slice(from).search(/(?:^|\s)#/);
  return (comment < 0 ? text : text.slice(0, from + comment)).trimEnd();
}

/** Offset behind the quote that closes the one a text begins with. */
function closeOf(text: string): number | undefined {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/s.exec(text)?.[0];
  return quoted?.length;
}

/** Whether a value opens a text of several lines, whose lines are nobody's business but its own. */
export const isBlockHeader = (value: string) => /^(?:[&!]\S*\s+)*[|>][-+\d]{0,2}$/.test(value);

/** The lines of a file, as they stand. */
export function splitLines({ text, lineCounter }: SourceText): { text: string; start: number }[] {
  return lineCounter.lineStarts.map((start, index) => {
    const end = lineCounter.lineStarts[index + 1] ?? text.length + 1;
    return { start, text: text.slice(start, end - 1).replace(/\r$/, "") };
  });
}
