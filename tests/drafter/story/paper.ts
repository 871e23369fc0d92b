import type { ManuscriptSection, Passage } from "../../../scripts/manuscript/manuscript.ts";
import type { Inline } from "../../../scripts/text/inline.ts";
import { parseInline } from "../../../scripts/text/inline.ts";

const place = { file: "paper.md", position: { line: 1, column: 1, length: 1 } };

export const inlines = (text: string): Inline[] => parseInline(text);

/** A paragraph, or a passage as it is. */
export const passage = (text: string | Passage): Passage =>
  typeof text === "string" ? { type: "paragraph", place, text: inlines(text) } : text;

export const figure = (name: string, caption = ""): Passage & { type: "figure" } => ({
  ...{ type: "figure", place, images: [], caption: inlines(caption), name },
});

export const table = (columns: string[], rows: string[][], name = "Table 1"): Passage & { type: "table" } => ({
  ...{ type: "table", place, columns: columns.map(inlines), rows: rows.map((row) => row.map(inlines)) },
  ...{ align: columns.map(() => null), caption: [], name },
});

export const equation = (tex: string, name?: string): Passage & { type: "equation" } => ({
  ...{ type: "equation", place, tex },
  ...(name === undefined ? {} : { name }),
});

/** A section by its heading, `2 Ropes`, its texts and the sections in it. */
export function section(
  heading: string,
  content: (string | Passage)[] = [],
  sections: ManuscriptSection[] = [],
): ManuscriptSection {
  const [, label, title = heading] = /^((?:\d+\.?)+|[A-Z]) (.+)$/.exec(heading) ?? [];
  return { place, ...(label ? { label } : {}), title: inlines(title), content: content.map(passage), sections };
}
