import { says } from "../../languages/phrases.ts";
import { isComma, isPast, leansBack, opensClause, startsSubject } from "./clauses.ts";
import { isGuarded, isLimited } from "./guards.ts";
import { affirmedPredicate, isAdjunct } from "./predicate.ts";
import type { Token } from "./tagger.ts";
import { type Span, type View, wordsOf } from "./view.ts";

/** `In the north, we oiled ropes`: where and what for somebody did what is said; that it was done is true without. */
export function findSettings(view: View): Span[] {
  const { tokens, words, language } = view;
  const { shortening } = language;
  const predicate = affirmedPredicate(view);
  const at = tokens.findIndex(isComma);
  const [first] = tokens;
  if (!predicate?.isDoing || at < 2 || !first) return [];
  // `ropes were tested`: who did it goes without saying.
  const { from, verb } = predicate;
  const isPassive = /^(?:was|were)$/.test(tokens[from]?.lower ?? "") && isPast(tokens[verb] as Token);
  const isWe = tokens[at + 1]?.lower === "we" && from <= at + 3 && tokens[from]?.tag === "VERB";
  if (!isWe && !(isPassive && startsSubject(tokens, at + 1))) return [];
  const gone = wordsOf(view, 0, at);
  const rest = wordsOf(view, at + 1, predicate.end);
  const isPhrase =
    says(first.lower, shortening.tails.adjoining, "whole") &&
    isAdjunct(gone) &&
    !tokens.slice(1, at).some((token, index) => isComma(token) || opensClause(tokens, index + 1) || isSymbol(token));
  // A number may hold there only.
  const isKept =
    /\b(?:setting|scenario|case|mode)s?$/.test(gone) ||
    /\p{N}/u.test(rest) ||
    says(rest, shortening.numerals, "within") ||
    leansBack(tokens, at + 1) ||
    isGuarded(gone, shortening, "shared") ||
    isLimited(words, 0, shortening);
  return isPhrase && !isKept ? [{ kind: "setting", from: 0, to: tokens[at + 1]?.from ?? 0 }] : [];
}

/** A letter or a formula, which the rest may speak of. */
const isSymbol = ({ text }: Token) => /^(?:\p{L}|Qq*)$/u.test(text) && !/^[aI]$/.test(text);
