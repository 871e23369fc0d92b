import { says } from "../../languages/phrases.ts";
import type { ResolvedShortening } from "../../languages/shortening.ts";
import { endOf, finiteness, isPast, mainStart, opensClause } from "./clauses.ts";
import type { Token } from "./tagger.ts";
import type { View } from "./view.ts";

/** What a main clause says of its subject. */
export interface Predicate {
  /** Its first word: `is` of `is trained on ropes`. */
  from: number;
  /** The word that tells what is done: `trained`; of `is a rope` it is `is`. */
  verb: number;
  end: number;
  /** Whether it tells of what was done, or how something is made: not of what always holds, and so perhaps only there. */
  isDeed: boolean;
  /** Whether its verb is one of doing or stating. */
  isDoing: boolean;
}

const BE = /^(?:am|is|are|was|were|be|been|being)$/;
const HAVE = /^(?:has|have|had)$/;

/**
 * The predicate of a sentence that affirms what was done or what something is or has: `we use …`, `was trained …`,
 * `is a …`, with no clause within its subject.
 */
export function affirmedPredicate({ tokens, language }: View): Predicate | undefined {
  const end = endOf(tokens);
  const main = findMain(tokens, end);
  if (!main) return undefined;
  const { start, from } = main;
  const isPart = ({ tag, lower }: Token) => (tag === "AUX" || tag === "ADV" || tag === "PART") && lower !== "to";
  const after = tokens.findIndex((token, at) => at >= from && !isPart(token));
  // `The aim is to lift goods`
  const next = BE.test(tokens[after - 1]?.lower ?? "") && tokens[after]?.lower === "to" ? after + 1 : after;
  const isDone = tokens[next]?.tag === "VERB";
  const verb = isDone ? next : from;
  const lower = tokens[from]?.lower ?? "";
  const isA = BE.test(lower) && /^(?:a|an)$/.test(tokens[next]?.lower ?? "");
  if (!isA && !isDone) return undefined;
  if (isDone && holdsOpen(tokens[verb], language.shortening)) return undefined;
  const isPastTime = verb === from ? isPast(tokens[from] as Token) : /^(?:was|were|has|have|had)$/.test(lower);
  const isDeed = isA || isPastTime || isOfAuthors(tokens.slice(start, from), language.shortening);
  const isDoing = isDone && tellsDoing(tokens[verb], language.shortening);
  return { from, verb, end, isDeed: isDeed || isDoing, isDoing };
}

/** Where the main clause and its verb begin, if its subject is plain: no `there`, no clause within it. */
export function findMain(tokens: readonly Token[], end: number): { start: number; from: number } | undefined {
  const start = mainStart(tokens, 0, end);
  if (start === undefined || tokens[start]?.lower === "there") return undefined;
  const places = tokens.slice(0, end).map((_, at) => (at > start ? finiteness(tokens, at, start) : "none"));
  const from = places.includes("sure") ? places.indexOf("sure") : places.indexOf("maybe");
  const isPlain = from !== -1 && !tokens.slice(start, from).some((_, at) => opensClause(tokens, start + at));
  return isPlain ? { start, from } : undefined;
}

/** Whether a subject is the authors, or one thing that they made or describe: `we`, `our ropes`, `the second model`. */
function isOfAuthors(subject: readonly Token[], { tails }: ResolvedShortening): boolean {
  const [first] = subject;
  if (/^(?:we|our)$/.test(first?.lower ?? "")) return true;
  const head = subject.find(({ tag }, at) => tag === "NOUN" && subject[at + 1]?.tag !== "NOUN");
  return /^(?:the|this)$/.test(first?.lower ?? "") && says(head?.lower ?? "", tails.things, "whole");
}

/** Whether a verb says nothing whole without a phrase behind its object. */
const holdsOpen = (token: Token | undefined, { tails }: ResolvedShortening): boolean =>
  HAVE.test(token?.lower ?? "") || says(token?.lower ?? "", tails.binding, "whole");

/** Whether a verb is one of doing or stating, in any of its forms. */
function tellsDoing(token: Token | undefined, { doing, tails }: ResolvedShortening): boolean {
  const { lower = "" } = token ?? {};
  const forms = [
    lower,
    ...(/s$/.test(lower) ? [lower.slice(0, -1), lower.slice(0, -2), `${lower.slice(0, -3)}y`] : []),
  ];
  return forms.some((form) => says(form, doing, "whole") || says(form, tails.stating, "whole"));
}

/** Words that say something, beside subject and verb, which a shorter sentence still has. */
const LEAST = 3;

/** Words that say something, of some words. */
export const telling = (words: readonly Token[], { tails }: ResolvedShortening): readonly Token[] =>
  words.filter(({ tag, lower }) => /^(?:NOUN|PROPN|ADJ|VERB)$/.test(tag) && !says(lower, tails.empty, "whole"));

/** Whether more is told up to a place than that something is, or is done. */
export const saysEnough = ({ tokens, language }: View, { verb }: Predicate, to: number): boolean =>
  telling(tokens.slice(verb + 1, to), language.shortening).length >= LEAST;

/** Whether a verb says what somebody can do by what is its object: `helps sailors to lift goods`. */
export const enables = ({ lower }: Token): boolean =>
  /^(?:aim|allow|attempt|enabl|help|need|plan|requir|seek|serv|tr[iy]|want|us)(?:e|ed|es|ing|s)?$/.test(lower);

/** What asks for two things, as a noun. */
const PAIRED =
  /^(?:agreement|alignment|association|combination|comparison|compatibility|correlation|integration|interaction)s?$/;

/** Whether a word that asks for two things stands up to a place: `to combine ropes [with chains]`, `the comparison of …`. */
export const bindsInside = ({ tokens, language }: View, { verb }: Predicate, to: number, isWith: boolean): boolean =>
  tokens.slice(verb, to).some((token, at) => {
    const isDone = token.tag === "VERB" && at > 0 && says(token.lower, language.shortening.tails.binding, "whole");
    return (
      isDone ||
      PAIRED.test(token.lower) ||
      (isWith && /^(?:assist|help|present|provid|suppl)(?:e|ed|es|ing|ies|s)?$/.test(token.lower))
    );
  });

/** What a phrase begins with, behind its preposition, that belongs to it: `in terms of`, `for which`, `in the presence of`. */
const FIXED =
  /^(?:addition|aid|average|case|charge|contact|contrast|example|general|help|light|order|particular|regard|relation|respect|response|terms|that|view|what|which|whom|whose)$/;
/** It tells when something is so rather than where or by what. */
const CONDITION = /^\S+ (?:the )?(?:absence|case|context|event|future|presence|setting)s?\b|^at a time\b/;

/** Whether a phrase is an adjunct by its words: what is said holds without it. */
export const isAdjunct = (words: string): boolean =>
  !FIXED.test(words.split(" ")[1]?.replace(/,$/, "").toLowerCase() ?? "") && !CONDITION.test(words.toLowerCase());
