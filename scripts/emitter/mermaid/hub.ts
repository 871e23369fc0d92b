import type { DiagramSlide } from "../../deck/types.ts";
import { escapeMermaid } from "../escape/mermaid.ts";

/**
 * A flowchart of a hub and what is joined to it. Pillars stand side by side under their hub; meanings and
 * principles stand to both sides of it; claims stand in a column beside their pillar.
 */
export function drawHub({ shape, hub, nodes }: DiagramSlide, accTitle: string, accDescr: string): string {
  const ids = nodes.map((_, index) => `n${index + 1}`);
  const label = (index: number) => `${ids[index]}["${escapeMermaid(nodes[index]?.label ?? "")}"]`;
  const half = shape === "meanings" ? Math.floor(nodes.length / 2) : 0;
  const edges = nodes.map((_, index) =>
    index < half ? `${label(index)} --- hub` : `hub ${EDGE[shape]} ${label(index)}`,
  );
  const hues = nodes.flatMap(({ hue }, index) =>
    hue === undefined ? [] : [`class ${ids[index]} hue${hueClass(hue)}`],
  );
  return [
    `%%{init: {"flowchart": {"wrappingWidth": ${WIDTH[shape]}}}}%%`,
    `flowchart ${shape === "pillars" ? "TB" : "LR"}`,
    `accTitle: ${escapeMermaid(accTitle)}`,
    `accDescr: ${escapeMermaid(accDescr)}`,
    `hub["${escapeMermaid(hub)}"]`,
    ...edges,
    "class hub hub",
    ...hues,
  ].join("\n");
}

const EDGE = { meanings: "---", pillars: "-->", pillar: "-->", principles: "---" };

/** Pixels at which a label wraps: the shapes have more or fewer boxes side by side. */
const WIDTH = { meanings: 220, pillars: 210, pillar: 330, principles: 420 };

/** The hues there are; a fourth pillar starts again with the first. */
export function hueClass(hue: number): number {
  return ((hue - 1) % 3) + 1;
}
