import { evenParts } from "../deck/even-parts.ts";
import type { Slide, SlideBase, SlideKind, SlideKinds } from "../deck/types.ts";
import type { Block, BlockOf, BlockType, PointBlock, Section } from "../outline/types.ts";
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
    const shown: Shown = Array.isArray(group)
      ? { kind: "points", points: group.map((point) => toPoint(point, context)) }
      : showAlone(group.type, group, context);
    const blocks = Array.isArray(group) ? group : [group];
    return {
      ...baseOf(index === 0 && !isCarried ? section : { ...later, notes: [] }, context, blocks, shown.kind),
      id: index === 0 ? address : `${address}-${index + 1}`,
      series: address,
      title: toSlideText(section.gist, context),
      ...shown,
    };
  });
}

/** What a slide shows of its section's content. */
type Shown = { [K in ContentKind]: Omit<SlideKinds[K], keyof SlideBase> }[ContentKind];
type ContentKind = "points" | Extract<SlideKind, LoneType>;

/** Types of blocks that have a slide of their own. */
type LoneType = Exclude<BlockType, "point">;
type Group = PointBlock[] | BlockOf<LoneType>;

/** The slide of a block of each type. */
const ALONE: { [T in LoneType]: (block: BlockOf<T>, context: Context) => Shown } = {
  figure: (block, context) => ({
    kind: "figure",
    figure: { ...block, caption: withCitations(block.caption, block.cite, context) },
  }),
  table: (block, context) => {
    const text = (cell: Parameters<typeof toSlideText>[0]) => toSlideText(cell, context);
    return {
      kind: "table",
      table: {
        ...block,
        columns: block.columns.map(text),
        rows: block.rows.map((row) => row.map(text)),
        caption: withCitations(block.caption, block.cite, context),
      },
    };
  },
  equation: (block, context) => ({
    kind: "equation",
    equation: { ...block, caption: toSlideText(block.caption, context) },
  }),
  code: (block, context) => ({ kind: "code", code: { ...block, caption: toSlideText(block.caption, context) } }),
  quote: (block, context) => ({
    kind: "quote",
    quote: { ...block, text: withCitations(block.text, block.cite, context) },
  }),
};

const showAlone = <T extends LoneType>(type: T, block: BlockOf<T>, context: Context) => ALONE[type](block, context);

/** Runs of points that fit a slide, and each other block alone; in the outline's order. */
function groupBlocks(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  let open: PointBlock[] | undefined;
  let lines = 0;
  for (const block of blocks) {
    if (block.type !== "point") {
      groups.push(block);
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
