import { CONTENT_WIDTH, LEADING, MEASURES, SLIDE } from "../design/tokens.ts";
import type { SlideText } from "../text/types.ts";
import { COMPACT, fitNumber, heightOfBlocks, NORMAL, type ReadKind } from "./block-height.ts";
import type { MixedLayout, Shown } from "./content-slides.ts";
import { textsOf } from "./point.ts";
import { CHARACTER, linesOf, type Setting, widestWord } from "./text-height.ts";

/** Where a picture stands among what is read. */
export interface PicturePlace {
  /** `side`: over the whole height of the slide, `wide`: below the title, beside what is read; `stack`: below or above it. */
  layout: Extract<MixedLayout, "side" | "wide" | "stack">;
  /** Of the content's width, in percent, what the picture has. */
  share: number;
}

/** Pixels that a picture is tried with, from the least. */
const WIDTHS = { least: 200, most: 640, step: 8 };

/** What is read has lines of some words; short points may have less, and a picture counts less for it. */
const LEAST_COLUMN = { usual: 300, points: 224, counts: 0.92 };

/** A picture that is wider than it is high stands below the title unless it gains so much by the whole height: titles are read first. */
const GAIN = 1.12;

/** Pixels that a slide has below the place above its title. */
const HEIGHT = SLIDE.height["16:9"] - MEASURES.top - MEASURES.eyebrow - MEASURES.bottom;

/** The usual shape of a picture whose file does not say it. */
const USUAL_RATIO = 1.4;

/** The width of what is read beside something of so many pixels; a picture behind it may end nearer to the slide's edge. */
export const besideWidth = (layout: MixedLayout, width: number, isPicture = true) =>
  isPicture && (layout === "side" || layout === "wide-last")
    ? SLIDE.width - MEASURES.margin - MEASURES.pictureEnd - MEASURES.pictureGap - width
    : CONTENT_WIDTH - MEASURES.pictureGap - width;

const titleLines = (title: SlideText, width: number) => linesOf(title, width, MEASURES.title, CHARACTER.serif);

/** The height below a title that is so wide. */
export const roomBelow = (title: SlideText, width: number) =>
  HEIGHT - titleLines(title, width) * MEASURES.title * LEADING.title - MEASURES.belowTitle;

type Picture = Shown<"figure">["figure"];

/**
 * Where one picture is the largest while all that is read has room.
 *
 * @param isBeside whether its author wants it beside the rest
 * @param isFirst whether it would stand before what is read
 * @returns nothing where all is more than a slide holds
 */
export function placePicture(
  title: SlideText,
  picture: Picture,
  read: readonly Shown<ReadKind>[],
  { isBeside = false, isFirst = true }: { isBeside?: boolean; isFirst?: boolean } = {},
): PicturePlace | undefined {
  const wide = isFirst ? "wide" : "wide-last";
  const usual = listPlaces(title, picture, read, isBeside, wide, NORMAL);
  const closer = listPlaces(title, picture, read, isBeside, wide, COMPACT);
  const places = [...usual, ...closer.map((place) => ({ ...place, area: place.area * CLOSER }))];
  const largest = Math.max(...places.map(({ area }) => area));
  // The narrowest of those that are as large: more width would stay empty.
  const found = places.find(({ area }) => area >= largest * 0.995);
  return found && { layout: found.layout, share: Math.round(found.share) };
}

/** What a picture counts that needs smaller letters beside it. */
const CLOSER = 0.7;
/**
 * What it counts for each line that a title has beside it, from the third, and from the sixth, where a title is a column of text;
 * less where more is to be read there.
 */
const LONGER = { alone: 0.94, among: 0.87 } as const;
const LONGEST = 0.6;

function longer(title: SlideText, width: number, isAlone: boolean): number {
  const lines = titleLines(title, width);
  const each = isAlone ? LONGER.alone : LONGER.among;
  return each ** Math.max(0, Math.min(lines, 5) - 2) * LONGEST ** Math.max(0, lines - 5);
}

