import { describe, expect, it } from "vitest";
import { expandNumbers } from "../../../scripts/readers/references/expand-numbers.ts";

describe("expandNumbers", () => {
  it.each([
    ["3", [3]],
    ["1, 3–5", [1, 3, 4, 5]],
    ["5-3", [5]],
    ["1–5000, 7", [1, 7]],
    ["x", []],
  ])("takes %s apart", (text, expected) => {
    expect(expandNumbers(text)).toEqual(expected);
  });
});
