import { describe, expect, it } from "vitest";
import { isOthers, withOthersLast } from "../../scripts/text/others.ts";

describe("others", () => {
  it.each([
    { literal: "others" },
    { family: "Others" },
    { given: "et", family: "al." },
    { family: "al" },
    { literal: "and others" },
    { literal: "and et al." },
  ])("are no name: %j", (name) => expect(isOthers(name)).toBe(true));

  it.each([{ family: "Otherson" }, { given: "Al", family: "Marsh" }, { family: "Etal" }, {}])("are not %j", (name) =>
    expect(isOthers(name)).toBe(false),
  );

  it("stand at the end, once, and behind somebody", () => {
    const [marsh, holm, others] = [{ family: "Marsh" }, { family: "Holm" }, { literal: "others" }];
    expect(withOthersLast([marsh, { family: "et al." }, holm, { family: "others" }])).toEqual([marsh, holm, others]);
    expect(withOthersLast([marsh, holm])).toEqual([marsh, holm]);
    expect(withOthersLast([others])).toEqual([]);
  });
});
