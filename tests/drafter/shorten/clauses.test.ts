import { describe, expect, it } from "vitest";
import { isClause } from "../../../scripts/drafter/shorten/clauses.ts";
import { tag } from "../../../scripts/drafter/shorten/tagger.ts";

describe("isClause", () => {
  it.each([
    ["The rope is old", true],
    ["The old rope", false],
    ["Although the rope is old", false],
    ["Although the rope is old, we use it", true],
    ["We find that the rope", false],
    ["We find that the rope is old", true],
    ["The rope we use", false],
    ["The rope that we use", false],
    ["The rope that we use is old", true],
    ["Similar to ropes", false],
    ["To lift goods, we use ropes", true],
    ["there are ropes", true],
  ])("asks for a subject and a verb for each clause: %j", (text, expected) => {
    const tokens = tag(text);
    expect(isClause(tokens, 0, tokens.length)).toBe(expected);
  });

  it("does not take what may be a participle for a verb where it is asked to be strict", () => {
    const tokens = tag("Ropes trained on the quay");
    expect(isClause(tokens, 0, tokens.length, true)).toBe(false);
  });
});
