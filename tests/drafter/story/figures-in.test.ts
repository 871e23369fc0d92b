import { describe, expect, it } from "vitest";
import { hasFigures } from "../../../scripts/drafter/story/figures-in.ts";

describe("hasFigures", () => {
  it.each([
    [true, "Ropes hold 40 kg."],
    [true, "Of 12 ropes half tore in 2019."],
    [true, "They hold 2.5 times as much."],
    [false, "PEP 517 has an API for ropes."],
    [false, "0.9.0 includes two ropes."],
    [false, "It was made in 2019."],
    [false, "Figure 3 has p53 in it."],
  ])("%s: %s", (has, text) => {
    expect(hasFigures(text)).toBe(has);
  });
});
