import { symbolText } from "../deck/symbol-text.ts";
import type { Item, Slide, SlideOf } from "../deck/types.ts";
import { paragraph, pointList } from "../markup/blocks.ts";
import { toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";
import { CONTENT, type Kind, ONE_PIECE, POINTS } from "./kind.ts";
import { evenList } from "./shared/parts.ts";
import { splitTex } from "./shared/split-tex.ts";
import { splitText } from "./shared/split-text.ts";
import { inPieces, LEAST_RATIO, piecesFor } from "./shared/units.ts";

/** Rows of a formula stand further apart in its parts. */
const ROW_GAP = 1.3;

/** Columns of a caption that a formula is not split for. */
const SHORT_CAPTION = 200;

/** A formula with its name above, its symbols and its caption below. */
export const equation: Kind<"equation"> = {
  layout: "equation",
  minutes: 0.5,
  emit: ({ equation: { tex, name, symbols, caption } }) => ({
    body: [
      ...(name ? [paragraph([{ type: "strong", children: name }])] : []),
      ...(tex === "" ? [] : [{ type: "math" as const, value: guardTex(tex) }]),
      ...(symbols ? [pointList(symbols.map((symbol) => ({ text: symbolText(symbol), details: [] })))] : []),
      ...(caption.length > 0 ? [paragraph(caption)] : []),
    ],
  }),
  fit: {
    ...ONE_PIECE,
    repair: (slide, { ratio }) => {
      const { equation } = slide;
      // In parts it would be no narrower.
      if (ratio <= LEAST_RATIO) return undefined;
      if (equation.symbols) return partSymbols(slide, equation.symbols, ratio);
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
    items: ({ equation: { tex, name, symbols = [], caption } }, say) => [
      { ...say("equation", caption), kind: "equation", tex },
      ...(name ? [{ ...say("equation/name", name), kind: "name" as const }] : []),
      ...symbols.map(
        (symbol, index): Item => ({
          ...say(`equation/symbol-${index + 1}`, symbolText(symbol)),
          kind: "symbol",
        }),
      ),
    ],
  },
};

/** The formula by itself, and its symbols behind it, on as few slides as should hold them. */
function partSymbols(
  slide: SlideOf<"equation">,
  symbols: NonNullable<SlideOf<"equation">["equation"]["symbols"]>,
  ratio: number,
): Slide[] | undefined {
  const { symbols: _, ...formula } = slide.equation;
  if (slide.equation.tex !== "")
    return inPieces(slide, [formula, { ...formula, tex: "", name: undefined, caption: [], symbols }], (equation) => ({
      equation,
    }));
  const parts = evenList(symbols, Math.min(symbols.length, piecesFor(ratio)));
  return inPieces(slide, parts, (symbols) => ({ equation: { ...slide.equation, symbols } }));
}

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
