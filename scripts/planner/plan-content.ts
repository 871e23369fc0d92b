import { evenParts } from "../deck/even-parts.ts";
import type { Slide, SlideKind } from "../deck/types.ts";
import type { Block, PointBlock, Section } from "../outline/types.ts";
import { toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";
import { baseOf, type Context, toPoint, toSlideText, withCitations } from "./context.ts";

/** An estimate: lines of body text that a slide holds under a title of two lines, at the size the back row reads. */
const LINES_A_SLIDE = 9;
/** An estimate: characters that a line of body text holds. */
const CHARACTERS_A_LINE = 78;

/**
 * The slides of a section's own content: points that fit together share a slide, all else has a slide of its own.
 *
 * @param blocks the content, or what of it has no slide yet
 * @param id address of the first slide
 * @param options.isHome whether the first slide takes the section's own address even when it is empty
 * @param options.isCarried whether an earlier slide already has the section's notes and minutes
 */
export function planContent(
  section: Section,
  blocks: readonly Block[],
  id: string,
  context: Context,
  { isHome = false, isCarried = false } = {},
): Slide[] {
  const groups = groupBlocks(blocks);
  if (groups.length === 0 && isHome) groups.push([]);
  const address = isHome ? id : `${id}-content`;
  return groups.map((group, index): Slide => {
    const { minutes, ...later } = section;
    const base = {
      ...baseOf(index === 0 && !isCarried ? section : { ...later, notes: [] }, context, group, kindOf(group[0])),
      id: index === 0 ? address : `${address}-${index + 1}`,
      series: address,
      title: toSlideText(section.gist, context),
    };
    const [block] = group;
    switch (block?.type) {
      case "figure":
        return {
          ...base,
          kind: "figure",
          figure: { ...block, caption: withCitations(block.caption, block.cite, context) },
        };
      case "table": {
        const { columns, rows, caption } = block;
        const text = (cell: Parameters<typeof toSlideText>[0]) => toSlideText(cell, context);
        return {
          ...base,
          kind: "table",
          table: {
            ...block,
            columns: columns.map(text),
            rows: rows.map((row) => row.map(text)),
            caption: withCitations(caption, block.cite, context),
          },
        };
      }
      case "equation":
        return { ...base, kind: "equation", equation: { ...block, caption: toSlideText(block.caption, context) } };
      case "code":
        return { ...base, kind: "code", code: { ...block, caption: toSlideText(block.caption, context) } };
      case "quote":
        return { ...base, kind: "quote", quote: { ...block, text: withCitations(block.text, block.cite, context) } };
      default:
        return {
          ...base,
          kind: "points",
          points: group.filter((each) => each.type === "point").map((point) => toPoint(point, context)),
        };
    }
  });
}

const kindOf = (block?: Block): SlideKind => (!block || block.type === "point" ? "points" : block.type);

/** Runs of points that fit a slide, and each other block alone; in the outline's order. */
function groupBlocks(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  let open: PointBlock[] | undefined;
  let lines = 0;
  for (const block of blocks) {
    if (block.type !== "point") {
      groups.push([block]);
      open = undefined;
      continue;
    }
    const height = linesOf(block);
    if (open === undefined || lines + height > LINES_A_SLIDE) {
      open = [];
      lines = 0;
      groups.push(open);
    }
    open.push(block);
    lines += height;
  }
  return groups;
}

function linesOf({ text, details }: PointBlock): number {
  return (
    [text, ...details].reduce((sum, inlines) => sum + Math.ceil(widthOf(toPlainText(inlines)) / CHARACTERS_A_LINE), 0) +
    0.5
  );
}

/** Splits long lists of entries into as few slides as hold them, of about the same length. */
export function chunkByLines<T>(entries: readonly T[], lines: (entry: T) => number, most: number): T[][] {
  const heights = entries.map(lines);
  const total = heights.reduce((sum, height) => sum + height, 0);
  for (let count = Math.max(1, Math.ceil(total / most)); count < entries.length; count++) {
    const cuts = evenParts(heights, count);
    if (!cuts) break;
    const chunks = [...cuts, entries.length].map((end, index) => entries.slice(cuts[index - 1] ?? 0, end));
    if (chunks.every((chunk) => chunk.reduce((sum, entry) => sum + lines(entry), 0) <= most)) return chunks;
  }
  return entries.map((entry) => [entry]);
}
