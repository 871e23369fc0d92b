import spdxIds from "spdx-license-ids/index.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { nearest } from "../../scripts/diagnostics/nearest.ts";

describe("the nearest name", () => {
  it.each([
    ["titel", "title"],
    ["di", "id"],
    ["Notes", "notes"],
    ["pont", "point"],
  ])("is a slip of the hand away: %s", (word, found) => {
    expect(nearest(word, ["title", "id", "notes", "point", "priority"])).toBe(found);
  });

  it.each(["x", "zz", "abc", "everything", "no"])("is none where nothing is near: %s", (word) => {
    expect(nearest(word, ["title", "id", "notes", "point", "priority"])).toBeUndefined();
  });

  it.each([
    ["CC BY 4.0", "CC-BY-4.0"],
    ["cc-by", "CC-BY-4.0"],
    ["CC-BY-SA", "CC-BY-SA-4.0"],
    ["XX", undefined],
    ["CC", undefined],
    ["none", undefined],
    ["?", undefined],
  ])("of licences, for %s, is %s", (word, found) => {
    expect(nearest(word, spdxIds)).toBe(found);
  });
});
