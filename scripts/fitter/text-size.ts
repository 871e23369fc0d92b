import { evenParts } from "../deck/even-parts.ts";
import { openDetail } from "../deck/point.ts";
import type { Detail, Point, Slide, SlideText, TextSize } from "../deck/types.ts";
import { CONTENT_WIDTH, SIZES as DESIGN, LEADING, MEASURES, READABLE, SLIDE, TALL } from "../design/tokens.ts";
import { kindOf } from "../kinds/index.ts";
import type { Measure } from "../kinds/kind.ts";
import { withSize } from "../kinds/shared/parts.ts";
import { toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";

/** Height between the place above the title and the foot, less a little: what the browser measures, this only guesses. */
const heightFor = (aspectRatio: "16:9" | "4:3") => {
  const top = aspectRatio === "4:3" ? TALL.normal.top : MEASURES.top;
  return SLIDE.height[aspectRatio] - top - MEASURES.eyebrow - MEASURES.bottom - 4;
};
/** An estimate: the width of a character in ems, of the text's humanist sans, and of the titles' serif. */
const CHARACTER = { sans: 0.46, serif: 0.48 };
/** Details: their letters beside the text's, and pixels between them. */
const DETAIL = { scale: 0.92, gap: 6 };
/** A text size with the design's numbers; of more columns than `most`, a slide is no statement to be set huge. */
interface Size {
  size?: TextSize;
  pixels: number;
  line: number;
  gap: number;
  most: number;
  title: number;
}

const ANY = Number.POSITIVE_INFINITY;
const NORMAL: Size = {
  pixels: MEASURES.text,
  line: LEADING.text,
  gap: MEASURES.gap,
  most: ANY,
  title: MEASURES.title,
};
/** All of them, the largest first. */
const SIZES: readonly Size[] = [
  { ...NORMAL, size: "huge", pixels: MEASURES.huge, gap: DESIGN.huge.gap, most: 110 },
  { ...NORMAL, size: "large", pixels: MEASURES.large, gap: DESIGN.large.gap },
  NORMAL,
  closer("compact"),
  closer("tight"),
];

function closer(size: "compact" | "tight"): Size {
  const { text, gap, title } = { ...MEASURES, ...DESIGN[size] };
  return { size, pixels: text, line: LEADING[size], gap, most: ANY, title };
}

/** A guess may be wrong by so much; what it says is too full may fit after all. */
const DOUBT = 1.08;

/** Lines that a text breaks into. */
function linesOf(text: SlideText, width: number, pixels: number, character = CHARACTER.sans): number {
  return Math.max(1, Math.ceil((widthOf(toPlainText(text)) * pixels * character) / width));
}

/** The width of lines, what each point needs besides its text, points side by side. */
interface Setting {
  width: number;
  aside: number;
  columns: number;
}

/** How the layouts set so many points. */
const SETTINGS: Record<Exclude<Measure, "none">, (count: number) => Setting> = {
  wide: () => ({ width: CONTENT_WIDTH - MEASURES.indent, aside: 0, columns: 1 }),
  aside: () => ({
    width: CONTENT_WIDTH - MEASURES.locator - MEASURES.locatorGap - MEASURES.indent,
    aside: 0,
    columns: 1,
  }),
  numbered: () => ({ width: CONTENT_WIDTH - MEASURES.numbered, aside: 4, columns: 1 }),
  // Two in a row, or three where there are three, five or more.
  columns: (count) => {
    const columns = count === 3 || count > 4 ? 3 : 2;
    const gap = columns === 3 ? MEASURES.tripleGap : MEASURES.pairGap;
    return { width: (CONTENT_WIDTH - (columns - 1) * gap) / columns, aside: 20, columns };
  },
};

/**
 * Slides of points in the largest text size that they have room for; those that have none in any size are split. The
 * browser will measure what is only guessed here.
 */
export function estimatePoints(slide: Slide, aspectRatio: "16:9" | "4:3"): Slide[] {
  const { measure: name, split } = kindOf(slide).fit;
  if (name === "none" || !("points" in slide) || slide.points.length === 0) return [slide];
  const measure = SETTINGS[name](slide.points.length);
  const roomOf = ({ title }: Size) => {
    const lines = linesOf(slide.title, MEASURES.claimTitle, title, CHARACTER.serif);
    const below = MEASURES.belowTitle + MEASURES.belowClaim;
    return heightFor(aspectRatio) - lines * title * LEADING.title - below * (title / MEASURES.title);
  };
  // What has details, or is one of several kinds of lines, is a list and no statement.
  const isList = slide.points.some(({ details, form }) => details.length > 0 || form !== undefined);
  const characters = slide.points.reduce((sum, { text }) => sum + widthOf(toPlainText(text)), 0);
  const found = SIZES.find(
    (size) =>
      (size.size !== "huge" || !isList) &&
      characters <= size.most &&
      heightOf(slide.points, measure, size) <= roomOf(size) * (size.pixels > NORMAL.pixels ? 1 : DOUBT),
  );
  if (found) return [withSize(slide, found.size)];
  const heights = slide.points.map((point) => heightOf([point], measure, NORMAL) + NORMAL.gap);
  const count = Math.ceil(heightOf(slide.points, measure, NORMAL) / (roomOf(NORMAL) * DOUBT));
  const cuts = measure.columns === 1 ? evenParts(heights, Math.min(count, heights.length)) : undefined;
  return cuts && cuts.length > 0 ? (split?.at(slide, cuts) ?? [slide]) : [slide];
}

function heightOf(points: readonly Point[], { width, aside, columns }: Setting, { pixels, line, gap }: Size): number {
  const heights = points.map(
    ({ text, details }) =>
      linesOf(text, width, pixels) * pixels * line + heightOfDetails(details, width, pixels, line) + aside,
  );
  // A row is as high as the highest in it.
  const rows = Array.from({ length: Math.ceil(heights.length / columns) }, (_, row) =>
    Math.max(...heights.slice(row * columns, (row + 1) * columns)),
  );
  return rows.reduce((sum, height) => sum + height + gap, -gap);
}

function heightOfDetails(details: readonly Detail[], width: number, above: number, line: number): number {
  const pixels = Math.max(READABLE, DETAIL.scale * above);
  const room = width - MEASURES.indent;
  return details.map(openDetail).reduce((sum, { text, details: inner }) => {
    const own = linesOf(text, room, pixels) * pixels * line + DETAIL.gap;
    return sum + own + heightOfDetails(inner, room, pixels, line);
  }, 0);
}
