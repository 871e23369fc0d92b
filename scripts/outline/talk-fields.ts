import { z } from "zod";
import { closingFields } from "./closing.ts";
import { coverPicture } from "./cover.ts";
import {
  aspectRatio,
  author,
  brand,
  date,
  inline,
  language,
  minutes,
  notes,
  plain,
  startTime,
  theme,
  webAddress,
} from "./fields.ts";

const part = (description: string) => z.boolean().optional().meta({ description });

/** The slides around what the paper says, each a part of the frame. */
const frameParts = z
  .strictObject({
    glance: part("The paper at a glance: abstract, where it was published (default: from 20 slides of content)."),
    map: part("The way through the talk (default: in a long talk, of sections that hold others)."),
    dividers: part(
      "A slide that opens each section (default: in a long talk with four sections of three slides or more).",
    ),
    recapitulation: part("Meanings, pillars and principles once more in one picture (default: in a long talk)."),
    takeaways: part("What to remember (default: where there are takeaways, or gists to make them of)."),
    references: part("All works of the list, or none (default: those that slides cite)."),
    backup: part("The list of the slides for questions, before these (default: where there are any)."),
    runningTitle: part("The paper's short title in the foot of every slide (default: false)."),
    sources: part(
      "Where the paper has what a slide says, in its foot, by its `source`: `§ 5.1 · Table 2` (default: false).",
    ),
    dark: part(
      "Title slide, dividers and closing slide on the dark scheme's ground, light letters on it, while the others stay (default: false).",
    ),
    credits: part(
      "Where the paper is to be found, and its licence (default: without a closing slide, or in a long talk; the title slide says it in a line otherwise).",
    ),
  })
  .meta({ description: "Which of the slides around the content there are; what is not named is as by default." });

const frame = z
  .union([z.enum(["all", "none"]), frameParts])
  .meta({ description: "Which slides there are around the content: `all`, `none`, or each part by its name." });

export type FramePart = keyof z.output<typeof frameParts>;

/** What an outline says of the talk. */
export const talk = z
  .strictObject({
    title: inline("The talk's title, if it is not the paper's.").optional(),
    subtitle: inline("What stands below the title, on the first slide.").optional(),
    picture: coverPicture.optional(),
    notes: notes
      .optional()
      .meta({ description: "Speaker notes of the title slide: what to say before the first of the others." }),
    authors: z
      .array(author)
      .min(1, "expected at least one author")
      .optional()
      .meta({ description: "Whose talk it is, where it presents no paper." }),
    language: language.optional(),
    minutes: minutes.optional(),
    wordsPerMinute: z
      .number()
      .min(40, "expected 40 to 300 words a minute")
      .max(300, "expected 40 to 300 words a minute")
      .optional()
      .meta({ description: "Pace at which notes are spoken, for slides without minutes of their own (default: 130)." }),
    start: startTime.optional(),
    notCovered: z
      .boolean()
      .optional()
      .meta({ description: "Whether a slide names what was left out for lack of time (default: false)." }),
    presenter: plain("Who gives the talk, if not the author.").optional(),
    event: plain("Where it is given.").optional(),
    url: webAddress("Web address at which the slides are published; the handout leads there.").optional(),
    date: date("Day of the talk, YYYY-MM-DD.").optional(),
    frame: frame.optional(),
    closing: closingFields.optional(),
    aspectRatio: aspectRatio.optional(),
    theme: theme.optional(),
    brand: brand.optional(),
    wording: z.enum(["own", "paper"]).optional().meta({
      description: "Whose words the slides are: your own (default), or still the paper's. The credits say so.",
    }),
    clicks: z
      .boolean()
      .optional()
      .meta({ description: "Whether claims and principles come one by one, on a click each (default: true)." }),
  })
  .meta({ description: "The talk." });
