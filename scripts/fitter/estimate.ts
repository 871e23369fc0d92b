import { numberParts } from "../deck/series.ts";
import type { Deck, Slide } from "../deck/types.ts";
import { shortenLabels, splitDiagram } from "./split-diagram.ts";
import { estimatePoints } from "./text-size.ts";

/** Boxes above one another that a slide has room for, by a diagram's shape; on both sides of a hub there are twice as many. */
const MOST_NODES = { pillar: 7, pillars: 7, meanings: 14, principles: 12 };

/**
 * A first guess at what fits, so that a browser seldom finds something to repair: diagrams of many boxes as an overview
 * and parts, points in the largest size that they have room for.
 */
export function estimateFit(deck: Deck): Deck {
  const split = deck.slides.map(shortenLabels).flatMap((slide): Slide[] => {
    if (slide.kind !== "diagram" || slide.nodes.length <= MOST_NODES[slide.shape]) return [slide];
    const bare = { ...slide, nodes: slide.nodes.map((node) => ({ ...node, children: [] })) };
    return splitDiagram(bare, MOST_NODES[slide.shape]) ?? [slide];
  });
  const sized = split.flatMap((slide) => estimatePoints(slide, deck.aspectRatio));
  return { ...deck, slides: numberParts(sized) };
}
