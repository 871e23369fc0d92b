import type { MapSlide } from "../../deck/types.ts";
import { escapeMermaid } from "../escape/mermaid.ts";

/** A timeline of the talk: a period for each section, under it what it holds. */
export function drawMap({ sections }: MapSlide, accTitle: string, accDescr: string): string {
  return [
    "timeline",
    `accTitle: ${escapeMermaid(accTitle)}`,
    `accDescr: ${escapeMermaid(accDescr)}`,
    ...sections.flatMap(({ label, children }) => [
      `section ${escapeTimeline(label)}`,
      ...(children.length > 0 ? children : [{ label }]).map((child) => escapeTimeline(child.label)),
    ]),
  ].join("\n");
}

const escapeTimeline = escapeMermaid;
