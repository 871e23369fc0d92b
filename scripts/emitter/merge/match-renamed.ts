import { findRenamed } from "../../deck/find-renamed.ts";
import type { DeckSlide } from "./split-deck.ts";

/** A slide under another address is the same one if it has so much of its words. */
const SAME = 0.5;

/**
 * Edited slides whose addresses are others now, as when their messages were worded anew: they stand between the same neighbours,
 * and say much the same.
 *
 * @param before addresses, in the order in which they were written last
 * @param own what the person's file has of them
 * @param now what is generated now, by its addresses, in their order
 * @returns the new addresses, by the old ones
 */
export function matchRenamed(
  before: readonly string[],
  own: ReadonlyMap<string, readonly DeckSlide[]>,
  now: ReadonlyMap<string, readonly DeckSlide[]>,
  isEdited: (address: string) => boolean,
): Map<string, string> {
  return new Map(
    findRenamed(before, [...now.keys()]).flatMap(({ from, name }) => {
      const [mine, theirs] = [own.get(from) ?? [], now.get(name) ?? []];
      const isSame = isEdited(from) && !own.has(name) && likeness(wordsOf(mine), wordsOf(theirs)) >= SAME;
      return isSame ? [[from, name] as const] : [];
    }),
  );
}

const wordsOf = (slides: readonly DeckSlide[]) =>
  new Set(slides.flatMap(({ rest }) => rest.toLowerCase().match(/\p{L}[\p{L}\p{M}\p{N}]+/gu) ?? []));

/** The share of words that the one with fewer has from the other. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const least = Math.min(one.size, other.size);
  return least === 0 ? 0 : one.intersection(other).size / least;
}
