import { describe, expect, it } from "vitest";
import { isMessage, shapeOf, sumShapes } from "../corpus/shape.ts";
import { BREAD, planText } from "./plan-text.ts";

const HEADINGS = new Set(["results", "a model of cold dough"]);

describe("isMessage", () => {
  it("is no heading, name, number or part of several", () => {
    expect(isMessage("Cold dough rises for twelve hours", HEADINGS)).toBe(true);
    expect(isMessage("3.1 A model of cold dough", HEADINGS)).toBe(false);
    expect(isMessage("A Model of Cold Dough", HEADINGS)).toBe(false);
    expect(isMessage("Cold dough rises for hours (2/3)", HEADINGS)).toBe(false);
    expect(isMessage("Dough and ovens", HEADINGS)).toBe(false);
    expect(isMessage("Figure 3. Height of dough by hour", HEADINGS)).toBe(false);
  });
});

describe("shapeOf", () => {
  it("counts words, frames, messages and lone formulas", async () => {
    const shape = shapeOf(await planText(BREAD), HEADINGS);
    expect(shape).toMatchObject({ content: 3, loneFormulas: 1, messages: 1, backup: 1 });
    expect(shape.wordsAPoint).toEqual([9, 4]);
    expect(shape.wordsASlide).toEqual([6 + 9 + 6 + 5, 1 + 4, 2 + 1]);
  });

  it("sums talks", async () => {
    const shape = shapeOf(await planText(BREAD), HEADINGS);
    expect(sumShapes([shape, shape])).toMatchObject({
      "words a point, median": 4,
      "words a point, 90th": 9,
      "points above 16 words, %": 0,
      "titles that are messages, %": 100 / 3,
    });
    expect(Object.values(sumShapes([])).every(Number.isFinite)).toBe(true);
  });
});
