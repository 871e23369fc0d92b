import { textsOf } from "../../deck/point.ts";
import type { Point, Slide } from "../../deck/types.ts";
import { CONTENT_WIDTH, MEASURES } from "../../design/tokens.ts";
import { toPlainText } from "../../text/inline.ts";
import { widthOf } from "../../text/text-width.ts";
import type { Fit } from "../kind.ts";
import { type Piece, withSize } from "./parts.ts";
import { cutPoint } from "./points.ts";
import { cutTallUnits, splitList } from "./units.ts";

type Entry = Point & { date?: string };

/** A slide of entries that follow one another. */
type EntriesSlide = Slide & { points: Entry[]; isUpright?: true };

/** How entries are set side by side, as `styles/entries.css` has it. */
export interface Way {
  /** Class of what they stand in. */
  box: string;
  /** How many stand in a row. */
  columns(count: number): number;
  /** Pixels between the texts of two columns. */
  gap: number;
}

/** One row, or two of about the same length. */
export const lineOf = (box: string): Way => ({
  box,
  columns: (count) => (count < 5 ? count : Math.ceil(count / 2)),
  gap: 32,
});

/** An estimate: pixels that a character takes. */
const CHARACTER = MEASURES.text * 0.46;

/** Lines that an entry may have where entries stand in one row, or in two. */
const MOST_LINES = [7, 3];

/**
 * How slides of entries come to fit: side by side if they are short, else one below the other, then in parts.
 *
 * @param part what else a part has of its own
 */
export function fitEntries<S extends EntriesSlide>(
  way: Way,
  part: (slide: S, start: number) => Piece<S> = () => ({}),
): Fit<S> {
  const split = splitList<S, Entry>({
    units: `.${way.box} > :is(ul, ol) > li`,
    read: ({ points }) => points,
    write: (_, points) => ({ points }) as Piece<S>,
    cut: cutEntry,
    part: (slide, _, start) => part(slide, start),
  });
  return {
    measure: "none",
    guess: (slide) => [slide],
    split,
    repair: (slide, { tall }) =>
      isUpright(slide, way) ? cutTallUnits(slide, split, tall) : [{ ...withSize(slide, undefined), isUpright: true }],
  };
}

/** Classes of the box. */
export const boxOf = (way: Way, slide: EntriesSlide) => `${way.box}${isUpright(slide, way) ? " is-upright" : ""}`;

/** Whether entries stand one below the other: one was found to be too long for its column, or looks so. */
function isUpright({ points, isUpright: isSaid }: EntriesSlide, way: Way): boolean {
  const columns = way.columns(points.length);
  const most = MOST_LINES[Math.ceil(points.length / columns) - 1];
  if (isSaid || most === undefined) return true;
  const room = (CONTENT_WIDTH - (columns - 1) * way.gap) / columns / CHARACTER;
  return points.some(({ text, details, date = "" }) => {
    const texts = [text, ...textsOf(details)].map((each) => toPlainText(each));
    const lines = texts.reduce((sum, each) => sum + Math.ceil(widthOf(each) / room), 0);
    const words = [date, ...texts].flatMap((each) => each.split(/\s/u));
    return (
      lines > most || words.some((word) => !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(word) && widthOf(word) > room)
    );
  });
}

/** An entry as smaller ones; only pieces that say all of its text again have its date again. */
function cutEntry({ date, ...point }: Entry, count: number): Entry[] {
  const pieces = cutPoint(point, count);
  return pieces.map((piece, index) =>
    date === undefined || (index > 0 && piece.text !== point.text) ? piece : { ...piece, date },
  );
}
