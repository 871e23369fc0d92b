import { expect, it } from "vitest";
import type { Manuscript, Passage } from "../../scripts/manuscript/manuscript.ts";
import { dropPrintedLabels } from "../../scripts/readers/printed-labels.ts";
import { parseInline } from "../../scripts/text/inline.ts";
import { toWords } from "../../scripts/text/slice-inlines.ts";

const place = { file: "paper.md", position: { line: 1, column: 1, length: 1 } };

/** What stays of the caption of a figure that is called by a name. */
function captionOf(name: string | undefined, caption: string): string {
  const figure: Passage = { type: "figure", place, images: [], caption: parseInline(caption), name };
  const manuscript: Manuscript = {
    ...{ title: [], authors: [], abstract: [], keywords: [], lead: [], references: [], findings: [] },
    sections: [{ place, title: [], content: [figure], sections: [] }],
  };
  const [changed] = dropPrintedLabels(manuscript).sections[0]?.content ?? [];
  return changed?.type === "figure" ? toWords(changed.caption) : "";
}

it.each([
  ["Table 1", "Table 1: Ropes of hemp.", "Ropes of hemp."],
  ["Figure 3", "**Fig. 3** – Ropes of hemp.", "Ropes of hemp."],
  ["Table 1", "Table 1 Ropes of hemp.", "Ropes of hemp."],
  ["Figure A.2", "Figure A.2. Ropes.", "Ropes."],
  [undefined, "Figure 1 Ropes of hemp.", "Ropes of hemp."],
  // Another one, a sentence, or a name alone
  ["Table 1", "Table 2: Ropes of hemp.", "Table 2: Ropes of hemp."],
  ["Table 1", "Figure 1: Ropes of hemp.", "Figure 1: Ropes of hemp."],
  ["Table 1", "Table 1 shows ropes of hemp.", "Table 1 shows ropes of hemp."],
  ["Table 1", "Table 1.", "Table 1."],
  [undefined, "Table 1: Ropes of hemp.", "Table 1: Ropes of hemp."],
])("a caption of %s: %s", (name, caption, expected) => {
  expect(captionOf(name, caption)).toBe(expected);
});
