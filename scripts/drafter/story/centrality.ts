import type { ResolvedLanguage } from "../../languages/index.ts";
import type { ManuscriptSection } from "../../manuscript/manuscript.ts";
import { listSentences, type Sentence } from "../../manuscript/sentences/sentences.ts";
import { termsOf } from "../../manuscript/sentences/terms.ts";
import { cosine, inverseFrequencies, toVector } from "../../manuscript/sentences/vectors.ts";
import { CENTRAL } from "./weights.ts";

/**
 * How much more a sentence is worth for being like the others of a paper: its degree centrality, the sum of the cosines of their
 * weighed words (Erkan and Radev, 2004), beside the mean of all.
 *
 * @returns a factor, 1 for a sentence that is like the others as most are, or none of theirs
 */
export function centralityIn(
  sections: readonly ManuscriptSection[],
  language: ResolvedLanguage,
): (sentence: Sentence) => number {
  const all = sections.flatMap(({ content }) => listSentences(content, language));
  const terms = all.map(({ text }) => termsOf(text, language));
  const idf = inverseFrequencies(terms);
  const vectors = terms.map((own) => toVector(own, idf));
  const sum = new Map<string, number>();
  for (const [term, weight] of vectors.flatMap((vector) => [...vector])) sum.set(term, (sum.get(term) ?? 0) + weight);
  // The sum of the cosines with all is the one with the sum of all.
  const scores = vectors.map((vector) => cosine(vector, sum));
  const mean = scores.reduce((one, other) => one + other, 0) / Math.max(1, scores.length) || 1;
  const found = new Map(all.map((sentence, at) => [sentence, (scores[at] ?? 0) / mean]));
  return (sentence) => Math.max(CENTRAL.least, found.get(sentence) ?? 1) ** CENTRAL.power;
}
