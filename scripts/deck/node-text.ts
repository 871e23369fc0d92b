import type { DiagramNode, Slide } from "./types.ts";

/** The words in a box, its mark before them. */
export function nodeText(node: DiagramNode | undefined, says: "label" | "text"): string {
  return [node?.mark, node?.[says]].filter(Boolean).join(" · ");
}

/** What the boxes of a slide's diagram say. */
export interface NodeTexts {
  hub: string;
  /** Each node that must be there, in the ways in which it may be called. */
  needed: string[][];
  /** Nodes below them, which stand there while they have room. */
  more: string[];
}

/** What the boxes of a slide's diagram say; nothing for other slides, and for a diagram in its author's own words. */
export function nodeTexts(slide: Slide): NodeTexts | undefined {
  if (slide.kind !== "map" && slide.kind !== "diagram") return undefined;
  const nodes = slide.kind === "map" ? slide.sections : slide.nodes;
  const ways = (node: DiagramNode) => [nodeText(node, "label"), nodeText(node, "text")];
  return {
    hub: slide.hub,
    needed: nodes.map(ways).filter(([way]) => way !== ""),
    more: nodes.flatMap(({ children }) => children.flatMap(ways)),
  };
}
