import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import { type CandidateOptions, partOf } from "./candidate.ts";
import { hasFigures } from "./figures-in.ts";
import type { Line } from "./lines.ts";
import { definesThing, isNamedIn } from "./name-of-thing.ts";
import type { StoryRole } from "./roles.ts";
import { FITNESS, NAMED, WORTH } from "./weights.ts";

/** The part of a sentence: what the thing of the title is, is the idea. */
export const partIn = (line: Line, role: StoryRole, options: CandidateOptions): StoryRole =>
  definesThing(line.short.text, options) ? "idea" : partOf(line, role, options.language);

export const partWorth = (line: Line, options: CandidateOptions) =>
  definesThing(line.short.text, options) ? WORTH.definition : namesThing(line, options) ? NAMED.named : WORTH.text;

/** How much more a line is to be remembered that says what the thing of the title is, or names it. */
export function naming(line: Line, options: CandidateOptions): number {
  if (definesThing(line.short.text, options)) return NAMED.definition;
  return namesThing(line, options) ? NAMED.named : 1;
}

export const namesThing = ({ short }: Line, { name }: CandidateOptions): boolean =>
  name !== undefined && isNamedIn(name, short.text);

/** Parts that tell of others. */
const BEFORE: ReadonlySet<StoryRole> = new Set(["background", "related"]);

const ALSO =
  /^(?:\S+ ){1,4}(?:also|auch|aussi|también|then)(?!\p{L})|^of course\b|,? (?:as well|too)\.?$|^the (?:above|approach|latter|former|other|proposed|same)\b/iu;

/** Where something is found, how it was tried is no message. */
const FINDING: ReadonlySet<StoryRole> = new Set(["data", "discussion", "results"]);

/** Whether a message says how something was set up or done, and nothing of what came of it. */
export function isSetUp(text: string, part: StoryRole, { cues, storyCues, telling }: ResolvedLanguage): boolean {
  if (!FINDING.has(part)) return false;
  // What is compared with the state of the art is no better for it.
  const said = text.replace(/state[ -]of[ -]the[ -]art/gi, "");
  const isFound = says(said, cues.result, "within") || says(said, storyCues.results, "within");
  const isDone = part !== "data" && says(text, telling.done, "within");
  return !isFound && (isDone || says(text, telling.settings, "within"));
}

/**
 * How well a sentence carries a slide of its part (cue phrases; Edmundson, 1969): a problem says what is hard, a result what
 * was found; and a paragraph says first what it is about.
 */
export function fitnessOf(
  { sentence, short }: Line,
  part: StoryRole,
  { cues, storyCues, telling }: ResolvedLanguage,
): number {
  const { text } = sentence;
  let factor = sentence.indexInParagraph === 0 ? FITNESS.opens : 1;
  if (says(text, cues.aside, "stem")) factor *= FITNESS.aside;
  if (says(text, storyCues[part], "within")) factor *= FITNESS.cue;
  if (hasFigures(text)) factor *= FITNESS.numbers[part] ?? 1;
  const isMethod = part === "method" || part === "data";
  if (isMethod && says(text, telling.procedure, "within")) factor *= FITNESS.procedure;
  // Among results, how they were got is a setting.
  const isFound = says(text, cues.result, "within") || hasFigures(text);
  if (!isMethod && part !== "idea" && says(text, telling.done, "within") && !isFound) factor *= FITNESS.procedure;
  if (says(short.text, telling.settings, "within")) factor *= FITNESS.procedure;
  // It goes on with what another slide may not have: `There is also a second mode`.
  if (ALSO.test(short.text)) factor *= FITNESS.aside;
  // It tells what others did.
  if (/^(?:In )?(?:\u{2046}|\S+ et al|\p{Lu}\S+ and \p{Lu}\S+ \u{2046})/u.test(text)) factor *= FITNESS.others;
  // What they left open is what is wrong.
  if (!BEFORE.has(part) && [telling.others, telling.trends].some((phrases) => says(short.text, phrases, "within"))) {
    if (!says(short.text, telling.gaps, "within")) factor *= FITNESS.others;
  }
  // What is in brackets or quotation marks is an example.
  if (/[("“]\p{L}[^)"”]*[\s,]\p{L}/u.test(short.text)) factor *= FITNESS.example;
  return factor;
}
