import { describe, expect, it } from "vitest";
import type { SlideOf, SlideText } from "../../scripts/deck/types.ts";
import { equation } from "../../scripts/kinds/equation.ts";
import type { EmitContext } from "../../scripts/kinds/kind.ts";
import { bodyToMarkdown } from "../../scripts/markup/escape/markdown.ts";
import { parseInline } from "../../scripts/text/inline.ts";

const text = (value: string) => parseInline(value) as SlideText;
const SLIDE: SlideOf<"equation"> = {
  kind: "equation",
  id: "a",
  title: [],
  notes: [],
  minutes: 1,
  sources: [],
  equation: {
    type: "equation",
    position: { line: 1, column: 1, length: 1 },
    cite: [],
    notes: [],
    tex: "Q = A v",
    name: text("Flow, *in litres*"),
    symbols: ["Q", "A", "v"].map((tex) => ({ tex, text: text(`what ${tex} is`) })),
    caption: text("Eq. 2"),
  },
};
const written = (slide: typeof SLIDE) => bodyToMarkdown(equation.emit(slide, {} as EmitContext).body);
const TALL = { isFitting: false, cuts: [], tall: [], ratio: 1.4 };

describe("a formula with its terms", () => {
  it("has its name above, what its symbols mean and its caption below", () => {
    expect(written(SLIDE)).toBe(
      "**Flow, _in litres_**\n\n$$\nQ = A v\n$$\n\n- $Q$ what Q is\n- $A$ what A is\n- $v$ what v is\n\nEq. 2",
    );
  });

  it("keeps its name and caption, and lists its symbols on slides of their own where they have no room", () => {
    const parts = (equation.fit.repair(SLIDE, TALL) ?? []) as (typeof SLIDE)[];
    expect(parts.map(written)).toEqual([
      "**Flow, _in litres_**\n\n$$\nQ = A v\n$$\n\nEq. 2",
      "- $Q$ what Q is\n- $A$ what A is\n- $v$ what v is",
    ]);
    const [, symbols] = parts;
    const more = symbols && ((equation.fit.repair(symbols, TALL) ?? []) as (typeof SLIDE)[]);
    expect(more?.map(written)).toEqual(["- $Q$ what Q is\n- $A$ what A is", "- $v$ what v is"]);
  });
});
