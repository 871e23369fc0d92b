import { widthOf } from "../deck/text-width.ts";
import type { Point, Slide, SlideText, TextSize } from "../deck/types.ts";
import { toPlainText } from "../outline/inline.ts";

/** Pixels on the canvas, as in `styles/tokens.css`; the browser measures exactly, this only chooses. */
const CANVAS = { height: { "16:9": 552, "4:3": 735 - 24 }, width: 852, around: 52 + 27 + 64, line: 1.38 };
/** Width of a character in ems: of the text's humanist sans, and of the titles' serif. */
const CHARACTER = { sans: 0.46, serif: 0.48 };
const TITLE = { size: 34, width: 800, line: 39.5, gap: 32 };
/** Sizes to try, the largest first. Of more columns than `most`, a slide is no statement to be set huge. */
const SIZES: { size: TextSize; pixels: number; gap: number; most: number }[] = [
  { size: "huge", pixels: 32, gap: 24, most: 110 },
  { size: "large", pixels: 25, gap: 20, most: Number.POSITIVE_INFINITY },
];

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

/** Slides of points with the largest text size that they have room for. */
export function setTextSizes(slides: Slide[], aspectRatio: "16:9" | "4:3"): Slide[] {
  return slides.map((slide) => {
    const measure = slide.kind === "meanings" ? meaningsMeasure(slide.points.length) : MEASURES[slide.kind];
    if (!measure || !("points" in slide) || slide.points.length === 0) return slide;
    const titleLines = linesOf(slide.title, TITLE.width, TITLE.size, CHARACTER.serif);
    const room = CANVAS.height[aspectRatio] - CANVAS.around - titleLines * TITLE.line - TITLE.gap;
    const characters = slide.points.reduce((sum, { text }) => sum + widthOf(toPlainText(text)), 0);
    const found = SIZES.find(
      ({ pixels, gap, most }) => characters <= most && heightOf(slide.points, measure, pixels, gap) <= room,
    );
    return found ? { ...slide, size: found.size } : slide;
  });
}

/** Meanings stand two in a row, or three where there are three, five or more. */
function meaningsMeasure(count: number): { width: number; aside: number; columns: number } {
  const columns = count === 3 || count > 4 ? 3 : 2;
  return { width: CANVAS.width / columns - (columns === 3 ? 24 : 28), aside: 20, columns };
}

function heightOf(
  points: readonly Point[],
  { width, aside, columns }: { width: number; aside: number; columns: number },
  pixels: number,
  gap: number,
): number {
  const heights = points.map(
    ({ text, details }) =>
      linesOf(text, width, pixels) * pixels * CANVAS.line +
      details.reduce((sum, detail) => sum + linesOf(detail, width - 24, 21) * 21 * CANVAS.line + 6, 0) +
      aside,
  );
  // A row is as high as the highest in it.
  const rows = Array.from({ length: Math.ceil(heights.length / columns) }, (_, row) =>
    Math.max(...heights.slice(row * columns, (row + 1) * columns)),
  );
  return rows.reduce((sum, height) => sum + height + gap, -gap);
}
