import { CONTENT_WIDTH, LEADING, MEASURES, SLIDE } from "../design/tokens.ts";
import { toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";
import type { ContentKind, MixedLayout, MixedSlide, Shown, Slide, SlideBase } from "./types.ts";

/** How its author wants the blocks of a slide to stand. */
export type WantedLayout = "beside" | "stack" | "row";

/** Points that may stand beside a picture. */
const MOST_BESIDE = 6;

/** Of the width, what a picture has beside its points. */
const PICTURE_WIDTH = 0.6;

/** An estimate: pixels below a title of one line, and the width of a character in ems. */
const ROOM = { height: SLIDE.height["16:9"] - MEASURES.top - MEASURES.eyebrow - MEASURES.title - MEASURES.bottom - 24 };
const CHARACTER = 0.46;

/** Kinds that stand beside points; all else is as wide as it can be, and points stand below it or above. */
const BESIDE: ReadonlySet<ContentKind> = new Set(["figure"]);

/**
 * A slide of its blocks: one alone as its kind shows it, several side by side or one above the other, by what they are
 * and the shape of a picture.
 *
 * @param wanted by its author, in place of what goes by that
 */
export function composeSlide(base: SlideBase, blocks: readonly Shown[], wanted?: WantedLayout): Slide {
  const [only, ...others] = blocks;
  if (only !== undefined && others.length === 0) return { ...base, ...only };
  return { ...base, kind: "mixed", ...arrange(blocks, wanted) };
}

/** The blocks of a slide in their order. */
export const blocksOf = ({ columns }: MixedSlide): Shown[] => columns.flat();

/** Kinds of which several stand side by side. */
const IN_ROWS: ReadonlySet<ContentKind> = new Set(["figure"]);

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

function arrange(blocks: readonly Shown[], wanted: WantedLayout | undefined): Pick<MixedSlide, "columns" | "layout"> {
  if (wanted === "row") return { layout: "row", columns: blocks.map((block) => [block]) };
  if (wanted === "stack") return { layout: "stack", columns: [[...blocks]] };
  const texts = blocks.filter(isText);
  const others = blocks.filter((block) => !isText(block));
  const isParted = texts.length > 0 && others.length > 0;
  if (!isParted || (wanted === undefined && !goBeside(texts, others)))
    return { layout: "stack", columns: [[...blocks]] };
  const isFirst = blocks[0] !== undefined && !isText(blocks[0]);
  const layout: MixedLayout = isFirst ? "wide" : "wide-last";
  return { layout, columns: isFirst ? [others, texts] : [texts, others] };
}

const isText = (block: Shown): block is Shown<"points"> => block.kind === "points";

/** Whether one picture and its points have more of the slide side by side than one above the other. */
function goBeside(texts: readonly Shown<"points">[], others: readonly Shown[]): boolean {
  const [only, ...more] = others;
  if (only === undefined || more.length > 0 || !BESIDE.has(only.kind)) return false;
  const points = texts.flatMap((text) => text.points);
  if (points.length > MOST_BESIDE) return false;
  const size = only.kind === "figure" ? only.figure.size : undefined;
  if (size === undefined) return true;
  const ratio = size.width / size.height;
  const lines = points
    .flatMap(({ text, details }) => [text, ...details])
    .map((text) => Math.ceil((widthOf(toPlainText(text)) * MEASURES.text * CHARACTER) / CONTENT_WIDTH));
  const taken = lines.reduce((sum, count) => sum + count * MEASURES.text * LEADING.text + MEASURES.gap, 0);
  const area = (width: number, height: number) => Math.min(width, height * ratio) ** 2 / ratio;
  return area(CONTENT_WIDTH * PICTURE_WIDTH, ROOM.height) >= area(CONTENT_WIDTH, ROOM.height - taken);
}
