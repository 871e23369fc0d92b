import { z } from "zod";
import { type Inline, parseWithFootnotes } from "../../text/inline.ts";
import { noted, plain } from "../fields.ts";
import { type BlockBase, COMMON, citationKeys, format } from "./block.ts";

export interface QuoteBlock extends BlockBase {
  type: "quote";
  text: Inline[];
  by?: string;
}

const schema = z
  .strictObject({
    quote: noted("The quoted words."),
    by: plain("Who said it.").optional(),
    cite: citationKeys.optional(),
    ...COMMON,
  })
  .meta({ description: "A quotation, with who said it." });

export const quote = format<typeof schema, QuoteBlock>(schema, ({ quote, by }) => ({
  type: "quote",
  text: parseWithFootnotes(quote),
  by,
}));
