import escapePattern from "escape-string-regexp";
import { distance } from "fastest-levenshtein";

/** The nearest of `candidates` to `word`, if it is near enough to be a slip of the hand. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  const low = word.toLowerCase();
  let best: string | undefined;
  let least = mostSlips(low) + 1;
  for (const candidate of all) {
    const slips = slipsBetween(low, candidate.toLowerCase());
    if (slips < least) [best, least] = [candidate, slips];
  }
  return best ?? newest(low, all);
}

/** Letters that may be wrong. Of two that differ nothing is left of a word of two, so that any other is as near. */
function mostSlips({ length }: string): number {
  if (length < 2) return 0;
  return length < 5 ? 1 : Math.max(2, Math.floor(length / 3));
}

/** Two letters that change places are one slip. */
function slipsBetween(a: string, b: string): number {
  const slips = distance(a, b);
  return slips === 2 && a.length === b.length && sorted(a) === sorted(b) ? 1 : slips;
}

const sorted = (text: string) => [...text].sort().join("");

/** A name without its version, as `CC-BY`, stands for the newest. */
function newest(word: string, candidates: readonly string[]): string | undefined {
  const versions = new RegExp(`^${escapePattern(word)}-\\d+(?:\\.\\d+)*$`, "i");
  return candidates
    .filter((candidate) => versions.test(candidate))
    .toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }))
    .at(-1);
}
