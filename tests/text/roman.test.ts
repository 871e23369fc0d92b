import { describe, expect, it } from "vitest";
import { toRoman } from "../../scripts/text/roman.ts";

describe("toRoman", () => {
  it.each([
    [1, "I"],
    [4, "IV"],
    [14, "XIV"],
    [99, "XCIX"],
    [1987, "MCMLXXXVII"],
    [0, ""],
  ])("writes %i", (number, expected) => {
    expect(toRoman(number)).toBe(expected);
  });
});
