import { describe, expect, it } from "vitest";
import { findStrayLines, LINES, parseLines } from "../../scripts/outline/code-lines.ts";

describe("lines of a listing", () => {
  it.each([
    ["2", [[2]]],
    ["2|3-4|all", [[2], [3, 4], [1, 2, 3, 4, 5]]],
    ["1,4-|none|*", [[1, 4, 5], [], [1, 2, 3, 4, 5]]],
  ])("%s", (written, steps) => {
    expect(LINES.test(written)).toBe(true);
    expect(parseLines(written, 5)).toEqual(steps);
    expect(findStrayLines(written, 5)).toBeUndefined();
  });

  it.each(["", "a", "2||3", "2,", "-3", "1-2-3", "hide"])("refuses %s", (written) => {
    expect(LINES.test(written)).toBe(false);
  });

  it.each(["0", "6", "2|4-6", "3-2", "6-"])("finds what is not there in %s", (written) => {
    expect(LINES.test(written)).toBe(true);
    expect(findStrayLines(written, 5)).toBeDefined();
  });
});
