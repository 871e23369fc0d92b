import { pointList } from "../markup/blocks.ts";
import { CONTENT, type Kind, POINTS } from "./kind.ts";
import { fitPoints, pointItems } from "./shared/points.ts";

/** Principles, counted. */
export const principles: Kind<"principles"> = {
  layout: "statements",
  minutes: 0.25,
  emit: ({ points, start = 1 }) => ({ body: [pointList(points, start)] }),
  fit: fitPoints("numbered"),
  check: POINTS,
  lecture: { ...CONTENT, items: pointItems("principle") },
};
