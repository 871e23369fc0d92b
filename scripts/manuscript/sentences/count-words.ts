/** Words between spaces; of scripts without spaces, two characters count as one. */
export function countWords(text: string): number {
  const dense = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
  const runs = text.match(/[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+/gu) ?? [];
  const spaced = runs.filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
  return spaced + Math.ceil(dense / 2);
}
