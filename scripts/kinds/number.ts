import { digitsWide } from "../deck/number-width.ts";
import type { SlideOf } from "../deck/types.ts";
import { boxed, paragraph, plain } from "../markup/blocks.ts";
import { toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";
import { CONTENT, type Kind, ONE_PIECE, POINTS } from "./kind.ts";
import { splitText } from "./shared/split-text.ts";
import { inPieces, LEAST_RATIO, piecesFor } from "./shared/units.ts";

/** A large number, and what it counts below it. */
export const number: Kind<"number"> = {
  layout: "number",
  minutes: 0.25,
  emit: ({ number: { number, label } }) => ({
    // It is as large as its column holds.
    body: boxed("lt-number-box", [paragraph(plain(number)), ...(label.length > 0 ? [paragraph(label)] : [])], {
      style: `--digits: ${digitsWide(number)}`,
    }),
  }),
  fit: {
    ...ONE_PIECE,
    repair: (slide, { ratio }) => {
      const pieces = ratio > LEAST_RATIO ? cut(slide.number, piecesFor(ratio)) : [];
      return inPieces(slide, pieces, (number) => ({ number }));
    },
  },
  check: POINTS,
  lecture: {
    ...CONTENT,
    items: ({ number: { number, label } }, say) => [{ ...say("number", label), kind: "number", number }],
  },
};

/** A number whose label is cut stands on each part; one that is itself too long has its label behind its last piece. */
function cut(number: SlideOf<"number">["number"], count: number): SlideOf<"number">["number"][] {
  if (widthOf(toPlainText(number.label)) >= widthOf(number.number))
    return splitText(number.label, count).map((label) => ({ ...number, label }));
  const pieces = splitText(plain(number.number), count).map((piece) => toPlainText(piece));
  return pieces.map((piece, index) => ({
    ...number,
    number: piece,
    label: index === pieces.length - 1 ? number.label : [],
  }));
}
