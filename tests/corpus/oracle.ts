import type { ResolvedLanguage } from "../../scripts/languages/index.ts";
import type { Inline } from "../../scripts/text/inline.ts";
import { CITATION, toWords } from "../../scripts/text/slice-inlines.ts";
import { wordsOf } from "./rouge.ts";

/** Ways of saying a sentence, from whole to shortest, as `drafter/shorten/` gives them. */
export type Shorten = (inlines: readonly Inline[], language: ResolvedLanguage) => { text: string; words: number }[];

const plain = (inlines: readonly Inline[]) => toWords(inlines).replaceAll(CITATION, "");
const toWay = (text: string) => ({ text, words: wordsOf(text).length });

/** The sentence as it is. */
export const wholeOnly: Shorten = (inlines) => [toWay(plain(inlines))];

/** Stands in for ways of shortening: the sentence, and without what is in brackets. */
export const withoutBrackets: Shorten = (inlines) =>
  [...new Set([plain(inlines), plain(inlines).replace(/\s*\([^()]*\)/g, "")])].map(toWay);

/**
 * The best extract that could be chosen if the authors' slides were known: an upper bound to what choosing alone can
 * reach. Greedily by what a sentence adds to the recall of ROUGE-2 for each of its words, where nothing does of ROUGE-1
 * (as Nallapati and others, 2017, make labels of abstracts; by word as Lin and Bilmes, 2010, for texts of a length).
 *
 * @param sentences each in the ways in which it may be said, of which one is taken
 * @param words that the extract may have
 * @returns what was taken, in the paper's order
 */
export function bestExtract(
  sentences: readonly (readonly { text: string }[])[],
  truth: string,
  words: number,
): string[] {
  const wanted = [gramsOf(wordsOf(truth), 2), gramsOf(wordsOf(truth), 1)] as const;
  const open = new Map(
    sentences.map((ways, index) => [
      index,
      ways.flatMap(({ text }) => {
        const said = wordsOf(text);
        return said.length === 0 ? [] : [{ text, length: said.length, grams: [gramsOf(said, 2), gramsOf(said, 1)] }];
      }),
    ]),
  );
  const taken: { index: number; text: string }[] = [];
  let left = words;
  for (;;) {
    let best:
      | { index: number; text: string; length: number; grams: Counts[]; gain: readonly [number, number] }
      | undefined;
    for (const [index, ways] of open)
      for (const way of ways) {
        if (way.length > left) continue;
        const gain = [0, 1].map((size) => gainOf(way.grams[size], wanted[size]) / way.length) as [number, number];
        if (best === undefined || gain[0] > best.gain[0] || (gain[0] === best.gain[0] && gain[1] > best.gain[1]))
          best = { index, gain, ...way };
      }
    if (best === undefined || best.gain[1] === 0) break;
    for (const [size, grams] of best.grams.entries())
      for (const [gram, count] of grams) wanted[size]?.set(gram, Math.max(0, (wanted[size].get(gram) ?? 0) - count));
    open.delete(best.index);
    taken.push(best);
    left -= best.length;
  }
  return taken.toSorted((a, b) => a.index - b.index).map(({ text }) => text);
}

type Counts = Map<string, number>;

function gramsOf(words: readonly string[], size: number): Counts {
  const counts: Counts = new Map();
  for (let at = 0; at + size <= words.length; at++) {
    const gram = words.slice(at, at + size).join(" ");
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** How many of the n-grams that are still wanted a text has. */
function gainOf(grams: Counts = new Map(), wanted: Counts = new Map()): number {
  let gain = 0;
  for (const [gram, count] of grams) gain += Math.min(count, wanted.get(gram) ?? 0);
  return gain;
}
