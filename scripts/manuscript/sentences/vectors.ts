/** A text as its terms with their weights, of length 1. */
export type Vector = ReadonlyMap<string, number>;

/** How much a term tells, by how few of the texts have it (smoothed inverse document frequency). */
export function inverseFrequencies(texts: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const terms of texts) for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, count]) => [term, Math.log((1 + texts.length) / (0.5 + count))]));
}

/** Term frequency times inverse document frequency, scaled to length 1. */
export function toVector(terms: readonly string[], idf: ReadonlyMap<string, number>): Vector {
  const weights = new Map<string, number>();
  for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + (idf.get(term) ?? 0));
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return length === 0 ? weights : new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

/** How like two texts are: the sum of the products of their weights, the cosine of vectors of length 1. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
