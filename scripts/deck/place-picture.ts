import { CONTENT_WIDTH, LEADING, MEASURES, SLIDE } from "../design/tokens.ts";
import type { SlideText } from "../text/types.ts";
import { COMPACT, fitNumber, heightOfBlocks, NORMAL, type ReadKind } from "./block-height.ts";
import type { MixedLayout, Shown } from "./content-slides.ts";
import { CHARACTER, linesOf, type Setting } from "./text-height.ts";

/** Where a picture stands among what is read. */
export interface PicturePlace {
  /** `side`: over the whole height of the slide, `wide`: below the title, beside what is read; `stack`: below or above it. */
  layout: Extract<MixedLayout, "side" | "wide" | "stack">;
  /** Of the content's width, in percent, what the picture has. */
  share: number;
}

/** Pixels that a picture is tried with, from the least. */
const WIDTHS = { least: 200, most: 640, step: 8 };

/** What is read needs lines of some words. */
const LEAST_COLUMN = 300;

/** A picture that is wider than it is high stands below the title unless it gains so much by the whole height: titles are read first. */
const GAIN = 1.12;

/** Pixels that a slide has below the place above its title. */
const HEIGHT = SLIDE.height["16:9"] - MEASURES.top - MEASURES.eyebrow - MEASURES.bottom;

/** The usual shape of a picture whose file does not say it. */
const USUAL_RATIO = 1.4;

/** The width of what is read beside a picture of so many pixels. */
export const besideWidth = (layout: MixedLayout, width: number) =>
  layout === "side"
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
 * @returns nothing where all is more than a slide holds
 */
export function placePicture(
  title: SlideText,
  picture: Picture,
  read: readonly Shown<ReadKind>[],
  isBeside: boolean,
): PicturePlace | undefined {
  const usual = listPlaces(title, picture, read, isBeside, NORMAL);
  const closer = listPlaces(title, picture, read, isBeside, COMPACT);
  const places = [...usual, ...closer.map((place) => ({ ...place, area: place.area * CLOSER }))];
  const largest = Math.max(...places.map(({ area }) => area));
  // The narrowest of those that are as large: more width would stay empty.
  const found = places.find(({ area }) => area >= largest * 0.995);
  return found && { layout: found.layout, share: Math.round(found.share) };
}

/** What a picture counts that needs smaller letters beside it. */
const CLOSER = 0.7;
/** What it counts for each line that a title has beside it, from the third. */
const LONGER = 0.75;

const longer = (title: SlideText, width: number) => LONGER ** Math.max(0, titleLines(title, width) - 2);

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
  setting: Setting,
): Tried[] {
  const ratio = picture.size ? picture.size.width / picture.size.height : USUAL_RATIO;
  /** The area of the picture in a box, above its caption. */
  const areaIn = (width: number, height: number) => {
    const caption = picture.caption.length === 0 ? 0 : linesOf(picture.caption, width, MEASURES.small) * 26 + 8;
    return Math.min(width, Math.max(0, height - caption) * ratio) ** 2 / ratio;
  };
  const below = roomBelow(title, CONTENT_WIDTH);
  const widths = Array.from(
    { length: Math.floor((WIDTHS.most - WIDTHS.least) / WIDTHS.step) + 1 },
    (_, index) => WIDTHS.least + index * WIDTHS.step,
  );
  const places = widths.flatMap((width): Tried[] => {
    const share = (100 * width) / CONTENT_WIDTH;
    const [wide, side] = [besideWidth("wide", width), besideWidth("side", width)];
    return [
      ...(wide >= LEAST_COLUMN && heightOfBlocks(read, wide, setting) <= below
        ? [{ layout: "wide" as const, share, area: areaIn(width, below) * GAIN * legible(read, wide) }]
        : []),
      ...(side >= LEAST_COLUMN && heightOfBlocks(read, side, setting) <= roomBelow(title, side)
        ? [{ layout: "side" as const, share, area: areaIn(width, WHOLE) * longer(title, side) * legible(read, side) }]
        : []),
    ];
  });
  const left = below - heightOfBlocks(read, CONTENT_WIDTH, setting) - MEASURES.gap - 8;
  if (!isBeside && left > LEAST_HEIGHT)
    places.push({ layout: "stack", share: 100, area: areaIn(CONTENT_WIDTH, left) * GAIN });
  return places;
}

/** The height of a picture that takes all of its slide, and the least of one above or below the rest. */
const WHOLE = SLIDE.height["16:9"] - MEASURES.pictureTop - MEASURES.bottom;
export const LEAST_HEIGHT = 180;
