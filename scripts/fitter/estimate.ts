import { numberAddresses, numberParts } from "../deck/series.ts";
import type { Deck, Slide } from "../deck/types.ts";
import { shortenLabels, splitDiagram } from "./split-diagram.ts";
import { estimatePoints } from "./text-size.ts";

/** Boxes above one another that a slide has room for, by a diagram's shape; on both sides of a hub there are twice as many. */
const MOST_NODES = { pillar: 7, pillars: 7, meanings: 14, principles: 12 };

/** Sections on a map, on both sides of the talk's title, and on each part of a longer one. */
const MOST_SECTIONS = 13;
const MAP_PART = 10;

/**
 * A first guess at what fits, so that a browser seldom finds something to repair: diagrams of many boxes as an overview
 * and parts, points in the largest size that they have room for.
 */
export function estimateFit(deck: Deck): Deck {
  const split = deck.slides.map(shortenLabels).flatMap((slide): Slide[] => {
    if (slide.kind === "map" && slide.sections.length > MOST_SECTIONS) return splitDiagram(slide, MAP_PART) ?? [slide];
    if (slide.kind !== "diagram" || slide.nodes.length <= MOST_NODES[slide.shape]) return [slide];
    const bare = { ...slide, nodes: slide.nodes.map((node) => ({ ...node, children: [] })) };
    return splitDiagram(bare, MOST_NODES[slide.shape]) ?? [slide];
  });
  const sized = split.flatMap((slide) => estimatePoints(slide, deck.aspectRatio));
  return { ...deck, slides: numberParts(numberAddresses(sized)) };
}
