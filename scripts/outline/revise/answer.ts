import { z } from "zod";
import { ownWords, reason } from "../blocks/block.ts";
import { id, inline, noted, notes, plain } from "../fields.ts";

const point = z.union([
  noted("A point."),
  z
    .strictObject({
      point: noted("A point."),
      details: z.array(noted("A detail under it.")).optional(),
      source: plain("Where the paper has it; `none` for what is not from it.").optional(),
      checked: reason.optional(),
      own: ownWords.optional(),
    })
    .meta({ description: "A point with its details and its place in the paper." }),
]);

const slide = z.strictObject({
  id: id.meta({ description: "The slide's id, as the brief gives it." }),
  message: inline("Its message, in place of the one that it has.").optional(),
  source: plain("Where the paper has the message.").optional(),
  checked: reason.optional(),
  points: z.array(point).optional().meta({ description: "All of its points, in place of those that it has." }),
  notes: notes.optional(),
});

/** What comes back for a brief: the words of a talk, and nothing else of it. */
export const answerSchema = z
  .strictObject({
    answer: z.literal(1).meta({ description: "Version of this format." }),
    outline: z
      .string()
      .optional()
      .meta({ description: "Which state of the outline was answered, as the brief gives it." }),
    slides: z.array(slide).default([]),
    takeaways: z.array(inline("A sentence to remember.")).optional(),
  })
  .meta({
    title: "Lectern answer",
    description: "Words for the slides of an outline, taken over by `lectern revise`.",
  });

export type Answer = z.output<typeof answerSchema>;
export type AnsweredSlide = Answer["slides"][number];
export type AnsweredPoint = z.output<typeof point>;
