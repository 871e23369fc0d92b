import { cosine, inverseFrequencies, toVector } from "../../scripts/importers/sentences/centrality.ts";
import { countWords, type SectionText } from "../../scripts/importers/sentences/score-sentences.ts";
import type { Sentence } from "../../scripts/importers/sentences/sentences.ts";
import { termsOf } from "../../scripts/importers/sentences/terms.ts";

/** Ways of choosing sentences that need no thought, to be compared with. Each gives as many words as it is asked for. */
export const BASELINES: Record<string, (sections: readonly SectionText[], words: number) => string> = {
  lead: (sections, words) => take(leads(sections), words),
  textrank: (sections, words) => take(rank(sections.flatMap(({ sentences }) => sentences)), words),
  random: (sections, words) => take(shuffle(sections.flatMap(({ sentences }) => sentences)), words),
};

/** The first sentences of each section: the first of all, then the second of all, and so on. */
function leads(sections: readonly SectionText[]): Sentence[] {
  const longest = Math.max(0, ...sections.map(({ sentences }) => sentences.length));
  return Array.from({ length: longest }, (_, index) =>
    sections.flatMap(({ sentences }) => sentences[index] ?? []),
  ).flat();
}

/** TextRank (Mihalcea and Tarau, 2004) over all sentences of the paper, with the cosine of their terms as weights. */
function rank(sentences: readonly Sentence[]): Sentence[] {
  const terms = sentences.map(({ text }) => termsOf(text));
  const idf = inverseFrequencies(terms);
  const vectors = terms.map((each) => toVector(each, idf));
  const weights = vectors.map((a, i) => vectors.map((b, j) => (i === j ? 0 : cosine(a, b))));
  const sums = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let scores = sentences.map(() => 1 / sentences.length);
  for (let round = 0; round < 40; round++) {
    const next = sentences.map(() => 0.15 / sentences.length);
    weights.forEach((row, i) => {
      if (sums[i] === 0) return;
      row.forEach((weight, j) => {
        next[j] = (next[j] ?? 0) + (0.85 * (scores[i] ?? 0) * weight) / (sums[i] ?? 1);
      });
    });
    scores = next;
  }
  return sentences
    .map((sentence, index) => ({ sentence, score: scores[index] ?? 0 }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ sentence }) => sentence);
}

/** The same order each time: a linear congruential generator (Numerical Recipes) from a fixed seed. */
export function makeRandom(seed = 7): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(sentences: readonly Sentence[]): Sentence[] {
  const random = makeRandom();
  return sentences
    .map((sentence) => ({ sentence, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ sentence }) => sentence);
}

/** Sentences until there are so many words; the last one is cut, so that all are compared at equal length. */
export function take(sentences: readonly Sentence[], words: number): string {
  const taken: string[] = [];
  let left = words;
  for (const { text } of sentences) {
    if (left <= 0) break;
    const own = text.split(/\s+/);
    taken.push(own.slice(0, left).join(" "));
    left -= Math.max(1, Math.min(countWords(text), own.length));
  }
  return taken.join("\n");
}
