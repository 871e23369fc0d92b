import type { FitTrial } from "../../deck/fit.ts";
import { isSideBySide, showsPillars } from "../../deck/map-shape.ts";
import type { DiagramNode, DiagramSlide, Extent, MapSlide, Slide } from "../../deck/types.ts";
import { READABLE } from "../../design/tokens.ts";
import { widthOf } from "../../text/text-width.ts";
import { evenList, makeParts } from "./parts.ts";

/** Columns that a label of a diagram may have when there is too little room; the title or a slide of its own says all. */
const BRIEF = [60, 32];

/** From this many parts on, an overview comes before them. */
const OVERVIEW_FROM = 3;

/**
 * A diagram whose letters would be too small: without what its parts hold, then with shorter labels, then as an
 * overview and parts.
 *
 * @param most how many nodes there is room for
 * @returns nothing when there is no way left
 */
export function splitDiagram(slide: DiagramSlide | MapSlide, most: number): Slide[] | undefined {
  const nodes = slide.kind === "map" ? slide.sections : slide.nodes;
  const withNodes = (nodes: DiagramNode[]) => (slide.kind === "map" ? { sections: nodes } : { nodes });
  const patch = (changes: Partial<MapSlide> | Partial<DiagramSlide>) => [{ ...slide, ...changes } as Slide];
  const bare = nodes.map((node) => ({ ...node, children: [] }));
  if (slide.kind === "map" && isSideBySide(slide)) return patch({ isStacked: true });
  const hasChildren = nodes.some(({ children }) => children.length > 0);
  const isDeep = slide.kind !== "map" || (showsPillars(slide) && nodes.some(({ children }) => children.some(hasHue)));
  if (hasChildren && isDeep) return patch(withNodes(bare));
  const longest = Math.max(...nodes.map(({ label }) => widthOf(label)));
  const brief = BRIEF.find((columns) => Math.max(longest, widthOf(slide.hub)) > columns);
  // A way of three parts is seen at one glance, or it is none.
  const isWhole = nodes.length === 1 || (slide.kind === "map" && nodes.length <= OVERVIEW_FROM);
  const isLong = longest > (BRIEF[0] ?? 0) * 1.5;
  if ((isLong || isWhole) && brief !== undefined)
    return patch({
      hub: shorten(slide.hub, brief),
      isBrief: true,
      ...withNodes(nodes.map((node) => ({ ...node, label: shorten(node.label, brief) }))),
    });
  if (nodes.length === 1) return undefined;
  const count = Math.max(
    2,
    Math.min(nodes.length, Math.ceil(nodes.length / Math.max(1, Math.min(most, nodes.length - 1)))),
  );
  const parts = evenList(bare, count);
  const { total = nodes.length, from = slide.extent ? undefined : 1, isGrouped } = slide.extent ?? {};
  const extents = parts.map((_, index): Extent => {
    if (isGrouped) return { total, isGrouped };
    const before = parts.slice(0, index).reduce((sum, part) => sum + part.length, 0);
    return { total, ...(from === undefined ? {} : { from: from + before }) };
  });
  const pieces = parts.map((part, index) => ({ part, extent: extents[index] }));
  const overview = { part: parts.map(groupNode), extent: { total, isGrouped: true } as const };
  const all = count >= OVERVIEW_FROM ? [overview, ...pieces] : pieces;
  return makeParts(
    slide,
    all.map(({ part, extent }) => ({
      ...withNodes(part),
      extent,
      ...(slide.clicks === undefined ? {} : { clicks: Math.min(part.length, slide.clicks) }),
    })),
  );
}

const hasHue = ({ hue }: DiagramNode) => hue !== undefined;

/** A diagram whose letters are too small, drawn with fewer boxes. */
export function repairDiagram(slide: DiagramSlide | MapSlide, { letters = 0 }: FitTrial): Slide[] | undefined {
  const count = slide.kind === "map" ? slide.sections.length : slide.nodes.length;
  return splitDiagram(slide, Math.floor((count * Math.min(letters, READABLE - 0.01) * 0.9) / READABLE));
}

/** A label longer than this is none. */
const MOST_LABEL = 90;

/** Nodes that have whole sentences for names, with the beginnings of these. */
export function shortenLabels(nodes: readonly DiagramNode[]): DiagramNode[] {
  return nodes.map((node) => ({
    ...node,
    label: widthOf(node.label) > MOST_LABEL ? shorten(node.label, BRIEF[0] ?? MOST_LABEL) : node.label,
    children: shortenLabels(node.children),
  }));
}

/** A part of a diagram as one node of its overview. */
function groupNode(nodes: readonly DiagramNode[]): DiagramNode {
  const [first, last] = [nodes[0], nodes.at(-1)];
  const between = (a = "", b = "", by = " – ") => (a === b ? a : `${a}${by}${b}`);
  return {
    ...(first?.mark !== undefined && last?.mark !== undefined ? { mark: between(first.mark, last.mark, "–") } : {}),
    label: between(shorten(first?.label ?? "", 40), shorten(last?.label ?? "", 40), " … "),
    text: nodes.map(({ text }) => text).join("; "),
    ...(first?.hue === undefined ? {} : { hue: first.hue }),
    children: [],
  };
}

/** A text that is cut, if need be, behind a word, with an ellipsis that says so. */
export function shorten(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter("en", { granularity: "word" }).segment(text)) {
    if (widthOf(kept + segment) > columns) break;
    kept += segment;
  }
  if (kept.trim() === "")
    for (const { segment } of new Intl.Segmenter("en").segment(text)) {
      if (widthOf(kept + segment) > columns) break;
      kept += segment;
    }
  return `${kept.trimEnd()}…`;
}
