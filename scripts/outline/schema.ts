import { z } from "zod";
import type { BlockType } from "./blocks.ts";
import {
  aspectRatio,
  author,
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
  SUGGESTIONS,
  startTime,
  tags,
  theme,
  webAddress,
  year,
} from "./fields.ts";
import { suggestDoi } from "./suggest.ts";

/** The outline's format version; a later version gets a migration, not a guess. */
export const FORMAT_VERSION = 1;

const citationKeys = z
  .array(z.string())
  .meta({ description: "Keys of the references that this point rests on, e.g. [huang2016]." });

const pointBlock = z
  .strictObject({
    point: inline("One point of evidence."),
    details: z.array(inline("A detail under the point.")).optional().meta({ description: "Details under the point." }),
    cite: citationKeys.optional(),
    source: plain("Where the paper says it: a locator such as `II.A.1`.").optional(),
    notes: notes.optional(),
  })
  .meta({ description: "A point with details, citations and its place in the paper." });

const figureBlock = z
  .strictObject({
    figure: plain("Image file beside the outline: PNG, JPEG, GIF, WebP, AVIF or SVG."),
    alt: plain("What the picture shows, for those who can't see it."),
    caption: inline("Caption under the figure.").optional(),
    cite: citationKeys.optional(),
    source: plain("Where the paper has it.").optional(),
    notes: notes.optional(),
  })
  .meta({ description: "A picture." });

const cell = z.union([inline("A cell."), z.literal(""), z.number(), z.null()]);

const tableBlock = z
  .strictObject({
    table: z
      .strictObject({
        columns: z
          .array(z.union([inline("A column's heading."), z.literal("")]))
          .min(1)
          .meta({ description: 'Column headings; `""` where there is none, as in a corner.' }),
        rows: z.array(z.array(cell)).min(1).meta({ description: "Rows, each with one cell a column." }),
        align: z
          .array(z.enum(["left", "center", "right"]))
          .optional()
          .meta({ description: "Alignment of each column." }),
      })
      .meta({ description: "The table." }),
    caption: inline("Caption of the table.").optional(),
    cite: citationKeys.optional(),
    source: plain("Where the paper has it.").optional(),
    notes: notes.optional(),
  })
  .meta({ description: "A table." });

const equationBlock = z
  .strictObject({
    equation: lines("TeX of a displayed equation, as KaTeX reads it."),
    caption: inline("What the equation says.").optional(),
    source: plain("Where the paper has it.").optional(),
    notes: notes.optional(),
  })
  .meta({ description: "A displayed equation." });

const codeBlock = z
  .strictObject({
    code: lines("The code; its lines are kept."),
    language: plain("Language for highlighting, e.g. `python`.").optional(),
    caption: inline("What the code does.").optional(),
    source: plain("Where the paper has it.").optional(),
    notes: notes.optional(),
  })
  .meta({ description: "A listing." });

const quoteBlock = z
  .strictObject({
    quote: inline("The quoted words."),
    by: plain("Who said it.").optional(),
    cite: citationKeys.optional(),
    source: plain("Where the paper has it.").optional(),
    notes: notes.optional(),
  })
  .meta({ description: "A quotation." });

/** A block has the field of its own name and those of no other, by which it is known. */
type KnownBy<T extends BlockType> = Record<T, unknown> & { [P in Exclude<BlockType, T>]?: never };

const BLOCKS = {
  point: pointBlock,
  figure: figureBlock,
  table: tableBlock,
  equation: equationBlock,
  code: codeBlock,
  quote: quoteBlock,
} as const satisfies { [T in BlockType]: z.ZodType<KnownBy<T>> };

/** The types of blocks. */
export const BLOCK_TYPES = Object.keys(BLOCKS) as BlockType[];

const block = z.union([inline("One point of evidence."), ...Object.values(BLOCKS)]);

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
    content: z
      .array(block)
      .optional()
      .meta({ description: "Points (plain strings will do), figures, tables, equations, code, quotes; in order." }),
    notes: notes.optional(),
    minutes: minutes.optional(),
    tags: tags.optional(),
    priority: priority.default("must"),
    get sections() {
      return z.array(section).optional().meta({ description: "Sections inside this one." });
    },
  })
  .meta({ id: "Section", description: "A section of the paper." });

const paper = z
  .strictObject({
    title: inline("The paper's title."),
    shortTitle: plain("A few words for the foot of each slide.").optional(),
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

const talk = z
  .strictObject({
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
    aspectRatio: aspectRatio.optional(),
    theme: theme.optional(),
    wording: z.enum(["own", "paper"]).optional().meta({
      description: "Whose words the slides are: your own (default), or still the paper's. The credits say so.",
    }),
    clicks: z
      .boolean()
      .optional()
      .meta({ description: "Whether claims and principles come one by one, on a click each (default: true)." }),
  })
  .meta({ description: "The talk." });

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
    paper,
    talk: talk.optional(),
    style: plain(
      "Citation style: `apa` (default), `vancouver`, `harvard1`, or a .csl file beside the outline.",
    ).default("apa"),
    references: z
      .union([plain("A .bib or CSL-JSON file beside the outline."), z.array(referenceItem)])
      .optional()
      .meta({ description: "The works cited: a .bib or .json file beside the outline, or CSL-JSON items." }),
    sections: z.array(section).min(1, "expected at least one section").meta({ description: "The paper's sections." }),
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
/** Blocks as an outline has them, by their types. */
export type RawBlocks = { [T in BlockType]: z.output<(typeof BLOCKS)[T]> };
export type RawBlock = z.output<typeof block>;
