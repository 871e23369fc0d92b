import { allSections } from "../manuscript/all-sections.ts";
import type { ManuscriptSection } from "../manuscript/manuscript.ts";
import { wordKey } from "../manuscript/sentences/tokens.ts";
import { toPlainText } from "../text/inline.ts";
import { toWords } from "../text/slice-inlines.ts";
import type { DraftContext } from "./context.ts";
import type { Heading } from "./name-headings.ts";

/** Where the paper has a sentence: its section's labels or title, and its number; a caption has none. */
export function placeOf(section: ManuscriptSection, number: number, { places, language }: DraftContext): string {
  const place = places.get(section) ?? toWords(section.title);
  return number === 0 ? place : language.drafts.sentence(place, number);
}

/** Letters of a heading that are looked up by words of it. */
const LEAST_LETTERS = 4;

/**
 * What places call sections without a label: a few words of a long heading, where no other one has the same, so that they are
 * found in the paper.
 *
 * @param title of the paper, for a section that has none
 */
export function placeNames(
  sections: readonly ManuscriptSection[],
  headings: ReadonlyMap<ManuscriptSection, Heading>,
  title: string,
): (section: ManuscriptSection) => string {
  const shorts = allSections({ sections: [...sections] }).map((each) => wordKey(headings.get(each)?.short ?? ""));
  return (section) => {
    const { short } = headings.get(section) ?? {};
    const key = wordKey(short ?? "");
    const isOwn = key.length >= LEAST_LETTERS && shorts.filter((each) => each === key).length === 1;
    return short !== undefined && isOwn ? short : toPlainText(section.title).trim() || title;
  };
}
