import { says } from "../../languages/phrases.ts";
import { isComma, isNoun, opensClause } from "./clauses.ts";
import { isLimited, isMeasured } from "./guards.ts";
import {
  affirmedPredicate,
  bindsInside,
  enables,
  isAdjunct,
  type Predicate,
  saysEnough,
  telling,
} from "./predicate.ts";
import type { Token } from "./tagger.ts";
import { type Span, spanOf, type View, wordsOf } from "./view.ts";

/**
 * `We train a small model on ten texts in one pass`: the phrases at the end of what somebody did, made or is, the last one
 * first. A sentence that affirms without degree, condition or comparison entails the same with less said of how
 * (upward monotonicity; MacCartney and Manning, 2007); its subject, of which it may hold only as it stands, is not touched.
 */
export function findTails(view: View): Span[] {
  const { tokens, language } = view;
  return cutEnd(view, "tail", (at, { end, isDeed }) => {
    const [token, next] = tokens.slice(at, at + 2) as [Token, Token];
    const isPhrase =
      /^(?:ADP|VERB|SCONJ)$/.test(token.tag) && says(token.lower, language.shortening.tails.adjoining, "whole");
    // `the Institute for Sea Research`
    const isName = /^\p{Lu}/u.test(next.text) && tokens[at - 1]?.tag === "PROPN" && /^(?:for|in|on)$/.test(token.lower);
    const isManner = /^(?:using|via)$/.test(token.lower) || (/^by$/.test(token.lower) && /ing$/.test(next.lower));
    const words = wordsOf(view, at, end);
    // `the rope of the winch in each harbour`: one of several, of which this is not the one that is known.
    const isEach = /\b(?:each|every)\b/.test(words) && tokens[at - 2]?.lower === "the";
    return !isEach && isPhrase && (isDeed || isManner) && !isName && isAdjunct(words) && !/ as /.test(words);
  });
}

/** `a fast library for ropes that runs at sea`, `old letters of sailors kept at sea`: what tells more of something unnamed. */
export function findRestrictions(view: View): Span[] {
  const { tokens } = view;
  return cutEnd(view, "restriction", (at, { isDeed }) => {
    const [token, next] = tokens.slice(at, at + 2) as [Token, Token];
    const isClause = /^(?:that|which|who)$/.test(token.lower) && /^(?:VERB|AUX|ADV)$/.test(next.tag);
    const isParticiple = token.tag === "VERB" && /(?:ed|ing|built|made|taken|written|drawn)$/.test(token.lower);
    const isJoined = isParticiple && /^(?:ADP|ADV|PART)$/.test(next.tag);
    return isDeed && (isClause || isJoined) && isIndefinite(view, at);
  });
}

/** `We present a fast rope library to lift goods`: what for, where what is made is told. */
export function findAims(view: View): Span[] {
  const { tokens, language } = view;
  const { purposeful, requirements } = language.shortening;
  return cutEnd(view, "purpose", (at, { verb, isDeed }) => {
    // `after talks face to face`
    const isTwice = tokens[at - 1]?.lower === tokens[at + 1]?.lower;
    const isAim = tokens[at]?.lower === "to" && tokens[at + 1]?.tag === "VERB" && !isTwice;
    const before = tokens.slice(verb, at);
    // `the ability of ropes to hold`
    const isAbility = before.some(
      ({ lower }, index) => before[index + 1]?.lower === "of" && says(lower, purposeful, "whole"),
    );
    const isNeeded = says(wordsOf(view, 0, at), requirements, "within");
    return isAim && isDeed && !isNeeded && !isAbility && !before.some(enables);
  });
}

/** Whether what ends before a place is `a fast rope`, `uses fast ropes`: one or some, told by something else as well. */
function isIndefinite({ tokens, language }: View, end: number): boolean {
  const start = tokens.findLastIndex(({ tag }, at) => at < end && !/^(?:NOUN|PROPN|ADJ|ADP|CCONJ)$/.test(tag)) + 1;
  const article = tokens[start - 1];
  const isOne = /^an?$/.test(article?.lower ?? "");
  const isSome = article?.tag === "VERB" && /s$/.test(tokens[end - 1]?.lower ?? "");
  return (isOne || isSome) && telling(tokens.slice(start, end), language.shortening).length > 1;
}

/** Takes away the last thing that begins so, where a sentence affirms and what is left says something. */
function cutEnd(view: View, kind: string, begins: (at: number, predicate: Predicate) => boolean): Span[] {
  const { tokens, words, language } = view;
  const { shortening } = language;
  const predicate = affirmedPredicate(view);
  if (!predicate) return [];
  const { verb, end } = predicate;
  for (let at = end - 2; at > verb + 2; at--) {
    const last = tokens[at - 1];
    if (!isNoun(last) || says(last?.lower ?? "", shortening.tails.empty, "whole") || !begins(at, predicate)) continue;
    const isFree =
      isPlain(view, predicate, at) &&
      !isMeasured(wordsOf(view, at, end), shortening) &&
      !isLimited(words.slice(0, tokens[at]?.from), tokens[predicate.from]?.from ?? 0, shortening) &&
      !bindsInside(view, predicate, at, tokens[at]?.lower === "with") &&
      saysEnough(view, predicate, at);
    // Else more may go, with what stands in its way.
    if (isFree) return [spanOf(kind, view, at, end)];
  }
  return [];
}

/** Whether behind the verb no clause begins and no list is open, of which what goes might be a part. */
function isPlain(view: View, { from, end }: Predicate, at: number): boolean {
  const { tokens } = view;
  const [before, gone] = [tokens.slice(from, at), tokens.slice(at, end)];
  const isOpen = (words: readonly Token[]) => {
    const comma = words.findLastIndex(isComma);
    return comma !== -1 && words[comma + 1]?.lower !== "and";
  };
  if (isOpen(before) || isOpen(gone) || [...before, ...gone].some(({ text }) => /^[:;()–—"“”]$/.test(text)))
    return false;
  // `a rope that holds goods at sea`: of one that is not named, less may be said as well.
  const isOwn = (index: number) =>
    index < at - 3 && /^(?:that|which)$/.test(tokens[index]?.lower ?? "") && isIndefinite(view, index);
  if (before.some((_, index) => opensClause(tokens, from + index) && !isOwn(from + index))) return false;
  // `ropes in spring and chains in autumn`
  const isRepeated = before.some(({ lower }) => lower === tokens[at]?.lower);
  const isJoined = before.some(({ tag }) => tag === "CCONJ");
  return !(isJoined && isRepeated) && !(before.some(isComma) && gone.some(isComma));
}
