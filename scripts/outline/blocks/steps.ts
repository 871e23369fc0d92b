import { z } from "zod";
import { type BlockBase, COMMON, format } from "./block.ts";
import { buildStep, type Entry, step } from "./entry.ts";

export interface StepsBlock extends BlockBase {
  type: "steps";
  steps: Entry[];
}

const schema = z
  .strictObject({
    steps: z
      .array(step)
      .min(2, "expected at least two steps; a single one is a point")
      .max(7, "expected at most seven steps; more are two groups, or a list of points")
      .meta({ description: "Two to seven steps in their order, each as plain words or with `step` and `details`." }),
    ...COMMON,
  })
  .meta({ description: "Steps, numbered, from first to last." });

export const steps = format<typeof schema, StepsBlock>(schema, ({ steps }) => ({
  type: "steps",
  steps: steps.map(buildStep),
}));
