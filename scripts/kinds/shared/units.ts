import type { FitTrial } from "../../deck/fit.ts";
import { MARKS } from "../../deck/marks.ts";
import type { Slide } from "../../deck/types.ts";
import type { Fit, Split } from "../kind.ts";
import { cutList, makeParts, type Piece, withSize } from "./parts.ts";

/** The entries of a slide that is a list. */
export const LIST = `${MARKS.main} > :is(ul, ol) > li`;

/** The same, and lines without a bullet among them. */
export const LIST_OR_LINE = `${LIST}, ${MARKS.main} > p:not([class])`;

/** How a slide that is a list of something is read and written. */
interface ListOf<S extends Slide, U> {
  units: string;
  read(slide: S): readonly U[];
  write(slide: S, list: U[]): Piece<S>;
  /** One as smaller ones. */
  cut(unit: U, count: number): U[];
  /** What else a part has of its own. @param start index of its first unit */
  part?(slide: S, list: readonly U[], start: number): Piece<S>;
}

export function splitList<S extends Slide, U>({ units, read, write, cut, part }: ListOf<S, U>): Split<S> {
  return {
    units,
    count: (slide) => read(slide).length,
    at: (slide, cuts) =>
      makeParts(
        slide,
        cutList(read(slide), cuts).map((list, index) => ({
          ...write(slide, list),
          ...part?.(slide, list, cuts[index - 1] ?? 0),
        })),
      ),
    cut: (slide, unit, count) => {
      const list = read(slide);
      return unit < list.length
        ? { ...slide, ...write(slide, list.toSpliced(unit, 1, ...cut(list[unit] as U, count))) }
        : slide;
    },
  };
}

/** Clicks for what is left on a part, where the slide has clicks. */
export const clicksFor = (slide: Slide, count: number): { clicks?: number } =>
  slide.clicks === undefined ? {} : { clicks: Math.min(count, slide.clicks) };

/** Pieces behind the first go on with it. */
export const going = (index: number): { continues?: true } => (index > 0 ? { continues: true } : {});

/** The number that a part begins with: pieces that go on with a point have its number. */
export function startOf(units: readonly { continues?: true }[], cut: number, first = 1): number {
  const begun = units.slice(0, cut).filter(({ continues }) => !continues).length;
  return first + begun - (units[cut]?.continues ? 1 : 0);
}

/**
 * Pieces that a text is cut into when it needs so many times its room at the smallest size: more, since the pieces will
 * be set larger, and no cut falls where it should.
 */
export const piecesFor = (ratio: number) => Math.max(2, Math.ceil(ratio * 1.3));

/** What needs less than its room does not fit for another reason. */
export const LEAST_RATIO = 0.85;

/** A slide that is split between its units; one that is too tall even alone is cut, and each piece gets its part. */
export function inUnits<S extends Slide>(split: Split<S>): Fit<S> {
  return {
    measure: "none",
    guess: (slide) => [slide],
    split,
    repair: (slide, { tall }) => cutTallUnits(slide, split, tall),
  };
}

/** A slide in which units that are too tall even alone are cut, each piece in a part of its own. */
export function cutTallUnits<S extends Slide>(slide: S, split: Split<S>, tall: FitTrial["tall"]): Slide[] | undefined {
  const long = tall.filter(({ ratio }) => ratio > LEAST_RATIO);
  if (long.length === 0) return undefined;
  const whole = withSize(slide, "compact");
  let cut = whole;
  const starts = new Set<number>();
  let moved = 0;
  for (const { unit, ratio } of long) {
    const before = split.count(cut);
    const next = split.cut(cut, unit + moved, piecesFor(ratio));
    const more = split.count(next) - before;
    if (next === cut) continue;
    for (let piece = 0; piece <= more + 1; piece++) starts.add(unit + moved + piece);
    cut = next;
    moved += more;
  }
  if (JSON.stringify(cut) === JSON.stringify(whole)) return undefined;
  const cuts = [...starts].filter((start) => start > 0 && start < split.count(cut)).sort((a, b) => a - b);
  return cuts.length > 0 && moved > 0 ? split.at(cut, cuts) : [cut];
}

/** A slide at a smaller size, in parts with a piece each; nothing where there is one piece only. */
export function inPieces<S extends Slide, U>(
  slide: S,
  pieces: readonly U[],
  toPart: (piece: U) => Piece<S>,
): S[] | undefined {
  return pieces.length < 2 ? undefined : makeParts(withSize(slide, "compact"), pieces.map(toPart));
}
