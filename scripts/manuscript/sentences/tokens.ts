/** A word or number of a text, as texts are compared: without case, marks and ligatures. */
export interface Token {
  value: string;
  /** Where it stands in the text. */
  from: number;
  to: number;
}

/**
 * Numbers with what stands between their digits; words, with what stands behind an apostrophe; of scripts without spaces
 * each character. Hyphens part: `gene-set` and `gene set` are the same.
 */
const TOKEN =
  /\p{N}+(?:[.,]\p{N}+)*|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{M}\p{N}])+(?:['’](?![\p{sc=Han}])\p{L}+)?/gu;

/** The words of a text in its order. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: raw, index }) => ({
    value: raw.normalize("NFKC").toLowerCase().replaceAll("’", "'"),
    from: index,
    to: index + raw.length,
  }));
}

/** A text as one that has the same words has it: without case, marks and what stands between. */
export const wordKey = (text: string): string =>
  tokensOf(text)
    .map(({ value }) => value)
    .join(" ");
