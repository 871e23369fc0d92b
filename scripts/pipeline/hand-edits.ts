import { distance } from "fastest-levenshtein";
import type { HandEdits } from "../checker/lost-item.ts";
import { squeezeText } from "../deck/squeeze-text.ts";
import { readSeal } from "../emitter/seal.ts";
import type { SlidePlace } from "../exporter/deck-info.ts";

/** How far a line of Markdown may be from what is seen of it. */
const MOST = 0.8;

/**
 * What a person edited in a deck; nothing when it is as Lectern wrote it.
 *
 * @param file the deck, as the person named it
 * @param slides where the slides that are shown stand in it
 */
export function findHandEdits(file: string, text: string, slides: readonly SlidePlace[]): HandEdits | undefined {
  if (readSeal(text) === "generated") return undefined;
  const lines = text.split(/\r?\n/);
  return {
    file,
    isEdited: () => true,
    placeOf(no, said) {
      const slide = slides[no - 1];
      if (!slide) return undefined;
      const line = findLine(lines.slice(slide.start, slide.end), said);
      if (line === undefined) return slide;
      const sourceLine = lines[slide.start + line] ?? "";
      const column = sourceLine.length - sourceLine.trimStart().length + 1;
      return { position: { line: slide.start + line + 1, column, length: 1 }, sourceLine };
    },
  };
}

/** The line of Markdown that is most like what is seen of it; of a text over several lines, one of them. */
function findLine(lines: readonly string[], said: string): number | undefined {
  const wanted = squeezeText(said);
  const far = lines.map((line) => distance(squeezeText(line.replace(/[*_`\\]|^\s*(?:#+|[-+]|\d+\.)\s/g, "")), wanted));
  const least = Math.min(...far);
  return least <= wanted.length * MOST ? far.indexOf(least) : undefined;
}
