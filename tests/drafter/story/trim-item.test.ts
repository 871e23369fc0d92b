import { expect, it } from "vitest";
import { trimItem } from "../../../scripts/drafter/story/trim-item.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";

it.each([
  ["perform classification, and", "perform classification"],
  ["ropes; ", "ropes"],
  ["the length of a rope, where", "the length of a rope"],
  ["bottom-up approaches (Fig. 1a).", "bottom-up approaches"],
  ["knots (see Figs. 2 and 3), or", "knots"],
  // What says something stays.
  ["knots (of Fig. 2, but shorter)", "knots (of Fig. 2, but shorter)"],
  ["ropes (1 m)", "ropes (1 m)"],
])("an item %s of a list is %s", (text, expected) => {
  expect(toWords(trimItem([{ type: "text", value: text }]))).toBe(expected);
});
