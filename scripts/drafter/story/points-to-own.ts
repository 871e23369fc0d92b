import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";

/** `This method holds`, `These advances allow`: what authors make or gain; not `This paper tackles this gap`. */
export function pointsToOwn(text: string, language: ResolvedLanguage): boolean {
  const [begin = "", own = ""] = /^th(?:e proposed|is) (\p{L}+)/iu.exec(text) ?? [];
  const isOwn = says(own, language.shortening.tails.things, "whole") || pointsToGains(text, language);
  return isOwn && !/\b(?:this|these|those) /iu.test(text.slice(begin.length || 1));
}

/** `These advances allow`, which can stand at a talk's end. */
export const pointsToGains = (text: string, { shortening }: ResolvedLanguage): boolean =>
  says(/^these (\p{L}+)/iu.exec(text)?.[1] ?? "", shortening.tails.gains, "whole");
