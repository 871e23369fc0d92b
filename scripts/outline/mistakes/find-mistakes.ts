import type { Finding, SourceText } from "../../diagnostics/source-text.ts";
import { Columns } from "./columns.ts";
import { isBlockHeader, type Line, leadOf, readLine, splitLines } from "./lines.ts";
import { type Mistake, strangeIndent } from "./mistake.ts";
import { spanBlock, spanFlow, spanQuote } from "./spans.ts";
import { escapeMistake, plainMistake, shown, trailingMistake, type ValueMistake } from "./value-rules.ts";

/**
 * The mistakes that people make most in YAML, found by looking at the lines: where YAML itself goes wrong is often far
 * behind, and its words are about its grammar. For files that YAML can't read; what it reads otherwise than was meant is
 * for {@link import("./find-misread.ts").findMisread}.
 *
 * @param fields names of all fields that may stand in the file
 */
export function findMistakes(source: SourceText, fields: ReadonlySet<string>): Mistake[] {
  const lines = splitLines(source);
  const names = new Set([...source.text.matchAll(/(?:^|\s)&([\w-]+)/g)].map(([, name = ""]) => name));
  const columns = new Columns(fields);
  const mistakes: Mistake[] = [];
  const tell = (finding: Finding, start: number, length: number) =>
    mistakes.push({ ...finding, position: source.positionOf(start, start + Math.max(1, length)) });

  /** The last line whose value is a text without quotes. */
  let plain = Number.NaN;
  /** Looks at a line's value. @returns index of the last line that belongs to it */
  const lookAtValue = (line: Line, index: number): number => {
    const { value, valueColumn, start, key } = line;
    const before = key === undefined ? (line.dashes.length > 0 ? "- " : "") : `${key}: `;
    const report = (found: ValueMistake | undefined) => {
      if (!found) return;
      const { at, length, ...finding } = found;
      tell(finding, start + valueColumn + at, length);
    };
    const parent = columns.parent;
    if (value === "") {
      columns.setValue("nothing");
      return index;
    }
    if (isBlockHeader(value)) {
      columns.setValue("value");
      const { last, off } = spanBlock(lines, index, parent);
      if (off !== undefined) {
        const { text, start: from } = lines[off] ?? { text: "", start: 0 };
        const lead = leadOf(text);
        tell(/[^ ]/.test(lead) ? strangeIndent(lead) : OFF_BLOCK, from, lead.length);
      }
      return last;
    }
    if (/^["']/.test(value)) {
      columns.setValue("value");
      const span = spanQuote(line, lines, parent, fields);
      if (!span.isClosed) {
        tell(unclosedQuote(value, before), start + valueColumn, value.length);
        return index;
      }
      if (span.last > index) return span.last;
      const whole = line.text.slice(valueColumn).trimEnd();
      const trailing = trailingMistake(whole, span.trailing.trimEnd(), before);
      report(trailing ?? escapeMistake(value, before));
      return index;
    }
    if (/^[[{]/.test(value)) {
      columns.setValue("value");
      const span = spanFlow(line, lines, parent);
      if (!span.isClosed) {
        tell(unclosedBracket(value, span.comment !== undefined), start + valueColumn, 1);
        return index;
      }
      const whole = line.text.slice(valueColumn).trimEnd();
      const trailing = span.last === index ? trailingMistake(whole, span.trailing.trimEnd(), before) : undefined;
      if (trailing) report(trailing);
      else
        for (const { line: number, column, text } of [...span.reserved, ...span.signs])
          if (!(text.startsWith("*") && names.has(text.slice(1))))
            tell(reservedInList(text), (lines[number - 1]?.start ?? 0) + column, text.length);
      return span.last;
    }
    // A text without quotes goes on: its next line may begin with any sign.
    const goesOn = key === undefined && line.dashes.length === 0 && plain === index - 1;
    const found = goesOn ? undefined : plainMistake(line, names, key !== undefined && fields.has(key));
    report(found);
    if (!found) plain = index;
    const hasComment = line.text.slice(valueColumn + value.length).includes("#");
    columns.setValue(/^[&!]/.test(value) && !/\s/.test(value) ? "nothing" : "text", hasComment);
    return index;
  };

  let hasStrange = false;
  let isOff = false;
  for (let index = 0; index < lines.length && mistakes.length < MOST; index++) {
    const { text, start } = lines[index] ?? { text: "", start: 0 };
    if (text.trim() === "" || /^\s*#/.test(text) || /^(?:---|\.\.\.)(?:\s|$)/.test(text)) continue;
    const line = readLine(text, index + 1, start);
    const isStrange = /[^ ]/.test(line.lead);
    // Where there is one there are many; an editor replaces all.
    if (isStrange && !hasStrange) tell(strangeIndent(line.lead), start, line.lead.length);
    hasStrange ||= isStrange;
    const wrong = columns.take(line);
    // From one line in a wrong place the lines below follow, as far as the next field of the file itself.
    if (line.column === 0) isOff = false;
    // How far a tab indents nobody knows.
    if (wrong && !hasStrange && !isOff) tell(wrong, start + (line.dashes[0] ?? line.column), line.text.trim().length);
    isOff ||=
      wrong?.code === "line-is-indented" || wrong?.code === "entry-has-dash" || wrong?.code === "field-has-colon";
    // What can't stand here says nothing of what it holds.
    if (wrong && line.key === undefined && line.dashes.length === 0) continue;
    index = lookAtValue(line, index);
  }
  return mistakes;
}

/** Mistakes that are told at once. */
const MOST = 50;

const OFF_BLOCK: Finding = {
  code: "line-is-indented",
  message: "this line belongs to the text above, but stands further left than its first line",
  hint: "all lines of the text stand as far to the right as the first, or further",
};

const unclosedQuote = (value: string, before: string): Finding => ({
  code: "quote-is-closed",
  message: "this quote is not closed before the next entry begins",
  hint:
    value.startsWith("'") && value.length < 70
      ? `if it is an apostrophe, put the text in double quotes: \`${before}"${value}"\`; else put a \`'\` at its end`
      : `put a \`${value.charAt(0)}\` at the end of the text`,
});

const unclosedBracket = (value: string, hasComment: boolean): Finding => ({
  code: "bracket-is-closed",
  message: `this \`${value.charAt(0)}\` is not closed before the next entry begins`,
  hint: hasComment
    ? "what follows ` #` is a comment, and the closing bracket with it; put texts with `#` in quotes"
    : value.startsWith("[")
      ? "close it with `]`; if it begins a text, put the whole text in quotes"
      : "close it with `}`; if it begins a text, put the whole text in quotes",
});

const reservedInList = (text: string): Finding => ({
  code: "text-is-quoted",
  message: text.startsWith(":")
    ? "a text with a colon and a space in it looks like a field of its own"
    : /^[[{]$/.test(text)
      ? `a text in a list can't have ${shown(text)} in it without quotes`
      : `a text can't begin with ${shown(text.charAt(0))} here`,
  hint: /^@[\w:-]+$/.test(text)
    ? `keys of references stand without it: \`${text.slice(1)}\``
    : /^[:[{]$/.test(text)
      ? "put the text in quotes"
      : `put the text in quotes: \`"${text.replaceAll('"', '\\"').slice(0, 60)}"\``,
});
