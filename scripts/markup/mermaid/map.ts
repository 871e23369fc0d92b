import { isSideBySide, MOST_ROWS, showsPillars } from "../../deck/map-shape.ts";
import { nodeText } from "../../deck/node-text.ts";
import type { DiagramNode, MapSlide } from "../../deck/types.ts";
import { DIAGRAM } from "../../design/tokens.ts";
import { widthOf } from "../../text/text-width.ts";
import { escapeMermaid } from "../escape/mermaid.ts";
import { boxWidth, evenBoxes } from "./even.ts";
import { hueClass } from "./hub.ts";
import { DENSE, describe, openFlowchart, type Way } from "./room.ts";

/** Pixels at which a section's label wraps, on one side of the talk's title or on both. */
const WRAP = { oneSide: 320, bothSides: 300 };
const MOST_WRAP = 480;

/** The way through the talk: what comes first, what follows, and the pillars in their hues. */
export function drawMap(slide: MapSlide, accTitle: string, accDescr: string, way: Way = "LR"): string {
  return (isSideBySide(slide) ? drawStates : drawSections)(slide, accTitle, accDescr, way);
}

const label = (node: DiagramNode) => escapeMermaid(nodeText(node, "label"));

/** A state diagram: a state for each section, inside it what the section holds. */
function drawStates({ sections }: MapSlide, accTitle: string, accDescr: string, way: Way): string {
  const name = (index: number) => `s${index + 1}`;
  return [
    `%%{init: {"layout":"elk","state":{"wrappingWidth":${DIAGRAM.wrap.state}}}}%%`,
    "stateDiagram-v2",
    ...describe(accTitle, accDescr),
    `direction ${way}`,
    ...sections.flatMap((section, index) => drawState(section, name(index))),
    ...sections.slice(1).map((_, index) => `${name(index)} --> ${name(index + 1)}`),
    ...sections.flatMap(({ children }, index) =>
      children.flatMap(({ hue }, child) =>
        hue === undefined ? [] : [`class ${name(index)}_${child + 1} ${hueClass(hue)}`],
      ),
    ),
  ].join("\n");
}

function drawState(section: DiagramNode, name: string): string[] {
  const { children } = section;
  const state = `state "${label(section)}" as ${name}`;
  if (children.length === 0) return [state];
  const inner = children.map((child, index) => `  state "${label(child)}" as ${name}_${index + 1}`);
  const steps = children.slice(1).map((_, index) => `  ${name}_${index + 1} --> ${name}_${index + 2}`);
  return [`${state} {`, "  direction TB", ...inner, ...steps, "}"];
}

/** A flowchart of the sections from the top down, beside the talk's title; the pillars beside their section. */
function drawSections(slide: MapSlide, accTitle: string, accDescr: string, way: Way): string {
  const { hub, sections } = slide;
  const parts = sections.map((section, index) => ({
    ...section,
    name: `s${index + 1}`,
    // More sections than can stand above one another stand on both sides of the talk's title.
    isBefore: sections.length > MOST_ROWS && index < sections.length / 2,
    pillars: section.children.filter(({ hue }) => hue !== undefined),
  }));
  const isDeep = showsPillars(slide);
  const pillars = parts.flatMap(({ name, pillars }) =>
    isDeep ? pillars.map((pillar, index) => ({ ...pillar, parent: name, name: `${name}_${index + 1}` })) : [],
  );
  const words = sections.flatMap((section) => nodeText(section, "label").split(/\s+/)).map(widthOf);
  // A word that is longer than its box would be cut off.
  const wrap = parts.some(({ isBefore }) => isBefore)
    ? WRAP.bothSides
    : Math.min(MOST_WRAP, Math.max(WRAP.oneSide, boxWidth(Math.max(...words))));
  return [
    ...openFlowchart(way, DENSE, wrap, accTitle, accDescr),
    `hub["${escapeMermaid(hub)}"]`,
    ...parts.map((part) => {
      const box = `${part.name}["${label(part)}"]`;
      return part.isBefore ? `${box} --- hub` : `hub --- ${box}`;
    }),
    ...pillars.map((pillar) => `${pillar.parent} --- ${pillar.name}["${label(pillar)}"]`),
    "class hub hub",
    "class hub tall",
    evenBoxes(
      parts.map(({ name }) => name),
      sections.map((section) => nodeText(section, "label")),
      wrap,
    ),
    ...(pillars.length > 0
      ? [
          evenBoxes(
            pillars.map(({ name }) => name),
            pillars.map((pillar) => nodeText(pillar, "label")),
            wrap,
          ),
        ]
      : []),
    ...pillars.map(({ name, hue }) => `class ${name} ${hueClass(hue ?? 1)}`),
  ].join("\n");
}
