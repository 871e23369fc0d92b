import { nodeText } from "../../deck/node-text.ts";
import type { DiagramSlide } from "../../deck/types.ts";
import { escapeMermaid } from "../escape/mermaid.ts";
import { evenBoxes } from "./even.ts";
import { DENSE, openFlowchart, ROOMY } from "./room.ts";

/** Pixels at which a label wraps: two boxes stand side by side. */
const WRAP = 320;

/** Boxes of a ring that have room for their usual padding. */
const MOST_ROOMY = 6;

/** Whether the hub is a part of the ring: an even number of boxes has one at the top and one at the bottom. */
export function isHubInRing({ nodes }: DiagramSlide): boolean {
  return nodes.length % 2 === 1;
}

/**
 * Statements as a ring, clockwise from the top. An odd number of them begins and ends at the hub.
 * The lines have no arrows, since principles hold each other and none comes first.
 */
export function drawRing(slide: DiagramSlide, accTitle: string, accDescr: string): string {
  const { hub, nodes } = slide;
  const labels = nodes.map((node) => nodeText(node, "label"));
  const names = [...(isHubInRing(slide) ? ["hub"] : []), ...nodes.map((_, index) => `n${index + 1}`)];
  const isFull = names.length > MOST_ROOMY;
  const right = names.slice(0, names.length / 2 + 1);
  // Written from the top down as well, so that the layout puts both sides into the same rows.
  const left = [names[0], ...names.slice(names.length / 2).reverse()];
  const chain = (side: (string | undefined)[]) => side.slice(1).map((name, index) => `${side[index]} --- ${name}`);
  return [
    ...openFlowchart("TB", { ...ROOMY, padding: isFull ? DENSE.padding : ROOMY.padding }, WRAP, accTitle, accDescr),
    ...(isHubInRing(slide) ? [`hub["${escapeMermaid(hub)}"]`] : []),
    ...labels.map((label, index) => `n${index + 1}["${escapeMermaid(label)}"]`),
    ...chain(left),
    ...chain(right),
    evenBoxes(names, [...(isHubInRing(slide) ? [hub] : []), ...labels], WRAP),
    ...(isHubInRing(slide) ? ["class hub hub"] : []),
  ].join("\n");
}
