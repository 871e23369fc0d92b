import { z } from "zod";
import { type Inline, parseInline } from "../../text/inline.ts";
import { inline, plain } from "../fields.ts";
import { type BlockBase, COMMON, citationKeys, format } from "./block.ts";

export interface QuoteBlock extends BlockBase {
  type: "quote";
  text: Inline[];
  by?: string;
}

const schema = z
  .strictObject({
    quote: inline("The quoted words."),
    by: plain("Who said it.").optional(),
    cite: citationKeys.optional(),
    ...COMMON,
  })
  .meta({ description: "A quotation, with who said it." });

export const quote = format<typeof schema, QuoteBlock>(schema, ({ quote, by }) => ({
  type: "quote",
  text: parseInline(quote),
  by,
}));
