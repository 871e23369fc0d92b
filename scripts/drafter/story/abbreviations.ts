/** How often an abbreviation is used besides where it is told, from which on who hears it must know what it means. */
const USES = 3;

/** `a winch for ropes (WFR)`: a word of capitals alone in brackets, behind words. */
const TOLD = /(?<=\p{L}\s?)\((\p{Lu}[\p{L}\d-]{0,8}\p{Lu}[\p{L}\d-]{0,3}|\p{Lu}{2,8}s?)\)/gu;

/**
 * The abbreviations that a paper tells in brackets and goes on to use: sentences that tell one keep it, or slides would speak of
 * what nobody knows.
 *
 * @param texts sentences of the paper
 */
export function findAbbreviations(texts: readonly string[]): ReadonlySet<string> {
  const told = new Set(texts.flatMap((text) => [...text.matchAll(TOLD)].map(([, name = ""]) => name)));
  const uses = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.replace(TOLD, " ").matchAll(/[\p{L}\d-]+/gu)) {
      if (told.has(word)) uses.set(word, (uses.get(word) ?? 0) + 1);
    }
  return new Set([...told].filter((name) => (uses.get(name) ?? 0) >= USES));
}
