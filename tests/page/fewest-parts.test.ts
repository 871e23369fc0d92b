import fc from "fast-check";
import { expect, it } from "vitest";
import { fewestParts } from "../../scripts/page/fewest-parts.ts";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

it("cuts into parts that fit, each as full as it can be", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 40 }), (heights) => {
      const fits = (from: number, to: number) => sum(heights.slice(from, to)) <= 100;
      const cuts = fewestParts(heights.length, fits) ?? [];
      const ends = [...cuts, heights.length];
      for (const [index, end] of ends.entries()) {
        const start = ends[index - 1] ?? 0;
        expect({ start, end, isFitting: fits(start, end) }).toMatchObject({ isFitting: true });
        expect(end === heights.length || !fits(start, end + 1)).toBe(true);
      }
    }),
  );
});

it("gives up where a unit has no room even alone", () => {
  expect(fewestParts(3, (from, to) => to - from === 1 && from !== 2)).toBeUndefined();
});

it("asks as seldom as it may, since each question lays a slide out anew", () => {
  let asked = 0;
  fewestParts(1000, () => ++asked > 0);
  expect(asked).toBeLessThan(15);
});
