import { describe, expect, it } from "vitest";
import { toFragments } from "../../../scripts/readers/pdf/fragments.ts";
import { settlerOf } from "../../../scripts/readers/pdf/marks.ts";
import type { Run } from "../../../scripts/readers/pdf/page.ts";

/** Runs one behind the other: text, and how far it is raised (or lowered, below zero) in smaller letters. */
function runs(...parts: (string | [text: string, raised: number])[]): Run[] {
  let x = 0;
  return parts.map((part) => {
    const [text, raised] = typeof part === "string" ? [part, 0] : part;
    const size = raised === 0 ? 10 : 7;
    const lead = text.startsWith(" ") ? size * 0.3 : 0;
    const x0 = x + lead;
    x = x0 + text.trim().length * size * 0.5;
    const y = 100 - raised;
    const look = { size, isBold: false, isItalic: false, isMath: false, isMono: false, isForeign: false };
    return { text: text.trim(), x0, x1: x, y, y0: y - size * 0.75, y1: y + size * 0.25, ...look };
  });
}

const read = (...parts: Parameters<typeof runs>) => toFragments(runs(...parts)).map(({ text }) => text);
const settled = (text: string) => settlerOf([], [])({ text, number: 1, indent: 0, page: 0 }).text;

describe("what stands above and below a line", () => {
  it.each([
    ["a power of ten", ["some 10", ["5", 4], " cells"], "some 10⁵ cells"],
    ["a negative power", ["at 10", ["−3", 4], " mol"], "at 10⁻³ mol"],
    ["a unit", ["an area of 3 km", ["2", 4]], "an area of 3 km²"],
    ["a unit that is divided by", ["2 mol", ["-1", 4]], "2 mol⁻¹"],
    ["a sign", ["R", ["2", 4], " of 0.5"], "R² of 0.5"],
    ["an index", ["CO", ["2", -2], " and water"], "CO₂ and water"],
    ["letters of a number", ["the 12", ["th", 4], " day"], "the 12th day"],
  ] as [string, Parameters<typeof runs>, string][])("%s stays what it is", (_, parts, said) => {
    expect(read(...parts)).toEqual([said]);
    expect(settled(said)).toBe(said);
  });

  it("letters in the font of formulas are indices and powers, where Unicode has them", () => {
    const math = (...parts: Parameters<typeof runs>) =>
      toFragments(runs(...parts).map((run) => ({ ...run, isMath: run.text !== "the" }))).map(({ text }) => text);
    expect(math("the", " y", ["it", -2])).toEqual(["the yᵢₜ"]);
    expect(math("R", ["p", 4])).toEqual(["Rᵖ"]);
    expect(math("R", ["p,q", 4])).toEqual(["Rp,q"]);
    // Of text they stay what they are.
    expect(read("H", ["it", -2])).toEqual(["Hit"]);
  });

  it("a number below another is a fraction within a line, but the index and power of a letter", () => {
    const stacked = (before: string, above: string, below: string, behind: string) => {
      const [first, over] = runs(before, [above, 4]);
      const [, under] = runs(before, [below, -3.5]);
      const [, rest] = runs(before + above.trim(), behind);
      return toFragments([first, over, under, rest].filter((run) => run !== undefined)).map(({ text }) => text);
    };
    expect(stacked("a share of", " 13", " 60", " of them")).toEqual(["a share of 13/60 of them"]);
    expect(stacked("where σ", "2", "1", " is")).toEqual(["where σ²₁ is"]);
  });

  it("accents that are printed back over the letter before them are that letter's", () => {
    const over = (before: string, next: string, x: number) => {
      const [first, second] = runs(before, next);
      if (!first || !second) return undefined;
      return toFragments([first, { ...second, x0: x, x1: x + next.length * 5 }])[0]?.text;
    };
    expect(over("Jesu", "´ s Rueda", 17)).toBe("Jesús Rueda");
    expect(over("Martı", "´nez", 22)).toBe("Martínez");
    expect(over("Bucure¸", "sti", 33)).toBe("Bucureşti");
  });

  it("a sign in a font that no table says anything of is a mark, as large as it may be", () => {
    const [name, sign] = runs("Ada Example", "\u0002");
    if (!name || !sign) throw new Error("no runs");
    expect(toFragments([name, { ...sign, y: 96, size: 9.6 }])[0]?.text).toBe("Ada Example⁽∗⁾");
  });

  it("words whose letters stand apart are words", () => {
    expect(read("a", " b", " s", " t", " r", " a", " c", " t")).toEqual(["abstract"]);
    expect(read("a", " b", " c")).toEqual(["a b c"]);
  });

  it("marks of notes behind a word go", () => {
    const [text = ""] = read("the capacity", ["3", 4], " of a network.", ["4", 4]);
    expect(text).toBe("the capacity⁽3⁾ of a network.⁽4⁾");
    expect(settled(text)).toBe("the capacity of a network.");
  });

  it("marks are citations where a paper cites so, also in its abstract", () => {
    const line = { text: "the capacity⁽3,4⁾ of a network", number: 1, indent: 0, page: 0 };
    const settle = settlerOf(
      Array.from({ length: 8 }, () => line),
      [],
    );
    expect(settle(line).text).toBe("the capacity [3,4] of a network");
  });
});
