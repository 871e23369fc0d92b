import { nodeText } from "../../deck/node-text.ts";
import type { Slide, SlideKind } from "../../deck/types.ts";
import type { Labels } from "../../languages/index.ts";
import { factList, marked, mermaidBlock, paragraph, plain, pointList, type SlideParts } from "../../markup/blocks.ts";
import { drawHub, drawPillar } from "../../markup/mermaid/hub.ts";
import { drawMap } from "../../markup/mermaid/map.ts";
import { drawRing, isHubInRing } from "../../markup/mermaid/ring.ts";
import { drawTree } from "../../markup/mermaid/tree.ts";
import { toPlainText } from "../../text/inline.ts";
import { emitCode } from "./code.ts";
import { emitDrawing } from "./drawing.ts";
import { emitEquation } from "./equation.ts";
import { emitFigure } from "./figure.ts";
import { emitQuote } from "./quote.ts";
import { emitTable } from "./table.ts";
import { emitTitle } from "./title.ts";

/** What the emitting of any slide needs. */
export interface EmitContext {
  labels: Labels;
  /** Absolute path of the folder that the deck is written to. */
  folder: string;
}

type Emit<K extends SlideKind> = (slide: Extract<Slide, { kind: K }>, context: EmitContext) => SlideParts;

/** One row a slide kind: which layout draws it, and its body. */
const EMIT: { [K in SlideKind]: Emit<K> } = {
  title: emitTitle,
  glance: (slide) => ({
    layout: "glance",
    body: [...(slide.abstract.length > 0 ? [paragraph(slide.abstract)] : []), factList(slide.facts)],
  }),
  map: emitMap,
  divider: ({ short, paperTitle, gist }) => ({
    layout: "section",
    frontmatter: { short },
    body: [paperTitle, gist].filter((text) => text !== undefined).map(paragraph),
  }),
  meanings: ({ points }) => ({ layout: "meanings", body: [pointList(points)] }),
  principles: ({ points, start = 1 }) => ({ layout: "statements", body: [pointList(points, start)] }),
  pillars: emitPillars,
  diagram: emitDiagram,
  claim: ({ points, pillar, short, mark }) => ({
    layout: "claim",
    frontmatter: { pillar, short, mark },
    body: points.length > 0 ? [pointList(points)] : [],
  }),
  points: ({ points }) => ({ layout: "default", body: points.length > 0 ? [pointList(points)] : [] }),
  figure: emitFigure,
  table: emitTable,
  equation: emitEquation,
  code: emitCode,
  quote: emitQuote,
  takeaways: ({ points, start = 1 }) => ({ layout: "takeaways", body: [pointList(points, start)] }),
  references: ({ entries }) => ({
    layout: "references",
    body: [pointList(entries.map(({ text }) => ({ text, details: [] })))],
  }),
  credits: ({ facts }) => ({ layout: "credits", body: [factList(facts)] }),
  drawing: emitDrawing,
  slidev: ({ frontmatter: { layout, ...frontmatter }, markdown }) => ({
    layout: typeof layout === "string" ? layout : "default",
    frontmatter,
    body: markdown,
  }),
};

/** The layout, frontmatter and body of a slide. */
export function emitParts(slide: Slide, context: EmitContext): SlideParts {
  return (EMIT[slide.kind] as Emit<SlideKind>)(slide as never, context);
}

/** A list of the pillars: the letter, if each has one, its message, a list of its claims. */
function emitPillars({ pillars, start }: Extract<Slide, { kind: "pillars" }>): SlideParts {
  const letters = pillars.every(({ mark }) => mark !== undefined);
  return {
    layout: "pillars",
    frontmatter: { letters: letters || undefined, start },
    body: [
      {
        type: "list",
        ordered: false,
        spread: true,
        children: pillars.map(({ mark, text, claims }) => ({
          type: "listItem",
          spread: true,
          children: [
            ...(letters ? [paragraph([{ type: "strong", children: plain(mark ?? "") }])] : []),
            paragraph(letters ? text : marked(mark, text)),
            ...(claims.length > 0
              ? [pointList(claims.map((claim) => ({ text: marked(claim.mark, plain(claim.short)), details: [] })))]
              : []),
          ],
        })),
      },
    ],
  };
}

function emitMap(slide: Extract<Slide, { kind: "map" }>, { labels }: EmitContext): SlideParts {
  const parts = slide.sections.map((section) => `${nodeText(section, "label")} (${section.text})`);
  return {
    layout: "diagram",
    frontmatter: spanOf(slide, slide.sections, labels.count.sections, labels),
    body: [mermaidBlock(drawMap(slide, toPlainText(slide.title), labels.alternative.map(parts, slide.extent)))],
  };
}

/** Which part of an overview a slide has, for all to see; what a lecture took of it is said before that. */
function spanOf(
  { extent, excerpt }: Extract<Slide, { kind: "map" | "diagram" }>,
  { length }: readonly unknown[],
  count: (n: number) => string,
  labels: EmitContext["labels"],
): { excerpt?: string } {
  if (excerpt !== undefined || extent?.from === undefined) return {};
  const { from, total } = extent;
  return { excerpt: labels.span(length === 1 ? String(from) : `${from}–${from + length - 1}`, count(total)) };
}

const COUNT = { meanings: "meanings", principles: "principles", pillar: "claims", pillars: "pillars" } as const;

const DRAW = { meanings: drawHub, principles: drawHub, pillar: drawPillar, pillars: drawTree };

function emitDiagram(slide: Extract<Slide, { kind: "diagram" }>, { labels }: EmitContext): SlideParts {
  const parts = slide.nodes.map((node) => {
    const inner = node.children.map((child) => nodeText(child, "text"));
    return inner.length > 0 ? `${nodeText(node, "text")} (${inner.join(", ")})` : nodeText(node, "text");
  });
  // A ring needs three; fewer principles are joined to a hub.
  const isRing = slide.shape === "principles" && slide.nodes.length > 2;
  const description = isRing
    ? labels.alternative.ring(parts, isHubInRing(slide) ? slide.hub : undefined, slide.extent)
    : labels.alternative.hub(slide.hub, parts, slide.extent);
  const draw = isRing ? drawRing : DRAW[slide.shape];
  return {
    layout: "diagram",
    // The claims of a pillar name it beside them.
    frontmatter: {
      ...(slide.shape === "pillar" ? { short: slide.hub } : {}),
      ...spanOf(slide, slide.nodes, labels.count[COUNT[slide.shape]], labels),
    },
    body: [mermaidBlock(draw(slide, toPlainText(slide.title), description))],
  };
}
