import { ENGLISH } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import { countWords } from "../../manuscript/sentences/count-words.ts";
import type { Sentence } from "../../manuscript/sentences/sentences.ts";
import type { Inline } from "../../text/inline.ts";
import { toWords } from "../../text/slice-inlines.ts";

/** Words without end are none. */
const LONGEST = 1000;

/**
 * What no slide should say: pieces of sentences, questions of the text to itself, announcements of a list.
 *
 * @param name of the thing that the paper gives, which may begin a sentence in small letters
 */
export function isUsable(
  { text, isItem, inlines }: Pick<Sentence, "text" | "isItem" | "inlines">,
  { cues } = ENGLISH,
  name?: string,
): boolean {
  const words = countWords(text);
  if (words < (isItem ? 2 : 5) || words > 55 || text.length > LONGEST) return false;
  // What does not end goes on in a formula or a list.
  if (!isItem && !/[.?!。！？…][”"’')\]\u{2046}]*$/u.test(text)) return false;
  if (says(text, cues.ofText, "opening")) return false;
  if (ROWS.test(text) || QUOTED.test(text)) return false;
  // A template's place that nobody filled.
  if (/\{\{\s?\w{3,60}\s?\}\}/.test(text)) return false;
  return isItem || /^[“"'‘(\p{Lu}\p{Lo}\d$\u{2046}]/u.test(text) || startsWithCode(inlines, name);
}

/** What somebody else said, as an example of what texts say: `“The ropes hold in each storm,” the master said.` */
const QUOTED = /^["“„«][^"”“»]{20,300}["”“»](?:[.,]?$|\s)/u;

/** Cells of a table that a program read as text: `Kind Holds (%) Hemp 61.5 Old hemp 65.2 …` */
const ROWS = /(?<!\S)(?:\p{Lu}[\p{L}\d-]{0,30}\s(?:[\p{L}\d-]{1,20}\s){0,3}\d{1,6}(?:\.\d{1,4})?\s){2}/u;

/** What only code has within a word, in a text that has no marks for it: `hemp_rope`, `rope.at`, `ropes()`, `hempRope`. */
const CODE = /^\p{Ll}[\p{L}\d]+(?:\.\p{Ll}{2}|_\p{L}|\(\S{0,30}\)|\p{Lu})/u;

/** A short name that is printed in italics with a small letter, and no word that somebody stresses. */
const ITALIC =
  /^(?!(?:all|and|any|are|both|but|can|did|do|does|each|few|for|had|has|have|how|if|in|is|it|its|less|many|may|more|most|much|must|no|none|not|now|of|on|one|only|or|our|own|same|some|such|that|the|then|they|this|two|very|was|we|were|what|when|who|why|will|with|yes|you)$)\p{Ll}(?:\p{Ll}{1,3}|\p{Ll}{0,7}[\d\p{Lu}-][\p{L}\d-]{0,9})$/u;

/** Names of code keep their small letters: `` `hemp` is a library ``. @param name that of the thing that the paper gives */
export const startsWithCode = (inlines: readonly Inline[], name?: string): boolean => {
  const [first] = inlines;
  if (first?.type === "text") return CODE.test(first.value) || startsWithName(first.value, name);
  // A gene: `*lat* holds`.
  if (first?.type === "emphasis" && ITALIC.test(toWords([first]))) return true;
  if (first?.type === "link" || first?.type === "emphasis" || first?.type === "strong")
    return startsWithCode(first.children, name);
  return first?.type === "inlineCode" && /^\p{L}[\p{L}\p{N}_.-]*$/u.test(first.value);
};

const startsWithName = (text: string, name: string | undefined): boolean =>
  name !== undefined &&
  /^\p{Ll}/u.test(name) &&
  text.startsWith(name) &&
  !/^[\p{L}\p{N}-]/u.test(text.slice(name.length));

/** A text that was given a capital though it begins with a name in small letters, as that is written. */
export function withOwnCase(inlines: readonly Inline[], name: string | undefined): Inline[] {
  const [first, ...rest] = inlines;
  if (name === undefined || first?.type !== "text") return [...inlines];
  const value = first.value.charAt(0).toLowerCase() + first.value.slice(1);
  return value !== first.value && startsWithName(value, name) ? [{ ...first, value }, ...rest] : [...inlines];
}
