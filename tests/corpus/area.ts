import { heightOfBlocks, isRead, NORMAL } from "../../scripts/deck/block-height.ts";
import { blocksOf, fractionsOf, rowsOf } from "../../scripts/deck/compose-slide.ts";
import { roomBelow } from "../../scripts/deck/place-picture.ts";
import { linesOf as countLines } from "../../scripts/deck/text-height.ts";
import type { MixedSlide, Shown, Slide } from "../../scripts/deck/types.ts";
import { CONTENT_WIDTH, MEASURES, SLIDE } from "../../scripts/design/tokens.ts";

/** Pixels of a slide. */
const WHOLE = SLIDE.width * SLIDE.height["16:9"];

type Picture = Shown<"figure">;

const isPicture = (block: Shown): block is Picture => block.kind === "figure";

/**
 * Of a slide, the percentage that its pictures cover, as the deck composes them: an estimate without a browser, by the
 * rules of `deck/place-picture.ts`. On pages of real PDFs wide pictures are as large as this says, high ones up to a tenth
 * larger.
 *
 * @returns nothing for a slide without pictures, or of whose pictures a size is not known
 */
export function areaOf(slide: Slide): number | undefined {
  const blocks = slide.kind === "mixed" ? blocksOf(slide) : slide.kind === "figure" ? [slide as Shown] : [];
  const pictures = blocks.filter(isPicture);
  if (pictures.length === 0 || pictures.some(({ figure }) => !figure.size)) return undefined;
  if (pictures.some(({ figure }) => figure.full)) return 100;
  const pixels =
    slide.kind === "mixed" ? inColumns(slide) : inRows(blocks, CONTENT_WIDTH, roomBelow(slide.title, CONTENT_WIDTH));
  return (100 * pixels) / WHOLE;
}

/** Pictures in columns, each of which stands below the title, or beside it. */
function inColumns({ title, columns, layout, share = 60 }: MixedSlide): number {
  const below = roomBelow(title, CONTENT_WIDTH);
  const width = (larger: boolean) =>
    layout === "stack"
      ? CONTENT_WIDTH
      : layout === "row"
        ? (CONTENT_WIDTH - (columns.length - 1) * MEASURES.pictureGap) / columns.length
        : larger
          ? (CONTENT_WIDTH * share) / 100
          : (CONTENT_WIDTH * (100 - share)) / 100 - MEASURES.pictureGap;
  return columns.reduce((sum, column, index) => {
    const isLarger = index === (layout === "wide" ? 0 : columns.length - 1);
    const isBesideTitle = layout === "side" && isLarger;
    const height = isBesideTitle ? SLIDE.height["16:9"] - MEASURES.pictureTop - MEASURES.bottom : below;
    return sum + inRows(column, width(isLarger), height);
  }, 0);
}

/** Pictures in the rows of a column, of which what is read takes its part. */
function inRows(blocks: readonly Shown[], width: number, height: number): number {
  const read = blocks.filter(isRead);
  const rows = rowsOf(blocks.filter((block) => !isRead(block)));
  const taken = read.length === 0 ? 0 : heightOfBlocks(read, width, NORMAL) + MEASURES.gap;
  const room = (height - taken - (rows.length - 1) * MEASURES.gap) / Math.max(1, rows.length);
  return rows.reduce((sum, row) => {
    const shares = fractionsOf(row) ?? row.map(() => 100 / row.length);
    const all = shares.reduce((total, share) => total + share, 0);
    return sum + row.reduce((total, block, at) => total + pixelsIn(block, (width * (shares[at] ?? 0)) / all, room), 0);
  }, 0);
}

/** A picture as large as a box and its shape let it be, above its caption. */
function pixelsIn(block: Shown, width: number, height: number): number {
  if (!isPicture(block) || !block.figure.size) return 0;
  const { caption, size } = block.figure;
  const lines = caption.length === 0 ? 0 : countLines(caption, width, MEASURES.small);
  const ratio = size.width / size.height;
  return Math.min(width, Math.max(0, height - (lines === 0 ? 0 : lines * 26 + 8)) * ratio) ** 2 / ratio;
}
