import { guessMinutes, planMinutes } from "../deck/minutes.ts";
import type { Slide, SlideText } from "../deck/types.ts";
import { toPlainText } from "../outline/inline.ts";
import type { DividerEntry, OwnEntry } from "./recipe/types.ts";

/** A slide of the lecturer's own; two, when it has points and a diagram. */
export function makeOwnSlides(entry: OwnEntry, id: string): Slide[] {
  const { title, points, diagram, alt, notes, minutes, position } = entry;
  const planned = guessMinutes(minutes, notes);
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
  if (/^[^\S\n\r\u2028\u2029]*accDescr\b/m.test(diagram) || alt === undefined) return diagram;
  const lines = diagram.split("\n");
  // Settings stand before the line that says what kind of diagram it is: between dashes, or behind `%%`.
  const start =
    lines[0]?.trim() === "---" ? lines.findIndex((line, index) => index > 0 && line.trim() === "---") + 1 : 0;
  const at = lines.findIndex((line, index) => index >= start && line.trim() !== "" && !line.trim().startsWith("%%"));
  if (!DESCRIBED.test(lines[at]?.trim() ?? "")) return diagram;
  const say = (text: string) => text.replace(/[\r\n{};#]+/g, " ");
  return lines.toSpliced(at + 1, 0, `accTitle: ${say(toPlainText(title))}`, `accDescr: ${say(alt)}`).join("\n");
}

/** Kinds of diagrams of which Mermaid's grammar has descriptions; others would take them for content. */
const DESCRIBED =
  /^(?:flowchart|graph|sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt|pie|journey|requirementDiagram|gitGraph|C4\w+)\b/;

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
