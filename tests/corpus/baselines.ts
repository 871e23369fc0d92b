import { countWords } from "../../scripts/manuscript/sentences/count-words.ts";
import type { Sentence } from "../../scripts/manuscript/sentences/sentences.ts";
import { termsOf } from "../../scripts/manuscript/sentences/terms.ts";
import { cosine, inverseFrequencies, toVector, type Vector } from "../../scripts/manuscript/sentences/vectors.ts";

/** A section with its sentences. */
export interface SectionText {
  title: string;
  sentences: readonly Sentence[];
}

/** Ways of choosing sentences that need no thought, to be compared with. Each gives as many words as it is asked for. */
export const BASELINES: Record<string, (sections: readonly SectionText[], words: number) => string> = {
  lead: (sections, words) => take(leads(sections), words),
  textrank: (sections, words) => take(textRank(sections.flatMap(({ sentences }) => sentences)), words),
  lexrank: (sections, words) => take(lexRank(sections.flatMap(({ sentences }) => sentences)), words),
  random: (sections, words) => take(shuffle(sections.flatMap(({ sentences }) => sentences)), words),
};

/** The first sentences of each section: the first of all, then the second of all, and so on. */
function leads(sections: readonly SectionText[]): Sentence[] {
  const longest = Math.max(0, ...sections.map(({ sentences }) => sentences.length));
  return Array.from({ length: longest }, (_, index) =>
    sections.flatMap(({ sentences }) => sentences[index] ?? []),
  ).flat();
}

/** TextRank over all sentences of the paper, their likeness being the words that they share (Mihalcea and Tarau, 2004). */
function textRank(sentences: readonly Sentence[]): Sentence[] {
  const words = sentences.map(({ text }) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  return rank(sentences, (a, b) => {
    const [first = new Set<string>(), second = new Set<string>()] = [words[a], words[b]];
    const length = Math.log(first.size || 1) + Math.log(second.size || 1);
    return length === 0 ? 0 : first.intersection(second).size / length;
  });
}

/** LexRank: the same with the cosine of TF-IDF vectors as likeness (Erkan and Radev, 2004). */
function lexRank(sentences: readonly Sentence[]): Sentence[] {
  const terms = sentences.map(({ text }) => termsOf(text));
  const idf = inverseFrequencies(terms);
  const vectors = terms.map((each) => toVector(each, idf));
  const none: Vector = new Map();
  return rank(sentences, (a, b) => cosine(vectors[a] ?? none, vectors[b] ?? none));
}

/** The sentences by PageRank in the graph of their likeness. */
function rank(sentences: readonly Sentence[], likeness: (a: number, b: number) => number): Sentence[] {
  const weights = sentences.map((_, a) => sentences.map((_, b) => (a === b ? 0 : likeness(a, b))));
  const sums = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let scores = sentences.map(() => 1 / sentences.length);
  for (let round = 0; round < 40; round++) {
    const next = sentences.map(() => 0.15 / sentences.length);
    weights.forEach((row, a) => {
      if (sums[a] === 0) return;
      row.forEach((weight, b) => {
        next[b] = (next[b] ?? 0) + (0.85 * (scores[a] ?? 0) * weight) / (sums[a] ?? 1);
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
function take(sentences: readonly Sentence[], words: number): string {
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
