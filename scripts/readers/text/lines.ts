import type { Position } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import type { Place } from "../../manuscript/manuscript.ts";
import { joinAccents } from "../../text/join-accents.ts";
import { signOf, toBrackets } from "../../text/symbol-fonts.ts";
import type { RawLine } from "./columns.ts";

/** A line of a paper's text, cleaned. */
export interface Line {
  /** Without white space at its ends; empty for a blank line. */
  text: string;
  /** From 1, in the file. */
  number: number;
  /** How far the line is set in, in characters. */
  indent: number;
  /** Which page it stands on, from 0; pages end with form feeds. */
  page: number;
  /** Whether it is a heading that stood in bold before the text of its paragraph. */
  isRunIn?: true;
}

/** What stands for a character that nobody can read: without it `(ε, δ)` would become `(, δ)`, and a wrong formula. */
const UNREADABLE = "\ufffd";

/**
 * In place of a character that a program could not read, since its font does not say what it is: its number there, as a
 * control character or one of the private use area.
 */
const UNREAD = /\(cid:\d+\)|[\p{Co}\ufffd]|[^\P{Cc}\s]/gu;

/** A bullet, from whichever font it comes. */
const BULLET = /^(\s*)[\uf000-\uf0ff](?=\s)/;

/** Characters of Adobe's Symbol font, which programs give with F000 added; in this part other fonts have bullets. */
const OF_SYMBOL = /[\uf020-\uf07e\uf0ab-\uf0ff]/g;

/** Whether a line has characters that nobody can read. */
export const hasUnread = ({ text }: Line) => text.includes(UNREADABLE);

/** Ligatures and the like that PDFs hold in place of letters. */
const LETTERS: [RegExp, string][] = [
  [/ﬀ/g, "ff"],
  [/ﬁ/g, "fi"],
  [/ﬂ/g, "fl"],
  [/ﬃ/g, "ffi"],
  [/ﬄ/g, "ffl"],
  [/[ﬅﬆ]/g, "st"],
  // Form feeds and the like, soft hyphens.
  [/\u00ad|[^\P{Cc}\t]/gu, ""],
  // Accents that stand before their letter, as old PDFs have them.
  [/´([aeiouycnszAEIOUYCNSZ])/g, "$1\u0301"],
  [/¨([aeiouyAEIOUY])/g, "$1\u0308"],
];

/** The lines of a text as they stand there, with form feeds taken as ends of pages. */
export function splitPages({ text }: SourceText): RawLine[] {
  let page = 0;
  return text.split("\n").map((raw, index) => {
    page += raw.split("\f").length - 1;
    return { raw: raw.replaceAll("\f", ""), number: index + 1, page };
  });
}

/** Lines without what PDFs have in place of letters, and without the numbers of a manuscript's lines. */
export function cleanLines(lines: readonly RawLine[]): Line[] {
  return withoutLineNumbers(
    lines.map(({ raw, ...place }): Line => {
      const read = toBrackets(raw)
        .replace(BULLET, "$1")
        .replace(OF_SYMBOL, (sign) => signOf("Symbol", sign.charCodeAt(0)) ?? sign)
        .replace(UNREAD, UNREADABLE);
      // `Gda´nsk` has its accent ahead, as the letters of old PDFs do; others have it behind.
      const cleaned = joinAccents(LETTERS.reduce((line, [pattern, letter]) => line.replace(pattern, letter), read))
        .normalize("NFC")
        .trimEnd();
      const trimmed = cleaned.trimStart();
      return { text: trimmed.replace(/\s+/g, " "), indent: cleaned.length - trimmed.length, ...place };
    }),
  );
}

/** Manuscripts for review number every line; the numbers go when most lines have them, in order. */
function withoutLineNumbers(lines: Line[]): Line[] {
  const full = lines.filter(({ text }) => text !== "");
  let last = 0;
  let inOrder = 0;
  for (const { text } of full) {
    const number = Number(/^(\d{1,4})(?:\s|$)/.exec(text)?.[1] ?? Number.NaN);
    if (number > last && number <= last + 3) inOrder++;
    if (!Number.isNaN(number) && number > last && number <= last + 3) last = number;
  }
  if (full.length < 20 || inOrder < full.length * 0.7) return lines;
  return lines.map((line) => ({ ...line, text: line.text.replace(/^\d{1,4}(?:\s+|$)/, "") }));
}

/** The place of a line in the paper. */
export function placeOf(source: SourceText, line: { number: number } | undefined): Place {
  const number = line?.number ?? 1;
  const raw = source.lineAt(number);
  const start = raw.length - raw.trimStart().length;
  const position: Position = { line: number, column: start + 1, length: Math.max(1, raw.trim().length) };
  return { file: source.file, position: source.placed(position) };
}

/** How often each word stands in lower case in a text: what tells words from names. */
export type Vocabulary = ReadonlyMap<string, number>;

export function countWords(lines: readonly Line[]): Vocabulary {
  const words = new Map<string, number>();
  let isBroken = false;
  for (const { text } of lines) {
    // What stands at a hyphen at the end of a line may be half of a word; addresses hold names in lower case.
    const said = text
      .replace(isBroken ? /^\p{L}+/u : "", "")
      .replace(/(?<!\p{L})\p{L}+-$/u, "")
      .split(" ")
      .filter((token) => !/[@/_]/.test(token))
      .join(" ");
    for (const [word] of said.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}]*(?:-\p{L}+)*/gu))
      words.set(word.toLowerCase(), (words.get(word.toLowerCase()) ?? 0) + 1);
    isBroken = /\p{L}-$/u.test(text);
  }
  return words;
}

/** `con- ducted`, `at-tentional`: a word that was broken at the end of a line which is one no more. */
const BROKEN = /(?<![\p{L}-])(\p{L}\p{Ll}{1,20})-( ?)(\p{Ll}{2,20})(?![\p{L}-])/gu;

/** Lines whose broken words are whole, where the paper has these whole more often, and their ends are none: `well-known` stays. */
export function joinBrokenWords(lines: readonly Line[], words: Vocabulary): Line[] {
  const isBroken = (start: string, gap: string, end: string) =>
    (words.get(start + end) ?? 0) > (words.get(`${start}-${end}`) ?? 0) && (gap !== "" || !words.has(end));
  return lines.map((line) => {
    if (!line.text.includes("-")) return line;
    const text = line.text.replace(BROKEN, (whole, start: string, gap: string, end: string) =>
      isBroken(start.toLowerCase(), gap, end) ? start + end : whole,
    );
    return text === line.text ? line : { ...line, text };
  });
}

/**
 * Small capitals come out of PDFs as `I NTRODUCTION`: the letter is joined to what follows when that is no word.
 */
export function joinSmallCapitals(text: string, words: Vocabulary): string {
  return text.replace(SPLIT_WORD, (whole, letter: string, rest: string) =>
    (words.has(rest.toLowerCase()) && !words.has((letter + rest).toLowerCase())) || isArticle(letter, text)
      ? whole
      : letter + rest,
  );
}

const SPLIT_WORD = /(?<![\p{L}\p{N}])(\p{Lu}) (\p{Lu}[\p{Lu}-]+)(?!\p{Ll})/gu;

/** `ROPES: A STUDY OF KNOTS` is in capitals, of one size: of its words no other is split. */
const isArticle = (letter: string, text: string): boolean =>
  letter === "A" &&
  /(?<!\p{L})(?<!(?<!\p{L})\p{L} )\p{Lu}{4,}(?!\p{L})/u.test(text) &&
  [...text.matchAll(SPLIT_WORD)].every(([, other]) => other === "A");
