import spdxIds from "spdx-license-ids/index.json" with { type: "json" };
import { z } from "zod";
import { normalizeLines, normalizeWhiteSpace } from "../text/white-space.ts";
import {
  isDay,
  isLanguage,
  suggestAddress,
  suggestDate,
  suggestId,
  suggestLanguage,
  suggestTag,
  suggestTime,
} from "./suggest.ts";

// Fields that outlines and recipes of lectures have in common.

/** Whether marks mean something in a text, footnotes among them, and its lines. */
export type TextKind = "inline" | "noted" | "plain" | "lines";

/** The fields that hold text in a person's own words. */
export const TEXTS = z.registry<{ kind: TextKind }>();

/** What to write instead of a value that is not valid. */
export const SUGGESTIONS = z.registry<{ suggest: (value: string) => string | undefined }>();

/** What the description of each running text ends with. */
export const MARKS =
  "Marks: *emphasis*, **strong**, ~~struck~~, H~2~O, x^2^, `code`, [link](https://…), $TeX$, [@citation].";

/** The same where a text may have footnotes. */
export const NOTED_MARKS = MARKS.replace(/\.$/, ", ^[footnote].");

/** Running text: the closed Markdown subset of {@link import("../text/inline.ts").parseInline}. */
export const inline = (description: string) => running(description, MARKS, "inline");

/** Running text that may have footnotes: what stands below a title, and is no name. */
export const noted = (description: string) => running(description, NOTED_MARKS, "noted");

const running = (description: string, marks: string, kind: TextKind) =>
  z
    .string()
    .refine((text) => text.isWellFormed(), "expected Unicode text; this holds half of a surrogate pair")
    .refine((text) => normalizeWhiteSpace(text) !== "", "expected some text; this is empty")
    .meta({ description: `${description} ${marks}` })
    .register(TEXTS, { kind });

/** A name or label, shown as it stands. */
export const plain = (description: string) =>
  z
    .string()
    .refine((text) => text.isWellFormed(), "expected Unicode text; this holds half of a surrogate pair")
    .refine((text) => normalizeWhiteSpace(text) !== "", "expected some text; this is empty")
    .overwrite(normalizeWhiteSpace)
    .meta({ description })
    .register(TEXTS, { kind: "plain" });

export const lines = (description: string) =>
  z
    .string()
    .refine((text) => text.isWellFormed(), "expected Unicode text; this holds half of a surrogate pair")
    .refine((text) => normalizeLines(text) !== "", "expected some text; this is empty")
    .overwrite(normalizeLines)
    .meta({ description })
    .register(TEXTS, { kind: "lines" });

const prose = (description: string) => inline(`${description} Blank lines part paragraphs.`);

export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, "expected lower-case letters, digits and single hyphens, e.g. `ii-a-1`")
  .meta({
    description: "Stable name of the section: its slide's address (`/ii-a-1`). Lower-case letters, digits, hyphens.",
  })
  .register(SUGGESTIONS, { suggest: suggestId });

export const minutes = z
  .number()
  .positive("expected more than 0 minutes")
  .max(600, "expected at most 600 minutes")
  .meta({ description: "Planned time in minutes, e.g. 1.5." });

export const notes = prose("Speaker notes: what to say. Never printed for an audience.");

export const author = z
  .strictObject({
    name: plain("The author's name as the paper prints it."),
    affiliation: plain("Where the author works.").optional(),
    email: z.email("expected an e-mail address").meta({ description: "E-mail address." }).optional(),
    orcid: z
      .string()
      .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, "expected an ORCID such as 0000-0002-1825-0097")
      .meta({ description: "ORCID iD, 16 digits in four groups." })
      .optional(),
  })
  .meta({ description: "An author of the paper." });

export const licence = (description: string) =>
  z
    .string()
    .refine((text) => text === "unknown" || spdxIds.includes(text), {
      message: "expected an SPDX licence id such as `CC-BY-4.0`, or `unknown`",
      params: { expectedOneOf: ["unknown", ...spdxIds] },
    })
    .meta({ description });

export const language = z
  .string()
  .refine(isLanguage, "expected a language tag such as `en` or `zh-Hans`")
  .meta({ description: "BCP 47 tag of the talk's language." })
  .register(SUGGESTIONS, { suggest: suggestLanguage });

export const year = z.int().min(1400).max(2200).meta({ description: "Year of publication." });

export const webAddress = (description: string) =>
  z
    .string()
    .regex(/^https?:\/\/[^\s<>"]+$/, "expected a web address that starts with https://")
    .meta({ description })
    .register(SUGGESTIONS, { suggest: suggestAddress });

export const startTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "expected a time of day such as 14:30")
  .meta({ description: "When the talk starts, HH:MM: the notes then tell the time of day at which a slide ends." })
  .register(SUGGESTIONS, { suggest: suggestTime });

export const date = (description: string) =>
  z
    .string()
    .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text), { error: "expected a date such as 2026-05-31", abort: true })
    .refine(isDay, "there is no such day")
    .meta({ description })
    .register(SUGGESTIONS, { suggest: suggestDate });

export const aspectRatio = z
  .enum(["16:9", "4:3"])
  .meta({ description: "Shape of the slides: 16:9 (default) or 4:3, for older projectors." });

export const theme = z
  .string()
  .regex(
    /^(?:\.{1,2}\/[^?#%\\]+|(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*)$/,
    "expected the name of a theme for Slidev, such as seriph, or a folder, such as ./theme",
  )
  .meta({
    description:
      "A theme for Slidev in place of its default one: its name, its package or its folder. Lectern's layouts stay; what the theme styles besides them is its own.",
  });

export const brand = z.string().meta({
  description:
    "How the slides look: the path of a `_brand.yml`, or `none`. By default the one beside this file counts, or in a folder above it up to the project's root.",
});

export const clicks = z.boolean().meta({
  description:
    "Whether what is on the slide comes one by one, on a click each, in place of what `talk.clicks` says; points too.",
});

export const priority = z
  .enum(["must", "should", "could"])
  .meta({ description: "How much it matters when time is short: must, should or could." });

export const backup = z.boolean().meta({
  description: "Behind the end, for questions: numbered B1 and on, listed on a slide, and not counted in time.",
});

/** A word by which slides are found again. */
export const tag = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u, "expected a word: letters, digits, hyphens")
  .meta({ description: "A word by which lectures take the section's slides: `take: [{ tag: basics }]`." })
  .register(SUGGESTIONS, { suggest: suggestTag });

export const tags = z.array(tag).meta({ description: "Words by which lectures take the section's slides." });
