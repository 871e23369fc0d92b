import { nodeText } from "../../deck/node-text.ts";
import type { DiagramNode, DiagramSlide } from "../../deck/types.ts";
import { DIAGRAM, hueOf } from "../../design/tokens.ts";
import { escapeMermaid } from "../escape/mermaid.ts";
import { evenBoxes } from "./even.ts";
import { chooseStack, openFlowchart, ROOMY, type Way } from "./room.ts";

/** Pixels at which a label wraps: the fewer boxes stand side by side, the wider each. */
const WRAP = { bothSides: DIAGRAM.wrap.hub, oneSide: DIAGRAM.box.most };

/** A flowchart of a hub between what is joined to it, half of it on each side. */
export function drawHub({ hub, nodes }: DiagramSlide, accTitle: string, accDescr: string, way: Way = "LR"): string {
  const labels = nodes.map((node) => nodeText(node, "label"));
  const half = labels.slice(Math.floor(labels.length / 2));
  const { spacing } = chooseStack([half], WRAP.bothSides);
  const names = namesOf(nodes);
  return [
    ...openFlowchart(way, spacing, WRAP.bothSides, accTitle, accDescr),
    `hub["${escapeMermaid(hub)}"]`,
    ...labels.map((label, index) => {
      const box = `${names[index]}["${escapeMermaid(label)}"]`;
      return index < Math.floor(labels.length / 2) ? `${box} --- hub` : `hub --- ${box}`;
    }),
    "class hub hub",
    evenBoxes(["hub", ...names], [hub, ...labels], WRAP.bothSides),
    ...(spacing === ROOMY ? [`class hub,${names.join(",")} part`] : []),
  ].join("\n");
}

/** A flowchart of a pillar and, above one another, its claims. */
export function drawPillar(
  { hub, hue, nodes, isBrief }: DiagramSlide,
  accTitle: string,
  accDescr: string,
  way: Way = "LR",
): string {
  const say = (what: "label" | "text") => nodes.map((node) => nodeText(node, what));
  const { labels, spacing } = chooseStack(isBrief ? [say("label")] : [say("text"), say("label")], WRAP.oneSide);
  const names = namesOf(nodes);
  return [
    ...openFlowchart(way, spacing, WRAP.oneSide, accTitle, accDescr),
    `hub["${escapeMermaid(hub)}"]`,
    ...labels.map((label, index) => `hub --> ${names[index]}["${escapeMermaid(label)}"]`),
    `class hub hub${hue === undefined ? "" : `-${hueClass(hue)}`}`,
    `class hub ${spacing === ROOMY ? "aside" : "tall"}`,
    evenBoxes(names, labels, WRAP.oneSide),
    `class ${names.join(",")} text`,
    ...nodes.flatMap((node, index) => (node.hue === undefined ? [] : [`class ${names[index]} ${hueClass(node.hue)}`])),
  ].join("\n");
}

const namesOf = (nodes: readonly DiagramNode[]) => nodes.map((_, index) => `n${index + 1}`);

/** The class of a pillar's hue. */
export function hueClass(hue: number): string {
  return `hue${hueOf(hue)}`;
}
