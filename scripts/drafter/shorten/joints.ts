import type { ResolvedLanguage } from "../../languages/index.ts";
import { countWords } from "../../manuscript/sentences/count-words.ts";
import { joinTexts } from "../../text/edit-inlines.ts";
import type { Inline } from "../../text/inline.ts";
import { sliceInlines } from "../../text/slice-inlines.ts";
import { withCapital } from "../to-point.ts";
import { isBalanced } from "./balance.ts";
import { endOf, isClause, isComma, startsSubject } from "./clauses.ts";
import { endsList } from "./second-rules.ts";
import { keepsPairs } from "./shortenings.ts";
import type { Token } from "./tagger.ts";
import { type View, viewOf, wordsOf } from "./view.ts";

/** A sentence in two parts, one below the other. */
export interface Parted {
  point: Inline[];
  detail: Inline[];
  /** Words of the longer part. */
  longest: number;
}

/** Words that a part has at least; what stands first has a subject and a verb. */
const LEAST = { point: 5, detail: 4 };

/**
 * Parts a sentence at its joint, as one sets it on a slide: what it says, and below that what it says more of it. `Ropes
 * hold well | because they are of hemp`. Words stay where they stood: only a mark at the joint goes, or `, and`, and a
 * sentence behind it gets its capital. What stands first is read as all that is said, so that it must be true by itself:
 * nothing is parted from a denial, a condition or a contrast, nor from what a noun or verb asks for. (Who simplifies texts
 * splits at clauses, too: Siddharthan, 2006.)
 *
 * @returns the parts of which the longer is shortest; nothing where there is no joint
 */
export function partAtJoint(inlines: readonly Inline[], language: ResolvedLanguage): Parted | undefined {
  const view = viewOf(inlines, language);
  const { tokens, words } = view;
  const end = endOf(tokens);
  if (tokens.length === 0 || /[?!]/.test(tokens[end]?.text ?? "")) return undefined;
  let best: Parted | undefined;
  for (const { at, start, isSentence } of findJoints(view, end)) {
    const [to, from] = [tokens[at - 1]?.to ?? 0, tokens[start]?.from ?? 0];
    const [first, second] = [countWords(words.slice(0, to)), countWords(words.slice(from))];
    const longest = Math.max(first, second);
    if (first < LEAST.point || second < LEAST.detail || (best && longest >= best.longest)) continue;
    const detail = joinTexts(sliceInlines(inlines, from, words.length));
    best = {
      point: joinTexts(sliceInlines(inlines, 0, to)),
      detail: isSentence ? withCapital(detail) : detail,
      longest,
    };
  }
  return best;
}

interface Joint {
  /** The first token that is not of what stands before: a comma, or the first word of the part. */
  at: number;
  /** The first token of the part. */
  start: number;
  /** Whether the part is a sentence by itself. */
  isSentence: boolean;
}

