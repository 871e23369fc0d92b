import { describe, expect, it } from "vitest";
import type { Element, Node } from "../../../scripts/readers/jats/element.ts";
import { make, rawTextOf } from "../../../scripts/readers/jats/element.ts";
import type { Block, Paragraph } from "../../../scripts/readers/office/block.ts";
import { partRunIns } from "../../../scripts/readers/office/run-in.ts";

const at: Element = { type: "element", name: "p", attributes: {}, children: [], start: 0 } as never;
const look = { isBold: false, isItalic: false, isCentred: false, size: 11 };
const paragraph = (...nodes: Node[]): Paragraph => ({ type: "paragraph", at, role: "body", look, nodes, ids: [] });
const heading = (title: string, level: number): Paragraph => ({ ...paragraph(title), role: "heading", level });
const runIn = (number: number, title: string, text: string) =>
  paragraph(`${number}) `, make("italic", at, [title]), ` ${text}`);
const shown = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.type === "paragraph"
      ? `${block.role === "heading" ? `${"#".repeat(block.level ?? 0)} ${block.label ?? "-"} ` : ""}${block.nodes.map(rawTextOf).join("").trim()}`
      : "",
  );

describe("headings on the line of their text", () => {
  it("are sections one level below, where they count", () => {
    const blocks = [
      heading("Design", 2),
      runIn(1, "Finding transfers.", "The agent looks at sizes."),
      runIn(2, "Asking for a slot:", "Agents send a request."),
      heading("Results", 1),
      runIn(1, "Noon.", "Delays fell by a third."),
    ];
    expect(shown(partRunIns(blocks))).toEqual([
      "## - Design",
      "### 1 Finding transfers",
      "The agent looks at sizes.",
      "### 2 Asking for a slot",
      "Agents send a request.",
      "# - Results",
      "## 1 Noon",
      "Delays fell by a third.",
    ]);
  });

  it("are none where one stands alone, out of turn, or says no sentence", () => {
    const alone = [heading("Design", 1), runIn(1, "Finding transfers.", "The agent looks at sizes.")];
    expect(partRunIns(alone)).toEqual(alone);
    const out = [
      heading("Design", 1),
      runIn(2, "Late.", "It comes out of turn."),
      runIn(4, "Later.", "So does this one."),
    ];
    expect(partRunIns(out)).toEqual(out);
    const words = [
      heading("Design", 1),
      runIn(1, "words", "in the middle of it."),
      runIn(2, "words", "in the middle of it."),
    ];
    expect(partRunIns(words)).toEqual(words);
  });
});
