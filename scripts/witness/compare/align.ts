import type { PaperIndex, PaperSentence } from "../paper/index-paper.ts";

/** A sentence of the paper, and how much of a statement it has. */
export interface Aligned {
  sentence: PaperSentence;
  /** The share of the statement's terms that the sentence has, each by how much it tells: 0 to 1. */
  share: number;
}

/**
 * The sentences of the paper that have most of a statement's terms, the best first. Terms are weighed by how seldom the
 * paper has them (inverse document frequency, Spärck Jones 1972); one that it does not have weighs as if one had it.
 */
export function alignTerms(terms: readonly string[], paper: PaperIndex, most = 6): Aligned[] {
  const own = [...new Set(terms)];
  const all = own.reduce((sum, term) => sum + paper.weightOf(term), 0);
  if (all === 0) return [];
  const shares = new Map<number, number>();
  for (const term of own) {
    const weight = paper.weightOf(term) / all;
    for (const index of paper.byTerm.get(term) ?? []) shares.set(index, (shares.get(index) ?? 0) + weight);
  }
  return [...shares]
    .flatMap(([index, share]) => {
      const sentence = paper.sentences[index];
      return sentence ? [{ sentence, share }] : [];
    })
    .sort((one, other) => other.share - one.share || one.sentence.index - other.sentence.index)
    .slice(0, most);
}
