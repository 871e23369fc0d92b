import { z } from "zod";
import { type Inline, parseWithFootnotes } from "../../text/inline.ts";
import { noted } from "../fields.ts";

/** One of several things that follow one another. */
export interface Entry {
  text: Inline[];
  details: Inline[][];
}

export const details = z
  .array(noted("A detail below it."))
  .optional()
  .meta({ description: "Details below it, smaller." });

/** A step as an outline has it: as plain words, or with details. */
export const step = z.union([
  noted("A step, in a few words."),
  z.strictObject({ step: noted("A step, in a few words."), details }).meta({ description: "A step with details." }),
]);

export const buildStep = (written: z.output<typeof step>): Entry => {
  const { step, details = [] } = typeof written === "string" ? { step: written } : written;
  return { text: parseWithFootnotes(step), details: details.map(parseWithFootnotes) };
};
