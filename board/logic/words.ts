/** Scripts that are written without spaces between words: each sign is searched by itself. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+/gv;

const PLAIN = /^[ -~]*$/;

/** A word as it is compared: without accents and capitals. */
export function fold(word: string): string {
  // Most words have no accents, and this is asked for every word of every slide.
  if (PLAIN.test(word)) return word.toLowerCase();
  return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Words of a text, with the places where they stand. */
export function wordsOf(text: string): { word: string; start: number }[] {
  return [...text.matchAll(WORD)].map((match) => ({ word: match[0], start: match.index }));
}

export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

/** A text in pieces; those with a word that was found are marked. */
export function marked(text: string, terms: ReadonlySet<string>): { text: string; isHit: boolean }[] {
  if (terms.size === 0) return [{ text, isHit: false }];
  const pieces: { text: string; isHit: boolean }[] = [];
  let end = 0;
  for (const { word, start } of wordsOf(text)) {
    if (!terms.has(fold(word))) continue;
    const last = pieces.at(-1);
    if (last?.isHit && start === end) last.text += word;
    else {
      if (start > end) pieces.push({ text: text.slice(end, start), isHit: false });
      pieces.push({ text: word, isHit: true });
    }
    end = start + word.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isHit: false });
  return pieces;
}
