import { nodeText, nodeTexts } from "../deck/node-text.ts";
import { mermaidBlock } from "../markup/blocks.ts";
import { drawMap } from "../markup/mermaid/map.ts";
import { toPlainText } from "../text/inline.ts";
import { type Kind, ONE_PIECE, REPEATS, SILENT } from "./kind.ts";
import { shrinkNodes } from "./shared/shrink.ts";
import { extentOf, spanOf } from "./shared/span.ts";
import { repairDiagram, shortenLabels, splitDiagram } from "./shared/split-diagram.ts";

/** Sections on a map, on both sides of the talk's title, and on each part of a longer one. */
const MOST_SECTIONS = 13;
const MAP_PART = 10;

/** The way through the talk. */
export const map: Kind<"map"> = {
  layout: "diagram",
  minutes: 0.25,
  emit: (slide, { labels, way }) => {
    const parts = slide.sections.map((section) => `${nodeText(section, "label")} (${section.text})`);
    return {
      frontmatter: spanOf(slide, slide.sections, labels.count.sections, labels),
      body: [mermaidBlock(drawMap(slide, toPlainText(slide.title), labels.alternative.map(parts, slide.extent), way))],
    };
  },
  fit: {
    ...ONE_PIECE,
    guess: (slide) => {
      const short = { ...slide, sections: shortenLabels(slide.sections) };
      return short.sections.length > MOST_SECTIONS ? (splitDiagram(short, MAP_PART) ?? [short]) : [short];
    },
    repair: repairDiagram,
  },
  check: { ...REPEATS, boxes: ({ hub, sections }) => nodeTexts(hub, sections) },
  lecture: {
    ...SILENT,
    shrink: (slide, isTaken, labels) => {
      const { sections } = slide;
      const write = (kept: typeof sections) => ({ sections: kept, ...extentOf(kept, sections) });
      return shrinkNodes(slide, sections, "sections", write, isTaken, labels);
    },
    isFrame: true,
    isEveryPapers: true,
  },
};
