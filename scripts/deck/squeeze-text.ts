/**
 * Text as it can be compared with what a PDF gives back: a PDF keeps glyphs, so line ends, ligatures and compatibility
 * forms may differ, and invisible marks are gone.
 */
export function squeezeText(text: string): string {
  return text.normalize("NFKC").replace(/\s|\p{Cf}|[\u{fe00}-\u{fe0f}]/gu, "");
}
