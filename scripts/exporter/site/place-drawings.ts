import type { SlidevData } from "@slidev/types";
import { ROOT } from "../../paths/root.ts";
import { describeSlides } from "../../stage/slide-state.ts";
import type { HandDrawings, PlacedDrawings } from "./messages.ts";

/** A drawing as `components/HandDrawing.vue` shows it. */
export interface ShownDrawing {
  width: number;
  height: number;
  markup: string;
}

/**
 * Puts drawings into what the client reads of a deck, by the numbers of their slides; they are in no other file.
 *
 * @returns what there is to tell of them
 */
export function placeDrawings(
  { data, roots }: { data: Pick<SlidevData, "slides" | "config">; roots: readonly string[] },
  drawings: HandDrawings,
): PlacedDrawings {
  // Slidev alone shows no drawings on paper.
  const isUndrawn = !roots.includes(ROOT);
  const slides = describeSlides(data.slides);
  const shown: Record<number, ShownDrawing> = {};
  const changed: PlacedDrawings["changed"] = [];
  for (const [index, { name, digest }] of slides.entries()) {
    const drawing = Object.hasOwn(drawings, name) ? drawings[name] : undefined;
    if (!drawing) continue;
    const { width, height, markup, slide } = drawing;
    shown[index + 1] = { width, height, markup };
    if (slide !== undefined && slide !== digest) changed.push({ no: index + 1, name });
  }
  if (Object.keys(shown).length > 0 && !isUndrawn) Object.assign(data.config, { handDrawings: shown });
  const names = new Set(slides.map(({ name }) => name));
  return { changed, gone: Object.keys(drawings).filter((name) => !names.has(name)), isUndrawn };
}
