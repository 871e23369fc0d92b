import type { SlideText } from "../deck/types.ts";
import { toPlainText } from "../outline/inline.ts";

/** The pace of a talk that can be followed. */
const WORDS_A_MINUTE = 130;

/** What a slide takes before a word of its notes is said: it has to be seen. */
const BASE_MINUTES = 0.25;

/**
 * Planned minutes of a slide, in quarters.
 *
 * @param given the outline's own figure, which wins
 * @param notes what is said; its words are counted, and each CJK character counts as half a word
 */
export function planMinutes(given: number | undefined, notes: readonly SlideText[]): number {
  if (given !== undefined) return given;
  const text = notes.map((paragraph) => toPlainText(paragraph)).join(" ");
  const ideographs = text.match(/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu)?.length ?? 0;
  const words =
    text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, " ").match(/\S+/g)?.length ?? 0;
  const minutes = BASE_MINUTES + (words + ideographs / 2) / WORDS_A_MINUTE;
  return Math.max(BASE_MINUTES, Math.round(minutes * 4) / 4);
}
