import type { ManuscriptSection } from "../manuscript/manuscript.ts";
import { toWords } from "../text/slice-inlines.ts";
import type { DraftContext } from "./context.ts";

/** Where the paper has a sentence: its section's labels or title, and its number; a caption has none. */
export function placeOf(section: ManuscriptSection, number: number, { places, language }: DraftContext): string {
  const place = places.get(section) ?? toWords(section.title);
  return number === 0 ? place : language.drafts.sentence(place, number);
}
