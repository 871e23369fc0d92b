import { nodeText } from "../../deck/node-text.ts";
import type { DiagramSlide } from "../../deck/types.ts";
import { DIAGRAM } from "../../design/tokens.ts";
import { escapeMermaid } from "../escape/mermaid.ts";
import { evenBoxes } from "./even.ts";
import { hueClass } from "./hub.ts";
import { chooseStack, DENSE, openFlowchart, ROOMY, type Way } from "./room.ts";

/** More columns or lines than these would be too small to read. */
const MOST = { parts: 3, lines: 5 };

/** Pixels at which a label wraps, with what they hold below the parts, and without. */
const WRAP = { leaves: 280, noLeaves: DIAGRAM.box.most };

/** A hub, its parts, and below each of them a box with what it holds: the pillars with their claims. */
export function drawTree(
  { hub, nodes, isBrief }: DiagramSlide,
  accTitle: string,
  accDescr: string,
  way: Way = "LR",
): string {
  const hasLeaves =
    nodes.length <= MOST.parts &&
    nodes.some(({ children }) => children.length > 0) &&
    nodes.every(({ children }) => children.length <= MOST.lines);
  const wrap = hasLeaves ? WRAP.leaves : WRAP.noLeaves;
  const say = (what: "label" | "text") => nodes.map((node) => nodeText(node, what));
  const { labels, spacing } = hasLeaves
    ? { labels: say("label"), spacing: { ...ROOMY, padding: 6 } }
    : chooseStack(isBrief ? [say("label")] : [say("text"), say("label")], wrap);
  const parts = nodes.map((node, index) => ({
    name: `n${index + 1}`,
    hue: node.hue === undefined ? undefined : hueClass(node.hue),
    label: escapeMermaid(labels[index] ?? ""),
    leaves: hasLeaves ? node.children.map((child) => escapeMermaid(nodeText(child, "label"))) : [],
  }));
  // Side by side they stand in the order in which they are written.
  if (hasLeaves && way === "RL") parts.reverse();
  const leaves = nodes.flatMap(({ children }) => (hasLeaves ? children.map((child) => nodeText(child, "label")) : []));
  const names = parts.flatMap(({ name, leaves }) => (leaves.length > 0 ? [name, `${name}_all`] : [name]));
  return [
    ...openFlowchart(hasLeaves ? "TB" : way, spacing, wrap, accTitle, accDescr),
    `hub["${escapeMermaid(hub)}"]`,
    ...parts.map(({ name, label }) => `hub --- ${name}["${label}"]`),
    ...parts.flatMap(({ name, leaves }) =>
      leaves.length > 0 ? [`${name} --- ${name}_all["${leaves.join("<br>")}"]`] : [],
    ),
    "class hub hub",
    ...(spacing === DENSE ? ["class hub tall"] : []),
    evenBoxes(hasLeaves ? ["hub", ...names] : names, [...labels, ...leaves], wrap),
    `class ${parts.map(({ name }) => name).join(",")} ${hasLeaves ? "part" : "text"}`,
    ...parts.flatMap(({ name, hue }) => (hue === undefined ? [] : [`class ${name} hub-${hue}`])),
    ...parts.flatMap(({ name, hue, leaves }) =>
      leaves.length > 0 ? [`class ${name}_all text`, ...(hue === undefined ? [] : [`class ${name}_all ${hue}`])] : [],
    ),
  ].join("\n");
}
