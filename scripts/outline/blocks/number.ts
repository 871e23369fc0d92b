import { z } from "zod";
import { type Inline, parseWithFootnotes } from "../../text/inline.ts";
import { noted, plain } from "../fields.ts";
import { asWritten, type BlockBase, COMMON, citationKeys, format } from "./block.ts";

export interface NumberBlock extends BlockBase {
  type: "number";
  /** As it is written, with its unit: `1.10`, `52 %`. */
  number: string;
  /** What it counts. */
  label: Inline[];
}

const schema = z
  .strictObject({
    number: z
      .union([plain("The number."), z.number()])
      .meta({ description: "A number to remember, with its unit, e.g. `52 %`; shown large, as it is written." }),
    label: noted("What the number counts, a few words below it.").optional(),
    cite: citationKeys.optional(),
    ...COMMON,
  })
  .meta({ description: "A number to remember, shown large, with what it counts." });

export const number = format<typeof schema, NumberBlock>(schema, ({ number, label = "" }, place) => ({
  type: "number",
  number: asWritten(number, ["number"], place),
  label: parseWithFootnotes(label),
}));
