import { distance } from "fastest-levenshtein";
import type { HandEdits } from "../checker/lost-item.ts";
import type { MergedDeck } from "../emitter/merge/merge-deck.ts";
import { splitDeck } from "../emitter/merge/split-deck.ts";
import { readSeal } from "../emitter/seal.ts";
import { placeSlides, type SlidePlace } from "../exporter/deck-info.ts";
import { squeezeText } from "../text/squeeze-text.ts";

/** How far a line of Markdown may be from what is seen of it. */
const MOST = 0.8;

/** A slide that is shown, in the file that its person knows. */
export interface EditedSlide extends SlidePlace {
  /** Whether it is other than Lectern wrote it. */
  isMine: boolean;
}

/** The slides of a deck that are shown, as the person has them. */
export function listEdited(text: string): EditedSlide[] {
  const deck = splitDeck(text);
  // Of a deck of which nothing is known, each slide may be edited.
  const isMine = (line: number) =>
    "reason" in deck ? true : !deck.slides.findLast((slide) => slide.line <= line)?.isPristine;
  const isGenerated = readSeal(text) === "generated";
  return placeSlides(text).map((place) => ({ ...place, isMine: !isGenerated && isMine(place.start + 1) }));
}

/**
 * The same of a deck that is to be written.
 *
 * @param isWritten whether its lines count, or those of the file before
 */
export function listMerged({ text, slides }: MergedDeck, isWritten: boolean): EditedSlide[] {
  return placeSlides(text).map((place) => {
    const {
      isMine = false,
      line = 1,
      lineBefore = 1,
    } = slides.findLast((slide) => slide.line <= place.start + 1) ?? {};
    const by = isWritten || !isMine ? 0 : lineBefore - line;
    const position = { ...place.position, line: place.position.line + by };
    return { ...place, position, isMine };
  });
}

/** A slide that is shown, by its number and address; behind slides of other files numbers are others. */
export function findShown(slides: readonly EditedSlide[], no: number, address: string): EditedSlide | undefined {
  const known = slides.filter((slide) => slide.address === address);
  if (known.length === 1) return known[0];
  return slides.some(({ isInclude }) => isInclude) ? undefined : slides[no - 1];
}

/**
 * What a person edited in a deck.
 *
 * @param file the deck, as the person named it
 * @param text the deck as it is shown
 */
export function toHandEdits(file: string, text: string, slides: readonly EditedSlide[]): HandEdits {
  const lines = text.split(/\r?\n/);
  return {
    file,
    isEdited: ({ no, address }) => findShown(slides, no, address)?.isMine ?? true,
    placeOf({ no, address }, said) {
      const slide = findShown(slides, no, address);
      if (!slide) return undefined;
      const found = findLine(lines.slice(slide.start, slide.end), said);
      if (found === undefined) return { position: slide.position, sourceLine: slide.sourceLine };
      const sourceLine = lines[slide.start + found] ?? "";
      const title = lines.indexOf(slide.sourceLine, slide.start);
      const line = slide.position.line + slide.start + found - title;
      const column = sourceLine.length - sourceLine.trimStart().length + 1;
      return { position: { line, column, length: 1 }, sourceLine };
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
