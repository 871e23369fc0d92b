import { STOP_WORDS } from "../../languages/stop-words.ts";

/** Words with a dot that end no sentence; they are followed by what they shorten. */
const ABBREVIATIONS = new Set(
  "e.g i.e cf vs viz fig figs eq eqs eqn eqns sec secs sect ref refs nos vol vols pp ch chap tab thm def lem approx resp dept univ eds trans proc conf int spp sp subsp et w.r.t a.k.a i.i.d s.t suppl supp".split(
    " ",
  ),
);

/** Names follow these, when they are written with a capital; in lower case some are units. */
const TITLES = new Set("Dr Mr Mrs Ms Prof St".split(" "));

/** Of other languages. */
const FURTHER: Record<string, ReadonlySet<string>> = {
  de: new Set("abb tab kap bzw z.b u.a d.h s nr vgl ca usw evtl ggf inkl bspw sog z u d i o b h".split(" ")),
  fr: new Set("p.ex c.-à-d env chap art m mm mme".split(" ")),
  es: new Set("p.ej ej pág núm cap sr sra dr dra".split(" ")),
};
const MONTHS = /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/;

/** Of those that often end a sentence, too: it goes on only in lower case, with a number or a bracket. */
const OPEN = new Set("al etc inc ltd co corp u.s u.k ph.d a.m p.m no ed ca c p jr sr".split(" "));

/**
 * Splits a paragraph into sentences: ICU's rules (Unicode Standard Annex 29), mended where they break behind
 * abbreviations, initials and numbers of sections.
 *
 * @param text one paragraph
 * @param language BCP 47 tag
 * @param starts places at which a sentence may start in lower case too: where code stands
 * @returns where each sentence starts and ends, white space between them left out
 */
export function splitSentences(
  text: string,
  language = "en",
  starts: readonly number[] = [],
): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const { index, segment } of segmenterOf(language).segment(text)) {
    const from = index + (segment.length - segment.trimStart().length);
    const to = index + segment.trimEnd().length;
    if (from >= to) continue;
    const last = spans.at(-1);
    if (last && goesOn(endOf(text, last.from, last.to), text.slice(from, from + 40), language)) last.to = to;
    else spans.push({ from, to });
  }
  return starts.length === 0 ? spans : spans.flatMap((span) => cutAtCode(text, span, starts, language));
}

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
  starts: readonly number[],
  language: string,
) {
  const cuts = starts.filter((start) => {
    const before = endOf(text, from, start).trimEnd();
    return start > from && start < to && /[.?!]$/.test(before) && !goesOn(before, "X", language);
  });
  return [from, ...cuts].map((start, index) => {
    const end = cuts[index] ?? to;
    return { from: start, to: start + text.slice(start, end).trimEnd().length };
  });
}

/** `vitamin D.`, `from A to B.`, `of A and B.`: a letter that names something, and not a person. */
const LABEL =
  /\b(?:(?:vitamin|type|class|group|phase|appendix|section|table|figure|panel|case|step|part|point|node|set|model|variant|option|column|layer|arm|site) |(?:\p{Lu}|[a-z]),? (?:and|or|to|vs\.?|versus) )\p{Lu}\.$/iu;

/** Whether a letter with a dot before a capital ends its sentence; no name is a word like `The`. */
function isLabel(before: string, next: string): boolean {
  const [word = ""] = /^\p{L}+/u.exec(next) ?? [];
  return (
    LABEL.test(before) ||
    (word.length > 1 && STOP_WORDS.has(word.toLowerCase()) && !/^(?:An|May|Will|Do|Even)$/.test(word))
  );
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "sentence" });
  segmenters.set(language, known);
  return known;
}

/** Whether what looks like the start of a sentence goes on with the one before. */
function goesOn(before: string, next: string, language: string): boolean {
  // ICU breaks behind ":" and ";" nowhere, and at line ends, which paragraphs have none of.
  if (!/[.?!…。！？][”"’')\]\u{2046}\d]*$/u.test(before)) return true;
  if (/^[\p{Ll}),;:–—]/u.test(next) && !/^\p{Ll}\p{Lu}/u.test(next)) return true;
  const [, word = ""] = /(?:^|[\s([“"])((?:\p{L}\.)*[\p{L}-]+)\.$/u.exec(before) ?? [];
  const plain = word.toLowerCase();
  // `20 ms.` and `in 5 min.` end.
  if (word !== "" && /\d\s?[\p{L}.]+$/u.test(before) && !/^(?:al|e\.g|i\.e)$/.test(plain)) return false;
  if (TITLES.has(word)) return true;
  const base = language.slice(0, 2);
  if (FURTHER[base]?.has(plain)) return true;
  if (base === "de" && /(?:^|\s)\d{1,2}\.$/.test(before) && MONTHS.test(next)) return true;
  if (OPEN.has(plain)) return /^[\d([\u{2046}]/u.test(next) || (plain === "al" && /^\p{Ll}/u.test(next));
  if (ABBREVIATIONS.has(plain)) return true;
  // `J. Smith`, `2. Method`: an initial, a number at the start.
  if (/(?:^|[\s(])\p{Lu}\.$/u.test(before) && /^\p{Lu}/u.test(next)) return !isLabel(before, next);
  return /^\(?[\dIVXivx]{1,4}[.)]$/.test(before);
}
