import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import type { Sentence } from "../../manuscript/sentences/sentences.ts";
import { finiteness } from "../shorten/clauses.ts";
import { viewOfWords } from "../shorten/view.ts";
import { isNamedIn } from "./name-of-thing.ts";

/** Sentences before one in which it is looked for what it speaks of. */
const BEFORE = 3;

/**
 * Whether a sentence speaks of one thing that those before it name, and does not say which: `The system is old.` In languages whose
 * words are not tagged nobody knows.
 *
 * @param all the sentences of its section, which are counted from 1
 */
export function isNamedBefore(
  text: string,
  sentence: Sentence,
  all: readonly Sentence[],
  { language, name }: { language: ResolvedLanguage; name?: string | undefined },
): boolean {
  if (sentence.indexInParagraph === 0 || !/^The \p{Ll}/u.test(text)) return false;
  const { tokens } = viewOfWords(text, language);
  const [, noun] = tokens;
  if (noun?.tag !== "NOUN" || !/^\p{Ll}{3,}$/u.test(noun.lower) || finiteness(tokens, 2) !== "sure") return false;
  if (says(noun.lower, language.shortening.ownNouns, "whole") || KNOWN.test(noun.lower)) return false;
  if (name !== undefined && isNamedIn(name, text)) return false;
  const before = all.slice(Math.max(0, sentence.number - 1 - BEFORE), sentence.number - 1);
  const stem = ` ${noun.lower.replace(/s$/, "")}`;
  return before.some((other) => other.paragraph === sentence.paragraph && other.text.toLowerCase().includes(stem));
}

/** What needs no name: there are no others of it. */
const KNOWN = /^(?:authors?|findings|results?|project|users?)$/;
