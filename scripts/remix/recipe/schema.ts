import { z } from "zod";
import {
  aspectRatio,
  author,
  brand,
  date,
  id,
  inline,
  language,
  licence,
  lines,
  minutes,
  notes,
  plain,
  priority,
  startTime,
  tag,
  theme,
  webAddress,
  year,
} from "../../outline/fields.ts";

/** The recipe's format version. */
const RECIPE_VERSION = 1;

const selector = z.union([
  plain("Address of a slide or id of a section, with all that is inside of it; `*` stands for any letters: `ii-b-*`."),
  z.strictObject({ slide: plain("Address of one slide, without what is inside of its section.") }).meta({
    description: "One slide alone.",
  }),
  z.strictObject({ kind: plain("A kind of slides, e.g. `claim`; in decks written by hand their layout.") }).meta({
    description: "All slides of a kind.",
  }),
  z.strictObject({ tag }).meta({ description: "All slides with a tag." }),
]);

const points = z
  .array(
    z.union([
      inline("A point."),
      z.strictObject({
        point: inline("A point."),
        details: z.array(inline("A detail under the point.")).optional().meta({ description: "Details under it." }),
      }),
    ]),
  )
  .min(1, "expected at least one point");

const override = z
  .strictObject({
    title: inline("Another title; the slide then says that it is adapted.").optional(),
    points: points.optional().meta({ description: "Other points; the slide then says that it is adapted." }),
    notes: notes.optional(),
    minutes: minutes.optional(),
    priority: priority.optional(),
  })
  .meta({ description: "What is different about a slide in this lecture." });

const notesRule = z.enum(["keep", "replace", "strip"]).meta({
  description:
    "What becomes of the sources' speaker notes: `keep` (default; the recipe's own come first), `replace` (the recipe's own instead, where there are some), `strip` (only the recipe's own).",
});

const pin = z.boolean().meta({
  description:
    "Whether slides stay as they were taken when their source changes; the lock keeps them (default: false).",
});

const credit = z
  .strictObject({
    title: inline("Title of the work.").optional(),
    authors: z.array(plain("A name.")).min(1).optional().meta({ description: "Authors of the work." }),
    year: year.optional(),
    venue: plain("Where it was published.").optional(),
    licence: licence("SPDX id of the licence that the work is used under, or `unknown`.").optional(),
    url: webAddress("Web address of the work.").optional(),
    permission: plain("Who allowed this use, and when, where the licence does not.").optional(),
  })
  .meta({ description: "What the source does not say about itself, or says wrongly." });

const taken = z
  .strictObject({
    from: plain("An outline, a Slidev deck (.md), or the folder of one; the path counts from the recipe."),
    as: id
      .optional()
      .meta({ description: "A name for the source: its slides get addresses that begin with it, `standards-ii-a`." }),
    take: z.array(selector).min(1, "expected at least one slide").optional().meta({
      description: "Slides in the order in which they are shown; by default all but title, map, references, credits.",
    }),
    drop: z.array(selector).optional().meta({ description: "What is left out of that." }),
    override: z
      .record(z.string(), override)
      .optional()
      .meta({ description: "Changes, by the slide's address in its source." }),
    notes: notesRule.optional(),
    pin: pin.optional(),
    own: z.boolean().optional().meta({ description: "Whether these slides are the lecturer's own: no credit is due." }),
    credit: credit.optional(),
  })
  .meta({ description: "Slides taken from an outline or a deck." });

const own = z
  .strictObject({
    slide: inline("Title of a slide of your own."),
    id: id.optional(),
    points: points.optional().meta({ description: "Its points." }),
    diagram: lines("A diagram in Mermaid's language.").optional(),
    alt: plain("What the diagram shows, for those who can't see it.").optional(),
    notes: notes.optional(),
    minutes: minutes.optional(),
    priority: priority.optional(),
  })
  .meta({ description: "A slide of your own." });

const divider = z
  .strictObject({
    divider: inline("Title of a part of the lecture."),
    id: id.optional(),
    short: plain("Two to four words for the foot of its slides.").optional(),
    gist: inline("What this part is about, in one sentence.").optional(),
    notes: notes.optional(),
    minutes: minutes.optional(),
  })
  .meta({ description: "Opens a part of the lecture." });

const lecture = z
  .strictObject({
    title: inline("Title of the lecture."),
    shortTitle: plain("A few words for the foot of each slide.").optional(),
    lecturer: z.union([plain("Who gives the lecture."), author, z.array(author).min(1)]).meta({
      description: "Who gives the lecture: a name, a person with `name`, `affiliation`, `email`, or several.",
    }),
    event: plain("Where it is given.").optional(),
    date: date("Day of the lecture, YYYY-MM-DD.").optional(),
    audience: plain("Who listens; it stands in the notes of the first slide.").optional(),
    language: language.default("en"),
    minutes: minutes.optional(),
    start: startTime.optional(),
    licence: licence("SPDX id of the licence that the lecture itself is passed on under.").optional(),
    commercial: z
      .boolean()
      .optional()
      .meta({ description: "Whether the lecture is for commercial advantage, e.g. a paid course (default: false)." }),
    aspectRatio: aspectRatio.optional(),
    theme: theme.optional(),
    brand: brand.optional(),
    url: webAddress("Web address at which the slides are published; the handout leads there.").optional(),
    notCovered: z
      .boolean()
      .optional()
      .meta({ description: "Whether a slide names what was left out for lack of time (default: false)." }),
  })
  .meta({ description: "The lecture." });

/** The one description of a recipe: its loader, its types and `public/recipe.schema.json` are drawn from it. */
export const recipeSchema = z
  .strictObject({
    lectern: z.literal(RECIPE_VERSION).meta({ description: "Version of the recipe's format." }),
    lecture,
    notes: notesRule.optional(),
    pin: pin.optional(),
    slides: z
      .array(z.union([taken, own, divider]))
      .min(1, "expected at least one entry, which begins with `- from:`, `- slide:` or `- divider:`")
      .meta({ description: "What is shown, in this order: slides taken from elsewhere, your own, dividers." }),
  })
  .meta({ title: "Lectern recipe", description: "A lecture made of slides from outlines and decks." });

export type RawRecipe = z.output<typeof recipeSchema>;
export type RawEntry = RawRecipe["slides"][number];
export type RawSelector = z.output<typeof selector>;
export type RawOverride = z.output<typeof override>;
export type NotesRule = z.output<typeof notesRule>;
