import type { ResolvedLanguage } from "../../languages/index.ts";
import { patternOf, says } from "../../languages/phrases.ts";
import { countWords } from "../../manuscript/sentences/count-words.ts";
import { joinTexts } from "../../text/edit-inlines.ts";
import type { Inline } from "../../text/inline.ts";
import { sliceInlines, toWords } from "../../text/slice-inlines.ts";
import { toBare, withCapital } from "../to-point.ts";
import { isBalanced, QUOTES } from "./balance.ts";
import { finiteness, isClause, isComma } from "./clauses.ts";
import { findMaker, findManners, findPurposes } from "./doing-rules.ts";
import { findExplanations, findFurtherExamples, findReasons } from "./ending-rules.ts";
import { startsWith } from "./guards.ts";
import { findAdditions, findAppositives, findExamples, findParticiples, findRelatives } from "./insertion-rules.ts";
import { findConcessions, findOpener, findReport } from "./opening-rules.ts";
import { findSecondHalves, findSecondVerbs } from "./second-rules.ts";
import { findSettings } from "./setting-rules.ts";
import { findBrackets, findDashes, findFillers } from "./surface-rules.ts";
import { findAims, findRestrictions, findTails } from "./tail-rules.ts";
import { type Span, type View, viewOf } from "./view.ts";

/** A way of saying a sentence in fewer words. */
export interface Shortened {
  /** What is left, citations taken out (their keys in `cite`), first letter a capital, with its end mark as in the sentence. */
  inlines: Inline[];
  /** Its words, as `toWords` gives them. */
  text: string;
  words: number;
  cite: string[];
  /** What went, in order: kind and the words of the span (for notes, docs, tests). */
  removed: { kind: string; text: string }[];
}

/** What may go, surest first. */
const RULES: readonly ((view: View) => Span[])[] = [
  ...[findBrackets, findDashes, findOpener, findReport, findFillers, findExamples, findRelatives, findAppositives],
  ...[findParticiples, findReasons, findFurtherExamples, findExplanations, findAdditions, findConcessions],
  ...[findSecondHalves, findSecondVerbs, findManners, findPurposes, findRestrictions, findAims, findTails],
  findSettings,
];

/** What goes without touching how the rest hangs together. */
const SURE = new Set(["brackets", "opener", "report", "filler"]);
/** More than any sentence has. */
const MOST_STEPS = 12;
/** No sentence has more words; nobody shortens what does. */
const LONGEST = 1500;

/**
 * Ways to say a sentence from whole to shortest, each a subsequence of it, in the order in which one would take things
 * away (surest first; Siddharthan, Nenkova and McKeown, 2004, and others: `docs/points.md`). The first is the sentence
 * without citations and connective. Where something that somebody makes can stand alone, as a note, that is the last, its
 * kind `noun phrase`.
 *
 * @param kept abbreviations that stay where they are told
 * @param stays whether words are what the sentence is there for
 */
export function shortenings(
  inlines: readonly Inline[],
  language: ResolvedLanguage,
  kept?: ReadonlySet<string>,
  stays: (words: string) => boolean = () => false,
): Shortened[] {
  const { bare, cite } = toBare(inlines, language);
  const ways: Shortened[] = [toShortened(bare, cite, [])];
  let view = viewOf(bare, language, kept);
  // Of brackets that do not close nobody knows what stands in them.
  if (view.words.length > LONGEST || !isBalanced(view.words)) return ways;
  const step = (rules: typeof RULES): boolean => {
    const last = ways.at(-1) as Shortened;
    for (const rule of rules)
      for (const span of rule(view)) {
        // What somebody said stays as it was said.
        if (!isBalanced(view.words.slice(0, span.from), QUOTES)) continue;
        const shorter = take(last.inlines, span);
        const next = viewOf(shorter, language, kept);
        const gone = last.text.slice(span.from, span.to).trim();
        if (stays(gone)) continue;
        if (!isSound(view, next, { kind: span.kind, gone })) continue;
        ways.push(
          toShortened(shorter, keptWorks(inlines, cite, shorter), [...last.removed, { kind: span.kind, text: gone }]),
        );
        view = next;
        return true;
      }
    return false;
  };
  for (let steps = 0; steps < MOST_STEPS && step(RULES); steps++);
  if (language.shortening.isKnown) step([findMaker]);
  return ways;
}

function toShortened(inlines: Inline[], cite: string[], removed: Shortened["removed"]): Shortened {
  const text = toWords(inlines);
  return { inlines, text, words: countWords(text), cite, removed };
}

