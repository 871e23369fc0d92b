import { paragraph, plain } from "../markup/blocks.ts";
import { CONTENT, type Kind, ONE_PIECE, POINTS } from "./kind.ts";
import { splitText } from "./shared/split-text.ts";
import { inPieces, LEAST_RATIO, piecesFor } from "./shared/units.ts";

/** A quotation, and who said it. */
export const quote: Kind<"quote"> = {
  layout: "quote",
  minutes: 0.25,
  emit: ({ quote: { text, by } }) => ({
    body: [{ type: "blockquote", children: [paragraph(text)] }, ...(by ? [paragraph(plain(by))] : [])],
  }),
  fit: {
    ...ONE_PIECE,
    repair: (slide, { ratio }) => {
      const pieces = ratio > LEAST_RATIO ? splitText(slide.quote.text, piecesFor(ratio)) : [];
      return inPieces(slide, pieces, (text) => ({ quote: { ...slide.quote, text } }));
    },
  },
  check: POINTS,
  lecture: {
    ...CONTENT,
    items: ({ quote: { text, by } }, say) => [
      { ...say("quotation", text), kind: "quotation", ...(by === undefined ? {} : { by }) },
    ],
  },
};
