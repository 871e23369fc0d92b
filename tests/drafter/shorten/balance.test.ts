import { describe, expect, it } from "vitest";
import { isBalanced, QUOTES } from "../../../scripts/drafter/shorten/balance.ts";

describe("isBalanced", () => {
  it.each([
    ["ropes (of hemp [old]) “tear”", true],
    ["ropes of hemp) tear", false],
    ["(ropes [of hemp) tear]", false],
    ["„ein Tau“ und „ein Seil”", true],
    ["„ein Tau", false],
    ['a "rope', false],
    ['a "rope"', true],
  ])("looks for the other half of each mark: %j", (text, expected) => {
    expect(isBalanced(text)).toBe(expected);
  });

  it("may look at quotation marks alone", () => {
    expect(isBalanced("ropes (of hemp", QUOTES)).toBe(true);
    expect(isBalanced("she said: “ropes", QUOTES)).toBe(false);
  });
});
