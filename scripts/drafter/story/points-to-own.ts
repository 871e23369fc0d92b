import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";

/** `This method holds`, `These advances allow`: what authors make or gain; not `This paper tackles this gap`. */
export function pointsToOwn(text: string, language: ResolvedLanguage): boolean {
  const [begin = "", own = ""] = /^th(?:e proposed|is) (\p{L}+)/iu.exec(text) ?? [];
  const isOwn = says(own, language.shortening.tails.things, "whole") || pointsToGains(text, language);
  return isOwn && !/\b(?:this|these|those) /iu.test(text.slice(begin.length || 1));
}

/** `We present a winch that mends these faults`, which says what is given, whatever was said of the faults; not `We propose that this is so`. */
export const givesOwn = (text: string, { telling }: ResolvedLanguage): boolean =>
  says(text, telling.introduces, "start") && !/^[^.;:]{0,40}\bpropose[ds]? that\b/iu.test(text);

/** `These advances allow`, which can stand at a talk's end. */
export const pointsToGains = (text: string, { shortening }: ResolvedLanguage): boolean =>
  says(/^these (\p{L}+)/iu.exec(text)?.[1] ?? "", shortening.tails.gains, "whole");
