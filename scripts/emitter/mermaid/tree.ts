import type { DiagramSlide } from "../../deck/types.ts";
import { escapeMermaid } from "../escape/mermaid.ts";
import { hueClass, nodeText } from "./hub.ts";

/** More columns or lines than these would be too small to read. */
const MOST = { parts: 3, lines: 5 };

const LEAVES = '{"flowchart": {"wrappingWidth": 266, "padding": 12}}';
const NO_LEAVES =
  '{"layout": "dagre", "flowchart": {"curve": "bumpX", "wrappingWidth": 500, "rankSpacing": 110, "nodeSpacing": 22}}';

/** A hub, its parts, and below each of them a box with what it holds: the pillars with their claims. */
export function drawTree({ hub, nodes }: DiagramSlide, accTitle: string, accDescr: string): string {
  const hasLeaves = nodes.length <= MOST.parts && nodes.every(({ children }) => children.length <= MOST.lines);
  const parts = nodes.map((node, index) => ({
    name: `n${index + 1}`,
    hue: node.hue === undefined ? undefined : hueClass(node.hue),
    label: escapeMermaid(nodeText(node, hasLeaves ? "label" : "text")),
    leaves: hasLeaves ? node.children.map((child) => escapeMermaid(nodeText(child, "label"))) : [],
  }));
  return [
    `%%{init: ${hasLeaves ? LEAVES : NO_LEAVES}}%%`,
    `flowchart ${hasLeaves ? "TB" : "LR"}`,
    `accTitle: ${escapeMermaid(accTitle)}`,
    `accDescr: ${escapeMermaid(accDescr)}`,
    `hub["${escapeMermaid(hub)}"]`,
    ...parts.map(({ name, label }) => `hub --- ${name}["${label}"]`),
    ...parts.flatMap(({ name, leaves }) =>
      leaves.length > 0 ? [`${name} --- ${name}_all["${leaves.join("<br>")}"]`] : [],
    ),
    "class hub hub",
    ...(hasLeaves ? [`class ${parts.map(({ name }) => name).join(",")} part`] : []),
    ...parts.flatMap(({ name, hue }) => (hue === undefined ? [] : [`class ${name} hub-${hue}`])),
    ...parts.flatMap(({ name, hue, leaves }) =>
      leaves.length > 0 ? [`class ${name}_all list`, ...(hue === undefined ? [] : [`class ${name}_all ${hue}`])] : [],
    ),
  ].join("\n");
}
