import { z } from "zod";

/** Which outline a tool is about. */
export const outline = z
  .string()
  .default("outline.yaml")
  .describe("The outline's file, from the project's folder. The tool `list` names those that are there.");

export const minutes = z
  .number()
  .min(1)
  .max(600)
  .optional()
  .describe("Minutes that the talk may take; what matters least is left out.");
