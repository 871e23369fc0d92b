import { CONTENT_WIDTH } from "../design/tokens.ts";
import type { SlideText } from "../text/types.ts";
import { isRead } from "./block-height.ts";
import { countClicks } from "./clicks.ts";
import type { WantedLayout } from "./content-slides.ts";
import { placePicture } from "./place-picture.ts";
import type { ContentKind, MixedSlide, Shown, Slide, SlideBase } from "./types.ts";

/** Of the width, in percent, what a number has beside its points. */
const NUMBER_SHARE = 48;

/**
 * A slide of its blocks: one alone as its kind shows it, several side by side or one above the other, by what they are
 * and the shape of a picture.
 *
 * @param wanted by its author, in place of what goes by that
 */
export function composeSlide(
  { clicks: _, ...base }: SlideBase,
  blocks: readonly Shown[],
  wanted?: WantedLayout,
): Slide {
  const [only, ...others] = blocks;
  const clicks = countClicks(blocks);
  if (only !== undefined && others.length === 0) {
    const share = wanted === undefined || wanted === "beside" ? shareOfLone(base.title, only) : undefined;
    if (share === undefined) return { ...base, ...clicks, ...only };
    return { ...base, ...clicks, kind: "mixed", layout: "side", columns: [[], [only]], share };
  }
  const arranged = arrange(base.title, blocks, wanted);
  return { ...base, ...clicks, kind: "mixed", ...arranged, ...(wanted === undefined ? {} : { wanted }) };
}

/** Of the width, what a picture has that is much larger beside its title than below it. */
function shareOfLone(title: SlideText, block: Shown): number | undefined {
  if (block.kind !== "figure" || !block.figure.size || block.figure.full) return undefined;
  if (block.figure.side === "above" || block.figure.side === "below") return undefined;
  const place = placePicture(title, block.figure, []);
  return place?.layout === "side" ? place.share : undefined;
}

/** The blocks of a slide in their order. */
export const blocksOf = ({ columns }: MixedSlide): Shown[] => columns.flat();

/** Kinds of which several stand side by side. */
const IN_ROWS: ReadonlySet<ContentKind> = new Set(["figure", "number"]);

/** So many of them at most. */
const MOST_IN_ROW = 3;

/** The blocks of a column as rows: pictures that follow one another stand side by side. */
export function rowsOf(blocks: readonly Shown[]): Shown[][] {
  const runs: Shown[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (IN_ROWS.has(block.kind) && run?.[0]?.kind === block.kind) run.push(block);
    else runs.push([block]);
  }
  return runs.flatMap((run) => {
    const tried = Array.from({ length: MOST_IN_ROW }, (_, fewer) => evenRows(run, MOST_IN_ROW - fewer));
    return tried.find((rows) => rows.every(isHigh)) ?? run.map((block) => [block]);
  });
}

/** A run in as few rows as there can be, of about the same length. */
function evenRows(run: readonly Shown[], most: number): Shown[][] {
  const count = Math.ceil(run.length / most);
  return Array.from({ length: count }, (_, row) =>
    run.slice(Math.ceil((row * run.length) / count), Math.ceil(((row + 1) * run.length) / count)),
  );
}

/** Pixels that pictures side by side are high at least: wide ones stand one above the other. */
const LEAST_ROW = 150;

function isHigh(row: readonly Shown[]): boolean {
  const ratios = ratiosOf(row);
  const all = ratios?.reduce((sum, ratio) => sum + ratio, 0) ?? 0;
  return (CONTENT_WIDTH - (row.length - 1) * ROW_GAP) / all >= LEAST_ROW;
}

type Arranged = Pick<MixedSlide, "columns" | "layout" | "share">;

