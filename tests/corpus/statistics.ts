import { makeRandom } from "./baselines.ts";

export const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The value that a share of all are at most as large as (nearest rank); 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export const median = (values: readonly number[]) => percentile(values, 0.5);

/** 95 % interval of the mean of paired differences, by resampling the papers (percentile bootstrap, Efron 1979). */
export function bootstrap(differences: readonly number[], rounds = 4000): [number, number] {
  const random = makeRandom(11);
  const means = Array.from({ length: rounds }, () =>
    mean(differences.map(() => differences[Math.floor(random() * differences.length)] ?? 0)),
  ).sort((a, b) => a - b);
  return [means[Math.floor(rounds * 0.025)] ?? 0, means[Math.floor(rounds * 0.975)] ?? 0];
}

/** 95 % interval of a share of all, by resampling the papers that its parts are of (as above). */
export function bootstrapShare(
  papers: readonly (readonly { found: number; of: number }[])[],
  rounds = 4000,
): [number, number] {
  const random = makeRandom(11);
  const sums = papers.map((parts) => ({
    found: parts.reduce((sum, { found }) => sum + found, 0),
    of: parts.reduce((sum, { of }) => sum + of, 0),
  }));
  const shares = Array.from({ length: rounds }, () => {
    let [found, of] = [0, 0];
    for (const _ of sums) {
      const drawn = sums[Math.floor(random() * sums.length)];
      found += drawn?.found ?? 0;
      of += drawn?.of ?? 0;
    }
    return found / Math.max(1, of);
  });
  return [percentile(shares, 0.025), percentile(shares, 0.975)];
}

/**
 * Kendall's rank correlation of pairs, ties in either counted (tau-b, Kendall 1945).
 *
 * @returns from −1, reversed, to 1, the same order; nothing where one of the two has no order
 */
export function kendall(pairs: readonly (readonly [number, number])[]): number | undefined {
  let [sum, first, second] = [0, 0, 0];
  for (const [index, [a, b]] of pairs.entries())
    for (const [c, d] of pairs.slice(index + 1)) {
      const [x, y] = [Math.sign(a - c), Math.sign(b - d)];
      sum += x * y;
      first += Math.abs(x);
      second += Math.abs(y);
    }
  return first * second === 0 ? undefined : sum / Math.sqrt(first * second);
}

/** A fold of several, `2/5`, or all papers but those in it, `^2/5`. */
export interface Fold {
  number: number;
  of: number;
  isLeftOut: boolean;
}

/** @throws RangeError where the words name no fold */
export function readFold(words: string): Fold {
  const [, without, number, of] = /^(\^?)(\d+)\/(\d+)$/.exec(words) ?? [];
  const fold = { number: Number(number), of: Number(of), isLeftOut: without === "^" };
  if (!(fold.number >= 1 && fold.number <= fold.of)) throw new RangeError(`no fold: ${words}`);
  return fold;
}

/** Which fold a paper is in, from 1: by its name alone (FNV-1a), so that it stays there when others come. */
export function foldOf(name: string, of: number): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash % of) + 1;
}

export const isInFold = (name: string, fold: Fold | undefined) =>
  fold === undefined || (foldOf(name, fold.of) === fold.number) !== fold.isLeftOut;
