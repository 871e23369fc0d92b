import { describe, expect, it } from "vitest";
import { givesOwn, pointsToGains, pointsToOwn } from "../../../scripts/drafter/story/points-to-own.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";

describe("what an abstract says of what its authors gave", () => {
  it.each([
    ["This method finds weak ropes.", true],
    ["The proposed method finds weak ropes.", true],
    ["These advances allow Quay to find weak ropes.", true],
    ["This rope is weak.", false],
    ["These findings give insights into ropes.", false],
    ["This paper tackles this gap.", false],
    ["These advances close this gap.", false],
  ])("stands without what comes before, unless it points there again: %s", (text, isOwn) => {
    expect(pointsToOwn(text, ENGLISH)).toBe(isOwn);
  });

  it("says what they give, whatever it says of what was before", () => {
    expect(givesOwn("We present a winch, which mends these faults.", ENGLISH)).toBe(true);
    expect(givesOwn("We propose that these faults come of age.", ENGLISH)).toBe(false);
  });

  it("stands at a talk's end if it says what they gained", () => {
    expect(pointsToGains("These advances allow Quay to find weak ropes.", ENGLISH)).toBe(true);
    expect(pointsToGains("This method finds weak ropes.", ENGLISH)).toBe(false);
  });
});
