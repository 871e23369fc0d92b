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
const NAMES = new Set(["kind", "type", "shape", "layout", "lang", "align", "frontmatter", "language", "form"]);

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

/** Lines that two slides share by chance, such as a number in a cell, tell nothing. */
const TELLING = 12;

/**
 * The slide that became of one whose title, and so its address, was written anew: the one that shares most of its lines
 * with what was taken, at least half of all that stand below the title of either.
 *
 * @param text what was taken, as {@link slideText} gives it
 * @returns nothing where there is none, or where two share as many
 */
export function mostAlike(text: string, candidates: readonly Candidate[]): Candidate | undefined {
  const before = linesBelow(text);
  const alike = candidates
    .map((candidate) => ({
      candidate,
      share: Math.max(...versionsOf(candidate).map((lines) => shareOf(before, lines))),
    }))
    .filter(({ share }) => share >= 0.5)
    .toSorted((a, b) => b.share - a.share);
  return alike[0]?.share === alike[1]?.share ? undefined : alike[0]?.candidate;
}

const versions = new WeakMap<Candidate, readonly ReadonlySet<string>[]>();

/** What stands below a slide's title, with its notes and without; read once, since each lost slide is held against it. */
function versionsOf(candidate: Candidate): readonly ReadonlySet<string>[] {
  const known =
    versions.get(candidate) ??
    [candidate.slide, withoutNotes(candidate.slide)].map((slide) => linesBelow(slideText(slide)));
  versions.set(candidate, known);
  return known;
}

const linesBelow = (text: string): ReadonlySet<string> => new Set(text.split("\n").slice(1));

/** The share of lines that two texts have in common (Dice's coefficient); 0 where none of these says anything. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((line) => other.has(line));
  if (!shared.some(({ length }) => length >= TELLING)) return 0;
  return (2 * shared.length) / (one.size + other.size);
}

const INLINE = /^(?:text|emphasis|strong|delete|subscript|superscript|inlineCode|inlineMath|link|footnote)$/;

const isText = (value: unknown): value is Inline[] =>
  Array.isArray(value) && value.length > 0 && value.every((node) => INLINE.test((node as Inline | null)?.type ?? ""));
