import { ENGLISH, type ResolvedLanguage } from "./index.ts";

/**
 * Reads one place of a `source`: `Methods, sentences 3–5`.
 *
 * @param language the paper's; English is known besides
 * @returns the place, and the numbers of the sentences in it, from 1; none where it names no sentence
 */
export function readPlace(source: string, language: ResolvedLanguage): { place: string; numbers: number[] } {
  const lower = source.trim().toLowerCase();
  for (const { drafts } of [language, ENGLISH]) {
    // `, sentence ` and what follows the number.
    const [before = "", after = ""] = drafts.sentence("", 7).toLowerCase().split("7");
    const stem = before.trimEnd();
    const at = stem === "" ? -1 : lower.lastIndexOf(stem);
    const list = lower.slice(at + stem.length, lower.endsWith(after) ? lower.length - after.length : undefined);
    if (at >= 0 && NUMBERS.test(list)) return { place: source.trim().slice(0, at), numbers: readNumbers(list) };
  }
  return { place: source, numbers: [] };
}

/** `3`, `s 3, 5–7 and 9`. */
const NUMBERS = /^s?\s?\d{1,5}(?:(?:,?\s?(?:[–-]|and|to|und|bis|et|à|y|a)|,)\s?\d{1,5}){0,40}$/;

/** `3, 5–7 and 9`: a range of no more than a hundred. */
function readNumbers(list: string): number[] {
  return [...list.matchAll(/(\d+)(?:\s?(?:[–-]|to|bis|à|a)\s?(\d+))?/g)].flatMap(([, from = "0", to = from]) => {
    const length = Math.min(100, Math.max(1, Number(to) - Number(from) + 1));
    return Array.from({ length }, (_, index) => Number(from) + index);
  });
}