const RELATIVE = /^(?:which|who|whose|where|whom)$/;
const CLAUSE = /^(?:because|since|as|while|whereas|so)$/;
const TO_ING = /^(?:thereby|thus|hence|therefore|further|effectively|again|often|typically)$/;
const LISTS = /^(?:such as|including|for example|namely|e\.g|i\.e)\b/i;
/** Words with this ending that begin no part. */
const NO_PARTICIPLE = /^(?:following|during|regarding|concerning|being|according|depending)$/;
/** Words that a reason belongs to: `partly because`. */
const HANGS = /^(?:\w+ly|not|only|just|so|the|reason|precisely)$/;
/** What follows may deny what stands before: `is often believed; it is wrong`. */
const REPORTED = /\b(?:argu|assum|belief|believ|claim|hypothes|said|says?|suppos|suspect|thought)/i;
/** `not because`: what is denied may be the reason alone. */
const DENIED =
  /\b(?:barely|few|hardly|little|neither|never|no|none|nor|not|rarely|scarcely|seldom|without)\b|n[’']t\b/i;

function findJoints(view: View, end: number): Joint[] {
  const { tokens, words } = view;
  return tokens.flatMap((token, at): Joint[] => {
    // What stands behind a colon is a list, or a whole of its own.
    if (at < 3 || at >= end - 2 || tokens.slice(0, at).some(({ text }) => text === ":")) return [];
    const start = startOf(view, at, end);
    if (start === undefined) return [];
    const before = wordsOf(view, 0, at);
    const ends = !/\b(?:e\.g|i\.e)\.?$/i.test(before);
    const isWhole = ends && isClause(tokens, 0, at) && keepsPairs({ ...view, words: before }) && isBalanced(before);
    const isSentence = token.text === ";" || (isComma(token) && start === at + 2);
    // `We test ropes; of nets, which are old, we know less`
    const isOne = isSentence || !tokens.some(({ text }) => text === ";");
    return isWhole && isOne && isBalanced(words.slice(token.from)) ? [{ at, start, isSentence }] : [];
  });
}

/** Where a part begins, if there is a joint here. */
function startOf(view: View, at: number, end: number): number | undefined {
  const { tokens, words } = view;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next) return undefined;
  const before = wordsOf(view, 0, at);
  if (token.text === ";") {
    const isOnly = tokens.filter(({ text }) => text === ";").length === 1;
    return isOnly && !REPORTED.test(before) && isClause(tokens, at + 1, end) ? at + 1 : undefined;
  }
  if (token.text === ":") {
    // `at 10:30`, `a: b: c`
    const isOnly = tokens.filter(({ text }) => text === ":").length === 1;
    return isOnly && /^\s+\D/.test(words.slice(token.to)) ? at + 1 : undefined;
  }
  if (!isComma(token)) return isReason(view, at) && !DENIED.test(before) && endsThere(tokens, at, end) ? at : undefined;
  // `It could be, for example, a rope`: what it is stands behind.
  if (LISTS.test(words.slice(next.from)))
    return tokens[at - 1]?.tag !== "AUX" && isList(tokens, at + 1, end) ? at + 1 : undefined;
  if (next.lower === "and") {
    const isSecond = startsSubject(tokens, at + 2) && isClause(tokens, at + 2, end, true) && !endsList(tokens, at);
    // `We show that ropes break, and nets tear`: that they do is shown as well.
    return isSecond && !/\b(?:how|that|whether)\b/i.test(before) ? at + 2 : undefined;
  }
  return opensPart(view, at, end) && endsThere(tokens, at + 1, end) ? at + 1 : undefined;
}

/** Whether a part goes on to the end: behind a comma the clause before it may go on, `…, which is old, than …`. */
const endsThere = (tokens: readonly Token[], start: number, end: number) => !tokens.slice(start, end).some(isComma);

/** Whether all that stands behind a comma are things of one list: no more is said behind them. */
const isList = (tokens: readonly Token[], start: number, end: number) =>
  tokens.every((comma, at) => {
    if (at <= start || at >= end || !isComma(comma)) return true;
    const [next, behind] = tokens.slice(at + 1, at + 3);
    const first = next?.tag === "CCONJ" && next.lower !== "but" ? behind : next;
    return first !== undefined && /^(?:ADJ|DET|NOUN|NUM|PROPN)$/.test(first.tag);
  });

/** `hold well because they are of hemp`; not `partly because`, `is because`. */
function isReason({ tokens, words }: View, at: number): boolean {
  const last = tokens[at - 1];
  const hangs = HANGS.test(last?.lower ?? "") || /^(?:AUX|PART|CCONJ)$/.test(last?.tag ?? "");
  return /^because (?!of)/i.test(words.slice(tokens[at]?.from)) && !isComma(last) && !hangs;
}

/** Whether a clause or participle behind a comma says more of what stands before. */
function opensPart(view: View, at: number, end: number): boolean {
  const { tokens } = view;
  const [last, , next, behind] = tokens.slice(at - 1, at + 3);
  if (!next) return false;
  if (RELATIVE.test(next.lower)) return true;
  if (CLAUSE.test(next.lower)) {
    // `since 2010` is a time.
    if (behind?.tag === "NUM" || (next.lower === "because" && DENIED.test(wordsOf(view, 0, at)))) return false;
    return isClause(tokens, at + 2, end, true);
  }
  const participle = TO_ING.test(next.lower) ? behind : next;
  // `testing, training and measuring`; the first of them may be a noun: `a unit of loading, querying and deleting`.
  const goesOn = /^(?:and|or)$/.test(behind?.lower ?? "") && tokens[at + 3]?.lower.endsWith("ing");
  const isRow = last?.lower.endsWith("ing") === true && (last.tag === "VERB" || goesOn === true);
  return participle?.tag === "VERB" && /ing$/.test(participle.lower) && !NO_PARTICIPLE.test(participle.lower) && !isRow;
}
