const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** How many words it takes to say a text; each CJK character counts as half a word. */
export function countSpokenWords(text: string): number {
  const ideographs = text.match(CJK)?.length ?? 0;
  const words = text.replace(CJK, " ").match(/\S+/g)?.length ?? 0;
  return words + ideographs / 2;
}

/** Words a minute of a talk that can be followed, when nobody names another pace. */
export const SPOKEN_PACE = 130;
