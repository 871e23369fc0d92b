import type { DiagramNode, DiagramSlide } from "../../deck/types.ts";
import { escapeMermaid } from "../escape/mermaid.ts";
import { evenBoxes } from "./even.ts";

/** How a hub and its parts are laid out. */
interface Shape {
  direction: "LR" | "TB";
  edge: "---" | "-->";
  /** Pixels at which a label wraps: the fewer boxes stand side by side, the wider each. */
  wrap: number;
  /** What a box says: the whole sentence where there is room for it, the few words elsewhere. */
  says: "label" | "text";
  /** Half of the parts stand before the hub. */
  bothSides?: boolean;
}

const SHAPES: Record<Exclude<DiagramSlide["shape"], "pillars">, Shape> = {
  meanings: { direction: "LR", edge: "---", wrap: 220, says: "label", bothSides: true },
  pillar: { direction: "LR", edge: "-->", wrap: 500, says: "text" },
  principles: { direction: "LR", edge: "---", wrap: 440, says: "label" },
};

/** A flowchart of a hub and what is joined to it. */
export function drawHub({ shape, hub, hue, nodes }: DiagramSlide, accTitle: string, accDescr: string): string {
  const { direction, edge, wrap, says, bothSides } = SHAPES[shape === "pillars" ? "pillar" : shape];
  const names = nodes.map((_, index) => `n${index + 1}`);
  const labels = nodes.map((node) => nodeText(node, says));
  const box = (index: number) => `${names[index]}["${escapeMermaid(labels[index] ?? "")}"]`;
  const before = bothSides ? Math.floor(nodes.length / 2) : 0;
  return [
    `%%{init: {"flowchart": {"wrappingWidth": ${wrap}}}}%%`,
    `flowchart ${direction}`,
    `accTitle: ${escapeMermaid(accTitle)}`,
    `accDescr: ${escapeMermaid(accDescr)}`,
    `hub["${escapeMermaid(hub)}"]`,
    ...nodes.map((_, index) => (index < before ? `${box(index)} ${edge} hub` : `hub ${edge} ${box(index)}`)),
    `class hub hub${hue === undefined ? "" : `-${hueClass(hue)}`}`,
    ...(bothSides ? [evenBoxes(["hub", ...names], [hub, ...labels], wrap), `class hub,${names.join(",")} part`] : []),
    ...(says === "text" ? [evenBoxes(names, labels, wrap), `class ${names.join(",")} text`, "class hub aside"] : []),
    ...nodes.flatMap((node, index) => (node.hue === undefined ? [] : [`class n${index + 1} ${hueClass(node.hue)}`])),
  ].join("\n");
}

/** The words in a box, its mark before them. */
export function nodeText(node: DiagramNode | undefined, says: "label" | "text"): string {
  return [node?.mark, node?.[says]].filter(Boolean).join(" · ");
}

/** The class of a hue; there are three, so a fourth pillar starts again with the first. */
export function hueClass(hue: number): string {
  return `hue${((hue - 1) % 3) + 1}`;
}
