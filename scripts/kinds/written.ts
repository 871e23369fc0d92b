import { joinPieces } from "../deck/join-pieces.ts";
import { heading } from "../markup/blocks.ts";
import { bodyToMarkdown } from "../markup/escape/markdown.ts";
import { findLines } from "../slide-markdown/find-lines.ts";
import { addressOf, wayTo } from "./figure.ts";
import { CONTENT, type Kind, ONE_PIECE, POINTS } from "./kind.ts";

/** A slide that an outline has in Slidev's own Markdown, below its message: its author's words, and nothing is cut. */
export const written: Kind<"written"> = {
  layout: "default",
  minutes: 0.5,
  emit: (slide, { folder }) => {
    const { pieces, layout, noteMarkdown } = slide;
    const body = joinPieces(pieces, ({ path, isCode }) => (isCode ? wayTo(path, folder) : addressOf(path, folder)));
    return {
      written: {
        frontmatter: layout === undefined || layout === "default" ? {} : { layout, foot: true },
        markdown: `${bodyToMarkdown([heading(slide)])}\n\n${body}`,
        notes: noteMarkdown,
      },
      body: [],
    };
  },
  fit: ONE_PIECE,
  check: POINTS,
  lecture: {
    ...CONTENT,
    items: ({ pieces, title }, say) =>
      findLines(joinPieces(pieces)).map(({ text, pieces: seen }, index) => ({
        ...say(`line-${index + 1}`, [{ type: "text", value: text }]),
        kind: "line",
        title,
        pieces: seen,
      })),
  },
};
