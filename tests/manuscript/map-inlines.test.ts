import { expect, it } from "vitest";
import type { Manuscript, Passage } from "../../scripts/manuscript/manuscript.ts";
import { mapInlines } from "../../scripts/manuscript/map-inlines.ts";
import { type Inline, toPlainText } from "../../scripts/text/inline.ts";

const place = { file: "paper.md", position: { line: 1, column: 1, length: 1 } };
const text = (value: string): Inline[] => [{ type: "text", value }];

it("changes all running text of a paper; paragraphs of which nothing stays go", () => {
  const passages: Passage[] = [
    { type: "paragraph", place, text: text("paragraph") },
    { type: "paragraph", place, text: text("gone") },
    { type: "quote", place, text: text("quote") },
    {
      type: "list",
      place,
      isOrdered: false,
      items: [{ place, text: [text("item"), text("gone")], items: [{ place, text: [text("inner")], items: [] }] }],
    },
    { type: "figure", place, images: [], caption: text("figure") },
    { type: "table", place, columns: [text("head")], rows: [[text("cell")]], align: [null], caption: text("gone") },
    { type: "equation", place, tex: "x" },
    { type: "code", place, code: "y", caption: text("code") },
  ];
  const paper: Manuscript = {
    ...{ title: text("title"), authors: [], abstract: [text("abstract"), text("gone")], keywords: [] },
    ...{ lead: passages, references: [], findings: [] },
    sections: [{ place, title: text("section"), content: passages, sections: [] }],
  };
  const upper = (inlines: Inline[]) =>
    toPlainText(inlines) === "gone" ? [] : text(toPlainText(inlines).toUpperCase());
  const changed: Passage[] = [
    { type: "paragraph", place, text: text("PARAGRAPH") },
    { type: "quote", place, text: text("QUOTE") },
    {
      type: "list",
      place,
      isOrdered: false,
      items: [{ place, text: [text("ITEM")], items: [{ place, text: [text("INNER")], items: [] }] }],
    },
    { type: "figure", place, images: [], caption: text("FIGURE") },
    { type: "table", place, columns: [text("HEAD")], rows: [[text("CELL")]], align: [null], caption: [] },
    { type: "equation", place, tex: "<x>" },
    { type: "code", place, code: "<y>", caption: text("CODE") },
  ];
  expect(mapInlines(paper, upper, (source) => `<${source}>`)).toEqual({
    ...paper,
    title: text("TITLE"),
    abstract: [text("ABSTRACT")],
    lead: changed,
    sections: [{ place, title: text("SECTION"), content: changed, sections: [] }],
  });
});
