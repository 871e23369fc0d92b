import { planMinutes } from "../deck/minutes.ts";
import type { Slide, SlideText } from "../deck/types.ts";
import { toPlainText } from "../outline/inline.ts";
import type { DividerEntry, OwnEntry } from "./recipe/types.ts";

/** A slide of the lecturer's own; two, when it has points and a diagram. */
export function makeOwnSlides(entry: OwnEntry, id: string): Slide[] {
  const { title, points, diagram, alt, notes, minutes, position } = entry;
  const planned = planMinutes(minutes, notes);
  const base = { title, position, owner: id, sources: [] };
  const written: Slide = { ...base, kind: "points", id, points, notes, minutes: planned };
  if (diagram === undefined) return [written];
  const drawing = { ...base, kind: "drawing", mermaid: describe(diagram, title, alt) } as const;
  if (points.length === 0) return [{ ...drawing, id, notes, minutes: planned }];
  // A picture that shares its slide with points is too small for both.
  return [
    { ...written, series: id },
    { ...drawing, id: `${id}-diagram`, series: id, notes: [], minutes: 0 },
  ];
}

/** A diagram with a title and a description, for those who can't see it, where its author gave it none. */
function describe(diagram: string, title: SlideText, alt: string | undefined): string {
  if (/^\s*accDescr\b/m.test(diagram) || alt === undefined) return diagram;
  const [first = "", ...rest] = splitDirectives(diagram);
  const line = (text: string) => text.replace(/[\r\n{}]+/g, " ");
  return [first, `accTitle: ${line(toPlainText(title))}`, `accDescr: ${line(alt)}`, ...rest].join("\n");
}

/** The line that says what kind of diagram it is, with what stands before it; then the rest. */
function splitDirectives(diagram: string): string[] {
  const lines = diagram.split("\n");
  const at = lines.findIndex((line) => line.trim() !== "" && !line.trim().startsWith("%%"));
  return [lines.slice(0, at + 1).join("\n"), ...lines.slice(at + 1)];
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
