import { z } from "zod";
import { ORIGIN } from "./blocks/block.ts";
import { block } from "./blocks/index.ts";
import {
  author,
  backup,
  clicks,
  id,
  inline,
  language,
  licence,
  minutes,
  notes,
  plain,
  priority,
  SUGGESTIONS,
  tags,
  webAddress,
  year,
} from "./fields.ts";
import { suggestDoi } from "./suggest.ts";
import { talk } from "./talk-fields.ts";

/** The outline's format version; a later version gets a migration, not a guess. */
export const FORMAT_VERSION = 1;

/** What a slide has besides its message. */
const SLIDE = {
  id: id.optional(),
  short: plain("Two to four words for diagrams and side marks.").optional(),
  notes: notes.optional(),
  minutes: minutes.optional(),
  tags: tags.optional(),
  priority: priority.default("must"),
  backup: backup.optional(),
  clicks: clicks.optional(),
  ...ORIGIN,
  dark: z
    .boolean()
    .optional()
    .meta({ description: "Whether it stands on the dark scheme's ground, light letters on it (default: false)." }),
  layout: z.enum(["beside", "stack", "row"]).optional().meta({
    description:
      "How its blocks stand, in place of what goes by what they are: points `beside` the rest, all in a `stack`, or side by side in a `row`.",
  }),
};

const slideEntry = z
  .strictObject({
    slide: inline("The slide's message, as a whole sentence; it becomes its title."),
    ...SLIDE,
    content: z
      .array(block)
      .optional()
      .meta({ description: "What is on it; entries that follow the slide are on it, too." }),
  })
  .meta({ id: "Slide", description: "A slide with a message of its own: what follows is on it." });

const headingEntry = z
  .strictObject({
    heading: plain("What the slides that follow are about, in a few words."),
    ...SLIDE,
  })
  .omit({ layout: true, dark: true, clicks: true, source: true, checked: true, own: true })
  .meta({ description: "A part of the talk: the slides that follow are in it." });

const entry = z.union([...block.options, slideEntry]);

const section = z
  .strictObject({
    id,
    label: plain("The label that the paper prints: `I`, `A`, `1`.").optional(),
    title: inline("The section's title as the paper has it."),
    short: plain("Two to four words for diagrams and side marks.").optional(),
    kind: z.enum(["plain", "meanings", "pillars", "principles"]).default("plain").meta({
      description:
        "What the section is: `pillars` (its sections are pillars, theirs are claims), `meanings` or `principles` (its points are), or `plain`.",
    }),
    gist: inline("The section's message in one sentence; it becomes the slide's title.").optional(),
    content: z.array(entry).optional().meta({
      description:
        "Points (plain strings will do), lines (`text`), numbered lists, figures, tables and other blocks, in order; `slide: <message>` opens a slide for those that follow.",
    }),
    notes: notes.optional(),
    minutes: minutes.optional(),
    tags: tags.optional(),
    priority: priority.default("must"),
    backup: backup.optional(),
    clicks: clicks.optional(),
    source: ORIGIN.source,
    checked: ORIGIN.checked,
    own: ORIGIN.own,
    get sections() {
      return z.array(section).optional().meta({ description: "Sections inside this one." });
    },
  })
  .meta({ id: "Section", description: "A section of the paper." });

const paper = z
  .strictObject({
    title: inline("The paper's title."),
    shortTitle: plain("A few words for diagrams, and for the foot of each slide where it is asked for.").optional(),
    file: plain("The paper's own file, from the outline's folder: what the talk says is looked up in it.").optional(),
    digest: z
      .string()
      .regex(/^[0-9a-f]{12,64}$/, "expected the digest that `lectern import` wrote: hexadecimal digits")
      .meta({ description: "Which state of that file the outline was drafted from: the beginning of its SHA-256." })
      .optional(),
    authors: z
      .array(author)
      .min(1, "expected at least one author")
      .meta({ description: "Authors in the paper's order." }),
    venue: plain("Journal, conference or publisher.").optional(),
    year: year.optional(),
    doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, "expected a DOI such as 10.1000/182, without https://doi.org/")
      .meta({ description: "DOI, without https://doi.org/." })
      .register(SUGGESTIONS, { suggest: suggestDoi })
      .optional(),
    url: webAddress("Web address of the paper.").optional(),
    licence: licence("SPDX id of the paper's licence, e.g. `CC-BY-4.0`, or `unknown`."),
    language: language.default("en"),
    keywords: z.array(plain("A keyword.")).optional().meta({ description: "The paper's keywords." }),
    abstract: inline("What the paper says, in one or two sentences of your own.").optional(),
  })
  .meta({ description: "The paper that the talk presents." });

const referenceItem = z
  .looseObject({
    id: z.string().min(1).meta({ description: "The key that points cite, e.g. huang2016." }),
    type: z.string().min(1).meta({ description: "CSL type, e.g. article-journal, book, chapter, thesis." }),
  })
  .meta({ description: "A work in CSL-JSON: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html" });

/** The one description of `outline.yaml`: the loader, the types and `public/outline.schema.json` are drawn from it. */
export const outlineSchema = z
  .strictObject({
    lectern: z.literal(FORMAT_VERSION).meta({ description: "Version of the outline's format." }),
    paper: paper.optional(),
    talk: talk.optional(),
    style: plain(
      "Citation style: `apa` (default), `vancouver`, `harvard1`, `gb-t-7714`, `gb-t-7714-author-date`, or a .csl file beside the outline.",
    ).default("apa"),
    references: z
      .union([plain("A .bib or CSL-JSON file beside the outline."), z.array(referenceItem)])
      .optional()
      .meta({ description: "The works cited: a .bib or .json file beside the outline, or CSL-JSON items." }),
    sections: z
      .array(section)
      .min(1, "expected at least one section")
      .optional()
      .meta({ description: "The paper's sections." }),
    slides: z
      .array(z.union([...block.options, slideEntry, headingEntry]))
      .min(1, "expected at least one slide")
      .optional()
      .meta({
        description:
          "In place of `sections`: slides one after the other, each a message with what follows it, and headings between them.",
      }),
    takeaways: z
      .array(inline("A sentence to remember."))
      .optional()
      .meta({ description: "What to remember; by default the gists of the sections." }),
  })
  .meta({
    title: "Lectern outline",
    description: "The structured outline of a paper, from which Lectern builds a talk.",
  });

export type RawOutline = z.output<typeof outlineSchema>;
export type RawSection = z.output<typeof section>;
/** An entry of a section's content. */
export type RawEntry = z.output<typeof entry>;
export type RawSlide = z.output<typeof slideEntry>;
export type RawHeading = z.output<typeof headingEntry>;
