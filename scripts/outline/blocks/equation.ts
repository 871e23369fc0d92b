import { z } from "zod";
import { type Inline, parseInline, parseWithFootnotes } from "../../text/inline.ts";
import { withoutLabels } from "../equation-labels.ts";
import { inline, lines, noted } from "../fields.ts";
import { type BlockBase, COMMON, format } from "./block.ts";

/** A symbol of a formula, as TeX, and what it means. */
export interface EquationSymbol<Text> {
  tex: string;
  text: Text;
}

export interface EquationBlock extends BlockBase {
  type: "equation";
  tex: string;
  /** What it is called. */
  name?: Inline[];
  symbols?: EquationSymbol<Inline[]>[];
  caption: Inline[];
}

const schema = z
  .strictObject({
    equation: lines("TeX of a displayed equation, as KaTeX reads it."),
    title: inline("What the equation is called, e.g. Bayes' rule; it stands above.").optional(),
    symbols: z
      .array(
        z
          .strictObject({
            symbol: lines("TeX of the symbol, without dollars, e.g. `p(h \\mid t)`."),
            text: noted("What it means, in a few words."),
          })
          .meta({ description: "A symbol and what it means." }),
      )
      .optional()
      .meta({ description: "What the symbols mean; they stand below." }),
    caption: noted("What the equation says.").optional(),
    ...COMMON,
  })
  .meta({ description: "A formula on lines of its own, with its name and what its symbols mean." });

export const equation = format<typeof schema, EquationBlock>(schema, ({ equation, title, symbols, caption = "" }) => ({
  type: "equation",
  tex: withoutLabels(equation),
  ...(title !== undefined && { name: parseInline(title) }),
  ...(symbols &&
    symbols.length > 0 && {
      symbols: symbols.map(({ symbol, text }) => ({ tex: symbol, text: parseWithFootnotes(text) })),
    }),
  caption: parseWithFootnotes(caption),
}));
