import { INNER_PLACES, PLACES } from "../../deck/frontmatter.ts";
import type { Slide } from "../../deck/types.ts";
import { sha256 } from "../../files/digest.ts";
import { kindOf } from "../../kinds/index.ts";
import { type Inline, listFootnotes, toPlainText } from "../../text/inline.ts";
import type { Candidate } from "../types.ts";

/** What does not count when slides are compared. */
const placesOf = (slide: Slide): ReadonlySet<string> => new Set([...PLACES, ...kindOf(slide).lecture.places]);

/** Digest of what a slide says, notes and pictures among it; where it stands and how long it takes do not matter. */
export function slideDigest({ slide, assets }: Pick<Candidate, "slide" | "assets">): string {
  const content = JSON.stringify([strip(slide, placesOf(slide)), assets.map(({ target }) => target)]);
  return `sha256-${sha256(content, 32)}`;
}

/** A slide without its speaker notes. */
export function withoutNotes<S extends Slide>(slide: S): S {
  return "noteMarkdown" in slide ? { ...slide, notes: [], noteMarkdown: "" } : { ...slide, notes: [] };
}

/** Whether a slide says what it said when it was taken; notes may have been left out then. */
export function isSameContent({ slide, assets }: Pick<Candidate, "slide" | "assets">, digest: string): boolean {
  return [slide, withoutNotes(slide)].some((each) => slideDigest({ slide: each, assets }) === digest);
}

/** Without what is outer, fields in the order of their names; frontmatter of other people's layouts is all content. */
function strip(value: unknown, outer: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => strip(each, outer));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !outer.has(key) && inner !== undefined)
      .map(
        ([key, inner]) => [key, strip(inner, key === "frontmatter" || outer === NONE ? NONE : INNER_PLACES)] as const,
      )
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const NONE: ReadonlySet<string> = new Set();

/** Fields that say what something is, not what it says. */
const NAMES = new Set(["kind", "type", "shape", "lang", "align", "frontmatter", "language", "form"]);

/** What a slide says as lines of plain text, title first, notes last: for a person to compare. */
export function slideText(slide: Slide): string {
  const { title, notes, ...rest } = slide;
  const outer = placesOf(slide);
  const lines: string[] = [toPlainText(title)];
  const visit = (value: unknown): void => {
    if (typeof value === "string") lines.push(...value.split("\n"));
    else if (isText(value))
      lines.push(toPlainText(value), ...listFootnotes(value).map(({ children }) => toPlainText(children)));
    else if (Array.isArray(value)) for (const each of value) visit(each);
    else if (typeof value === "object" && value !== null)
      for (const [name, inner] of Object.entries(value)) if (!INNER_PLACES.has(name) && !NAMES.has(name)) visit(inner);
  };
  for (const [name, inner] of Object.entries(rest)) if (!outer.has(name) && !NAMES.has(name)) visit(inner);
  for (const paragraph of notes) lines.push(toPlainText(paragraph));
  return lines
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .join("\n");
}

const INLINE = /^(?:text|emphasis|strong|delete|subscript|superscript|inlineCode|inlineMath|link|footnote)$/;

const isText = (value: unknown): value is Inline[] =>
  Array.isArray(value) && value.length > 0 && value.every((node) => INLINE.test((node as Inline | null)?.type ?? ""));
