import { z } from "zod";
import { type Inline, parseWithFootnotes } from "../../text/inline.ts";
import { lines, noted, plain } from "../fields.ts";
import { type BlockBase, COMMON, citationKeys, format } from "./block.ts";

export interface DiagramBlock extends BlockBase {
  type: "diagram";
  /** In Mermaid's own words, which are the author's: nothing in them is escaped. */
  mermaid: string;
  alt: string;
  caption: Inline[];
}

const schema = z
  .strictObject({
    diagram: lines("A diagram in Mermaid's words, e.g. `flowchart LR` and below it `a[Question] --> b[Answer]`."),
    alt: plain("What the diagram shows, for those who can't see it."),
    caption: noted("Caption under the diagram.").optional(),
    cite: citationKeys.optional(),
    ...COMMON,
  })
  .meta({
    description:
      "A diagram of one's own, drawn by Mermaid in the deck's look, a flowchart as large as its slide lets it be.",
  });

export const diagram = format<typeof schema, DiagramBlock>(schema, ({ diagram, alt, caption = "" }) => ({
  type: "diagram",
  mermaid: diagram,
  alt,
  caption: parseWithFootnotes(caption),
}));
