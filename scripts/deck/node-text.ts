import type { DiagramNode } from "./types.ts";

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

/** What the boxes of a diagram say: its hub, and what is joined to it. */
export function nodeTexts(hub: string, nodes: readonly DiagramNode[]): NodeTexts {
  const ways = (node: DiagramNode) => [nodeText(node, "label"), nodeText(node, "text")];
  return {
    hub,
    needed: nodes.map(ways).filter(([way]) => way !== ""),
    more: nodes.flatMap(({ children }) => children.flatMap(ways)),
  };
}
