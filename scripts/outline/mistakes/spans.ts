import { type Line, leadOf } from "./lines.ts";

/** Where a value of one or several lines ends. */
export interface Span {
  /** Index of the last line that belongs to it. */
  last: number;
  /** What stands behind its end on that line, without a comment. */
  trailing: string;
  /** Column of that, from 0. */
  column: number;
  isClosed: boolean;
}

/** Lines that a text in quotes or a list may have; without an end each quote of a large file would be looked for to its end. */
const MOST_LINES = 500;

type RawLine = { text: string };

/**
 * Where a text in quotes ends that opens on a line.
 *
 * @param lines all lines of the file
 * @param parent column that the lines of the text must be indented beyond
 * @returns not closed when a line that belongs to something else comes first; YAML would only notice at the next quote
 */
export function spanQuote(line: Line, lines: readonly RawLine[], parent: number, fields: ReadonlySet<string>): Span {
  const quote = line.value.charAt(0);
  let text = line.text.slice(line.valueColumn + 1);
  let column = line.valueColumn + 1;
  for (let index = line.number - 1; ; ) {
    const end = quote === '"' ? /^(?:[^"\\]|\\.)*"/.exec(text) : /^(?:[^']|'')*'/.exec(text);
    if (end) {
      const at = column + end[0].length;
      return { last: index, isClosed: true, column: at, trailing: (lines[index]?.text ?? "").slice(at) };
    }
    const next = index - line.number < MOST_LINES ? lines[index + 1] : undefined;
    if (next === undefined || isOther(next.text, parent, fields)) return unclosed(line);
    index += 1;
    text = next.text;
    column = 0;
  }
}

/** A line that stands no deeper than what the text belongs to, or that begins an entry or a field, goes on with no text. */
function isOther(text: string, parent: number, fields: ReadonlySet<string>): boolean {
  if (text.trim() === "") return false;
  const indent = text.length - text.trimStart().length;
  const name = /^\s*(?:- +)?([\w-]+):(?:\s|$)/.exec(text)?.[1];
  return indent <= parent || /^\s*-\s/.test(text) || (name !== undefined && fields.has(name));
}

const unclosed = ({ number, text }: Line): Span => ({
  last: number - 1,
  isClosed: false,
  trailing: "",
  column: text.length,
});

/** A word in brackets that YAML keeps for itself. */
export interface Reserved {
  line: number;
  column: number;
  text: string;
}

/** Where a list in `[ ]` or fields in `{ }` end, and which of its words YAML could not take for text. */
export function spanFlow(
  line: Line,
  lines: readonly RawLine[],
  parent: number,
): Span & { reserved: Reserved[]; signs: Reserved[]; comment?: number } {
  const reserved: Reserved[] = [];
  const signs: Reserved[] = [];
  let hasName = false;
  let open = 0;
  let comment: number | undefined;
  let column = line.valueColumn;
  for (let index = line.number - 1; index < lines.length && index - line.number < MOST_LINES; index++, column = 0) {
    const { text = "" } = lines[index] ?? {};
    const isOutside = index >= line.number && text.trim() !== "" && text.length - text.trimStart().length <= parent;
    if (isOutside && !/^\s*[\]}]/.test(text)) break;
    let isStart = true;
    while (column < text.length) {
      const char = text.charAt(column);
      if (isStart && (char === '"' || char === "'")) {
        const quoted = (char === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/).exec(text.slice(column))?.[0];
        column += quoted?.length ?? 1;
        isStart = false;
        continue;
      }
      if (char === "#" && /^$|\s/.test(text.charAt(column - 1))) {
        comment ??= index === line.number - 1 ? column : undefined;
        break;
      }
      if (isStart && /[@`%*!|>]/.test(char)) {
        const word = /^[^,\]}]*/.exec(text.slice(column))?.[0].trimEnd() ?? char;
        reserved.push({ line: index + 1, column, text: word });
      }
      if (/[[{,\]}]/.test(char)) hasName = false;
      if (char === ":" && /^\s/.test(text.charAt(column + 1))) {
        if (hasName) signs.push({ line: index + 1, column, text: ":" });
        hasName = true;
      }
      // A bracket opens a list only where an entry begins.
      if (/[[{]/.test(char) && open > 0 && !isStart && text.charAt(column - 1) !== ":")
        signs.push({ line: index + 1, column, text: char });
      if (/[[{]/.test(char)) open += 1;
      if (/[\]}]/.test(char)) open -= 1;
      column += 1;
      if (open === 0) return { last: index, isClosed: true, column, trailing: text.slice(column), reserved, signs };
      isStart = /[[{,]/.test(char) || (/\s/.test(char) && (isStart || text.charAt(column - 2) === ":"));
    }
  }
  return { ...unclosed(line), reserved, signs, comment };
}

/**
 * Where a text of several lines ends: with the last line that is indented beyond what it belongs to.
 *
 * @returns also the index of a line that stands further left than the first, or is indented with other than spaces
 */
export function spanBlock(lines: readonly RawLine[], from: number, parent: number): { last: number; off?: number } {
  let last = from;
  let least: number | undefined;
  for (let index = from + 1; index < lines.length; index++) {
    const { text = "" } = lines[index] ?? {};
    if (text.trim() === "") {
      last = index;
      continue;
    }
    const indent = /^ */.exec(text)?.[0].length ?? 0;
    const isStrange = indent < (least ?? parent + 1) && leadOf(text).length > indent;
    if (indent <= parent && !isStrange) break;
    if (isStrange || indent < (least ?? 0)) return { last: index, off: index };
    least ??= indent;
    last = index;
  }
  return { last };
}
