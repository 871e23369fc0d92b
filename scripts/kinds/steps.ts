import { boxed, pointList } from "../markup/blocks.ts";
import { CONTENT, type Kind, POINTS } from "./kind.ts";
import { boxOf, fitEntries, lineOf } from "./shared/entries.ts";
import { pointItems } from "./shared/points.ts";
import { startOf } from "./shared/units.ts";

const WAY = lineOf("lt-steps-box");

/** Steps, numbered, from first to last. */
export const steps: Kind<"steps"> = {
  layout: "steps",
  minutes: 0.5,
  emit: (slide) => ({ body: boxed(boxOf(WAY, slide), [pointList(slide.points, slide.start ?? 1)]) }),
  // Parts go on with the next number.
  fit: fitEntries(WAY, (slide, start) => ({ start: startOf(slide.points, start, slide.start) })),
  check: POINTS,
  lecture: { ...CONTENT, places: ["isUpright"], items: pointItems("step") },
};
