import { describe, expect, it } from "vitest";
import { splitKeywords } from "../../../scripts/readers/article/write-front.ts";

describe("splitKeywords", () => {
  it.each([
    [["tea; heat, cold; cups."], ["tea", "heat, cold", "cups"]],
    [["tea, heat"], ["tea", "heat"]],
    [["茶、热，杯"], ["茶", "热", "杯"]],
    [
      ["tea   heat", "cups etc.."],
      ["tea", "heat", "cups etc.."],
    ],
    [["", `${"long ".repeat(20)}`], []],
  ])("parts %j", (said, expected) => {
    expect(splitKeywords(said)).toEqual(expected);
  });
});
