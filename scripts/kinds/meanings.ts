import { pointList } from "../markup/blocks.ts";
import { CONTENT, type Kind, POINTS } from "./kind.ts";
import { fitPoints, pointItems } from "./shared/points.ts";

/** What a word means, side by side. */
export const meanings: Kind<"meanings"> = {
  layout: "meanings",
  minutes: 0.25,
  emit: ({ points }) => ({ body: [pointList(points)] }),
  fit: fitPoints("columns"),
  check: POINTS,
  lecture: { ...CONTENT, items: pointItems("meaning") },
};
