import { expect, it } from "vitest";
import { withFootnoteItems } from "../../scripts/deck/footnote-items.ts";
import type { SlideText } from "../../scripts/deck/types.ts";
import { parseWithFootnotes, toPlainText } from "../../scripts/text/inline.ts";

const textOf = (source: string) => parseWithFootnotes(source) as SlideText;

it("each footnote of a point, a caption and a cell is an item behind its own", () => {
  const items = withFootnoteItems([
    { id: "a/point-1", kind: "point", text: textOf("A^[one] and *b^[two]*"), section: "a" },
    {
      id: "a/table-1",
      kind: "table",
      text: textOf("Caption^[last]"),
      table: { columns: [textOf("Head^[first]")], rows: [[textOf("Cell^[second]")]] },
    },
  ]);
  expect(items.map(({ id, kind, text, section }) => [id, kind, toPlainText(text), section])).toEqual([
    ["a/point-1", "point", "A and b", "a"],
    ["a/point-1/footnote-1", "footnote", "one", "a"],
    ["a/point-1/footnote-2", "footnote", "two", "a"],
    ["a/table-1", "table", "Caption", undefined],
    ["a/table-1/footnote-1", "footnote", "first", undefined],
    ["a/table-1/footnote-2", "footnote", "second", undefined],
    ["a/table-1/footnote-3", "footnote", "last", undefined],
  ]);
});
