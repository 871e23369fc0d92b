import { squeezeText } from "./squeeze-text.ts";

/** What the bundled fonts have for certain. */
const LATIN = /[\x21-\x7e\u00c0-\u017f]/g;
/** Letters and marks that stand in the order in which they are read, each drawn by itself. */
const IN_ORDER =
  /[\u00a1-\u00bf\u2010-\u2027\u2030-\u203a\u3001\u3002\u3008-\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\x21-\x7e\u00c0-\u017f\u0391-\u03a1\u03a3-\u03c9\u0410-\u044f\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3]/g;

/**
 * Whether a page of a PDF says something, as far as there are fonts for it.
 *
 * @param text the page's text, as {@link squeezeText} makes it
 * @param words what should be there
 */
export function isInPdfText(text: string, words: string): boolean {
  if (text.includes(squeezeText(words))) return true;
  // Composed, but before compatibility forms are undone: the font that has `P` need not have `🄟`.
  const composed = words.normalize("NFC");
  const covered = (composed.match(LATIN) ?? []).join("").normalize("NFKC");
  if (!composed.replace(/\s/g, "").replace(IN_ORDER, "")) return false;
  // Scripts that are set from right to left, or in clusters, come out in another order; their neighbours move along,
  // and brackets are drawn as their mirror images.
  const count = (characters: Iterable<string>) => Map.groupBy(characters, (character) => character);
  const there = count(text);
  const asked = count(covered.replace(/[()<>[\]{}]/g, ""));
  return [...asked].every(([character, all]) => (there.get(character)?.length ?? 0) >= all.length);
}
