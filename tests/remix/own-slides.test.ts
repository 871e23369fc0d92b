import { describe, expect, it } from "vitest";
import { makeOwnSlides } from "../../scripts/remix/own-slides.ts";
import type { OwnEntry } from "../../scripts/remix/recipe/types.ts";

describe("a diagram of the lecturer's own", () => {
  it("stands on a slide of its own behind the points", () => {
    const entry = {
      type: "own",
      position: { line: 1, column: 1, length: 1 },
      title: [],
      points: [{ text: [], details: [] }],
      diagram: "pie",
      notes: [],
      priority: "must",
    };
    expect(makeOwnSlides(entry as OwnEntry, "x").map(({ id, kind, series }) => [id, kind, series])).toEqual([
      ["x", "points", "x"],
      ["x-diagram", "drawing", "x"],
    ]);
  });
});
