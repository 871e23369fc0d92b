import { describe, expect, it } from "vitest";
import { linesOf, type Said } from "../corpus/said.ts";
import { BREAD, planText } from "./plan-text.ts";

describe("listSaid", () => {
  it("says what is on slides, without marks, citations and spaces in formulas", async () => {
    const { main, backup } = await planText(BREAD);
    const slide = main.find(({ title }) => title === "Cold dough rises for twelve hours") as Said;
    expect(linesOf(slide)).toEqual(["It rose to twice its height in h=12 hours", "In a cellar at 8 °C"]);
    expect(slide).toMatchObject({ captions: ["Figure 1. Height by hour."], hasContent: true });
    expect(slide.sources).toEqual(["2, sentence 4", "Figure 1"]);
    expect(slide.blocks.map(({ kind }) => kind)).toEqual(["points", "figure"]);
    expect(backup.map(({ title, points, hasContent }) => [title, points.length, hasContent])).toEqual([
      ["Backup", 0, false],
      ["Why not in the sun?", 1, true],
    ]);
  });

  it("tells frames and slides that hold nothing from those with content", async () => {
    const { main } = await planText(`${BREAD}  - { id: empty, title: Nothing yet, minutes: 1 }\n`);
    const without = main.filter(({ hasContent }) => !hasContent).map(({ kind, title }) => [kind, title]);
    expect(without).toContainEqual(["title", "Bread that rises at night"]);
    expect(without.map(([, title]) => title)).toContain("Nothing yet");
    expect(without.map(([kind]) => kind)).toEqual(expect.arrayContaining(["references", "credits"]));
    expect(main.filter(({ hasContent }) => hasContent).map(({ title }) => title)).toEqual([
      "Cold dough rises for twelve hours",
      "Methods",
      "A model",
    ]);
  });
});
