import { says } from "../../languages/phrases.ts";
import { endOf, finiteness, isClause, isComma, isNoun, mainStart, opensClause, startsSubject } from "./clauses.ts";
import { isGuarded, startsWith } from "./guards.ts";
import type { Token } from "./tagger.ts";
import type { Span, View } from "./view.ts";

/** `, which is old,`: a clause that adds something to what stands before it. */
export const findRelatives = (view: View): Span[] =>
  insertions(view, "relative clause", (rest) => says(rest, view.language.shortening.relatives, "start"), "own");

/** `, such as ropes,`, `, i.e. ropes` */
export const findExamples = (view: View): Span[] =>
  insertions(
    view,
    "examples",
    (rest) => {
      const length = startsWith(rest, view.language.shortening.examples);
      // `They are used, for example, in ports`: what it opens is no example of what stands before it.
      return length > 0 && !/^, (?:as|at|by|for|from|in|on|to|when|where|with)\s/.test(rest.slice(length));
    },
    "own",
  );

/** `, a kind of rope,`: a name for what stands before it. */
export function findAppositives(view: View): Span[] {
  const { tokens } = view;
  const begins = (rest: string, at: number) => {
    return isNoun(tokens[at - 1]) && /^(?:an?|one of the|the first|the most|the only) /.test(rest);
  };
  return insertions(view, "appositive", begins, "own").filter(({ from, to }) => {
    const at = tokens.findIndex((token) => token.from > from);
    const end = tokens.findLastIndex((token) => token.to <= to);
    const inner = tokens.slice(at, end);
    const opened = inner.findIndex((_, index) => opensClause(tokens, at + index));
    const own = opened === -1 ? inner : inner.slice(0, opened);
    // A clause of its own, or one of a list: `a rope, a quay and a ship`.
    const isList = inner.some((token, index) => token.lower === "and" && inner[index + 1]?.tag === "DET");
    const hasComma =
      tokens.slice(0, at - 1).some(isComma) || inner.some((token, index) => isComma(token) && index < inner.length - 1);
    return !isList && !hasComma && !own.some((_, index) => finiteness(tokens, at + index, at) !== "none");
  });
}

/** `, as well as quays`, `, together with quays`: what is added. */
export const findAdditions = (view: View): Span[] =>
  insertions(view, "addition", (rest) => says(rest, view.language.shortening.additions, "start"), "shared");

/** What they begin is another step: `, then making it safe`. */
const IN_ORDER = new Set(["first", "then", "next", "finally", "later", "afterwards", "subsequently"]);

/** `, making it safe`: what comes of what is said. */
export function findParticiples(view: View): Span[] {
  const { inferences } = view.language.shortening;
  const begins = (rest: string, at: number) => {
    const first = view.tokens.findIndex(
      ({ tag, lower }, index) => index > at && !(tag === "ADV" && !IN_ORDER.has(lower)),
    );
    const [token, next] = [view.tokens[first], view.tokens[first + 1]];
    const isNamed = isNoun(view.tokens[at - 1]);
    const isParticiple =
      /ing$/.test(token?.lower ?? "") || (isNamed && /ed$/.test(token?.lower ?? "") && next?.tag === "ADP");
    return token?.tag === "VERB" && isParticiple && !isComma(next) && next?.tag !== "CCONJ" && rest !== "";
  };
  const infers = (rest: string) => says(rest, inferences, "start");
  return [
    ...insertions(view, "participle", (rest, at) => begins(rest, at) && infers(rest), "own", true),
    ...insertions(view, "participle", (rest, at) => begins(rest, at) && !infers(rest), "shared", true),
  ];
}

/**
 * Finds what begins behind a comma and adds something, and where it ends: at the end of the sentence, if a whole clause
 * stands before it; or at the comma before the verb, if there is none.
 */