/** Digits of a large number are to be so many pixels high; where they are smaller, its picture counts less, as their area does. */
const LARGE_DIGITS = 60;
const legible = (read: readonly Shown<ReadKind>[], width: number) =>
  Math.min(
    1,
    ...read.map((block) => (block.kind === "number" ? (fitNumber(block.number.number, width) / LARGE_DIGITS) ** 2 : 1)),
  );

type Tried = PicturePlace & { area: number };

/** All places in which a slide holds all, the narrowest first. */
function listPlaces(
  title: SlideText,
  picture: Picture,
  read: readonly Shown<ReadKind>[],
  isBeside: boolean,
  beside: "wide" | "wide-last",
  setting: Setting,
): Tried[] {
  const ratio = picture.size ? picture.size.width / picture.size.height : USUAL_RATIO;
  /** The area of the picture in a box, above its caption. */
  const areaIn = (width: number, height: number) => {
    const caption = picture.caption.length === 0 ? 0 : linesOf(picture.caption, width, MEASURES.small) * 26 + 8;
    return Math.min(width, Math.max(0, height - caption) * ratio) ** 2 / ratio;
  };
  const below = roomBelow(title, CONTENT_WIDTH);
  const least = leastColumn(read, setting);
  const narrow = (column: number) => (column < LEAST_COLUMN.usual ? LEAST_COLUMN.counts : 1);
  const widths = Array.from(
    { length: Math.floor((WIDTHS.most - WIDTHS.least) / WIDTHS.step) + 1 },
    (_, index) => WIDTHS.least + index * WIDTHS.step,
  );
  const places = widths.flatMap((width): Tried[] => {
    const share = (100 * width) / CONTENT_WIDTH;
    const [wide, side] = [besideWidth(beside, width), besideWidth("side", width)];
    const counts = (column: number) => legible(read, column) * narrow(column);
    return [
      ...(wide >= least && heightOfBlocks(read, wide, setting) <= below
        ? [{ layout: "wide" as const, share, area: areaIn(width, below) * GAIN * counts(wide) }]
        : []),
      ...(side >= LEAST_COLUMN.usual && heightOfBlocks(read, side, setting) <= roomBelow(title, side)
        ? [
            {
              layout: "side" as const,
              share,
              area: areaIn(width, wholeHeight(picture)) * longer(title, side, read.length === 0) * counts(side),
            },
          ]
        : []),
    ];
  });
  const left = below - heightOfBlocks(read, CONTENT_WIDTH, setting) - MEASURES.gap - 8;
  if (!isBeside && left > LEAST_HEIGHT)
    places.push({ layout: "stack", share: 100, area: areaIn(CONTENT_WIDTH, left) * GAIN });
  return places;
}

/** Pixels that a column of what is read has at least: points may be narrow, unless a word of theirs is not. */
function leastColumn(read: readonly Shown<ReadKind>[], { pixels }: Setting): number {
  const texts = read.flatMap((block) =>
    block.kind === "points" ? block.points.flatMap((point) => [point.text, ...textsOf(point.details)]) : [],
  );
  if (texts.length === 0 || read.some(({ kind }) => kind !== "points")) return LEAST_COLUMN.usual;
  const widest = Math.max(...texts.map((text) => widestWord(text, pixels)));
  return Math.min(LEAST_COLUMN.usual, Math.max(LEAST_COLUMN.points, widest + 2 * MEASURES.indent));
}

/** The height of a picture that takes all of its slide: one with a caption ends where all else does. */
const wholeHeight = ({ caption }: Picture) =>
  SLIDE.height["16:9"] -
  MEASURES.pictureTop -
  (caption.length > 0 ? MEASURES.bottom : MEASURES.pictureTop + MEASURES.progress);

/** The least of one above or below the rest. */
export const LEAST_HEIGHT = 180;
