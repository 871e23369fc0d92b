import { says } from "../../languages/phrases.ts";
import { endOf, isClause, isComma, leansBack, mainStart, opensClause, startsSubject } from "./clauses.ts";
import { isGuarded, startsWith } from "./guards.ts";
import { formOf, isOfMain } from "./second-rules.ts";
import { type Span, type View, wordsOf } from "./view.ts";

/** What a sentence begins with and can do without: `In this paper,`, `As shown in Figure 3,`. */
export function findOpener({ words, language: { shortening } }: View): Span[] {
  const { openers, subjects, placed } = shortening;
  const known = startsWith(words, openers) || afterPlace(words, startsWith(words, placed), shortening);
  // `In Example 2, the rope tears`: of that one only.
  if (known === 0 || /^in (?:the )?examples? \d/i.test(words)) return [];
  const rest = words.slice(known);
  const comma = /^,\s+(?=\S)/.exec(rest)?.[0].length;
  const to = comma ?? (/^\s/.test(rest) && says(rest.trimStart(), subjects, "start") ? 1 : undefined);
  return to === undefined ? [] : [{ kind: "opener", from: 0, to: known + to }];
}

/** Where a place of the paper ends that stands behind some words, with a space between; 0 if none does. */
function afterPlace(words: string, before: number, { places }: View["language"]["shortening"]): number {
  if (before === 0) return 0;
  const place = startsWith(words.slice(before + 1), places);
  return place === 0 ? 0 : before + 1 + place;
}

/** Who tells that something is so: `We find that`, `Figure 3 shows that`. */
export function findReport({ words, tokens, language: { shortening } }: View): Span[] {
  const length = startsWith(words, shortening.reports) || tellingPlace(words, shortening);
  if (length === 0) return [];
  const to = length + (/^\s*/.exec(words.slice(length))?.[0].length ?? 0);
  const rest = words.slice(to);
  const next = tokens.findIndex(({ from }) => from >= to);
  // `We find that at sea, ropes tear`
  const isOpened = next !== -1 && (mainStart(tokens, next, endOf(tokens)) ?? next) > next + 1;
  // `This shows that clustered ropes hold`
  const isDone = /ed$/.test(tokens[next]?.lower ?? "") && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[next + 1]?.tag ?? "");
  const isWhole = tokens.length === 0 || startsSubject(tokens, next) || opensClause(tokens, next) || isOpened || isDone;
  // `Tests show that hemp holds and give us hope`
  const joint = tokens.findIndex(({ lower }, at) => at > next && lower === "and");
  if (joint !== -1 && isOfMain(tokens, joint, formOf(tokens, joint + 1), next - 1)) return [];
  // `… that it holds and that it is fast`, `… that it holds, and conclude that it is fast`
  if (!isWhole || /^[,;:]/.test(rest) || SAYS_MORE.test(rest)) return [];
  return [{ kind: "report", from: 0, to }];
}

/** What is reported behind what is reported first. */
const SAYS_MORE =
  /\b(?:and|but|hence|or|thus) that\b|\band (?:(?:argue|conclude|demonstrate|note|observe)d?|(?:confirm|show|suggest)(?:ed)?|find|found|see|saw) that\b/i;

function tellingPlace(words: string, { places, tells }: View["language"]["shortening"]): number {
  const place = startsWith(words, places);
  const verb = place === 0 ? 0 : startsWith(words.slice(place + 1), tells);
  const to = place + 1 + verb;
  return verb > 0 && words.startsWith(" that ", to) ? to + " that".length : 0;
}

/** They tell whose idea it was: what is said holds without. */
const CREDITS = /^(?:building|drawing|following|inspired|motivated|taking)\b/i;

/** `Although it is old,`: a clause or phrase before the main clause, which is true without it. */
export function findConcessions(view: View): Span[] {
  const { tokens, words, language } = view;
  const { concessions, manners, requirements } = language.shortening;
  const length = startsWith(words, concessions);
  const manner = startsWith(words, manners);
  const end = endOf(tokens);
  const start = tokens.findIndex(({ from }) => from >= Math.max(length, manner));
  const isPurpose = /^(?:in order )?to\b/i.test(words);
  // `To a solution salt was added`
  if (length + manner === 0 || (isPurpose && tokens[start]?.tag !== "VERB" && tokens[start + 1]?.tag !== "VERB"))
    return [];
  const needsClause = /^(?:although|because(?! of)|even though|since|though|whereas|while|given that)/i.test(words);
  const commas = tokens.flatMap((token, at) => {
    const isBreak = isComma(token) && at > start && startsSubject(tokens, at + 1) && isClause(tokens, at + 1, end);
    return isBreak && needsClause === isClause(tokens, start, at) ? [at] : [];
  });
  const [at] = commas;
  if (at === undefined || commas.length > 1) return [];
  const gone = wordsOf(view, start, at);
  const rest = wordsOf(view, at + 1, end);
  const hasList = isComma(tokens.slice(at + 1).find(({ tag }) => !/^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(tag)));
  // `Using this method, we show that …`: how it was shown is no part of what was.
  const isReported = startsWith(rest, language.shortening.reports) > 0;
  const isKept =
    hasList ||
    leansBack(tokens, at + 1) ||
    isGuarded(gone, language.shortening, length > 0 || CREDITS.test(words) ? "own" : "shared") ||
    (isPurpose && says(rest, requirements, "within")) ||
    (length === 0 && !isReported && (!/^we\b/.test(rest) || isGuarded(rest, language.shortening, "shared")));
  return isKept ? [] : [{ kind: "adverbial", from: 0, to: tokens[at + 1]?.from ?? 0 }];
}
