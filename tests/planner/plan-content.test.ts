import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunkByLines } from "../../scripts/planner/plan-content.ts";
import { planMinutes } from "../../scripts/time/minutes.ts";

describe("chunkByLines", () => {
  it("keeps every entry, in order, and overfills no slide", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 }), (heights) => {
        const chunks = chunkByLines(heights, (height) => height, 14);
        expect(chunks.flat()).toEqual(heights);
        for (const chunk of chunks) expect(chunk.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(14);
      }),
    );
  });

  it("fills slides evenly", () => {
    expect(chunkByLines([2, 2, 2, 2, 2, 2, 2, 2], (height) => height, 14).map(({ length }) => length)).toEqual([4, 4]);
  });
});

describe("planMinutes", () => {
  const words = (count: number) => [[{ type: "text" as const, value: "word ".repeat(count).trim() }]];

  it.each([
    [130, 1.25],
    [65, 0.75],
    [1, 0.25],
  ])("%i words take %d minutes", (count, minutes) => {
    expect(planMinutes(undefined, words(count))).toBe(minutes);
  });

  it("takes the outline's own figure", () => {
    expect(planMinutes(7, words(500))).toBe(7);
  });

  it("counts scripts without spaces", () => {
    expect(planMinutes(undefined, [[{ type: "text", value: "合".repeat(260) }]])).toBe(1.25);
  });
});
