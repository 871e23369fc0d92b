import type { Slide } from "./types.ts";

const DRAWN: ReadonlySet<string> = new Set(["map", "diagram", "drawing"]);

/** Whether Mermaid draws something on a slide. */
function isDrawn(slide: Slide): boolean {
  if (slide.kind === "mixed") return slide.columns.flat().some(({ kind }) => DRAWN.has(kind));
  if (slide.kind === "slidev") return /^ {0,3}`{3,8} {0,8}mermaid/m.test(slide.markdown);
  return DRAWN.has(slide.kind);
}

/** What a deck was made with, as its credits say it. */
export const toolsOf = (slides: readonly Slide[]) =>
  ["Lectern", "Slidev", ...(slides.some(isDrawn) ? ["Mermaid"] : [])].join(", ");
