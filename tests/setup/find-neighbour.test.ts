import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNeighbour } from "../../setup/find-neighbour.ts";

describe("the neighbour of a slide that is gone", () => {
  it.each([
    ["the next one", "b", ["a", "b", "c"], ["a", "c"], "c"],
    ["the next that is left", "b", ["a", "b", "c", "d"], ["a", "d"], "d"],
    ["the one before, at the end", "c", ["a", "b", "c"], ["a", "b"], "b"],
    ["the same slide under another name", "b", ["a", "b", "c"], ["a", "x", "c"], "x"],
    ["the nearest among new ones", "b", ["a", "b", "c"], ["n", "a", "m", "c", "o"], "c"],
  ])("is %s", (_, gone, before, now, expected) => {
    expect(findNeighbour(gone, before, now)).toBe(expected);
  });

  it("is nowhere when nothing is known or nothing is left", () => {
    expect(findNeighbour("b", [], ["a"])).toBeUndefined();
    expect(findNeighbour("b", ["a", "b", "c"], ["x"])).toBeUndefined();
    expect(findNeighbour("b", ["b"], [])).toBeUndefined();
  });

  it("is always a slide that is there, whatever goes", () => {
    const names = fc.uniqueArray(fc.string(), { minLength: 2 });
    fc.assert(
      fc.property(names, fc.nat(), fc.infiniteStream(fc.boolean()), (before, at, stays) => {
        const gone = before[at % before.length] as string;
        const now = before.filter((name) => name !== gone && stays.next().value);
        const found = findNeighbour(gone, before, now);
        if (now.length > 0) expect(now).toContain(found);
        else expect(found).toBeUndefined();
      }),
    );
  });
});
