import { EN } from "./en.ts";
import type { Labels } from "./types.ts";
import { ZH } from "./zh.ts";

export type { Labels } from "./types.ts";

/** A row for each language that Lectern speaks, by its primary subtag. */
const LANGUAGES: Record<string, Labels> = { en: EN, zh: ZH };

/**
 * The words that Lectern itself writes, in the language of the talk; English where it does not speak it.
 *
 * @param language BCP 47 tag, e.g. `zh-Hans`
 */
export function labelsFor(language: string): Labels {
  return LANGUAGES[language.toLowerCase().split("-")[0] ?? ""] ?? EN;
}
