import type { DiagramSlide } from "../../deck/types.ts";
import { escapeMermaid } from "../escape/mermaid.ts";
import { nodeText } from "./hub.ts";

/**
 * Statements as a ring: the first on top, half of them down the right, the rest up the left.
 * The lines have no arrows, since principles hold each other and none comes first.
 */
export function drawRing({ nodes }: DiagramSlide, accTitle: string, accDescr: string): string {
  const names = nodes.map((_, index) => `n${index + 1}`);
  const right = Math.floor((nodes.length - 1) / 2);
  const down = names.slice(0, right + 2);
  // Written from the top down as well, so that the layout puts both sides into the same rows.
  const up = [names[0], ...names.slice(right + 2).reverse(), down.at(-1)];
  const chain = (side: (string | undefined)[]) => side.slice(1).map((name, index) => `${side[index]} --- ${name}`);
  return [
    '%%{init: {"flowchart": {"wrappingWidth": 320, "rankSpacing": 40, "nodeSpacing": 60}}}%%',
    "flowchart TB",
    `accTitle: ${escapeMermaid(accTitle)}`,
    `accDescr: ${escapeMermaid(accDescr)}`,
    ...nodes.map((node, index) => `${names[index]}["${escapeMermaid(nodeText(node, "label"))}"]`),
    ...chain(up),
    ...chain(down),
  ].join("\n");
}
