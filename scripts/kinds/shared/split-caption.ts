import type { Slide, SlideText } from "../../deck/types.ts";
import type { Piece } from "./parts.ts";
import { splitText } from "./split-text.ts";
import { inPieces, piecesFor } from "./units.ts";

/** Of the room below the title, what a caption may take before what it is about gets too small. */
const LEAST_CAPTION = 0.4;

/**
 * A slide whose caption leaves its picture no room, in parts with a piece of the caption each; nothing where the fault is
 * another one, such as a picture that does not load.
 */
export function splitCaption<S extends Slide>(
  slide: S,
  caption: SlideText,
  ratio: number,
  write: (piece: SlideText) => Piece<S>,
): S[] | undefined {
  return inPieces(slide, ratio > LEAST_CAPTION ? splitText(caption, piecesFor(ratio)) : [], write);
}
