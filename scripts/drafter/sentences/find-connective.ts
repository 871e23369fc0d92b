import { ENGLISH } from "../../languages/index.ts";
import { patternOf, says } from "../../languages/phrases.ts";

/** They open a sentence also where their comma was forgotten. */
const ADDING = /^(?:Additionally|Furthermore|Moreover) (?=\S)/;

/**
 * Finds a connective at the start of a sentence that can do without: `However, it fails`.
 *
 * @returns how many characters it has, with its comma and space; 0 when there is none
 */
export function findConnective(text: string, { cues } = ENGLISH): number {
  const length = (patternOf(cues.connectives, "connective").exec(text) ?? ADDING.exec(text))?.[0].length ?? 0;
  return says(text.slice(length), cues.ordinals, "start") ? 0 : length;
}
