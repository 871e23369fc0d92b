import { CONTENT_WIDTH, LEADING, MEASURES, SIZES } from "../design/tokens.ts";
import { toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";
import type { SlideText } from "../text/types.ts";
import { heightOfBlocks, isRead } from "./block-height.ts";
import { rowsOf } from "./compose-slide.ts";
import type { Shown } from "./content-slides.ts";
import { textsOf } from "./point.ts";
import { CHARACTER, heightOfPoint, linesOf, type Setting } from "./text-height.ts";

// How high blocks will be that take the width of a slide: estimates, which a browser measures later.

/** A size larger than usual, of which a slide that would fill more than `fill` of its room has none. */
export interface Roomy extends Setting {
  size: "huge" | "large";
  /** Letters of a table, and pixels above and below them. */
  table: number;
  pad: number;
  fill: number;
}

/** The largest first. `styles/roomy.css` has the same. */
export const ROOMY: readonly Roomy[] = [
  { size: "huge", pixels: MEASURES.huge, line: LEADING.text, gap: SIZES.huge.gap, table: 27, pad: 15, fill: 0.82 },
  { size: "large", pixels: MEASURES.large, line: LEADING.text, gap: SIZES.large.gap, table: 24, pad: 12, fill: 0.94 },
];

/** Pixels between blocks, besides those between points. */
const APART = 12;
/** Between columns of a table, of things that are compared, of entries. */
const GAPS = { table: 28, compare: 40, entries: 32 };
/** Above the points of a thing that is compared: its rule, and what is around its name. */
const NAME = { rule: 4, around: 26, line: 1.2 };
/** Above a step: its number; of a timeline about as much. */
const ABOVE_ENTRY = 54;
const MOST_ENTRIES = 4;

/** The height of blocks below one another over a slide's width, in pixels; nothing where it can't be told. */
export function heightOfStack(blocks: readonly Shown[], setting: Roomy): number | undefined {
  const heights = rowsOf(blocks).map((row) => {
    const width = (CONTENT_WIDTH - (row.length - 1) * GAPS.entries) / row.length;
    const all = row.map((block) => heightOfWide(block, width, setting));
    return all.some((each) => each === undefined) ? undefined : Math.max(...all.map((each) => each ?? 0));
  });
  if (heights.includes(undefined)) return undefined;
  return heights.reduce<number>((sum, height) => sum + (height ?? 0) + setting.gap + APART, -setting.gap - APART);
}

function heightOfWide(block: Shown, width: number, setting: Roomy): number | undefined {
  // Huge words would stand beside quotations and formulas that are no larger.
  if (setting.size === "huge" && (block.kind === "quote" || block.kind === "equation")) return undefined;
  if (isRead(block)) return heightOfBlocks([block], width, setting);
  if (block.kind === "table") return heightOfTable(block, width, setting);
  if (block.kind === "compare") return heightOfCompare(block, width, setting);
  if (block.kind === "steps" || block.kind === "timeline") return heightOfEntries(block, width, setting);
  return undefined;
}

function heightOfTable({ table }: Shown<"table">, width: number, { table: pixels, pad }: Roomy): number | undefined {
  const { columns, groups, rows, caption, looks } = table;
  if (looks?.flat().some(({ across, down }) => across !== undefined || down !== undefined)) return undefined;
  const wide = (text: SlideText = []) => widthOf(toPlainText(text)) * pixels * CHARACTER.sans;
  const natural = columns.map((_, at) => Math.max(...[columns, ...rows].map((row) => wide(row[at]))) + GAPS.table);
  // Larger letters that break lines in two are no gain.
  if (natural.reduce((sum, each) => sum + each, -GAPS.table) > width) return undefined;
  const row = pixels * LEADING.compact + 2 * pad + 1;
  const below =
    caption.length > 0 ? linesOf(caption, width, MEASURES.small) * MEASURES.small * LEADING.compact + 14 : 0;
  return (rows.length + (groups ? 2 : 1)) * row + below;
}

function heightOfCompare({ sides }: Shown<"compare">, width: number, setting: Roomy): number | undefined {
  if (sides.some(({ picture }) => picture !== undefined)) return undefined;
  const own = (width - (sides.length - 1) * GAPS.compare) / sides.length;
  const heights = sides.map(({ name, points }) => {
    const named = [{ type: "text" as const, value: name }];
    const above = linesOf(named, own, setting.pixels) * setting.pixels * NAME.line + NAME.rule + NAME.around;
    const heights = points.map((point) => heightOfPoint(point, own - MEASURES.indent, setting));
    return heights.reduce((sum, height) => sum + height + setting.gap, above - setting.gap);
  });
  return Math.max(...heights);
}

function heightOfEntries(
  { points }: Shown<"steps"> | Shown<"timeline">,
  width: number,
  setting: Roomy,
): number | undefined {
  // In two rows, or one below the other, they fill their slide as they are; four are too narrow for larger letters.
  if (points.length > MOST_ENTRIES || setting.size === "huge") return undefined;
  const own = (width - (points.length - 1) * GAPS.entries) / points.length;
  const texts = points.map(({ text, details }) => [text, ...textsOf(details)]);
  const isNarrow = texts.flat().some((text) =>
    toPlainText(text)
      .split(/\s/u)
      .some((word) => widthOf(word) * setting.pixels * CHARACTER.sans > own),
  );
  if (isNarrow) return undefined;
  const heights = texts.map((each) =>
    each.reduce((sum, text) => sum + linesOf(text, own, setting.pixels) * setting.pixels * LEADING.compact + 4, 0),
  );
  return ABOVE_ENTRY + Math.max(...heights);
}
