import { ENGLISH } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import { countWords } from "../../manuscript/sentences/count-words.ts";
import type { Sentence } from "../../manuscript/sentences/sentences.ts";
import type { Inline } from "../../text/inline.ts";

/** Words without end are none. */
const LONGEST = 1000;

/** What no slide should say: pieces of sentences, questions of the text to itself, announcements of a list. */
export function isUsable(
  { text, isItem, inlines }: Pick<Sentence, "text" | "isItem" | "inlines">,
  { cues } = ENGLISH,
): boolean {
  const words = countWords(text);
  if (words < (isItem ? 2 : 5) || words > 55 || text.length > LONGEST) return false;
  // What does not end goes on in a formula or a list.
  if (!isItem && !/[.?!。！？…][”"’')\]\u{2046}]*$/u.test(text)) return false;
  if (says(text, cues.ofText, "opening")) return false;
  // A template's place that nobody filled.
  if (/\{\{\s?\w{3,60}\s?\}\}/.test(text)) return false;
  return isItem || /^[“"'‘(\p{Lu}\p{Lo}\d$\u{2046}]/u.test(text) || startsWithCode(inlines);
}

/** Names of code keep their small letters: `` `hemp` is a library ``. */
export const startsWithCode = (inlines: readonly Inline[]): boolean => {
  const [first] = inlines;
  if (first?.type === "link" || first?.type === "emphasis" || first?.type === "strong")
    return startsWithCode(first.children);
  return first?.type === "inlineCode" && /^\p{L}[\p{L}\p{N}_.-]*$/u.test(first.value);
};
