import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import { countWords } from "../../manuscript/sentences/count-words.ts";
import { LINE_FITNESS } from "./weights.ts";

/** How well a sentence says something that holds by itself: no question and no aside, not what is still to be done, and not in a word or two. */
export function lineFitness(text: string, { cues, telling }: ResolvedLanguage): number {
  let factor = says(text, cues.aside, "stem") ? LINE_FITNESS.aside : 1;
  if (/[?？]$/u.test(text)) factor *= LINE_FITNESS.question;
  if (says(text, telling.future, "within")) factor *= LINE_FITNESS.future;
  if (says(text, telling.praise, "within")) factor *= LINE_FITNESS.praise;
  if ([telling.settings, telling.housekeeping].some((phrases) => says(text, phrases, "within")))
    factor *= LINE_FITNESS.setting;
  if (countWords(text) < LINE_FITNESS.few) factor *= LINE_FITNESS.bare;
  return factor;
}
