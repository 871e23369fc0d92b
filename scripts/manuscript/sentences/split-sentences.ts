import { ENGLISH, type ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";

interface Code {
  starts: readonly number[];
  ends: ReadonlySet<number>;
}

/**
 * Splits a paragraph into sentences: ICU's rules (Unicode Standard Annex 29), mended where they break behind
 * abbreviations, initials and numbers of sections.
 *
 * @param text one paragraph
 * @param code `starts`: places at which a sentence may start in lower case too, where code stands; `ends`: where it ends, so that
 *   `R` before a dot is no initial there
 * @returns where each sentence starts and ends, white space between them left out
 */
export function splitSentences(
  text: string,
  language = ENGLISH,
  code: Code = { starts: [], ends: new Set() },
): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const { index, segment } of segmenterOf(language).segment(text)) {
    const from = index + (segment.length - segment.trimStart().length);
    const to = index + segment.trimEnd().length;
    if (from >= to) continue;
    const last = spans.at(-1);
    const isOver = last !== undefined && code.ends.has(last.to - 1);
    if (last && isWithinBrackets(text, last)) last.to = to;
    else if (last && !isOver && goesOn(endOf(text, last.from, last.to), text.slice(from, from + 40), language))
      last.to = to;
    else spans.push({ from, to });
  }
  const others = [SYMBOL, NUMBER].flatMap((start) => [...text.matchAll(start)].map(({ index }) => index));
  const all = [...code.starts, ...others].sort((one, other) => one - other);
  return all.length === 0 ? spans : spans.flatMap((span) => cutAtCode(text, span, { ...code, starts: all }, language));
}

/** A symbol that starts a sentence, or a name with its capital within: `… a constant. λ(e) is a score.`, `… of ropes. mRNA is`. */
const SYMBOL = /(?<=\p{Ll}{3}[.?!]\s)(?:[α-ω](?=[\s(,])|\p{Ll}{1,12}\p{Lu}[\p{L}\d]{0,20}(?=\s\p{Ll}))/gu;

/**
 * A number that starts a sentence behind a word or a unit: `… in plates. 24 h later, …`; ICU breaks before no number whose next
 * letter is a small one. Short words before a dot are cut off more often than not, as are those without a vowel at their end.
 */
const NUMBER =
  /(?<=(?:\p{Ll}{2}(?=\p{Ll}{0,2}[aeiouy])\p{Ll}{3}|\d\s?[\p{L}%]{1,3}|[\p{L}\d]\))[.?!]\s)\d[\d,]{0,9}(?:\.\d{1,9})?(?:[–-]\d{1,9})?\s?(?=[\p{Ll}%])/gu;

/** `[J. Fluid Mech. 407, 27]`: no sentence ends within brackets that close soon. */
function isWithinBrackets(text: string, { from, to }: { from: number; to: number }): boolean {
  // No more is looked at than brackets may have: a text may be long, and have none.
  const before = text.slice(Math.max(from, to - BRACKETS), to);
  const open = Math.max(before.lastIndexOf("["), before.lastIndexOf("("));
  if (open < 0) return false;
  const within = text.slice(to - before.length + open, to - before.length + open + BRACKETS);
  return within.indexOf(within[0] === "[" ? "]" : ")") >= before.length - open;
}

/** Signs that stand in brackets within a sentence; in more there are sentences of their own. */
const BRACKETS = 120;

/** How much of a sentence is looked at to tell whether it has ended: its last words. */
const REACH = 100;

/** The end of a sentence; of a long one with a space before it, so that it is not taken for the whole. */
function endOf(text: string, from: number, to: number): string {
  return to - from <= REACH ? text.slice(from, to) : ` ${text.slice(to - REACH, to)}`;
}

/** ICU never breaks before a lower-case letter; names of programs and functions start sentences all the same. */
function cutAtCode(
  text: string,
  { from, to }: { from: number; to: number },
  { starts, ends }: Code,
  language: ResolvedLanguage,
) {
  const cuts = starts.filter((start) => {
    const before = endOf(text, from, start).trimEnd();
    const isOver = ends.has(text.slice(0, start).trimEnd().length - 1) || !goesOn(before, "X", language);
    return start > from && start < to && /[.?!]$/.test(before) && isOver;
  });
  return [from, ...cuts].map((start, index) => {
    const end = cuts[index] ?? to;
    return { from: start, to: start + text.slice(start, end).trimEnd().length };
  });
}

/** Whether a letter with a dot before a capital ends its sentence; no name is a word like `The`. */
function isLabel(before: string, next: string, { sentences, stopWords }: ResolvedLanguage): boolean {
  const [word = ""] = /^\p{L}+/u.exec(next)?.map((found) => found.toLowerCase()) ?? [];
  return (
    says(before, sentences.lettered, "letter") ||
    (word.length > 1 && stopWords.has(word) && !sentences.names.includes(word))
  );
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf({ tag }: ResolvedLanguage): Intl.Segmenter {
  const known = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: "sentence" });
  segmenters.set(tag, known);
  return known;
}

/** Whether what looks like the start of a sentence goes on with the one before. */
function goesOn(before: string, next: string, language: ResolvedLanguage): boolean {
  // ICU breaks behind ":" and ";" nowhere, and at line ends, which paragraphs have none of.
  if (!/[.?!…。！？][”"’')\]\u{2046}\d]*$/u.test(before)) return true;
  if (/^[\p{Ll}),;:–—]/u.test(next) && !/^\p{Ll}\p{Lu}/u.test(next)) return true;
  const [, word = ""] = /(?:^|[\s([“"])((?:\p{L}\.)*[\p{L}-]+)\.$/u.exec(before) ?? [];
  const plain = word.toLowerCase();
  // `20 ms.` and `in 5 min.` end.
  if (word !== "" && /\d\s?[\p{L}.]+$/u.test(before) && !/^(?:al|e\.g|i\.e)$/.test(plain)) return false;
  const { titles, abbreviations, months, open } = language.sentences;
  if (titles.includes(word) || abbreviations.includes(plain)) return true;
  if (/(?:^|\s)\d{1,2}\.$/.test(before) && says(next, months, "start")) return true;
  // `the U.S. Department of Energy`; no office is called by a word like `The`.
  if (/^u\.[ks]$/.test(plain) && /^\p{Lu}\p{Ll}{3}/u.test(next)) return !isLabel(before, next, language);
  if (open.includes(plain)) return /^[\d([\u{2046}]/u.test(next) || (plain === "al" && /^\p{Ll}/u.test(next));
  // `J. Smith`, `2. Method`: an initial, a number at the start.
  if (/(?:^|[\s(])\p{Lu}\.$/u.test(before) && /^\p{Lu}/u.test(next)) return !isLabel(before, next, language);
  // `Fernando Perez, J.J. Allaire`: initials in a list of names; in `Washington D.C.` they end.
  if (/(?:^|[,;(]\s?|\s(?:and|und|et|y|&)\s)(?:\p{Lu}\.[-\u00a0]?){2,4}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(next))
    return !isLabel(before, next, language);
  return /^\(?[\dIVXivx]{1,4}[.)]$/.test(before);
}
