import { z } from "zod";
import { type BlockBase, COMMON, format } from "./block.ts";
import { buildStep, type Entry, step } from "./entry.ts";

export interface CycleBlock extends BlockBase {
  type: "cycle";
  steps: Entry[];
}

const schema = z
  .strictObject({
    cycle: z
      .array(step)
      .min(3, "expected at least three steps, of which the first follows the last again")
      .max(7, "expected at most seven steps; a larger cycle can't be read")
      .meta({
        description: "Three to seven steps, of which the first follows the last again; written as `steps` are.",
      }),
    ...COMMON,
  })
  .meta({ description: "A cycle: steps of which the first follows the last again." });

export const cycle = format<typeof schema, CycleBlock>(schema, ({ cycle }) => ({
  type: "cycle",
  steps: cycle.map(buildStep),
}));
