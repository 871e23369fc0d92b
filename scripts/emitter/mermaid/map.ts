import { nodeText } from "../../deck/node-text.ts";
import type { DiagramNode, MapSlide } from "../../deck/types.ts";
import { escapeMermaid } from "../escape/mermaid.ts";
import { evenBoxes } from "./even.ts";
import { hueClass } from "./hub.ts";
import { DENSE, describe, openFlowchart } from "./room.ts";

/** Sections that stand side by side with all they hold; more of them stand above one another. */
const MOST_SIDE_BY_SIDE = 3;
/** Boxes inside a section that stands beside others. */
const MOST_INSIDE = 4;
/** Boxes above one another that can still be read; more sections stand on both sides of the talk's title. */
const MOST_ROWS = 6;

/** Pixels at which a section's label wraps, on one side of the talk's title or on both. */
const WRAP = { oneSide: 320, bothSides: 300 };

/** The way through the talk: what comes first, what follows, and the pillars in their hues. */
export function drawMap(slide: MapSlide, accTitle: string, accDescr: string): string {
  const isShort = slide.sections.every(({ children }) => children.length <= MOST_INSIDE);
  // Parts of a longer map are all drawn in the same way.
  const isWhole = slide.series === undefined;
  const draw = isWhole && slide.sections.length <= MOST_SIDE_BY_SIDE && isShort ? drawStates : drawSections;
  return draw(slide, accTitle, accDescr);
}

const label = (node: DiagramNode) => escapeMermaid(nodeText(node, "label"));

/** A state diagram: a state for each section, inside it what the section holds. */
function drawStates({ sections }: MapSlide, accTitle: string, accDescr: string): string {
  const name = (index: number) => `s${index + 1}`;
  return [
    '%%{init: {"layout":"elk","state":{"wrappingWidth":300}}}%%',
    "stateDiagram-v2",
    ...describe(accTitle, accDescr),
    "direction LR",
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
function drawSections({ hub, sections }: MapSlide, accTitle: string, accDescr: string): string {
  const parts = sections.map((section, index) => ({
    ...section,
    name: `s${index + 1}`,
    isBefore: sections.length > MOST_ROWS && index < sections.length / 2,
    pillars: section.children.filter(({ hue }) => hue !== undefined),
  }));
  const rows = parts.reduce((sum, { pillars }) => sum + Math.max(1, pillars.length), 0);
  const isDeep = rows <= MOST_ROWS;
  const pillars = parts.flatMap(({ name, pillars }) =>
    isDeep ? pillars.map((pillar, index) => ({ ...pillar, parent: name, name: `${name}_${index + 1}` })) : [],
  );
  const wrap = parts.some(({ isBefore }) => isBefore) ? WRAP.bothSides : WRAP.oneSide;
  return [
    ...openFlowchart("LR", DENSE, wrap, accTitle, accDescr),
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