/** Who is cited, within the sentence. */
const NAMED = /\s(?:by|following|from|in|of|see|to|with) (?:\p{Lu}[\p{L}’'-]{1,30}(?:,? and |, | et al\.?| )?){1,4}$/u;

const lastWord = (words: string) =>
  words
    .slice(-60)
    .match(/[\p{L}\p{N}]+/gu)
    ?.at(-1)
    ?.toLowerCase();

/**
 * The works that a sentence still cites without some of its words: those at its end stand for all of it, if none are cited
 * before and none is a part of it (`extended by Holm (2014)`); others for what they stand behind.
 */
export function keptWorks(sentence: readonly Inline[], cite: readonly string[], left: readonly Inline[]): string[] {
  const words = new Set(
    toWords(left)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
  const gone = new Set<string>();
  const said = sentence.findLastIndex((node) => node.type !== "citation" && /[\p{L}\p{N}]/u.test(toWords([node])));
  const isAfterOthers = sentence.slice(0, said).some(({ type }) => type === "citation");
  sentence.forEach((node, at) => {
    if (node.type !== "citation") return;
    const told = toWords(sentence.slice(0, at));
    if (at > said && !isAfterOthers && !NAMED.test(told.slice(-80).trimEnd())) return;
    const before = lastWord(told);
    if (before !== undefined && !words.has(before)) for (const { key } of node.items) gone.add(key);
  });
  return cite.filter((key) => !gone.has(key));
}

/** A text without a span of it. */
function take(inlines: readonly Inline[], { from, to }: Span): Inline[] {
  const words = toWords(inlines);
  // ` (old) .` in papers that were read from a PDF; a second dot behind `et al.`
  const marks = words[from - 1] === "." ? /^\s*\.(?!\.)|^\s+(?=[,;:?!])/ : /^\s+(?=[.,;:?!])/;
  const rest = sliceInlines(inlines, to + (marks.exec(words.slice(to))?.[0].length ?? 0), words.length);
  // `It is old; and it holds.`
  const isLast = /^\s*[.?!]\s*$/.test(words.slice(to));
  const end = isLast
    ? words
        .slice(0, from)
        .trimEnd()
        .replace(/(?:[,;:]| ?[—–])$/, "").length
    : from;
  return from === 0 ? withCapital(joinTexts(rest)) : joinTexts([...sliceInlines(inlines, 0, end), ...rest]);
}

/** Whether what is left is a sentence still: nothing is made to lean on what went, to hang, or to stand half. */
function isSound(before: View, after: View, { kind, gone }: { kind: string; gone: string }): boolean {
  const { shortening, isSpaced } = after.language;
  const { words, tokens } = after;
  if (isSpaced && countWords(words) < (kind === "noun phrase" ? 3 : 4)) return false;
  // `Ropes hold[, which raises the question: how long]?`: what went may be what was asked.
  if (kind !== "brackets" && /[?？][”"’')]*$/u.test(words) && lastWord(words) !== lastWord(before.words)) return false;
  if (!hasEnd(words) && hasEnd(before.words)) return false;
  if (!isBalanced(words) && isBalanced(before.words)) return false;
  if (HALF.test(words) && !HALF.test(before.words)) return false;
  // `It consists of a winch[, as well as a crane]`
  const opened = gone.replace(/^[\s,–—]+/u, "");
  const adds = ADDS.has(kind) || startsWith(opened, shortening.additions) > 0;
  if (adds && says(before.words.slice(0, words.length), shortening.composing, "within")) return false;
  // `Ropes have several uses[, such as …]`, `[: …]`: which ones is what is said.
  const lists = kind === "explanation" || startsWith(opened, shortening.examples) > 0;
  const end = words.trimEnd().replace(/[.?!]$/, "");
  if (lists && says(end, shortening.vague, "end")) return false;
  // `Three ropes are provided[: …]`
  if (kind === "explanation" && COUNTED.test(words)) return false;
  if (kind === "further examples" && says(end.replace(/,? such as [^,]*$/, ""), shortening.vague, "end")) return false;
  const leans = says(words, shortening.leaning, "start") && !says(before.words, shortening.leaning, "start");
  if (leans || (!keepsPairs(after) && keepsPairs(before))) return false;
  if (tokens.length === 0 || kind === "noun phrase") return true;
  // `We present a scheme`: of what, it said before.
  const made = BARE.exec(words.slice(startsWith(words, shortening.making)))?.[1] ?? "";
  if ([shortening.tails.empty, shortening.tails.things].some((phrases) => says(made, phrases, "whole"))) return false;
  if (SURE.has(kind)) return true;
  // `Ropes hold, but any of hemp[, such as old ones, can tear]`: what comes behind it has its verb still.
  if (hasVerbBehindBut(before) && !hasVerbBehindBut(after)) return false;
  const last = tokens.findLast(({ tag }) => tag !== "PUNCT");
  const hangs = last !== undefined && /^(?:DET|CCONJ|SCONJ|ADP)$/.test(last.tag);
  return !hangs && (isClause(tokens, 0, tokens.length) || !isClause(before.tokens, 0, before.tokens.length));
}

/** Whether what comes behind the last `, but` has a verb, or there is no such. */
function hasVerbBehindBut({ tokens }: View): boolean {
  const but = tokens.findLastIndex(({ lower }, at) => lower === "but" && isComma(tokens[at - 1]));
  return but < 0 || tokens.some((_, at) => at > but && finiteness(tokens, at) !== "none");
}

/** `in conjunction[ with others]`: half of what stands for a preposition. */
const HALF =
  /\b(?:by means|in (?:accordance|addition|combination|comparison|conjunction|contrast|line|relation|response|terms)|with (?:regard|respect))[.?!]?\s*$/i;
/** What begins by counting what it then lists. */
const COUNTED = /^(?:two|three|four|five|six|seven|eight|nine|ten|several) /i;
/** What adds another thing. */
const ADDS = new Set(["second half", "second verb"]);

/** An article and a noun say nothing of what somebody made. */
const BARE = /^ (?:an?|our|the) ([^\s.]+)\.?$/i;

const hasEnd = (words: string) => /[.?!。！？][”"’'»)\]\u{2046}]*\s*$/u.test(words);

/** `both … and …`: the second stays where the first does. */
export function keepsPairs({ words, language: { shortening } }: Pick<View, "words" | "language">): boolean {
  return shortening.pairs.every(([first, second]) => {
    const at = patternOf(first, "within").exec(words)?.index;
    return at === undefined || says(words.slice(at), second, "within");
  });
}
