import { describe, expect, it } from "vitest";
import { findInertMarks } from "../../scripts/text/inert-marks.ts";

describe("marks that mean nothing", () => {
  it.each([
    ["old[^1]", "[^1]"],
    ["an ==old== map", "==old=="],
    ["a ![map](map.png)", "![map](map.png)"],
    ["see <https://example.org>", "<https://example.org>"],
    ["as \\citep[p. 3]{ada2020} says", "\\citep[p. 3]{ada2020}"],
    ["\\emph{old}", "\\emph{"],
    ["old^[1]", "^[1]"],
    ["old ^[a note, which is long]", "^[a note, which is long]"],
    ["one<br>two", "<br>"],
    ["a <b>bold</b> word", "<b>"],
    ["a <span class='x'>word</span>", "<span class='x'>"],
    ["so :smile: it is", ":smile:"],
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
    "The element \\<b>x</b> is bold, `<b>`, &nbsp; a space, Vec<T> and a<b>c",
    "~~old~~ H~2~O x^2^ ^13^C",
    "at 10:30:45, a::b::c, key:value: x, https://e.test:80/a:b:c",
    "# of samples, - a dash, 1. a number",
    "[@key] and [1]",
  ])("are not where nothing of the kind is meant: %s", (text) => {
    expect(findInertMarks(text)).toEqual([]);
  });

  it.each([
    ["# Heading", "# "],
    ["- a detail", "- "],
    ["1. first", "1. "],
  ])("are told at the start of an entry: %s", (text, mark) => {
    expect(findInertMarks(text, { isEntry: true }).map((found) => found.mark)).toEqual([mark]);
    expect(findInertMarks(text)).toEqual([]);
  });

  it.each([
    "# of samples rose",
    "#1 of all",
    "-5 °C",
    "2. Weltkrieg",
    "1.5 times",
    "*so* it is",
    "\\# x",
    "1\\. x",
    "\\- x",
    "- ",
  ])("are not where an entry means what it says: %s", (text) => {
    expect(findInertMarks(text, { isEntry: true })).toEqual([]);
  });

  it("are looked for in good time in hostile texts", () => {
    for (const piece of ["~~", "==", "<b>", "`", "``a", "$a ", "![", "[^", "&amp", "\\cite{", "a~b", "<img "])
      expect(findInertMarks(piece.repeat(20_000)).length).toBeLessThan(12);
  });
});

describe("footnotes", () => {
  const told = (text: string, mayBeNoted: boolean) =>
    findInertMarks(text, { mayBeNoted }).map(({ mark, hint }) => `${mark} – ${hint}`);

  it("are told where a text has none, and how to say it", () => {
    expect(told("Old^[Of 1890.]", false)).toEqual([
      "^[Of 1890.] – titles, names and `notes` have none; say it there, or in a point, a detail, a caption or a cell",
    ]);
    expect(told("Old^[Of 1890.]", true)).toEqual([]);
  });

  it.each([
    ["old^[1]", "^[1] – for a work, cite it: `[@key]`; for a raised number write `^1^`"],
    ["old^[@key]", "^[@key] – for a work, cite it: `[@key]`; in a footnote: `^[see [@key]]`"],
    ["old^[and then", "^[ – end it with `]`; if the signs are meant: `\\^[`"],
    ["old^[]", "^[] – write what it says between the brackets"],
    ["old^[a ^[b] c]", "^[b] – a footnote stands behind a word of the text, and holds no other footnote"],
    ["^[alone]", "^[alone] – a footnote stands behind a word of the text, and holds no other footnote"],
  ])("that are none are told where a text may have some: %s", (text, found) => {
    expect(told(text, true)).toEqual([found]);
  });

  it.each(["old\\^[x]", "`^[x]`", "$x^[2]$", "a^[`]` and $[0,1)$] and `x` b"])("are not meant in %s", (text) => {
    expect(told(text, true)).toEqual([]);
  });

  it("marks within them are looked at, too", () => {
    expect(findInertMarks("old^[a <b>x</b>]", { mayBeNoted: true }).map(({ mark }) => mark)).toEqual(["<b>"]);
  });
});
