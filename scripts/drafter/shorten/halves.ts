import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import { joinTexts } from "../../text/edit-inlines.ts";
import type { Inline } from "../../text/inline.ts";
import { CITATION, sliceInlines, toWords } from "../../text/slice-inlines.ts";
import { withCapital } from "../to-point.ts";
import { isBalanced } from "./balance.ts";
import { endOf, finiteness, hasInner, isClause, isComma, leansBack, mainStart, startsSubject } from "./clauses.ts";
import { isGuarded } from "./guards.ts";
import { findMain } from "./predicate.ts";
import { endsList, formOf } from "./second-rules.ts";
import type { Token } from "./tagger.ts";
import { type View, viewOf, viewOfWords, wordsOf } from "./view.ts";

/** A main clause by its first and the last but one of its tokens. */
interface Half {
  from: number;
  to: number;
  /** Where the subject ends that stands at the start and is its own as well; 0 if it has one itself. */
  subject?: number;
}

/**
 * The main clauses of a sentence as sentences of their own: `Ropes are old, and sailors know the winch`; so is what else is
 * said of the same subject: `Ropes hold and [ropes] lift goods`. Each can be the point, if it is true without the others
 * and names what it speaks of.
 *
 * @returns the whole sentence first, then those of its clauses that stand for themselves, in their order
 */
export function halves(inlines: readonly Inline[], language: ResolvedLanguage): Inline[][] {
  const view = withoutCitations(inlines, language);
  const isOne = view.words.length > LONGEST || !/[,;]| and /.test(view.words);
  const parts = isOne ? [] : [...findHalves(view), ...findSecondPredicates(view), ...findShown(view)];
  const { tokens, words } = view;
  const end = tokens[endOf(tokens)]?.from ?? words.length;
  const all = toWords(inlines).length;
  const placeOf = (at: number) => Math.min(tokens[at]?.from ?? end, end);
  return [
    [...inlines],
    ...parts.map(({ from, to, subject = 0 }) => {
      const own = subject === 0 ? [] : sliceInlines(inlines, 0, placeOf(subject));
      const half = [...own, ...sliceInlines(inlines, placeOf(from), placeOf(to))];
      return withCapital(joinTexts([...half, ...sliceInlines(inlines, end, all)]));
    }),
  ];
}

/** Nobody shortens what has more characters. */
const LONGEST = 1500;

/** A citation is no word of a clause, but goes along with the half in which it stands. */
function withoutCitations(inlines: readonly Inline[], language: ResolvedLanguage): View {
  const marked = toWords(inlines);
  const words = [...viewOf(inlines, language).words].map((letter, at) => (marked[at] === CITATION ? " " : letter));
  return viewOfWords(words.join(""), language);
}

function findHalves(view: View): Half[] {
  const { tokens, language } = view;
  const { conditions, hedges } = language.shortening;
  const end = endOf(tokens);
  if (tokens[end]?.text === "?" || tokens.some(({ text }) => text === ":")) return [];
  const cuts = tokens.flatMap((_, at) => (at < end && isCut(view, at, end) ? [at] : []));
  if (cuts.length === 0) return [];
  const starts = [0, ...cuts.map((at) => startBehind(tokens, at))];
  const parts = starts.map((from, index): Half => ({ from, to: cuts[index] ?? end }));
  const [first] = parts as [Half];
  const opened = wordsOf(view, 0, first.to);
  // `In mice, …`, `We think that …` may be of all that follows.
  const isOpen =
    mainStart(tokens, 0, first.to) !== 0 ||
    /\bthat\b/.test(opened) ||
    says(opened, conditions, "within") ||
    says(opened, hedges, "within");
  return parts.filter((half, index) => {
    const words = wordsOf(view, half.from, half.to);
    if (
      !isBalanced(words) ||
      !isBalanced(view.words.slice(0, tokens[half.from]?.from)) ||
      !isClause(tokens, half.from, half.to, index > 0)
    )
      return false;
    // `…, but the proof has an error`: whose, the first says.
    const isOfFirst =
      /^the \p{L}+ (?:are|can|has|have|is|was|were)\b/u.test(words) && tokens[half.from - 1]?.lower === "but";
    if (index > 0) return !isOpen && !isOfFirst && namesAll(view, half);
    // `It is not old; it is torn`: the second says what the first denies something for.
    if (tokens[half.to]?.text === ";" && says(words, language.shortening.negations, "within")) return false;
    // What limits or denies it may be said behind it.
    const isBut = tokens[half.to + 1]?.lower === "but" && tokens[half.to]?.text !== ";";
    return !isBut && !isGuarded(wordsOf(view, startBehind(tokens, half.to), end), language.shortening, "own");
  });
}

const SHOWING = /^(?:confirming|demonstrating|establishing|proving|revealing|showing)$/;

