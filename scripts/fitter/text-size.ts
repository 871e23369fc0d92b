import { evenParts } from "../deck/even-parts.ts";
import type { Point, Slide, SlideText, TextSize } from "../deck/types.ts";
import { toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";
import { withSize } from "./parts.ts";
import { splitOf } from "./split-slide.ts";

/** Pixels on the canvas, as in `styles/tokens.css`; the browser measures exactly, this only chooses. */
const CANVAS = { height: { "16:9": 540, "4:3": 720 - 21 }, width: 852, around: 46 + 27 + 58 };
/** Width of a character in ems: of the text's humanist sans, and of the titles' serif. */
const CHARACTER = { sans: 0.46, serif: 0.48 };
const TITLE = { size: 34, width: 800, line: 39.5, gap: 32 };
/** A text size with its numbers in `styles/tokens.css`; of more columns than `most`, a slide is no statement to be set huge. */
interface Size {
  size?: TextSize;
  pixels: number;
  line: number;
  gap: number;
  most: number;
  title: number;
}

const ANY = Number.POSITIVE_INFINITY;
const NORMAL: Size = { pixels: 22, line: 1.38, gap: 14, most: ANY, title: 34 };
/** All of them, the largest first. */
const SIZES: readonly Size[] = [
  { size: "huge", pixels: 32, line: 1.38, gap: 24, most: 110, title: 34 },
  { size: "large", pixels: 25, line: 1.38, gap: 20, most: ANY, title: 34 },
  NORMAL,
  { size: "compact", pixels: 20, line: 1.3, gap: 10, most: ANY, title: 29 },
  { size: "tight", pixels: 20, line: 1.24, gap: 6, most: ANY, title: 25 },
];

/** A guess may be wrong by so much; what it says is too full may fit after all. */
const DOUBT = 1.08;

/** Lines that a text breaks into. */
function linesOf(text: SlideText, width: number, pixels: number, character = CHARACTER.sans): number {
  return Math.max(1, Math.ceil((widthOf(toPlainText(text)) * pixels * character) / width));
}

/** How the layouts set points: the width of their lines, what each needs besides its text, points side by side. */
const MEASURES: { [K in Slide["kind"]]?: { width: number; aside: number; columns: number } } = {
  points: { width: CANVAS.width - 24, aside: 0, columns: 1 },
  claim: { width: CANVAS.width - 252 - 48 - 24, aside: 0, columns: 1 },
  principles: { width: CANVAS.width - 64, aside: 4, columns: 1 },
  takeaways: { width: CANVAS.width - 64, aside: 4, columns: 1 },
};

/**
 * Slides of points in the largest text size that they have room for; those that have none in any size are split. The
 * browser will measure what is only guessed here.
 */
export function estimatePoints(slide: Slide, aspectRatio: "16:9" | "4:3"): Slide[] {
  const measure = slide.kind === "meanings" ? meaningsMeasure(slide.points.length) : MEASURES[slide.kind];
  if (!measure || !("points" in slide) || slide.points.length === 0) return [slide];
  const roomOf = ({ title }: Size) => {
    const lines = linesOf(slide.title, TITLE.width, title, CHARACTER.serif);
    return CANVAS.height[aspectRatio] - CANVAS.around - (lines * TITLE.line + TITLE.gap) * (title / TITLE.size);
  };
  const characters = slide.points.reduce((sum, { text }) => sum + widthOf(toPlainText(text)), 0);
  const found = SIZES.find(
    (size) =>
      characters <= size.most &&
      heightOf(slide.points, measure, size) <= roomOf(size) * (size.pixels > NORMAL.pixels ? 1 : DOUBT),
  );
  if (found) return [withSize(slide, found.size)];
  const heights = slide.points.map((point) => heightOf([point], measure, NORMAL) + NORMAL.gap);
  const count = Math.ceil(heightOf(slide.points, measure, NORMAL) / (roomOf(NORMAL) * DOUBT));
  const cuts = measure.columns === 1 ? evenParts(heights, Math.min(count, heights.length)) : undefined;
  return cuts && cuts.length > 0 ? (splitOf(slide)?.at(slide, cuts) ?? [slide]) : [slide];
}

/** Meanings stand two in a row, or three where there are three, five or more. */
function meaningsMeasure(count: number): { width: number; aside: number; columns: number } {
  const columns = count === 3 || count > 4 ? 3 : 2;
  return { width: CANVAS.width / columns - (columns === 3 ? 24 : 28), aside: 20, columns };
}

function heightOf(
  points: readonly Point[],
  { width, aside, columns }: { width: number; aside: number; columns: number },
  { pixels, line, gap }: Size,
): number {
  const heights = points.map(
    ({ text, details }) =>
      linesOf(text, width, pixels) * pixels * line +
      details.reduce((sum, detail) => sum + linesOf(detail, width - 24, 21) * 21 * line + 6, 0) +
      aside,
  );
  // A row is as high as the highest in it.
  const rows = Array.from({ length: Math.ceil(heights.length / columns) }, (_, row) =>
    Math.max(...heights.slice(row * columns, (row + 1) * columns)),
  );
  return rows.reduce((sum, height) => sum + height + gap, -gap);
}
