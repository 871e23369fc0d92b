import { roundMinutes } from "../../deck/minutes.ts";
import type { Slide, SlideText } from "../../deck/types.ts";

/** What a part of a slide has of its own. */
export type Piece<S extends Slide> = Partial<Omit<S, "kind" | "id">>;

/**
 * A slide as several: the first keeps its address, the others get `.2`, `.3` behind it. Notes and minutes are shared
 * out in their order, so that the sum stays.
 */
export function makeParts<S extends Slide>(slide: S, pieces: readonly Piece<S>[]): S[] {
  const minutes = shareMinutes(slide.minutes, pieces.length);
  const notes = shareNotes(slide.notes, pieces.length);
  return pieces.map((piece, index) => ({
    ...slide,
    ...piece,
    id: index === 0 ? slide.id : `${slide.id}.${index + 1}`,
    series: slide.series ?? slide.id,
    minutes: minutes[index] ?? 0,
    notes: notes[index] ?? [],
  }));
}

/** Quarters of minutes, as equal as they can be. */
function shareMinutes(minutes: number, count: number): number[] {
  let given = 0;
  return Array.from({ length: count }, (_, index) => {
    const until = Math.round(((index + 1) * minutes * 4) / count) / 4;
    const share = roundMinutes(index === count - 1 ? minutes - given : until - given);
    given += share;
    return share;
  });
}

/** Paragraphs in their order, as many to each part. */
function shareNotes(notes: readonly SlideText[], count: number): SlideText[][] {
  const cut = (part: number) => Math.ceil((part * notes.length) / count);
  return Array.from({ length: count }, (_, index) => notes.slice(cut(index), cut(index + 1)));
}

/** A list cut before each of some indices. */
export function cutList<T>(list: readonly T[], cuts: readonly number[]): T[][] {
  return [...cuts, list.length].map((end, index) => list.slice(cuts[index - 1] ?? 0, end));
}

/** A list in parts of about the same length. */
export function evenList<T>(list: readonly T[], count: number): T[][] {
  const cuts = Array.from({ length: count - 1 }, (_, index) => Math.round(((index + 1) * list.length) / count));
  return cutList(list, cuts);
}

/** With a size, or with the usual one. */
export function withSize<S extends Slide>({ size: _, ...slide }: S, size: Slide["size"]): S {
  return (size === undefined ? slide : { ...slide, size }) as S;
}
