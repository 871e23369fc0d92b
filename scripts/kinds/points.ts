import { pointBlocks } from "../markup/blocks.ts";
import { CONTENT, type Kind, POINTS } from "./kind.ts";
import { fitPoints, pointItems } from "./shared/points.ts";

/** Points of a section. */
export const points: Kind<"points"> = {
  layout: "default",
  minutes: 0.25,
  emit: ({ points, reveals }) => ({ frontmatter: { reveals }, body: pointBlocks(points) }),
  fit: fitPoints("wide"),
  check: POINTS,
  lecture: { ...CONTENT, items: pointItems("point") },
};