/** `No rope tore, showing that hemp holds`: what it shows, as its authors state it; what it suggests is said with a hedge. */
function findShown(view: View): Half[] {
  const { tokens, language } = view;
  const end = endOf(tokens);
  const that = tokens.findIndex(({ lower }, at) => lower === "that" && SHOWING.test(tokens[at - 1]?.lower ?? ""));
  if (that < 2 || !isComma(tokens[that - 2]) || tokens[end]?.text === "?" || !isBalanced(view.words)) return [];
  const half = { from: that + 1, to: end };
  // `In mice, …`, `If …` may be of all that follows.
  const said = wordsOf(view, 0, that - 2);
  const isOpen = mainStart(tokens, 0, that - 2) !== 0 || says(said, language.shortening.conditions, "within");
  const isFull = startsSubject(tokens, that + 1) && isClause(tokens, that + 1, end, true);
  return !isOpen && isFull && namesAll(view, half) ? [half] : [];
}

/** `Ropes hold and lift goods`: the second verb of a subject, with all that follows. */
function findSecondPredicates(view: View): Half[] {
  const { tokens } = view;
  const end = endOf(tokens);
  const main = findMain(tokens, end);
  if (!main || tokens[end]?.text === "?" || !isBalanced(view.words)) return [];
  const { from } = main;
  // `often holds`, `both hold`: it may be said of the first verb alone.
  const last = tokens[from - 1]?.tag ?? "";
  const isSure = finiteness(tokens, from, main.start) === "sure" || last === "PROPN";
  if (!isSure || /^(?:ADV|DET|CCONJ)$/.test(last) || tokens[main.start]?.tag === "VERB") return [];
  return tokens.flatMap((token, at): Half[] => {
    const start = at + 1;
    if (at <= from || token.lower !== "and" || start >= end - 2) return [];
    const between = tokens.slice(from, isComma(tokens[at - 1]) ? at - 1 : at);
    // `a rope that was cut and used to hold`: a participle as likely as a verb.
    if (tokens[start]?.lower === "used" && tokens[start + 1]?.lower === "to") return [];
    const form = formOf(tokens, start);
    const isSame = form !== undefined && form === formOf(tokens, from) && agrees(tokens[from], tokens[start]);
    // `give us a chance to look ahead and learn`: either verb may go on.
    const isAim = form === "base" && between.some(({ lower }) => lower === "to");
    const isPlain =
      !between.some((one) => isComma(one) || /^[:;()–—“”"]$/.test(one.text)) && !hasInner(between, between.length);
    const said = wordsOf(view, start, end);
    const isOwn = !LEANS.test(said) && !/\b(?:them|their|theirs)\b/.test(said);
    // `helps to hold and lift goods`
    const isInner = at - 1 > from && tokens[at - 1]?.tag === "VERB" && tokens[from]?.tag === "VERB";
    return isSame && isPlain && isOwn && !isInner && !isAim ? [{ from: start, to: end, subject: from }] : [];
  });
}

/** Whether two verbs may be of one subject: `The size is fixed and are tuned` is of two. */
const agrees = (first: Token | undefined, second: Token | undefined): boolean =>
  !(/^(?:has|is|was)$/.test(first?.lower ?? "") && /^(?:are|have|were)$/.test(second?.lower ?? ""));

/** Whether a new main clause begins behind a mark: `; chains …`, `, and chains …`; not `, whereas chains …`, of which both are one. */
function isCut({ tokens }: View, at: number, end: number): boolean {
  const token = tokens[at] as Token;
  const isHalf = token.text === ";";
  const isJoined = isComma(token) && /^(?:and|but)$/.test(tokens[at + 1]?.lower ?? "");
  if (!isHalf && (!isJoined || endsList(tokens, at))) return false;
  const start = startBehind(tokens, at);
  const main = mainStart(tokens, start, end);
  const isOpened = isComma(tokens[at]) && main !== undefined && isComma(tokens[main - 1]);
  const opens = startsSubject(tokens, start) || isOpened;
  return opens && isClause(tokens, isOpened ? main : start, end, true) && isClause(tokens, 0, at);
}

function startBehind(tokens: readonly Token[], at: number): number {
  const isJoint = /^(?:and|but)$/.test(tokens[at + 1]?.lower ?? "");
  return isJoint ? at + 2 : at + 1;
}

/** Words by which a clause leans on the one before it. */
const LEANS =
  /\b(?:the (?:other|others|second|third|last|rest|remaining)|another|others?|one|ones|it|they|them|same|latter|former|respectively|too|either|likewise|similarly|does|do|did|so|such|this|these|those|then|therefore|thus|hence|here|there|instead|consequently|otherwise|still|yet)\b/i;
/** Whether a clause names what it speaks of: a subject of its own, and nothing that points to the clause before. */
function namesAll(view: View, { from, to }: Half): boolean {
  const { tokens, language } = view;
  const words = wordsOf(view, from, to);
  const [first, second] = tokens.slice(from, from + 2);
  const isName = (first?.tag !== "PRON" || /^(?:we|our)$/.test(first.lower)) && !/^\p{L}$/u.test(first?.text ?? "");
  const isFull = isName && second !== undefined && !says(words, language.shortening.leaning, "start");
  // `chains are faster`: than what has been said.
  const isMore = ({ lower, tag }: Token) => /^(?:fewer|less|more)$/.test(lower) || (tag === "ADJ" && /er$/.test(lower));
  const isCompared = /\bthan\b/.test(words) || !tokens.slice(from, to).some(isMore);
  return isFull && isCompared && !LEANS.test(words) && !leansBack(tokens.slice(0, to), from);
}
