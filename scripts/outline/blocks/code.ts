import { z } from "zod";
import { type Inline, parseInline } from "../../text/inline.ts";
import { inline, lines, plain } from "../fields.ts";
import { type BlockBase, COMMON, format } from "./block.ts";

export interface CodeBlock extends BlockBase {
  type: "code";
  code: string;
  language?: string;
  caption: Inline[];
}

const schema = z
  .strictObject({
    code: lines("The code; its lines are kept."),
    language: plain("Language for highlighting, e.g. `python`.").optional(),
    caption: inline("What the code does.").optional(),
    ...COMMON,
  })
  .meta({ description: "A listing." });

export const code = format<typeof schema, CodeBlock>(schema, ({ code, language, caption = "" }) => ({
  type: "code",
  code,
  language,
  caption: parseInline(caption),
}));
