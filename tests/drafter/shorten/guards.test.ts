import { describe, expect, it } from "vitest";
import { isGuarded } from "../../../scripts/drafter/shorten/guards.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";

describe("isGuarded", () => {
  it.each([
    ["which is not new", true, true],
    ["if the sea is calm", true, true],
    ["only in spring", true, true],
    ["without a crew", true, true],
    ["which may tear", false, true],
    ["weighing 12 tons", false, true],
    ["weighing twelve tons or half of it", false, true],
    ["faster than ships", false, true],
    ["as all sailors know", false, true],
    ["making it safe", false, false],
  ])("keeps what limits a claim: %j", (words, own, shared) => {
    expect(isGuarded(words, ENGLISH.shortening, "own")).toBe(own);
    expect(isGuarded(words, ENGLISH.shortening, "shared")).toBe(shared);
  });
});
