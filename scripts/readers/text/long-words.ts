import type { Line } from "./lines.ts";

/** The longest addresses have some hundreds of letters; scripts without spaces are another matter. */
const LONGEST_WORD = 400;
const LONG_WORD = /(?<![^\s\p{Lo}])[^\s\p{Lo}]{401,}/gu;

/**
 * Takes out what no person wrote: a file in base 64, a rule of dashes, a stuck key. It would be read as one word, and
 * as the title, author or sentence in which it stands.
 *
 * @returns the lines without it, and those that had it
 */
export function dropLongWords(lines: readonly Line[]): { lines: Line[]; cut: Line[] } {
  const cut: Line[] = [];
  const kept = lines.map((line) => {
    if (line.text.length <= LONGEST_WORD) return line;
    const text = line.text.replace(LONG_WORD, "").replace(/\s+/g, " ").trim();
    if (text.length === line.text.length) return line;
    cut.push(line);
    return { ...line, text };
  });
  return { lines: kept, cut };
}
