import { pointBlocks } from "../markup/blocks.ts";
import { CONTENT, type Kind, POINTS } from "./kind.ts";
import { fitPoints, pointItems } from "./shared/points.ts";

/** A claim of a pillar. */
export const claim: Kind<"claim"> = {
  layout: "claim",
  minutes: 0.25,
  emit: ({ points, pillar, short, mark, reveals }) => ({
    frontmatter: { pillar, short, mark, reveals },
    body: pointBlocks(points),
  }),
  fit: fitPoints("aside"),
  check: POINTS,
  lecture: { ...CONTENT, heading: () => "claim", places: ["pillar", "mark"], items: pointItems("point") },
};
