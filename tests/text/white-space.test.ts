import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeLines, normalizeWhiteSpace, splitParagraphs } from "../../scripts/text/white-space.ts";
import { anyText } from "../helpers/texts.ts";

describe("normalizeWhiteSpace", () => {
  it("makes one space of white space and control characters", () => {
    expect(normalizeWhiteSpace(" a \t b\r\nc\u0000d\u0085e ")).toBe("a b c d e");
  });

  it("keeps the spaces that an author chose", () => {
    expect(normalizeWhiteSpace("a\u00a0b\u3000c\u2009d")).toBe("a\u00a0b\u3000c\u2009d");
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalizeWhiteSpace(text);
        expect(normalizeWhiteSpace(once)).toBe(once);
      }),
    );
  });
});

describe("splitParagraphs", () => {
  it("parts at blank lines", () => {
    expect(splitParagraphs("one\ntwo\n\n \n three \r\n\r\nfour\n")).toEqual(["one two", "three", "four"]);
  });
});

describe("normalizeLines", () => {
  it("keeps lines and indents, drops blank ends and control characters", () => {
    expect(normalizeLines("\n\n  a\r\n\tb\u0007\n\n")).toBe("  a\n\tb");
  });
});
