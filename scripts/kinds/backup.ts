import { pointBlocks } from "../markup/blocks.ts";
import { type Kind, REPEATS, SILENT } from "./kind.ts";
import { fitPoints } from "./shared/points.ts";

/** What stands behind the end, with links to it. */
export const backup: Kind<"backup"> = {
  layout: "backup",
  minutes: 0,
  emit: ({ points }) => ({ body: pointBlocks(points) }),
  fit: fitPoints("wide"),
  check: REPEATS,
  lecture: { ...SILENT, isFrame: true, isLast: true },
};
