import { composeSlide } from "../deck/compose-slide.ts";
import { evenParts } from "../deck/even-parts.ts";
import type { Shown, Slide } from "../deck/types.ts";
import type { Block, BlockOf, BlockType, Section } from "../outline/types.ts";
import { baseOf, type Context, entryToPoint, toPoint, toSlideText, withCitations } from "./context.ts";
import { groupBlocks } from "./group-blocks.ts";
import { messageAbove, nameParts } from "./name-parts.ts";
import { planWritten } from "./plan-written.ts";

/**
 * The slides of a section's own content: what belongs together shares a slide, however much it is; what has no room then is
 * for a browser to say.
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
  // What its author put on one slide stays there.
  const groups = section.isSlide ? [blocks] : groupBlocks(blocks);
  if (groups.length === 0 && isHome) groups.push([]);
  const address = isHome ? id : `${id}-content`;
  const parts = groups.map((group) => showBlocks(group, section, context));
  // One slide at least says the message as its title.
  const first = isCarried ? 0 : 1;
  const named = nameParts(parts.slice(first));
  const message = toSlideText(section.gist, context);
  return groups.map((group, index): Slide => {
    const { minutes, ...later } = section;
    const [whole] = group;
    if (whole?.type === "slidev") {
      const own = index === 0 && !isCarried ? section : { ...later, notes: [] };
      return planWritten(
        whole,
        own,
        { id: index === 0 ? address : `${address}-${index + 1}`, series: address },
        context,
      );
    }
    const own = named?.[index - first];
    const shown = own?.shown ?? parts[index] ?? [];
    const kind = shown.length === 1 ? shown[0]?.kind : "mixed";
    const base = {
      ...baseOf(index === 0 && !isCarried ? section : { ...later, notes: [] }, context, group, kind),
      id: index === 0 ? address : `${address}-${index + 1}`,
      series: address,
      title: message,
    };
    if (own) {
      const place = { series: base.id, title: own.title, message: messageAbove(message, section.short) };
      return composeSlide({ ...base, ...place }, shown, section.layout);
    }
    return composeSlide(base, shown, section.layout);
  });
}

/** Blocks as slides show them: points that follow one another are one list. */
function showBlocks(blocks: readonly Block[], { clicks }: Section, context: Context): Shown[] {
  const shown: Shown[] = [];
  for (const block of blocks) {
    const last = shown.at(-1);
    // It is a slide by itself.
    if (block.type === "slidev") continue;
    if (block.type !== "point") shown.push(showAlone(block.type, block, context));
    else if (last?.kind === "points") last.points.push(toPoint(block, context));
    else shown.push({ kind: "points", ...(clicks && { reveals: true }), points: [toPoint(block, context)] });
  }
  return shown.length === 0 ? [{ kind: "points", points: [] }] : shown;
}

/** Types of blocks that are no part of a list. */
type LoneType = Exclude<BlockType, "point" | "slidev">;

/** The slide of a block of each type. */
const ALONE: { [T in LoneType]: (block: BlockOf<T>, context: Context) => Shown } = {
  figure: (block, context) => ({
    kind: "figure",
    figure: { ...block, caption: withCitations(block.caption, block.cite, context) },
  }),
  table: ({ columns, groups, rows, caption, ...block }, context) => {
    const text = (cell: Parameters<typeof toSlideText>[0]) => toSlideText(cell, context);
    return {
      kind: "table",
      table: {
        ...block,
        columns: columns.map(text),
        ...(groups && { groups: groups.map((group) => ({ ...group, text: text(group.text) })) }),
        rows: rows.map((row) => row.map(text)),
        caption: withCitations(caption, block.cite, context),
      },
    };
  },
  equation: ({ name, symbols, caption, ...block }, context) => ({
    kind: "equation",
    equation: {
      ...block,
      ...(name && { name: toSlideText(name, context) }),
      ...(symbols && { symbols: symbols.map(({ tex, text }) => ({ tex, text: toSlideText(text, context) })) }),
      caption: toSlideText(caption, context),
    },
  }),
  code: ({ steps, ...block }, context) => ({
    kind: "code",
    code: {
      ...block,
      // Without clicks there is what they would end with.
      ...(steps && { steps: context.outline.talk.clicks === false ? steps.slice(-1) : steps }),
      caption: toSlideText(block.caption, context),
    },
  }),
  quote: (block, context) => ({
    kind: "quote",
    quote: { ...block, text: withCitations(block.text, block.cite, context) },
  }),
  number: (block, context) => ({
    kind: "number",
    number: { ...block, label: withCitations(block.label, block.cite, context) },
  }),
  steps: ({ steps }, context) => ({ kind: "steps", points: steps.map((step) => entryToPoint(step, context)) }),
  timeline: ({ events }, context) => ({
    kind: "timeline",
    points: events.map((event) => ({ ...entryToPoint(event, context), date: event.date })),
  }),
  compare: ({ sides }, context) => ({
    kind: "compare",
    sides: sides.map(({ name, points, picture }) => ({
      name,
      points: points.map((point) => entryToPoint(point, context)),
      ...(picture ? { picture: { ...picture, caption: toSlideText(picture.caption, context) } } : {}),
    })),
  }),
  cycle: ({ steps }, context) => ({ kind: "cycle", points: steps.map((step) => entryToPoint(step, context)) }),
  media: (block, context) => ({
    kind: "media",
    media: { ...block, caption: withCitations(block.caption, block.cite, context) },
  }),
  qr: ({ address, label }, context) => ({ kind: "address", address, words: toSlideText(label, context) }),
  diagram: ({ mermaid, alt, caption, cite }, context) => ({
    kind: "drawing",
    mermaid,
    alt,
    caption: withCitations(caption, cite, context),
  }),
};

const showAlone = <T extends LoneType>(type: T, block: BlockOf<T>, context: Context) => ALONE[type](block, context);

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
