import { z } from "zod";
import { type Inline, parseInline } from "../../text/inline.ts";
import { withoutLabels } from "../equation-labels.ts";
import { inline, lines } from "../fields.ts";
import { type BlockBase, COMMON, format } from "./block.ts";

export interface EquationBlock extends BlockBase {
  type: "equation";
  tex: string;
  caption: Inline[];
}

const schema = z
  .strictObject({
    equation: lines("TeX of a displayed equation, as KaTeX reads it."),
    caption: inline("What the equation says.").optional(),
    ...COMMON,
  })
  .meta({ description: "A displayed equation." });

export const equation = format<typeof schema, EquationBlock>(schema, ({ equation, caption = "" }) => ({
  type: "equation",
  tex: withoutLabels(equation),
  caption: parseInline(caption),
}));