function insertions(
  view: View,
  kind: string,
  begins: (rest: string, comma: number) => boolean,
  scope: "own" | "shared",
  isLast = false,
): Span[] {
  const { words, tokens, language } = view;
  if (tokens.length === 0) return withoutTokens(view, kind, begins);
  return tokens.flatMap((comma, at): Span[] => {
    const next = tokens[at + 1];
    // `and, by chance, finding it`: the comma closes what another opened.
    if (tokens.slice(0, at).some((token, index) => isComma(token) && tokens[index - 1]?.tag === "CCONJ")) return [];
    // `It can be, for example, a rope`, `It is old, however, lifting goods is hard`: what it is stands behind the comma.
    if (tokens[at - 1]?.tag === "AUX" || tokens[at - 1]?.lower === "however") return [];
    // `allowing, for example, ropes`: what is allowed does.
    if (kind === "examples" && tokens[at - 1]?.tag === "VERB" && /ing$/.test(tokens[at - 1]?.lower ?? "")) return [];
    if (!(isComma(comma) || /^[–—]$/.test(comma.text)) || !next || !begins(words.slice(next.from), at)) return [];
    return endsOf(tokens, at, isLast).flatMap(({ end, takesComma }) => {
      const to = takesComma ? (tokens[end]?.to ?? 0) : (tokens[end]?.from ?? words.length);
      const inner = words.slice(comma.to, tokens[end - 1]?.to);
      // `only ropes, in addition to nets`
      if (kind === "addition" && /\bonly\b/.test(words.slice(0, comma.from))) return [];
      // `one that holds, which is old, and another that tears`
      if (/\band another\b/.test(inner) && /\bone\b/.test(words.slice(0, comma.from))) return [];
      return isGuarded(inner, language.shortening, scope) ? [] : [{ kind, from: tokens[at - 1]?.to ?? 0, to }];
    });
  });
}

/** Which token is the first that stays, or the last that goes if it is a comma; the surest first. */
function endsOf(tokens: readonly Token[], at: number, isLast: boolean): { end: number; takesComma: boolean }[] {
  const half = tokens.findIndex(({ text }, index) => index > at && text === ";");
  // `there are: a rope, which is old; a quay`
  if (half !== -1 && tokens.slice(0, at).some(({ text }) => text === ":" || text === ";")) return [];
  const last = half === -1 ? endOf(tokens) : half;
  const commas = tokens.flatMap((token, index) => (index > at + 1 && index < last && isComma(token) ? [index] : []));
  // `Ropes tear; for knots, which hold, we refer to others`: what stands before it is no clause of its own.
  const begin = tokens.findLastIndex(({ text }, index) => index < at && text === ";") + 1;
  const isWhole = isClause(tokens, begin, at);
  const isSurelyWhole = isClause(tokens, begin, at, true);
  // `The rope, which is old, tears`
  const verb = commas.find((comma) => isMainVerb(tokens, comma + 1));
  // `No rope tested, including those of hemp, sisal, and jute, was old`
  const isListed = /^(?:including|like|such)$/.test(tokens[at + 1]?.lower ?? "");
  if (isListed && verb !== undefined && tokens[verb + 1]?.tag === "AUX") return [{ end: verb, takesComma: true }];
  // `…, and the quay, which is old, tears`: the verb is of what stands before it.
  const joint = tokens.findLastIndex(
    (_, index) => index < at && isComma(tokens[index]) && JOINS.test(tokens[index + 1]?.lower ?? ""),
  );
  const hasOwn = tokens
    .slice(0, at)
    .some((_, index) => index > joint + 1 && finiteness(tokens, index, joint + 2) !== "none");
  if (joint !== -1 && !hasOwn && verb !== undefined) return [{ end: verb, takesComma: true }];
  // Another begins in it, so that the verb may be of something else.
  if (verb !== undefined && !isSurelyWhole && commas.some((comma) => comma < verb && opensClause(tokens, comma + 1)))
    return [];
  // A comma that opened before it is closed by this one: `The rope, as well as the quay, which is old, tears`
  const start = mainStart(tokens, 0, at);
  if (!isSurelyWhole && verb !== undefined && start !== undefined && !isLast)
    return isWhole ? [] : [{ end: verb, takesComma: !tokens.slice(start, at).some(isComma) }];
  if (!isWhole) {
    const main = commas.find((comma) => tokens[comma + 1]?.lower === "we");
    const isList = main !== undefined && tokens.slice(at + 1, main).some(({ tag }) => tag === "CCONJ");
    return main === undefined || isList || isLast ? [] : [{ end: main, takesComma: false }];
  }
  // A list that goes on behind it would lose its last part.
  const hasList = tokens.slice(0, at).some(isComma) && commas.some((comma) => tokens[comma + 1]?.tag === "CCONJ");
  const joined = commas.find(
    (comma) =>
      /^(?:and|but|so)$/.test(tokens[comma + 1]?.lower ?? "") &&
      startsSubject(tokens, comma + 2) &&
      // `such as ropes, nets, and chains, and yet they are old`: this one is of the list.
      !isOfList(tokens, comma + 2, last) &&
      isClause(tokens, comma + 2, last),
  );
  // `a rope, which is old, that holds`, `a rope, which is old, to hold it`: these hang on what stands before.
  const purpose = commas.find((comma) => {
    const [next, verb] = tokens.slice(comma + 1, comma + 3);
    return next?.lower === "that" || (next?.lower === "to" && verb?.tag === "VERB");
  });
  // `to hold goods, such as grain, or to lift them`: what may be instead is of what stands before it.
  const other = commas.find((comma) => tokens[comma + 1]?.lower === "or" && tokens[comma + 2]?.lower === "to");
  if (other !== undefined) return [{ end: other, takesComma: false }];
  // `such as ropes, directly`: it is of the verb.
  const adverb = commas.find((comma) => comma + 2 === last && tokens[comma + 1]?.tag === "ADV");
  if (adverb !== undefined) return [{ end: adverb, takesComma: true }];
  const isBound = purpose !== undefined && tokens[purpose + 1]?.lower === "that";
  const isOpen = purpose !== undefined && tokens.slice(at, purpose).some(({ tag }) => tag === "CCONJ");
  return [
    ...(purpose === undefined || isOpen ? [] : [{ end: purpose, takesComma: true }]),
    ...(joined === undefined ? [] : [{ end: joined, takesComma: false }]),
    ...(hasList || isBound ? [] : [{ end: last, takesComma: false }]),
  ];
}

