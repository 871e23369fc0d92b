import { nodeText, nodeTexts } from "../deck/node-text.ts";
import type { DiagramSlide } from "../deck/types.ts";
import { mermaidBlock } from "../markup/blocks.ts";
import { drawHub, drawPillar } from "../markup/mermaid/hub.ts";
import { drawRing, isHubInRing } from "../markup/mermaid/ring.ts";
import { drawTree } from "../markup/mermaid/tree.ts";
import { toPlainText } from "../text/inline.ts";
import { CONTENT, type EmitContext, type Kind, ONE_PIECE, REPEATS, type SlideParts } from "./kind.ts";
import { shrinkNodes } from "./shared/shrink.ts";
import { extentOf, spanOf } from "./shared/span.ts";
import { repairDiagram, shortenLabels, splitDiagram } from "./shared/split-diagram.ts";

/** What the nodes of each shape are, how many have room above one another or on both sides of a hub, how it is drawn. */
const SHAPES = {
  meanings: { nodes: "meanings", most: 14, draw: drawHub },
  principles: { nodes: "principles", most: 12, draw: drawHub },
  pillar: { nodes: "claims", most: 7, draw: drawPillar },
  pillars: { nodes: "pillars", most: 7, draw: drawTree },
} as const;

/** A diagram that fills its slide. */
export const diagram: Kind<"diagram"> = {
  layout: "diagram",
  minutes: 0.25,
  emit,
  fit: {
    ...ONE_PIECE,
    guess: (slide) => {
      const { most } = SHAPES[slide.shape];
      const short = { ...slide, nodes: shortenLabels(slide.nodes) };
      if (short.nodes.length <= most) return [short];
      return splitDiagram({ ...short, nodes: short.nodes.map((node) => ({ ...node, children: [] })) }, most) ?? [short];
    },
    repair: repairDiagram,
  },
  check: { ...REPEATS, boxes: ({ hub, nodes }) => nodeTexts(hub, nodes) },
  lecture: {
    ...CONTENT,
    // A pillar's picture is its home.
    heading: ({ shape }) => (shape === "pillar" ? "pillar" : "section"),
    shrink: (slide, isTaken, labels) => {
      const { nodes, shape } = slide;
      if (shape === "meanings" || shape === "principles") return slide;
      const write = (kept: typeof nodes) => ({ nodes: kept, ...extentOf(kept, nodes) });
      return shrinkNodes(slide, nodes, SHAPES[shape].nodes, write, isTaken, labels);
    },
  },
};

function emit(slide: DiagramSlide, { labels, way }: EmitContext): SlideParts {
  const parts = slide.nodes.map((node) => {
    const inner = node.children.map((child) => nodeText(child, "text"));
    return inner.length > 0
      ? `${nodeText(node, "text")} (${inner.join(labels.separators.list)})`
      : nodeText(node, "text");
  });
  // A ring needs three; fewer principles are joined to a hub.
  const isRing = slide.shape === "principles" && slide.nodes.length > 2;
  const description = isRing
    ? labels.alternative.ring(parts, isHubInRing(slide) ? slide.hub : undefined, slide.extent)
    : labels.alternative.hub(slide.hub, parts, slide.extent);
  const draw = isRing ? drawRing : SHAPES[slide.shape].draw;
  return {
    // The claims of a pillar name it beside them.
    frontmatter: {
      ...(slide.shape === "pillar" ? { short: slide.hub } : {}),
      ...spanOf(slide, slide.nodes, labels.count[SHAPES[slide.shape].nodes], labels),
    },
    body: [mermaidBlock(draw(slide, toPlainText(slide.title), description, way))],
  };
}
