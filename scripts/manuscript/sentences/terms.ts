import { stemmer } from "stemmer";
import { ENGLISH } from "../../languages/index.ts";

const stems = new Map<string, string>();

/**
 * The terms of a text: its words without those that say nothing, reduced to their stems (Porter, 1980). Of scripts
 * without spaces, ICU's words.
 */
export function termsOf(text: string, { tag, stopWords } = ENGLISH): string[] {
  const lower = text.toLowerCase();
  const words = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(lower)
    ? [...new Intl.Segmenter(tag, { granularity: "word" }).segment(lower)].flatMap(({ segment, isWordLike }) =>
        isWordLike ? segment : [],
      )
    : (lower.match(/\p{L}[\p{L}\p{N}]*(?:['’-]\p{L}[\p{L}\p{N}]*)*/gu) ?? []);
  return words.flatMap((word) => {
    if (stopWords.has(word) || (word.length < 2 && word.charCodeAt(0) < 128)) return [];
    let stem = stems.get(word);
    if (stem === undefined) {
      stem = stemmer(word);
      stems.set(word, stem);
    }
    return stem;
  });
}
