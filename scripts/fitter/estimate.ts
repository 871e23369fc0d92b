import { numberAddresses, numberParts } from "../deck/series.ts";
import type { Deck } from "../deck/types.ts";
import { kindOf } from "../kinds/index.ts";
import { estimatePoints } from "./text-size.ts";

/**
 * A first guess at what fits, so that a browser seldom finds something to repair: diagrams of many boxes as an overview
 * and parts, points in the largest size that they have room for.
 */
export function estimateFit(deck: Deck): Deck {
  const slides = deck.slides
    .flatMap((slide) => kindOf(slide).fit.guess(slide))
    .flatMap((slide) => estimatePoints(slide, deck.aspectRatio));
  return { ...deck, slides: numberParts(numberAddresses(slides)) };
}
