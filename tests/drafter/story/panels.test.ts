import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { panelsOf } from "../../../scripts/drafter/story/panels.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";
import { inlines } from "./paper.ts";

/** The panels of a caption with their words. */
function tell(caption: string): string[] {
  const text = inlines(caption);
  return panelsOf(text).map(({ label, from, to }) => `${label} ${toWords(text).slice(from, to)}`);
}

describe("panelsOf", () => {
  it.each([
    ["Ropes. (a) Hemp at rest. (b) Sisal, as in (a), wet.", ["a Hemp at rest.", "b Sisal, as in (a), wet."]],
    ["(A) Hemp; (B–D) sisal; and (E) jute.", ["A Hemp", "B–D sisal", "E jute."]],
    ["Ropes. (A). Hemp. (B, C). Sisal.", ["A Hemp.", "B, C Sisal."]],
    ["A, Hemp at rest. B, Sisal.", ["A Hemp at rest.", "B Sisal."]],
    ["a. Left: hemp; b. Right: sisal", ["a Left: hemp", "b Right: sisal"]],
    ["Ropes: hemp (a), sisal (b) and jute (c).", ["a hemp", "b sisal", "c jute"]],
    ["The pull of (a) hemp and (b) sisal.", ["a hemp", "b sisal."]],
    ["The pull (a) of one rope.", []],
    ["Ropes (B) and knots (A).", []],
    ["Ropes of length x.", []],
    ["", []],
  ])("%s", (caption, panels) => {
    expect(tell(caption)).toEqual(panels);
  });

  it("tells places in order and inside of the caption, whatever it says", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("(a) ", "(b) ", "(c)", "A, ", "B, ", ". ", "; ", " and "),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const caption = [{ type: "text" as const, value: pieces.join("") }];
        let at = 0;
        for (const { from, to } of panelsOf(caption)) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBeLessThanOrEqual(toWords(caption).length);
      }),
    );
  });
});
