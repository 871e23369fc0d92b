import type { ResolvedLanguage } from "../../languages/index.ts";

/** A text as numbers of its words and pairs of words, in its order; a word may come several times. */
export type Terms = Int32Array;

/** What slides are expected to say, in words and pairs of words. */
export interface TermModel {
  read(text: string): Terms;
  /** How much of what slides are expected to say a text adds to what is said already: words and pairs, expected matches. */
  gainOf(terms: Terms, said: Said): number;
  /** Nothing said yet. */
  start(): Said;
  say(terms: Terms, said: Said): void;
}

/** How often each word and pair was said. */
export type Said = Uint16Array;

/**
 * How often slides have a word or pair, for each time that their paper has it, in a talk of a sixth of the paper's words;
 * counted on 33 papers with their authors' slides (`docs/points.md`). Words of little meaning are said less often on slides
 * than in papers.
 */
const RATES = { word: 0.14, smallWord: 0.08, pair: 0.07, mixedPair: 0.05, smallPair: 0.025 } as const;

/** Words of the title, of headings and of the abstract come so many times as often as others of the same count. */
const BOOSTS = { title: 2, heading: 1.6, abstract: 1.6 } as const;

/** A talk's share of the paper's words, at which the rates hold. */
const RATED_SHARE = 1 / 6.5;

/** How much a pair counts beside a word: what is said in the paper's phrases is surer to be what it says. */
const PAIR = 2;

/** Words as slides and papers share them; of scripts without spaces, ICU's. */
function wordsOf(text: string, { tag }: ResolvedLanguage): string[] {
  const lower = text.toLowerCase();
  if (!/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(lower))
    return lower.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Intl.Segmenter(tag, { granularity: "word" }).segment(lower)].flatMap(({ segment, isWordLike }) =>
    isWordLike ? segment : [],
  );
}

/**
 * Learns from a paper what its slides will say. How often slides repeat a word that its paper has *n* times follows a
 * geometric distribution with a mean of *n* times a rate (the burstiness of content words; Katz, 1996). So a word that is
 * said for the *k*-th time is expected to be wanted with the chance (m / (1 + m))^k, and a text is worth the sum over its
 * words and pairs: a coverage that diminishes (Lin and Bilmes, 2011) of concepts (Gillick and Favre, 2009).
 *
 * @param sentences all of the paper's running text
 * @param words of the slides to come
 */
export function expectTerms(
  sentences: readonly string[],
  { title, headings, abstract }: { title: string; headings: readonly string[]; abstract: string },
  words: number,
  language: ResolvedLanguage,
): TermModel {
  const numbers = new Map<string, number>();
  const forms: string[] = [];
  const numberOf = (form: string): number => {
    const known = numbers.get(form);
    if (known !== undefined) return known;
    numbers.set(form, forms.length);
    return forms.push(form) - 1;
  };
  const read = (text: string): Terms => {
    const own = wordsOf(text, language);
    return Int32Array.from([...own.map(numberOf), ...own.slice(1).map((word, at) => numberOf(`${own[at]} ${word}`))]);
  };
  const counts: number[] = [];
  let total = 0;
  for (const sentence of sentences)
    for (const term of read(sentence)) {
      counts[term] = (counts[term] ?? 0) + 1;
      if (!forms[term]?.includes(" ")) total++;
    }
  const named = {
    title: new Set(read(title)),
    heading: new Set(headings.flatMap((heading) => [...read(heading)])),
    abstract: new Set(read(abstract)),
  };
  const scale = words / Math.max(1, total) / RATED_SHARE;
  const isSmall = (word: string) => language.stopWords.has(word) || /^\p{N}+$/u.test(word);
  const chances = forms.map((form, term) => {
    const parts = form.split(" ");
    const small = parts.filter(isSmall).length;
    const rate =
      parts.length === 1
        ? RATES[small ? "smallWord" : "word"]
        : RATES[(["pair", "mixedPair", "smallPair"] as const)[small] ?? "pair"];
    let mean = rate * scale * (counts[term] ?? 0);
    if (small < parts.length)
      for (const where of ["title", "heading", "abstract"] as const) if (named[where].has(term)) mean *= BOOSTS[where];
    return mean / (1 + mean);
  });
  const weights = forms.map((form) => (form.includes(" ") ? PAIR : 1));
  const again = new Map<number, number>();
  return {
    read,
    start: () => new Uint16Array(forms.length),
    say(terms, said) {
      for (const term of terms) if (term < said.length) said[term] = (said[term] ?? 0) + 1;
    },
    gainOf(terms, said) {
      again.clear();
      let sum = 0;
      for (const term of terms) {
        const chance = chances[term] ?? 0;
        if (chance === 0) continue;
        const before = (said[term] ?? 0) + (again.get(term) ?? 0);
        again.set(term, (again.get(term) ?? 0) + 1);
        sum += (weights[term] ?? 1) * chance ** (before + 1);
      }
      return sum;
    },
  };
}
