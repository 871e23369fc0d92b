import { type Kind, ONE_PIECE, POINTS, SILENT } from "./kind.ts";

/** A slide of a deck that was written by hand. */
export const slidev: Kind<"slidev"> = {
  // Where its author names no other.
  layout: "default",
  minutes: 0.25,
  emit: ({ frontmatter: { layout, ...rest }, markdown, noteMarkdown }) => ({
    written: { frontmatter: typeof layout === "string" ? { layout, ...rest } : rest, markdown, notes: noteMarkdown },
    body: [],
  }),
  fit: ONE_PIECE,
  check: POINTS,
  lecture: { ...SILENT, items: ({ title }, say) => [{ ...say("", title), kind: "slide" }] },
};
