import { says } from "../../languages/phrases.ts";
import {
  endOf,
  finiteness,
  hasInner,
  isClause,
  isComma,
  isNoun,
  isPassive,
  mainVerb,
  opensClause,
  startsSubject,
} from "./clauses.ts";
import { isGuarded, startsWith } from "./guards.ts";
import { enables } from "./predicate.ts";
import { type Span, spanOf, type View, wordsOf } from "./view.ts";

/** `… using ropes`, `… by using ropes`: how somebody does what is said. */
export function findManners(view: View): Span[] {
  const { tokens, words, language } = view;
  const end = endOf(tokens);
  return tokens.flatMap((token, at): Span[] => {
    const verb = token.lower === "by" ? at + 1 : at;
    const doing = tokens[verb];
    const isBy = verb !== at && doing?.tag === "VERB" && /ing$/.test(doing.lower);
    if (!(isBy || /^(?:using|employing|leveraging|utilizing)$/.test(token.lower)) || !isClause(tokens, 0, at))
      return [];
    const before = wordsOf(view, 0, at);
    // `is found by adding`: of what is done by it, only that tells.
    const isActive = isNoun(tokens[at - 1]) && /^(?:we|our|the|this|\p{Lu})/iu.test(words) && !isPassive(tokens, at);
    const isInner = hasInner(tokens, at);
    const main = tokens[mainVerb(tokens, at) ?? -1]?.lower ?? "";
    const isKept =
      !isActive ||
      // `We compare ropes using a winch with chains`
      says(main, language.shortening.tails.binding, "whole") ||
      isInner ||
      isGuarded(before, language.shortening, "shared") ||
      isGuarded(wordsOf(view, at, end), language.shortening, "shared");
    return isKept ? [] : [spanOf("manner", view, at, end)];
  });
}

/** `We use ropes to lift goods`: what for somebody does what is said. */
export function findPurposes(view: View): Span[] {
  const { tokens, language } = view;
  const { doing, purposeful, requirements } = language.shortening;
  const end = endOf(tokens);
  return tokens.flatMap((token, at): Span[] => {
    const last = tokens[at - 1];
    if (token.lower !== "to" || tokens[at + 1]?.tag !== "VERB" || !isNoun(last)) return [];
    if (last?.lower === tokens[at + 1]?.lower) return [];
    const main = mainVerb(tokens, at);
    const before = wordsOf(view, 0, at);
    const does = main !== undefined && says(tokens[main]?.lower ?? "", doing, "whole") && isClause(tokens, 0, at);
    const isKept =
      !does ||
      says(last?.lower ?? "", purposeful, "whole") ||
      // `a rope to help sailors to lift goods`
      tokens.slice((main ?? 0) + 1, at).some(enables) ||
      says(before, requirements, "within") ||
      isGuarded(before, language.shortening, "shared") ||
      hasInner(tokens, at);
    return isKept || isGuarded(wordsOf(view, at, end), language.shortening, "shared")
      ? []
      : [spanOf("purpose", view, at, end)];
  });
}

/** `We propose a rope`: who made it, so that it stands as a note. */
export function findMaker(view: View): Span[] {
  const { tokens, words, language } = view;
  const length = startsWith(words, language.shortening.making);
  const start = tokens.findIndex(({ from }) => from >= length);
  if (length === 0 || start === -1) return [];
  const end = endOf(tokens);
  const first = tokens[start];
  if (
    !first ||
    !/^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(first.tag) ||
    /^(?:this|these|that|those|such|both|it|them|here|all|each)$/.test(first.lower)
  )
    return [];
  const opened = tokens.findIndex((_, at) => at >= start && opensClause(tokens, at));
  const stop = opened === -1 ? end : opened;
  // `We propose ropes and show that they hold`, where the tagger takes `show` for a noun.
  if (opened !== -1 && tokens[stop - 2]?.tag === "CCONJ" && startsSubject(tokens, opened + 1)) return [];
  const nouns = tokens.slice(start, stop);
  const isPhrase =
    nouns.some(({ tag }) => tag === "NOUN" || tag === "PROPN") &&
    nouns.every((token, index) => {
      const isVerb = finiteness(tokens, start + index, start) === "sure" || token.tag === "AUX" || token.tag === "PRON";
      return (
        !isVerb &&
        !isComma(token) &&
        token.text !== ";" &&
        token.text !== ":" &&
        !(token.tag === "VERB" && tokens[start + index - 1]?.tag === "CCONJ")
      );
    }) &&
    // `use it to train`: with what, and what for, is said by the verb.
    !nouns.some(({ lower }) => lower === "to" || lower === "as") &&
    (opened === -1 || /^(?:that|which|where|whose)$/.test(tokens[opened]?.lower ?? ""));
  return isPhrase ? [{ kind: "noun phrase", from: 0, to: first.from }] : [];
}
