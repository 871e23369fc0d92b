import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberIn, sharesOf } from "../../scripts/outline/table-bars.ts";
import { parseInline } from "../../scripts/text/inline.ts";

const cells = (...rows: (string | number)[][]) => rows.map((row) => row.map((cell) => parseInline(String(cell))));

describe("numberIn", () => {
  it.each([
    ["54 %", 54],
    ["1,204", 1204],
    ["1.204.500", undefined],
    ["0,95", 0.95],
    ["12 345.6 kg", 12345.6],
    ["0.91 ± 0.02", 0.91],
    ["~3", 3],
    ["≥ 7 min", 7],
    ["−3", -3],
    ["45–52", undefined],
    ["3/4", undefined],
    ["2 × 10", undefined],
    ["1 - r/(3r+3)", undefined],
    ["5-fold", 5],
    ["3 (of 4)", 3],
    ["none", undefined],
    ["", undefined],
  ])("reads %s", (text, value) => expect(numberIn(text)).toBe(value));
});

describe("sharesOf", () => {
  it("has all columns on one scale from zero, and no bar where no number is", () => {
    const rows = cells(["a", 10, 40], ["b", "none", 20], ["c", 0, "5 l"]);
    expect(sharesOf(rows, [2, 3])).toEqual([
      [undefined, 0.25, 1],
      [undefined, undefined, 0.5],
      [undefined, 0, 0.125],
    ]);
    expect(
      sharesOf(rows, [])
        .flat()
        .every((share) => share === undefined),
    ).toBe(true);
  });

  it("is in proportion, whatever the numbers are", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1 }), (numbers) => {
        const most = Math.max(...numbers);
        const shares = sharesOf(cells(...numbers.map((number) => [number])), [1]).flat();
        for (const [at, share] of shares.entries())
          if (most === 0) expect(share).toBeUndefined();
          else expect(share).toBeCloseTo((numbers[at] ?? 0) / most, 2);
      }),
    );
  });
});
