import type { Finding } from "../../diagnostics/source-text.ts";
import { isBlockHeader, type Line } from "./lines.ts";
import { putInQuotes } from "./mistake.ts";

/** A mistake in a value that stands in one line. */
export interface ValueMistake extends Finding {
  /** Offset in the value, and length. */
  at: number;
  length: number;
}

/** What YAML makes of a sign at the start of a text. */
const SIGNS: Record<string, string> = {
  "@": "which YAML keeps for itself",
  "`": "which YAML keeps for itself",
  "%": "which YAML takes for an instruction",
  ",": "which parts the entries of a list",
  "]": "which closes a list",
  "}": "which closes fields",
  "*": "which YAML takes for the repeat of something with a name",
  "&": "which YAML takes for a name",
  "!": "which YAML takes for the name of a type",
  "|": "which opens a text of several lines",
  ">": "which opens a text of several lines",
  "?": "which YAML takes for the start of a name",
};

/** A sign in a message; a backtick can't stand between backticks. */
export const shown = (sign: string) => (sign === "`" ? "a backtick" : `\`${sign}\``);

/** Whether a sign at the start of a text means what YAML takes it for. */
const MEANT: Record<string, (value: string, names: ReadonlySet<string>) => boolean> = {
  "*": (value, names) => names.has(value.slice(1)),
  "&": (value, names) => /^&[\w-]+$/.test(value) || names.has(/^&(\S+)\s/.exec(value)?.[1] ?? ""),
  // A type that YAML does not know is told when the file can be read.
  "!": (value) => /^!!?\w+(?:\s|$)/.test(value),
  "|": isBlockHeader,
  ">": isBlockHeader,
  "?": (value) => !/^\?(?:\s|$)/.test(value),
};

/**
 * What is wrong with a value that begins and ends on its line and is in no quotes or brackets.
 *
 * @param names what is named with `&` in the file
 * @param isField whether the name before the value is a field's
 */
export function plainMistake(
  { key, value, valueColumn, text, column, dashes }: Line,
  names: ReadonlySet<string>,
  isField: boolean,
): ValueMistake | undefined {
  const sign = value.charAt(0);
  const before = key === undefined ? (dashes.length > 0 ? "- " : "") : `${key}: `;
  if (key === undefined && dashes.length === 0 && /^[*•·–—+]\s/.test(value))
    return {
      code: "entry-has-dash",
      message: `an entry of a list begins with \`- \`, not with \`${sign}\``,
      hint: `write \`- ${value.slice(1).trim().slice(0, 60)}\``,
      at: 0,
      length: 1,
    };
  if (SIGNS[sign] !== undefined && !MEANT[sign]?.(value, names))
    return {
      code: "text-is-quoted",
      message: `a text can't begin with ${shown(sign)}, ${SIGNS[sign]}`,
      hint: putInQuotes(value, before),
      at: 0,
      length: sign === "*" ? Math.max(1, /^\*+/.exec(value)?.[0].length ?? 1) : 1,
    };
  if (key !== undefined && /^-\s/.test(value))
    return {
      code: "list-has-lines",
      message: "a list begins on the line below, each entry with a dash",
      hint: `if this is a text: \`${before}"${value.slice(0, 60)}"\``,
      at: 0,
      length: 1,
    };
  // A sentence begins with a capital or has several words, as no field does.
  const isSentence = key !== undefined && !isField && dashes.length > 0 && /^\p{Lu}|\s/u.test(key);
  const colon = isSentence ? -1 : value.search(/(?<=\S):(?:\s|$)/);
  if (colon < 0 && !isSentence) return undefined;
  // Of a sentence with two colons the first looks like a field, too.
  const whole = key === undefined || isField ? value : text.slice(column).trimEnd();
  return {
    code: "text-is-quoted",
    message: "a text with a colon and a space in it looks like a field of its own",
    hint: putInQuotes(whole, isField ? before : dashes.length > 0 ? "- " : ""),
    at: isSentence ? column + (key?.length ?? 0) - valueColumn : colon,
    length: 1,
  };
}

/** What is wrong with a text in double quotes: a backslash that means nothing there. */
export function escapeMistake(value: string, before: string): ValueMistake | undefined {
  if (!value.startsWith('"')) return undefined;
  const bad = /\\(?![0abt\tnvfre "/\\N_LP\r\n]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|$)./i.exec(
    value.replaceAll("\\\\", "  "),
  );
  if (!bad) return undefined;
  return {
    code: "text-is-quoted",
    message: `\`${bad[0]}\` means nothing in double quotes, where a backslash is no letter`,
    hint: `put the text in single quotes: \`${before}'${value.slice(1, -1).replaceAll("'", "''").slice(0, 60)}'\``,
    at: bad.index,
    length: 2,
  };
}

/** What is wrong with what stands behind a closing quote or bracket. */
export function trailingMistake(value: string, trailing: string, before: string): ValueMistake | undefined {
  const rest = trailing.trimEnd();
  if (rest.trim() === "" || /^\s+#/.test(rest)) return undefined;
  const whole = `${value.slice(0, value.length - trailing.length)}${rest}`;
  const at = whole.length - rest.trimStart().length;
  const isQuote = /^["']/.test(value);
  if (!isQuote && /^\s*[\]},]*$/.test(rest))
    return {
      code: "bracket-is-closed",
      message: "there is a bracket or a comma too many here",
      hint: "each `[` needs one `]`, each `{` one `}`",
      at,
      length: rest.trim().length,
    };
  return {
    code: "text-is-quoted",
    message: isQuote
      ? "a text that begins with a quote ends at the next one; something follows here"
      : `a text can't begin with \`${value.charAt(0)}\`, which opens ${value.startsWith("[") ? "a list" : "fields"}`,
    hint:
      /^"[^"]*"[^"]*(?:"|$)/.test(whole) || !isQuote
        ? putInQuotes(whole, before)
        : `put the whole text in quotes of the other kind: \`${before}"${whole.replace(/^'|'$/g, "").slice(0, 60)}"\``,
    at: isQuote ? at : 0,
    length: isQuote ? rest.trim().length : 1,
  };
}
