import { says } from "../../languages/phrases.ts";
import {
  endOf,
  finiteness,
  hasInner,
  isClause,
  isComma,
  isPassiveAt,
  isPast,
  mainVerb,
  opensClause,
  startsSubject,
} from "./clauses.ts";
import { isGuarded } from "./guards.ts";
import type { Token } from "./tagger.ts";
import { type Span, spanOf, type View, wordsOf } from "./view.ts";

/** `, and it is old`, `; it is old`: a second sentence. */
export function findSecondHalves(view: View): Span[] {
  const { tokens } = view;
  const end = endOf(tokens);
  const halves = tokens.filter(({ text }) => text === ";");
  return tokens.flatMap((token, at): Span[] => {
    const isHalf = token.text === ";" && halves.length === 1 && !tokens.slice(0, at).some(({ text }) => text === ":");
    const isJoined = isComma(token) && /^(?:and|so)$/.test(tokens[at + 1]?.lower ?? "");
    const start = isJoined ? at + 2 : at + 1;
    if (!(isHalf || isJoined)) return [];
    // `; for chains, we refer to Holm`: it is of other texts, wherever its subject stands.
    const isElsewhere = isHalf && says(wordsOf(view, start, end), view.language.shortening.references, "within");
    if (!isElsewhere && (!startsSubject(tokens, start) || !isClause(tokens, start, end))) return [];
    // `it was washed, dried, and put away`
    const isSurelyClause = isElsewhere || isClause(tokens, start, end, true);
    if (isJoined && endsList(tokens, at)) return [];
    // `It is not old; it is torn`: the second says what the first denies something for.
    if (isHalf && says(wordsOf(view, 0, at), view.language.shortening.negations, "within")) return [];
    return isSurelyClause && isClause(tokens, 0, at) && isFree(view, at, start, end)
      ? [spanOf("second half", view, at, end)]
      : [];
  });
}

/** Whether a comma before `and` is that of a list: `ropes, quays, and …`, `be old, hold goods, and …` */
export function endsList(tokens: readonly Token[], end: number): boolean {
  return tokens.some((comma, at) => {
    if (at >= end || !isComma(comma)) return false;
    const isLast = !tokens.slice(at + 1, end).some(isComma);
    const isNext = isClause(tokens, at + 1, end);
    const next = tokens[at + 1];
    const isVerb = next?.tag === "VERB" && !/ing$/.test(next.lower);
    return isClause(tokens, 0, at) && (isNext || (isLast && (isVerb || startsSubject(tokens, at + 1))));
  });
}

/** `… and is old`: a second verb of the same subject. */
export function findSecondVerbs(view: View): Span[] {
  const { tokens, language } = view;
  const end = endOf(tokens);
  return tokens.flatMap((token, at): Span[] => {
    const first = isComma(tokens[at - 1]) ? at - 1 : at;
    const start = tokens[at + 1]?.tag === "ADV" ? at + 2 : at + 1;
    if (token.lower !== "and" || !isClause(tokens, 0, first)) return [];
    // `is cut and sold at sea`: what follows belongs to both.
    if (/^(?:VERB|AUX|ADP|ADV|ADJ|PART|PRON)$/.test(tokens[first - 1]?.tag ?? "")) return [];
    const form = formOf(tokens, start);
    const main = mainVerb(tokens, first);
    // `was cut and sold`
    const isPassive = form === "past" && main !== undefined && tokens[main]?.tag === "AUX" && isPassiveAt(tokens, main);
    const isSame = form !== undefined && main !== undefined && (form === formOf(tokens, main) || isPassive);
    const isInner = hasInner(tokens, first) && !isOfMain(tokens, first, form);
    const isDenied = says(wordsOf(view, 0, first), language.shortening.negations, "within");
    const isList = tokens.slice(main, first).some(isComma);
    // `takes a rope and returns a knot`: neither is said without the other.
    if (
      /^(?:accepts?|takes?)$/.test(tokens[main ?? 0]?.lower ?? "") &&
      /^(?:give|output|return|yield)s?$/.test(tokens[start]?.lower ?? "")
    )
      return [];
    // `was cut and found to hold`: what was found is the point.
    if (/\b(?:found|observed|seen|shown) to\b/.test(wordsOf(view, start, end))) return [];
    return isSame && !isInner && !isDenied && !isList && isFree(view, first, start, end)
      ? [spanOf("second verb", view, first, end)]
      : [];
  });
}

/** `Results show that hemp holds and suggest more`: by its form the second verb is of the first, not of the clause within. */
export function isOfMain(
  tokens: readonly Token[],
  end: number,
  form: string | undefined,
  opened = tokens.findIndex((_, index) => index > 0 && opensClause(tokens, index)),
): boolean {
  const inner = tokens.slice(opened, end).map((_, index) => opened + index);
  const finite = inner.filter((index) => finiteness(tokens, index, opened + 1) !== "none");
  return form === "base" && finite.length > 0 && finite.every((index) => formOf(tokens, index) === "third");
}

/** How a verb with a tense is inflected; two of one subject are alike. */
export function formOf(tokens: readonly Token[], index: number): string | undefined {
  const token = tokens[index];
  if (token?.tag === "AUX") return /^(?:be|been|being|having)$/.test(token.lower) ? undefined : "aux";
  if (token?.tag !== "VERB" || /ing$/.test(token.lower)) return undefined;
  return isPast(token) ? "past" : /[^s]s$/.test(token.lower) ? "third" : "base";
}

/** Whether what stands before is said without condition, and what follows limits nothing of it. */
function isFree(view: View, at: number, start: number, end: number): boolean {
  const { shortening } = view.language;
  const before = wordsOf(view, 0, at);
  return !says(before, shortening.conditions, "within") && !isGuarded(wordsOf(view, start, end), shortening, "own");
}
