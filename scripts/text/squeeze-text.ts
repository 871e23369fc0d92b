/**
 * Characters that a bundled font draws with one glyph. A PDF keeps glyphs, and gives back the lowest of the characters
 * that a glyph may stand for: a text with `‘` comes back with `ʻ`. `tests/text/squeeze-text.test.ts` looks all of
 * them up in the fonts.
 */
const SAME_GLYPH: [RegExp, (character: string) => string][] = [
  // The letters of transcribed names, and the quotation marks.
  [/\u02bb/g, () => "\u2018"],
  [/\u02bc/g, () => "\u2019"],
  // A hyphen that holds its word together may come back as a soft one, which counts for nothing.
  [/\u2010/g, () => ""],
  // Bullets and middle dots.
  [/[\u2022\u2027\u30fb]/g, () => "\u00b7"],
  [/\u2215/g, () => "\u2044"],
  [/\u2b95/g, () => "\u27a1"],
  [/\u2eb2/g, () => "\u2eab"],
  [/\u{29fd7}/gu, () => "\u{29fce}"],
  // White numbers on black, with and without serifs; Arabic digits of the East.
  [/[\u278a-\u2793]/g, (number) => String.fromCodePoint(number.charCodeAt(0) - 0x278a + 0x2776)],
  [/[\u06f0-\u06f9]/g, (digit) => String.fromCodePoint(digit.charCodeAt(0) - 0x06f0 + 0x0660)],
];

/**
 * Text as it can be compared with what a PDF gives back: a PDF keeps glyphs, so line ends, ligatures and compatibility
 * forms may differ, and invisible marks are gone.
 */
export function squeezeText(text: string): string {
  const folded = text.normalize("NFKC").replace(/\s|\p{Cf}|[\u{fe00}-\u{fe0f}]/gu, "");
  return SAME_GLYPH.reduce((result, [other, same]) => result.replace(other, same), folded);
}
