import { boxed, pointList } from "../markup/blocks.ts";
import { CONTENT, type Kind, POINTS } from "./kind.ts";
import { boxOf, fitEntries, type Way } from "./shared/entries.ts";
import { pointItems } from "./shared/points.ts";

/** There in one row and back in the next, in boxes with arrows between them. */
const WAY: Way = { box: "lt-cycle-box", columns: (count) => Math.ceil(count / 2), gap: 90 };

/** Steps of which the first follows the last again. */
export const cycle: Kind<"cycle"> = {
  layout: "cycle",
  minutes: 0.5,
  emit: (slide, { labels }) => {
    const list = [pointList(slide.points, 1)];
    const box = boxOf(WAY, slide);
    return {
      body: slide.isPart
        ? boxed(`${box} is-part`, list)
        : boxed(box, list, { role: "group", "aria-label": labels.alternative.cycle }),
    };
  },
  fit: fitEntries(WAY, () => ({ isPart: true, isUpright: true })),
  check: POINTS,
  lecture: { ...CONTENT, places: ["isUpright"], items: pointItems("step") },
};
