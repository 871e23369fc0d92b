import { expect, it } from "vitest";
import { markdownToPlain } from "../../scripts/exporter/deck-info.ts";

it.each([
  ["*Water* is H<sub>2</sub>O at 10<sup>6</sup> <del>old</del>", "Water is H₂O at 10⁶ old"],
  ["x<sub>*Q*</sub>", "xQ"],
])("says %s in plain text", (markdown, expected) => {
  expect(markdownToPlain(markdown)).toBe(expected);
});
