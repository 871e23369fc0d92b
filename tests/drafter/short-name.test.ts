import { describe, expect, it } from "vitest";
import { shortName } from "../../scripts/drafter/short-name.ts";
import { ENGLISH } from "../../scripts/languages/index.ts";

describe("a few words of a heading", () => {
  it.each([
    ["Results", undefined],
    ["Case study: neighbourhoods of the whole city of Bergen", "Case study"],
    // Not cut in its brackets, and not begun with what joins.
    ["For sets of knots in geometry (sfc) and simple feature collections (sf)", "Simple feature collections"],
  ])("%s", (heading, short) => {
    expect(shortName(heading, [heading], new Map(), ENGLISH)).toBe(short);
  });
});
