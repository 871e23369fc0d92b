import { z } from "zod";
import { type Inline, parseWithFootnotes } from "../../text/inline.ts";
import { LINES, parseLines, writtenLines } from "../code-lines.ts";
import { lines, noted, plain } from "../fields.ts";
import { type BlockBase, COMMON, format } from "./block.ts";

export interface CodeBlock extends BlockBase {
  type: "code";
  code: string;
  language?: string;
  /** Lines that are highlighted, by their numbers from 1: first these, on the next click those. */
  steps?: number[][];
  /** Whether lines have numbers. */
  hasNumbers?: true;
  caption: Inline[];
}

const schema = z
  .strictObject({
    code: lines("The code; its lines are kept."),
    language: plain("Language for highlighting, e.g. `python`.").optional(),
    lines: z
      .union([
        z.int().min(1, "expected a number from 1 on"),
        z
          .string()
          .refine(
            (text) => LINES.test(writtenLines(text)),
            "expected lines such as `2`, `2-4,7` or, a click each, `2|3-4|all`",
          ),
      ])
      .optional()
      .meta({
        description:
          "Lines to highlight, counted from 1: `2-4,7`; `2|3-4|all` goes on with each click. Prints show the last.",
      }),
    numbers: z.boolean().optional().meta({ description: "Whether lines have numbers (default: false)." }),
    caption: noted("What the code does.").optional(),
    ...COMMON,
  })
  .meta({ description: "Code; lines of it may stand out, one after the other on clicks." });

export const code = format<typeof schema, CodeBlock>(
  schema,
  ({ code, language, lines: written, numbers, caption = "" }) => ({
    type: "code",
    code,
    language,
    ...(written !== undefined && { steps: parseLines(writtenLines(written), code.split("\n").length) }),
    ...(numbers && { hasNumbers: true }),
    caption: parseWithFootnotes(caption),
  }),
);
