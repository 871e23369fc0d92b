import { type Phrases, patternOf, says } from "../../languages/phrases.ts";
import type { ResolvedShortening } from "../../languages/shortening.ts";

/** What is left true whatever is said in it: a clause of its own, in brackets or between commas. */
type Scope = "own" | "shared";

/**
 * Whether words must stay, since a claim is limited, denied or measured by them.
 *
 * @param scope whether what they say can only be about themselves; then numbers and the like may go with them
 */
export function isGuarded(words: string, shortening: ResolvedShortening, scope: Scope): boolean {
  const { negations, limits, conditions, hedges, comparisons, quantifiers, numerals } = shortening;
  const has = (phrases: Phrases) => says(words, phrases, "within");
  if (has(negations) || has(limits) || has(conditions)) return true;
  return scope === "shared" && (/\p{N}/u.test(words) || [hedges, comparisons, quantifiers, numerals].some(has));
}

/** How many characters of a text one of some phrases is that it begins with; 0 if none does. */
export const startsWith = (text: string, phrases: Phrases): number =>
  patternOf(phrases, "start").exec(text)?.[0].length ?? 0;

const NONE: Phrases = [];

/** Whether what goes has a number, a degree or a limit; of how many things it is said does not matter. */
export const isMeasured = (gone: string, shortening: ResolvedShortening): boolean =>
  isGuarded(gone, { ...shortening, quantifiers: NONE }, "shared") || says(gone, shortening.tails.degrees, "within");

/**
 * Whether something limits what is said up to a place: then less would be more. A condition before the main clause stays.
 *
 * @param from where the predicate begins, among the characters
 */
export function isLimited(before: string, from: number, shortening: ResolvedShortening): boolean {
  const { negations, limits, conditions, comparisons, tails } = shortening;
  const said = before.slice(from);
  return (
    [negations, limits].some((phrases) => says(before, phrases, "within")) ||
    [conditions, comparisons, tails.degrees, tails.changes].some((phrases) => says(said, phrases, "within"))
  );
}
