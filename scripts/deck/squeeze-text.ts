/** Characters that fonts draw with one glyph; a PDF that has both gives back one of them for either. */
const SAME_GLYPH: [RegExp, string][] = [
  // The letter apostrophe of transcribed names, and the quotation mark.
  [/\u02bc/g, "\u2019"],
];

/**
 * Text as it can be compared with what a PDF gives back: a PDF keeps glyphs, so line ends, ligatures and compatibility
 * forms may differ, and invisible marks are gone.
 */
export function squeezeText(text: string): string {
  const folded = text.normalize("NFKC").replace(/\s|\p{Cf}|[\u{fe00}-\u{fe0f}]/gu, "");
  return SAME_GLYPH.reduce((result, [other, same]) => result.replace(other, same), folded);
}
