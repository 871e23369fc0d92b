import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import type { Line } from "./lines.ts";

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** `We then describe the ropes.`: what it speaks of stands in the sentences that follow; but not where it says more. */
function isAnnouncement({ text }: { text: string }, { telling, cues }: ResolvedLanguage): boolean {
  // A year says when, and not what.
  const said = text.replace(YEAR, "");
  const saysMore =
    /(?<![\p{L}\d’'-])\d|[:;]|, (?:a|an|which|that|who)\b/u.test(said) || says(said, cues.result, "within");
  return says(text, telling.announces, "start") && !saysMore;
}

/** Whether a line only announces; an abstract announces what the authors give, but not `The design is discussed.` */
export function isEmpty({ sentence, short }: Line, isOfAbstract: boolean, language: ResolvedLanguage): boolean {
  const announces = [sentence, short].some((each) => isAnnouncement(each, language));
  return announces && !(isOfAbstract && says(sentence.text, language.telling.own, "within"));
}