function arrange(title: SlideText, blocks: readonly Shown[], wanted: WantedLayout | undefined): Arranged {
  if (wanted === "row") return { layout: "row", columns: blocks.map((block) => [block]) };
  const stack: Arranged = { layout: "stack", columns: [[...blocks]] };
  if (wanted === "stack" || (wanted === undefined && isConcluded(blocks))) return stack;
  const read = blocks.filter(isRead);
  const [shown, ...more] = blocks.filter((block) => !isRead(block));
  if (shown?.kind === "figure" && more.length === 0 && read.length > 0) {
    const { side } = shown.figure;
    if (side === "above") return { layout: "stack", columns: [[shown, ...read]] };
    if (side === "below") return { layout: "stack", columns: [[...read, shown]] };
    const isFirst = side ? side === "left" : blocks[0] === shown;
    const isBeside = wanted === "beside" || side !== undefined;
    const place = placePicture(title, shown.figure, read, { isBeside, isFirst });
    if (side) return beside([shown], read, isFirst, place?.layout === "wide" ? place.share : undefined);
    if (place?.layout === "side") return { layout: "side", columns: [read, [shown]], share: place.share };
    if (place?.layout === "wide") return beside([shown], read, isFirst, place.share);
    if (wanted === undefined) return stack;
  }
  const texts = blocks.filter(isText);
  const others = blocks.filter((block) => !isText(block));
  if (texts.length === 0 || others.length === 0) return stack;
  const isNumber = others.length === 1 && others[0]?.kind === "number";
  const points = texts.flatMap((text) => text.points);
  if (wanted === undefined && (!isNumber || points.length > MOST_BESIDE)) return stack;
  return beside(others, texts, blocks[0] !== undefined && !isText(blocks[0]), isNumber ? NUMBER_SHARE : undefined);
}

/** Whether a line without a bullet ends the slide, below a wide picture: it says what follows from that. */
function isConcluded(blocks: readonly Shown[]): boolean {
  const [shown, last] = blocks;
  if (blocks.length !== 2 || shown?.kind !== "figure" || last?.kind !== "points") return false;
  const { side, size } = shown.figure;
  const isLine = last.points.length === 1 && last.points[0]?.form === "text";
  return isLine && side === undefined && size !== undefined && ratioOf(size) >= WIDE;
}

/** A picture is wide that fills more beside a title than below it only as a stamp would. */
const WIDE = 1.3;

/** What is larger, and what is read beside it: before it or behind, as they come. */
const beside = (larger: Shown[], read: Shown[], isFirst: boolean, share: number | undefined): Arranged => ({
  layout: isFirst ? "wide" : "wide-last",
  columns: isFirst ? [larger, read] : [read, larger],
  ...(share === undefined ? {} : { share }),
});

/** Points that may stand beside a number. */
const MOST_BESIDE = 6;

const isText = (block: Shown): block is Shown<"points"> => block.kind === "points";

/** Where pictures that stand side by side share the width so that they are of one height: fractions for each. */
export function fractionsOf(row: readonly Shown[]): number[] | undefined {
  const ratios = ratiosOf(row);
  if (ratios === undefined) return undefined;
  const all = ratios.reduce((sum, ratio) => sum + ratio, 0);
  // A narrow one keeps room for its caption.
  return ratios.map((ratio) => Math.round(100 * Math.max(LEAST_FRACTION / row.length, ratio / all)));
}

/** Pixels that such pictures take together where no more than `height` is left for them; nothing where that is not known. */
export function widthOfRow(row: readonly Shown[], height: number): number | undefined {
  const ratios = ratiosOf(row);
  if (ratios === undefined || row.some((block) => block.kind === "figure" && block.figure.caption.length > 0))
    return undefined;
  return Math.round(ratios.reduce((sum, ratio) => sum + ratio * height, (row.length - 1) * ROW_GAP));
}

const ROW_GAP = 28;

function ratiosOf(row: readonly Shown[]): number[] | undefined {
  const ratios = row.map((block) => (block.kind === "figure" && block.figure.size ? ratioOf(block.figure.size) : 0));
  return row.length < 2 || ratios.includes(0) ? undefined : ratios;
}

const ratioOf = ({ width, height }: { width: number; height: number }) => width / height;

/** Of an equal share of a row, what the narrowest picture has at least. */
const LEAST_FRACTION = 0.55;
