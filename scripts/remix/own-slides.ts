import type { Slide } from "../deck/types.ts";
import { toPlainText } from "../text/inline.ts";
import { guessMinutes, planMinutes } from "../time/minutes.ts";
import type { DividerEntry, OwnEntry } from "./recipe/types.ts";

/** A slide of the lecturer's own; two, when it has points and a diagram. */
export function makeOwnSlides(entry: OwnEntry, id: string): Slide[] {
  const { title, points, diagram, alt, notes, minutes, position } = entry;
  const planned = guessMinutes(minutes, notes);
  const priority = entry.priority === "must" ? {} : { priority: entry.priority };
  const base = { title, position, owner: id, sources: [], ...priority };
  const written: Slide = { ...base, kind: "points", id, points, notes, minutes: planned };
  if (diagram === undefined) return [written];
  const drawing = { ...base, kind: "drawing", mermaid: diagram, alt } as const;
  if (points.length === 0) return [{ ...drawing, id, notes, minutes: planned }];
  // A picture that shares its slide with points is too small for both.
  return [
    { ...written, series: id },
    { ...drawing, id: `${id}-diagram`, series: id, notes: [], minutes: 0 },
  ];
}

export function makeDivider({ title, short, gist, notes, minutes, position }: DividerEntry, id: string): Slide {
  const text = toPlainText(title);
  return {
    kind: "divider",
    id,
    position,
    owner: id,
    section: id,
    title,
    short: short ?? text,
    ...(gist ? { gist } : {}),
    notes,
    minutes: planMinutes(minutes, notes),
    sources: [],
  };
}
