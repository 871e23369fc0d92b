import { expect, it } from "vitest";
import type { Block } from "../../scripts/outline/types.ts";
import { groupBlocks } from "../../scripts/planner/group-blocks.ts";

it("leaves a picture that bleeds to the edges alone on its slide", () => {
  const point = { type: "point" };
  const figure = { type: "figure" };
  const full = { type: "figure", full: true };
  const groups = groupBlocks([point, full, point, figure, full] as unknown as Block[]);
  expect(groups).toEqual([[point], [full], [point, figure], [full]]);
});
