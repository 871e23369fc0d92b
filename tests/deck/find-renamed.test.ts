import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRenamed } from "../../scripts/deck/find-renamed.ts";

describe("slides that were given other names", () => {
  it.each([
    [["a", "b", "c"], ["a", "x", "c"], [{ from: "b", name: "x" }]],
    [
      ["a", "b", "c"],
      ["x", "b", "y"],
      [
        { from: "a", name: "x" },
        { from: "c", name: "y" },
      ],
    ],
    [["a", "b", "c"], ["a", "x", "b", "c"], []],
    [["a", "b", "c"], ["a", "c"], []],
    [["a", "b", "c"], ["c", "b", "a"], []],
    [["a", "b", "c"], ["a", "x", "y", "c"], []],
    [["a", "b", "c", "d"], ["n", "a", "b", "x", "d"], [{ from: "c", name: "x" }]],
    [[], ["a", "b"], []],
  ])("%j, then %j", (before, now, renamed) => {
    expect(findRenamed(before, now)).toEqual(renamed);
  });

  it("had a name that is gone, and have one that is new", () => {
    const names = fc.uniqueArray(fc.constantFrom(..."abcdefgh"));
    fc.assert(
      fc.property(names, names, (before, now) => {
        for (const { from, name } of findRenamed(before, now)) {
          expect(before.includes(from) && !now.includes(from)).toBe(true);
          expect(now.includes(name) && !before.includes(name)).toBe(true);
        }
      }),
    );
  });
});
