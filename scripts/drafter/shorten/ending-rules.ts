import { says } from "../../languages/phrases.ts";
import { endOf, isClause, isComma, isNoun, opensClause } from "./clauses.ts";
import { isGuarded, startsWith } from "./guards.ts";
import { type Span, spanOf, type View, wordsOf } from "./view.ts";

/** `because it is old`, `, although it is old`: a clause at the end; what it hangs on stays true. */
export function findReasons(view: View): Span[] {
  const { tokens, words, language } = view;
  const { reasons, asides, negations, requirements } = language.shortening;
  const end = endOf(tokens);
  return tokens.flatMap((token, at): Span[] => {
    const comma = isComma(tokens[at - 1]);
    const rest = words.slice(token.from);
    const length = startsWith(rest, reasons) || (comma ? startsWith(rest, asides) : 0);
    if (length === 0 || at === 0) return [];
    const first = comma ? at - 1 : at;
    const last = tokens[first - 1];
    const before = words.slice(0, token.from);
    const behind = tokens.findIndex(({ from }) => from >= token.from + length);
    const isPurpose = /^(?:in order to|so as to|so that)/i.test(rest);
    if (/^as (?:appropriate|necessary|needed|possible|required)\b/.test(rest)) return [];
    // What is set beside something else is half of what is said: `…, whereas chains …`
    if (/^wh(?:ile|ereas)\b/.test(rest)) return [];
    // `if they go on because they may, they risk …`: what would be so stands behind it.
    if (/\bif\b[^,;]*$/i.test(before) && rest.includes(",")) return [];
    // `partly because`, `is because`, `needed in order to`, `not … because`
    const hangs =
      last === undefined || /^(?:ADV|AUX|PART|CCONJ|ADP)$/.test(last.tag) || /^(?:so|the|reason)$/.test(last.lower);
    if (hangs || says(before, negations, "within") || (isPurpose && says(before, requirements, "within"))) return [];
    const isPhrase = /^(?:because of|due to|thanks to|owing to)\b/i.test(rest);
    const isOwn = isPurpose || isPhrase || /^as /.test(rest) || isClause(tokens, behind, end);
    if (!isOwn || !isClause(tokens, 0, first)) return [];
    return isGuarded(wordsOf(view, behind, end), language.shortening, "own")
      ? []
      : [spanOf("reason", view, first, end)];
  });
}

/** `: ropes and quays`: what is told already, in detail. */
export function findExplanations(view: View): Span[] {
  const { tokens, language } = view;
  const end = endOf(tokens);
  const at = tokens.findIndex(({ text }) => text === ":");
  const last = tokens[at - 1];
  if (at === -1 || !isNoun(last) || at + 1 >= end) return [];
  // `three ropes, namely: …`, `at 10:30`, `which is it: …?`
  if (tokens.slice(at - 5, at).some(isComma)) return [];
  if (tokens[at + 1]?.from === tokens[at]?.to || tokens[end]?.text === "?") return [];
  const isApart = !tokens.slice(at + 1).some(({ text }) => text === ":" || text === ";" || text === "•");
  const isWhole = at > 4 && isClause(tokens, 0, at, true) && !/following|follows|below/.test(wordsOf(view, 0, at));
  return isApart && isWhole && !isGuarded(wordsOf(view, at + 1, end), language.shortening, "own")
    ? [spanOf("explanation", view, at, end)]
    : [];
}

/** `such as ropes[, quays and ships]`: examples behind the first. */
export function findFurtherExamples(view: View): Span[] {
  const { tokens, language } = view;
  const end = endOf(tokens);
  const such = tokens.findLastIndex(({ lower }, at) => lower === "such" && tokens[at + 1]?.lower === "as");
  if (such === -1) return [];
  const at = tokens.findIndex(
    (token, index) => index > such + 2 && (isComma(token) || token.lower === "and" || token.lower === "or"),
  );
  if (at === -1 || at - such > 7) return [];
  const all = tokens.slice(such + 2, end);
  const isPlain = all.every(
    (token, index) =>
      /^(?:NOUN|PROPN|ADJ|DET|NUM|CCONJ|PUNCT|ADP)$/.test(token.tag) && !opensClause(tokens, such + 2 + index),
  );
  // `such as ropes and quays of iron`: whose the last words are can't be told.
  const isApart = !all.some(({ tag }) => tag === "ADP") && !isComma(tokens[such - 1]);
  return isPlain && isApart && !isGuarded(wordsOf(view, at, end), language.shortening, "shared")
    ? [spanOf("further examples", view, at, end)]
    : [];
}
