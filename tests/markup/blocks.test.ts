import { describe, expect, it } from "vitest";
import type { Point, SlideText } from "../../scripts/deck/types.ts";
import { pointBlocks } from "../../scripts/markup/blocks.ts";
import { bodyToMarkdown } from "../../scripts/markup/escape/markdown.ts";
import { parseInline } from "../../scripts/text/inline.ts";

const text = (value: string) => parseInline(value) as SlideText;
const point = (value: string, rest: Partial<Point> = {}): Point => ({ text: text(value), details: [], ...rest });
const entry = (number: number, value: string, rest: Partial<Point> = {}) =>
  point(value, { form: "numbered", number, ...rest });

const write = (points: Point[]) => bodyToMarkdown(pointBlocks(points));

describe("points as Markdown", () => {
  it("are lists with bullets and numbers, and lines that are in none", () => {
    const details = [text("a"), { text: text("b"), details: [text("c")] }];
    expect(
      write([
        point("One"),
        point("Lead:", { form: "text" }),
        entry(1, "first", { details }),
        entry(2, "second"),
        point("2. *End*", { form: "text" }),
        point("Two"),
      ]),
    ).toBe(
      [
        "- One",
        "",
        "Lead:",
        "",
        "1. first",
        "   - a",
        "   - b",
        "     - c",
        "2. second",
        "",
        "2\\. *End*",
        "",
        "- Two",
      ].join("\n"),
    );
  });

  it("count on from the slide before, and anew in another list", () => {
    expect(write([entry(4, "four"), entry(5, "five"), entry(1, "one")])).toBe("4. four\n5. five\n\n1) one");
  });

  it("are nothing where there are none", () => {
    expect(write([])).toBe("");
  });
});

describe("marks on slides", () => {
  it("are elements, in which nothing is evaluated", () => {
    expect(write([point("~~a {{ b }}~~ H~2~O x^*n*^ <b>")])).toBe(
      "- <del>a <span v-pre>{{</span> b }}</del> H<sub>2</sub>O x<sup>*n*</sup> \\<b>",
    );
  });
});
