import { describe, expect, it } from "vitest";
import { squeezeText } from "../../scripts/deck/squeeze-text.ts";

describe("squeezeText", () => {
  it("takes characters of one glyph for one", () => {
    expect(squeezeText("Authors\u02bc contri\u00adbutions")).toBe(squeezeText("Authors\u2019 contributions"));
  });
});
