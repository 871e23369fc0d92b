import { captioned } from "../markup/blocks.ts";
import { toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";
import { CONTENT, type Kind, ONE_PIECE, POINTS } from "./kind.ts";
import { splitTex } from "./shared/split-tex.ts";
import { splitText } from "./shared/split-text.ts";
import { inPieces, LEAST_RATIO, piecesFor } from "./shared/units.ts";

/** Rows of a formula stand further apart in its parts. */
const ROW_GAP = 1.3;

/** Columns of a caption that a formula is not split for. */
const SHORT_CAPTION = 200;

/** A formula with its caption. */
export const equation: Kind<"equation"> = {
  layout: "equation",
  minutes: 0.5,
  emit: ({ equation: { tex, caption } }) => ({ body: captioned({ type: "math", value: guardTex(tex) }, caption) }),
  fit: {
    ...ONE_PIECE,
    repair: (slide, { ratio }) => {
      const { equation } = slide;
      // In parts it would be no narrower.
      if (ratio <= LEAST_RATIO) return undefined;
      const rows = splitTex(equation.tex, piecesFor(ratio * ROW_GAP));
      if (rows) return inPieces(slide, rows, (tex) => ({ equation: { ...equation, tex } }));
      const isLong = widthOf(toPlainText(equation.caption)) > SHORT_CAPTION;
      const pieces = isLong ? splitText(equation.caption, piecesFor(ratio)) : [];
      return inPieces(slide, pieces, (caption) => ({ equation: { ...equation, caption } }));
    },
  },
  check: POINTS,
  lecture: {
    ...CONTENT,
    items: ({ equation: { tex, caption } }, say) => [{ ...say("equation", caption), kind: "equation", tex }],
  },
};

/** The same TeX, without what Slidev would see in it: a slide's end, a fence, a comment, the end of the formula. */
function guardTex(tex: string): string {
  return tex
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) =>
      line
        .replaceAll("<!--", "< !--")
        .replace(/^(?=---)/, " ")
        .replace(/^(?=\s*```)/, "{}")
        .replace(/\$\$\s*$/, "$${}"),
    )
    .join("\n");
}