/** Whether from a place a comma with another `and` comes before any verb. */
function isOfList(tokens: readonly Token[], from: number, end: number): boolean {
  const verb = tokens.findIndex((_, at) => at >= from && finiteness(tokens, at, from) !== "none");
  const joint = tokens.findIndex((token, at) => at > from && isComma(token) && tokens[at + 1]?.lower === "and");
  // `including ropes, nets, and chains, were old`
  return isComma(tokens[verb - 1]) || (joint !== -1 && joint < Math.min(verb === -1 ? end : verb, end));
}

const JOINS = /^(?:and|but|so|while|whereas)$/;

function isMainVerb(tokens: readonly Token[], index: number): boolean {
  const at = tokens[index]?.tag === "ADV" ? index + 1 : index;
  const token = tokens[at];
  return (
    token !== undefined &&
    (token.tag === "AUX" || token.tag === "VERB") &&
    !/ing$/.test(token.lower) &&
    !/^(?:be|been|being|having)$/.test(token.lower)
  );
}

/** Of a language whose words are not tagged: between two commas, or from the last one to the end. */
function withoutTokens(
  { words, language }: View,
  kind: string,
  begins: (rest: string, comma: number) => boolean,
): Span[] {
  const end = words
    .trimEnd()
    .replace(/[.!?。！？”"»’')\]]{1,4}$/u, "")
    .trimEnd().length;
  return [...words.matchAll(/\s?[,，]\s*/gu)].flatMap((comma): Span[] => {
    const start = comma.index + comma[0].length;
    if (!begins(words.slice(start), 0) || words.slice(0, comma.index).trim().split(/\s+/).length < 3) return [];
    const inner = words.slice(start, end);
    const isWhole = !/[,;:，；：]/.test(inner);
    return isWhole && !isGuarded(inner, language.shortening, "own") ? [{ kind, from: comma.index, to: end }] : [];
  });
}
