import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import { type CandidateOptions, partOf } from "./candidate.ts";
import type { Line } from "./lines.ts";
import type { StoryRole } from "./roles.ts";
import { FITNESS, NAMED, WORTH } from "./weights.ts";

/** The part of a sentence: what the thing of the title is, is the idea. */
export const partIn = (line: Line, role: StoryRole, options: CandidateOptions): StoryRole =>
  isDefinition(line, options) ? "idea" : partOf(line, role, options.language);

export const partWorth = (line: Line, options: CandidateOptions) =>
  isDefinition(line, options) ? WORTH.definition : WORTH.text;

/** How much more a line is to be remembered that says what the thing of the title is, or names it. */
export function naming(line: Line, options: CandidateOptions): number {
  if (isDefinition(line, options)) return NAMED.definition;
  return options.name !== undefined && line.short.text.includes(options.name) ? NAMED.named : 1;
}

/** Whether a sentence says what the thing of the title is: `Quay is a library …`. */
function isDefinition({ short }: Line, { name, language }: Pick<CandidateOptions, "name" | "language">): boolean {
  if (name === undefined) return false;
  const at = short.text.indexOf(name);
  // `Quay is`, `The Quay library offers`
  const behind = at >= 0 && at <= ARTICLE ? short.text.slice(at + name.length) : "";
  const rest = /^[\s(]/.test(behind) ? behind.trimStart() : "";
  return (
    says(rest, language.telling.defines, "start") || says(rest.replace(/^\S+ /, ""), language.telling.defines, "start")
  );
}

/** Signs that may stand before a name: `The `. */
const ARTICLE = 4;

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
  if (/\d/.test(text)) factor *= FITNESS.numbers[part] ?? 1;
  const isMethod = part === "method" || part === "data";
  if (isMethod && says(text, telling.procedure, "within")) factor *= FITNESS.procedure;
  // Among results, how they were got is a setting.
  const isFound = says(text, cues.result, "within") || /\d/.test(text);
  if (!isMethod && part !== "idea" && says(text, telling.done, "within") && !isFound) factor *= FITNESS.procedure;
  if (says(text, telling.settings, "within")) factor *= FITNESS.procedure;
  // It tells what others did.
  if (/^(?:In )?(?:\u{2046}|\S+ et al|\p{Lu}\S+ and \p{Lu}\S+ \u{2046})/u.test(text)) factor *= FITNESS.others;
  // What is in brackets or quotation marks is an example.
  if (/[("“]\p{L}[^)"”]*[\s,]\p{L}/u.test(short.text)) factor *= FITNESS.example;
  return factor;
}
