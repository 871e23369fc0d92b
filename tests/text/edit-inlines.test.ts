import { describe, expect, it } from "vitest";
import { joinParts, joinTexts, mapChildren, trimInlines } from "../../scripts/text/edit-inlines.ts";
import type { Inline } from "../../scripts/text/inline.ts";
import { sliceInlines } from "../../scripts/text/slice-inlines.ts";

const text = (value: string): Inline => ({ type: "text", value });
const emphasis = (...children: Inline[]): Inline => ({ type: "emphasis", children });

describe("inlines", () => {
  it("joins neighbouring texts, but not those that stand for something", () => {
    const mark = text("?");
    expect(joinTexts([text("a"), text("b"), text(""), emphasis(text("c")), text("")])).toEqual([
      text("ab"),
      emphasis(text("c")),
    ]);
    expect(joinTexts([text("a"), mark, text("b")], (node) => node === mark)).toEqual([text("a"), mark, text("b")]);
  });

  it("trims the ends, also of a single text, and never what stands for something", () => {
    const mark = text(" ");
    expect(trimInlines([text(" "), emphasis(text(" a ")), text(" b "), text(" ")])).toEqual([
      emphasis(text(" a ")),
      text(" b"),
    ]);
    expect(trimInlines([text("  a  ")])).toEqual([text("a")]);
    expect(trimInlines([text("  ")])).toEqual([]);
    expect(trimInlines([mark, text(" a")], (node) => node === mark)).toEqual([mark, text(" a")]);
  });

  it("puts parts together, and changes what stands in a node", () => {
    expect(joinParts([[text("a")], [], [text("b")]], ": ")).toEqual([text("a"), text(": "), text("b")]);
    expect(mapChildren(emphasis(text("a")), () => [text("b")])).toEqual(emphasis(text("b")));
    expect(mapChildren(text("a"), () => [text("b")])).toEqual(text("a"));
  });

  it("cuts code only where that is asked for", () => {
    const code: Inline[] = [text("a"), { type: "inlineCode", value: "bcd" }];
    expect(sliceInlines(code, 0, 2)).toEqual([text("a"), { type: "inlineCode", value: "bcd" }]);
    expect(sliceInlines(code, 0, 2, true)).toEqual([text("a"), { type: "inlineCode", value: "b" }]);
    expect(sliceInlines(code, 2, 4)).toEqual([]);
  });
});
