import { evenParts } from "../deck/even-parts.ts";
import { textsOf } from "../deck/point.ts";
import { CHARACTER, heightOfFootnotes, heightOfPoint, linesOf, type Setting } from "../deck/text-height.ts";
import type { Point, Slide, TextSize } from "../deck/types.ts";
import { CONTENT_WIDTH, SIZES as DESIGN, LEADING, MEASURES, SLIDE, TALL } from "../design/tokens.ts";
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
/**
 * A text size with the design's numbers; a slide that says more than `most` columns, or of which it would fill more than
 * `fill`, has no room to be set huge.
 */
interface Size extends Setting {
  size?: TextSize;
  most: number;
  fill: number;
  title: number;
}

const ANY = Number.POSITIVE_INFINITY;
const NORMAL: Size = {
  pixels: MEASURES.text,
  line: LEADING.text,
  gap: MEASURES.gap,
  most: ANY,
  fill: 1,
  title: MEASURES.title,
};
/** All of them, the largest first. */
const SIZES: readonly Size[] = [
  { ...NORMAL, size: "huge", pixels: MEASURES.huge, gap: DESIGN.huge.gap, most: 300, fill: 0.8 },
  { ...NORMAL, size: "large", pixels: MEASURES.large, gap: DESIGN.large.gap },
  NORMAL,
  closer("compact"),
  closer("tight"),
];

function closer(size: "compact" | "tight"): Size {
  const { text, gap, title } = { ...MEASURES, ...DESIGN[size] };
  return { size, pixels: text, line: LEADING[size], gap, most: ANY, fill: 1, title };
}

/** A guess may be wrong by so much; what it says is too full may fit after all. */
const DOUBT = 1.08;

/** What stands in columns, or beside something, has less room. */
const NARROW = 0.65;

/** The width of lines, what each point needs besides its text, points side by side. */
interface Columns {
  width: number;
  aside: number;
  columns: number;
}

/** How the layouts set so many points. */
const SETTINGS: Record<Exclude<Measure, "none">, (count: number) => Columns> = {
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
  // A single point that has details, or one of several kinds of lines, is a list and no statement.
  const isNumbered = slide.points.length > 1 && slide.points.every(({ form }) => form === "numbered");
  const isList = slide.points.some(
    ({ form, details }, _, { length }) => (form !== undefined && !isNumbered) || (details.length > 0 && length === 1),
  );
  const characters = slide.points
    .flatMap(({ text, details }) => [text, ...textsOf(details)])
    .reduce((sum, text) => sum + widthOf(toPlainText(text)), 0);
  const found = SIZES.find(
    (size) =>
      (size.size !== "huge" || !isList) &&
      characters <= (name === "wide" ? size.most : size.most * NARROW) &&
      heightOf(slide.points, measure, size) + heightOfNotes(slide.points, measure) <=
        roomOf(size) * (size.pixels > NORMAL.pixels ? size.fill : DOUBT),
  );
  if (found) return [withSize(slide, found.size)];
  // Footnotes go with what they belong to.
  const heights = slide.points.map(
    (point) => heightOf([point], measure, NORMAL) + NORMAL.gap + heightOfNotes([point], measure),
  );
  const all = heightOf(slide.points, measure, NORMAL) + heightOfNotes(slide.points, measure);
  const count = Math.ceil(all / (roomOf(NORMAL) * DOUBT));
  const cuts = measure.columns === 1 ? evenParts(heights, Math.min(count, heights.length)) : undefined;
  return cuts && cuts.length > 0 ? (split?.at(slide, cuts) ?? [slide]) : [slide];
}

const heightOfNotes = (points: readonly Point[], { width, columns }: Columns) =>
  heightOfFootnotes(
    points.flatMap(({ text, details }) => [text, ...textsOf(details)]),
    columns === 1 ? width : CONTENT_WIDTH,
  );

function heightOf(points: readonly Point[], { width, aside, columns }: Columns, size: Size): number {
  const heights = points.map((point) => heightOfPoint(point, width, size) + aside);
  // A row is as high as the highest in it.
  const rows = Array.from({ length: Math.ceil(heights.length / columns) }, (_, row) =>
    Math.max(...heights.slice(row * columns, (row + 1) * columns)),
  );
  return rows.reduce((sum, height) => sum + height + size.gap, -size.gap);
}
