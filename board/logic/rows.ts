import type { BoardLecture, BoardRow } from "../../scripts/board/protocol.ts";
import { cardKey } from "./slide.ts";

/** What a row is called when it is told what became of it. */
export function nameOf(row: BoardRow): string {
  return row.kind === "taken" ? (row.slide ?? row.title) : row.title;
}

/** Of a row, what stays the same in other texts of the recipe. */
export function identity({ kind, work, slide, address, title }: BoardRow): string {
  return work !== undefined && slide !== undefined ? cardKey(work, slide) : `${kind} ${address ?? title}`;
}

/** Places of the slides that are taken, counted from 1. */
export function takenPlaces(rows: readonly BoardRow[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, { kind, work, slide }] of rows.entries())
    if (kind === "taken" && work !== undefined && slide !== undefined) places.set(cardKey(work, slide), index + 1);
  return places;
}

/** A row's states in words. */
export function marksOf({ state, isPinned, isAdapted, drift, kind }: BoardRow): string[] {
  const marks: string[] = [];
  if (kind === "own") marks.push("a slide of your own");
  if (kind === "unknown") marks.push("can't be read");
  if (state === "time") marks.push("goes for lack of time");
  if (state === "spare") marks.push("not shown: the lecture has dividers of its own");
  if (drift) marks.push(drift.isAccepted ? "change is taken over with the next save" : DRIFTS[drift.status]);
  if (isPinned) marks.push("pinned");
  if (isAdapted) marks.push("adapted");
  return marks;
}

const DRIFTS = {
  new: "new: not saved yet",
  changed: "changed since it was taken",
  moved: "moved since it was taken",
  gone: "gone from its source",
} as const;

/** How many slides and dividers, in words. */
export function counted(rows: readonly BoardRow[]): string {
  const first = rows[0];
  if (rows.length === 1 && first) return nameOf(first);
  const hasDividers = rows.some(({ kind }) => kind === "divider");
  return `${rows.length} ${hasDividers ? "rows" : "slides"}`;
}

/** "place 5 of 12", or "places 5 to 7 of 12". */
export function placesOf(places: readonly number[], of: number): string {
  const [first = 0] = places;
  const last = places.at(-1) ?? first;
  return first === last ? `place ${first + 1} of ${of}` : `places ${first + 1} to ${last + 1} of ${of}`;
}

/** Rows that come from some of the items that were sent. */
export function cameFrom({ rows }: BoardLecture, items: readonly number[]): BoardRow[] {
  const wanted = new Set(items);
  return rows.filter(({ from }) => from !== undefined && wanted.has(from));
}
