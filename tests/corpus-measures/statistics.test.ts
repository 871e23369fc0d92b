import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrap, foldOf, isInFold, kendall, mean, median, percentile, readFold } from "../corpus/statistics.ts";

it("tells middle and share of values", () => {
  expect([mean([1, 2, 6]), median([9, 1, 5]), percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)]).toEqual([3, 5, 9]);
  expect([mean([]), median([])]).toEqual([0, 0]);
});

it("has the mean in its interval", () => {
  const values = [0.1, 0.3, -0.1, 0.2];
  const [low, high] = bootstrap(values);
  expect(low).toBeLessThan(mean(values));
  expect(high).toBeGreaterThan(mean(values));
  expect(bootstrap(values)).toEqual([low, high]);
});

describe("kendall", () => {
  it("goes from the same order to the reverse", () => {
    const pairs = (order: number[]) => order.map((each, index) => [index, each] as const);
    expect(kendall(pairs([1, 2, 3, 4]))).toBe(1);
    expect(kendall(pairs([4, 3, 2, 1]))).toBe(-1);
    expect(kendall(pairs([2, 2, 2]))).toBeUndefined();
    // Of six pairs four agree, one is reversed, one is a tie: 3 / √(6 · 5).
    expect(kendall(pairs([1, 3, 2, 3]))).toBeCloseTo(3 / Math.sqrt(30));
  });

  it("is the same for both sides", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 9 }), (pairs) => {
        expect(kendall(pairs)).toBe(kendall(pairs.map(([a, b]) => [b, a])));
      }),
    );
  });
});

describe("folds", () => {
  it("part papers by their names", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 9 }), (name, of) => {
        const folds = Array.from({ length: of }, (_, index) => index + 1);
        const inside = folds.filter((number) => isInFold(name, readFold(`${number}/${of}`)));
        expect(inside).toEqual([foldOf(name, of)]);
        expect(isInFold(name, readFold(`^${inside[0]}/${of}`))).toBe(false);
      }),
    );
    expect(isInFold("any", undefined)).toBe(true);
  });

  it("refuses what is none", () => {
    for (const words of ["6/5", "0/5", "5", "a/b"]) expect(() => readFold(words)).toThrow(RangeError);
  });
});
