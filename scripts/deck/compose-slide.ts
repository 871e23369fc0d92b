import { CONTENT_WIDTH, LEADING, MEASURES, SLIDE } from "../design/tokens.ts";
import { toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";
import { countClicks } from "./clicks.ts";
import { textsOf } from "./point.ts";
import type { ContentKind, MixedSlide, Shown, Slide, SlideBase } from "./types.ts";

/** How its author wants the blocks of a slide to stand. */
export type WantedLayout = "beside" | "stack" | "row";

/** Points that may stand beside a picture. */
const MOST_BESIDE = 6;

/** Of the width, in percent, what a picture has beside its points. */
const USUAL_SHARE = 60;
const NUMBER_SHARE = 48;
const SHARES = { least: 36, most: 64 };

/** An estimate: pixels below a title of one line, and the width of a character in ems. */
const ROOM = { height: SLIDE.height["16:9"] - MEASURES.top - MEASURES.eyebrow - MEASURES.title - MEASURES.bottom - 24 };
const CHARACTER = 0.46;

/** Kinds that stand beside points; all else is as wide as it can be, and points stand below it or above. */
const BESIDE: ReadonlySet<ContentKind> = new Set(["figure", "number"]);

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
  if (only !== undefined && others.length === 0) return { ...base, ...clicks, ...only };
  return { ...base, ...clicks, kind: "mixed", ...arrange(blocks, wanted) };
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
    const count = Math.ceil(run.length / MOST_IN_ROW);
    return Array.from({ length: count }, (_, row) =>
      run.slice(Math.ceil((row * run.length) / count), Math.ceil(((row + 1) * run.length) / count)),
    );
  });
}

type Arranged = Pick<MixedSlide, "columns" | "layout" | "share">;

function arrange(blocks: readonly Shown[], wanted: WantedLayout | undefined): Arranged {
  if (wanted === "row") return { layout: "row", columns: blocks.map((block) => [block]) };
  const stack: Arranged = { layout: "stack", columns: [[...blocks]] };
  if (wanted === "stack") return stack;
  const texts = blocks.filter(isText);
  const others = blocks.filter((block) => !isText(block));
  if (texts.length === 0 || others.length === 0) return stack;
  const share = shareOf(texts, others);
  if (share === undefined && wanted === undefined) return stack;
  const isFirst = blocks[0] !== undefined && !isText(blocks[0]);
  return {
    layout: isFirst ? "wide" : "wide-last",
    columns: isFirst ? [others, texts] : [texts, others],
    ...(share === undefined || share === USUAL_SHARE ? {} : { share }),
  };
}

const isText = (block: Shown): block is Shown<"points"> => block.kind === "points";

/**
 * Of the width, in percent, what a picture beside its points has: all that its shape can fill, and no more than leaves
 * them lines of some words.
 *
 * @returns nothing where one above the other has more room, or what stands beside points is no picture
 */
function shareOf(texts: readonly Shown<"points">[], others: readonly Shown[]): number | undefined {
  const [only, ...more] = others;
  if (only === undefined || more.length > 0 || !BESIDE.has(only.kind)) return undefined;
  const points = texts.flatMap((text) => text.points);
  if (points.length > MOST_BESIDE) return undefined;
  if (only.kind === "number") return NUMBER_SHARE;
  const size = only.kind === "figure" ? only.figure.size : undefined;
  if (size === undefined) return USUAL_SHARE;
  const ratio = ratioOf(size);
  const lines = points
    .flatMap(({ text, details }) => [text, ...textsOf(details)])
    .map((text) => Math.ceil((widthOf(toPlainText(text)) * MEASURES.text * CHARACTER) / CONTENT_WIDTH));
  const taken = lines.reduce((sum, count) => sum + count * MEASURES.text * LEADING.text + MEASURES.gap, 0);
  const area = (width: number, height: number) => Math.min(width, height * ratio) ** 2 / ratio;
  const share = Math.round(Math.min(SHARES.most, Math.max(SHARES.least, (100 * ROOM.height * ratio) / CONTENT_WIDTH)));
  const beside = area((CONTENT_WIDTH * share) / 100, ROOM.height);
  return beside >= area(CONTENT_WIDTH, ROOM.height - taken) ? share : undefined;
}

/** Where pictures that stand side by side share the width so that they are of one height: fractions for each. */
export function fractionsOf(row: readonly Shown[]): number[] | undefined {
  const ratios = row.map((block) => (block.kind === "figure" && block.figure.size ? ratioOf(block.figure.size) : 0));
  if (row.length < 2 || ratios.includes(0)) return undefined;
  const all = ratios.reduce((sum, ratio) => sum + ratio, 0);
  // A narrow one keeps room for its caption.
  return ratios.map((ratio) => Math.round(100 * Math.max(LEAST_FRACTION / row.length, ratio / all)));
}

const ratioOf = ({ width, height }: { width: number; height: number }) => width / height;

/** Of an equal share of a row, what the narrowest picture has at least. */
const LEAST_FRACTION = 0.55;
