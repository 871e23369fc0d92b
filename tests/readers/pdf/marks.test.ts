import { describe, expect, it } from "vitest";
import { settlerOf } from "../../../scripts/readers/pdf/marks.ts";

const lineOf = (text: string, number: number) => ({ text, number, indent: 0, page: 0 });
const works = Array.from(
  { length: 12 },
  (_, index) => `${index + 1}. Berg, O. (${1990 + index}) Tea Letters 3, 10–22.`,
);
const cited = works.map((_, index) => `Kettles of village ${index} boil at night (${index + 1}), as others do.`);

/** A line of a paper that has others, works behind it. */
function settled(text: string, others: readonly string[], list = works): string {
  const lines = [text, ...others, "References", ...list].map(lineOf);
  const from = others.length + 1;
  const heading = { from, to: from + 1, title: "References", score: 1, level: 1 };
  return settlerOf(lines, [heading])(lineOf(text, 0)).text;
}

describe("numbers in round brackets", () => {
  it("are citations where a paper cites its numbered works so, as PNAS and Science do", () => {
    expect(settled("Kettles wait (3, 5–7) for the night (11).", cited)).toBe(
      "Kettles wait [3, 5–7] for the night [11].",
    );
  });

  it("are none of equations, and none that count", () => {
    const text = "By equation (3), and with f(2), we see that: (1) kettles wait, and (2) pots do not.";
    expect(settled(text, cited)).toBe(text);
  });

  it("are none where works have no numbers, or where brackets are square", () => {
    const text = "Kettles wait (3) for the night.";
    const bare = works.map((work) => work.replace(/^\d+\. /, ""));
    expect(settled(text, cited, bare)).toBe(text);
    expect(settled(text, [...cited, ...cited.map((each) => each.replace("(", "[").replace(")", "]"))])).toBe(text);
  });

  it("are none where they are of few works", () => {
    const text = "Kettles wait (3) for the night.";
    expect(
      settled(
        text,
        Array.from({ length: 12 }, () => "The load of a kettle is given by that (2) here."),
      ),
    ).toBe(text);
  });
});

describe("numbers above the line that works begin with", () => {
  it("are their labels, as journals of the AIP have them", () => {
    const lines = ["Kettles boil.⁽1⁾", "References", "⁽1⁾O. Berg, Tea Letters", "⁽2⁾I. Holm, Pots", "⁽3⁾A. Lid, Tea"];
    const heading = { from: 1, to: 2, title: "References", score: 1, level: 1 };
    const settle = settlerOf(lines.map(lineOf), [heading]);
    expect(lines.map((text, at) => settle(lineOf(text, at)).text).slice(2)).toEqual([
      "[1] O. Berg, Tea Letters",
      "[2] I. Holm, Pots",
      "[3] A. Lid, Tea",
    ]);
  });
});
