import { pointList } from "../markup/blocks.ts";
import { type Kind, REPEATS, SILENT } from "./kind.ts";
import { fitPoints, pointItems } from "./shared/points.ts";

/** What to remember. */
export const takeaways: Kind<"takeaways"> = {
  layout: "takeaways",
  minutes: 0.25,
  emit: ({ points, start = 1 }) => ({ body: [pointList(points, start)] }),
  fit: fitPoints("numbered"),
  check: { ...REPEATS, lists: "takeaways" },
  lecture: { ...SILENT, isEveryPapers: true, items: pointItems("takeaway") },
};
