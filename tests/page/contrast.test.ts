import { expect, it } from "vitest";
import { type Color, contrastOf, mix } from "../../scripts/page/contrast.ts";

const WHITE: Color = [255, 255, 255, 1];
const BLACK: Color = [0, 0, 0, 1];

it.each<[string, Color, Color, number]>([
  ["black on white, the most there is", BLACK, WHITE, 21],
  ["white on black, the same", WHITE, BLACK, 21],
  ["one colour on itself", [90, 20, 7, 1], [90, 20, 7, 1], 1],
  ["the lightest grey that WCAG allows on white", [118, 118, 118, 1], WHITE, 4.54],
  ["pure red on white", [255, 0, 0, 1], WHITE, 4],
])("counts %s", (_, color, ground, ratio) => {
  expect(contrastOf(color, ground)).toBeCloseTo(ratio, 2);
});

it("mixes what is seen through with what is behind it", () => {
  expect(mix([0, 0, 0, 0.5], WHITE)).toEqual([127.5, 127.5, 127.5, 1]);
  expect(mix([1, 2, 3, 1], WHITE)).toEqual([1, 2, 3, 1]);
});
