import { describe, expect, it } from "vitest";
import { findInertMarks } from "../../scripts/text/inert-marks.ts";

describe("marks that mean nothing", () => {
  it.each([
    ["old[^1]", "[^1]"],
    ["~~old~~ new", "~~old~~"],
    ["an ==old== map", "==old=="],
    ["a ![map](map.png)", "![map](map.png)"],
    ["see <https://example.org>", "<https://example.org>"],
    ["as \\citep[p. 3]{ada2020} says", "\\citep[p. 3]{ada2020}"],
    ["\\emph{old}", "\\emph{"],
    ["H~2~O", "~2~"],
    ["x^2^", "^2^"],
  ])("are told: %s", (text, mark) => {
    expect(findInertMarks(text).map((found) => found.mark)).toEqual([mark]);
  });

  it.each([
    "a < b and c > d, at ~5 to ~7 km",
    "`~~old~~` and `<b>x</b>`",
    "$a^2 + b^2 = c^2$ and $x_{1}^{2}$",
    "\\~\\~old\\~\\~ and \\<b>x</b>",
    "if a == b == c",
    "[link](https://example.org/~ada/~bob)",
    "AT&T; R&D",
    "a^b and c^d",
    "The element <b>x</b> is bold, &nbsp; a space",
    "[@key] and [1]",
  ])("are not where nothing of the kind is meant: %s", (text) => {
    expect(findInertMarks(text)).toEqual([]);
  });

  it("are looked for in good time in hostile texts", () => {
    for (const piece of ["~~", "==", "<b>", "`", "``a", "$a ", "![", "[^", "&amp", "\\cite{", "a~b", "<img "])
      expect(findInertMarks(piece.repeat(20_000)).length).toBeLessThan(12);
  });
});
