import type { ResolvedLanguage } from "../../languages/index.ts";

/** What a paper calls the place of a sentence: `4.2, sentence 3`; of a caption or a cell `Table 2`. */
export function nameSentence(
  { place, number }: { place: string; number: number },
  { drafts }: ResolvedLanguage,
): string {
  return number === 0 ? place : drafts.sentence(place, number);
}
