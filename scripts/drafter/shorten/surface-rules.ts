import { type Phrases, patternOf, says } from "../../languages/phrases.ts";
import { isNamedWorks } from "../../text/named-works.ts";
import { isClause, mainVerb, opensClause } from "./clauses.ts";
import { isGuarded } from "./guards.ts";
import type { Span, View } from "./view.ts";

/** Brackets, wide ones too, that hold no others of their kind. */
const BRACKETS = /(?<!\s)\s*(?:\(([^()]*(?:\([^()]*\)[^()]*)*)\)|（([^（）]*)）)/gu;
/** A citation that was not told from text: `[3, 4]`, `[3]–[5]`. */
const NUMBERS = /(?<!\s)\s*\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\](?:\s?[,–-]\s?\[\d{1,3}\])*/gu;
/** What is counted off: `(1)`, `(iv)`, `(b)`; formulas have such numbers too. */
const MARK = /^\s*(?:\d{1,3}[a-z]?|[ivx]{1,4}|[IVX]{1,4}|[a-zA-Z]|\*+|[-+])\s*$/;
/** `smaller (or larger)`: both are meant; `more (though weaker) ropes`: so is what is granted. */
const BOTH = /^\s*(?:or|and|and\/or|but|nor|though|although|albeit)\s/;
/** Whom to read of it, whose works were taken out: `for a long time, see Holm and Aas, and Lie et al.` */
const REFERRAL =
  /,\s(?:see|cf\.)\s(?:also\s|e\.g\.,?\s)?(?:(?:\p{Lu}[\p{L}’'-]{1,30}|et al\.?|and|&),?\s){0,20}(?:\p{Lu}[\p{L}’'-]{1,30}|et al)(?=\.$)/u;
const ASIDE = /\d|^(?:see|cf|e\.g|i\.e)\b|\bet al\b/;

/** What stands in brackets, if the sentence goes on without it. */
export function findBrackets({ words, tokens, language, kept }: View): Span[] {
  const { shortening, cues } = language;
  const referral = REFERRAL.exec(words);
  const referrals: Span[] = referral
    ? [{ kind: "brackets", from: referral.index, to: referral.index + referral[0].length }]
    : [];
  const bracketed = [...words.matchAll(BRACKETS), ...words.matchAll(NUMBERS)].flatMap((found): Span[] => {
    const [whole, round, wide] = found;
    const [from, to] = [found.index, found.index + whole.length];
    const before = words.slice(0, from);
    const inner = round ?? wide ?? "et al";
    const isApart = wide !== undefined || (/^\s/.test(whole) && /\S/.test(before));
    if (round !== undefined && ADDRESS.test(inner)) return [{ kind: "brackets", from, to }];
    // `[3] showed`, `given by (3)`: without it something is missing.
    const last = tokens.findLast((token) => token.to <= from);
    // `problem (3)` is a name, `problem (Holm, 2012)` is not.
    const isCited = last?.tag === "NOUN" && isNamedWorks(whole);
    const isGoverned = !isCited && (says(before, shortening.governors, "end") || says(before, cues.governing, "end"));
    const hangs = /[,;:–—(]$/.test(before) || (last?.tag === "VERB" && !ASIDE.test(inner));
    // `α ∈ [0, 1]`
    const isFormula =
      wide === undefined && (looksLikeFormula(before, inner) || (round === undefined && /\b0\b/.test(whole)));
    const goesOn = /^[\p{L}\p{N}’'→-]/u.test(words.slice(to)) && wide === undefined;
    if (
      !isApart ||
      isGoverned ||
      hangs ||
      goesOn ||
      isFormula ||
      BOTH.test(inner) ||
      kept.has(inner.trim()) ||
      (round !== undefined && MARK.test(inner))
    )
      return [];
    return isGuarded(inner, shortening, "own") ? [] : [{ kind: "brackets", from, to }];
  });
  return [...bracketed, ...referrals];
}

/** Nothing but where to look. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S{3,200}$/;

/** `R k (R | x)`, `p (x)`: a letter, or a number, before it, or nothing but letters in it. */
function looksLikeFormula(before: string, inner: string): boolean {
  const last = before.split(/\s/).at(-1) ?? "";
  const letters = last.match(/\p{L}/gu)?.length ?? 0;
  // `Version 5.1 (87.0 F1)`
  if (/^\d+(?:\.\d+)+$/.test(last) && /^[\d.]+\s\p{L}/u.test(inner)) return false;
  return letters < 2 || inner.split(/[\s|=,+×·<>≤≥∈-]+/u).every((part) => part.length < 2);
}

/** What stands between dashes. */
export function findDashes({ words, language: { shortening } }: View): Span[] {
  return [...words.matchAll(/(?:\s[–—]\s|—)([^–—;:()]+)(?:\s[–—](?=\s)|—)/gu)].flatMap((found): Span[] => {
    const [whole, inner = ""] = found;
    const isFirst = found.index === 0 || /[–—]/.test(words.slice(0, found.index));
    const to = found.index + whole.length;
    const after = words.slice(to);
    // `ropes – for anyone at sea – who asks`: what follows is said of what stands between.
    const touches = /^\S|^\s(?:that|where|which|who|whom|whose)\s/.test(after);
    const isKept = isFirst || touches || !shortening.isKnown || isGuarded(inner, shortening, "own");
    return isKept ? [] : [{ kind: "dashes", from: found.index, to }];
  });
}

/** Words that carry nothing. */
export function findFillers({ words, tokens, language: { shortening } }: View): Span[] {
  return [...words.matchAll(patternOf(shortening.fillers, "all"))].flatMap((found): Span[] => {
    const [from, to] = [found.index, found.index + found[0].length];
    const before = words.slice(0, from);
    const after = words.slice(to);
    if (from === 0 || /[-–’']$/.test(before) || /^[-–’']/.test(after)) return [];
    // `too, again, also, still` is a list.
    const isBetween = /,\s$/.test(before) && /^,/.test(after);
    // `Ropes are old, however, ships are new`: all that joins two sentences.
    const [ended, begun] = [
      tokens.findLastIndex(({ to: end }) => end < from),
      tokens.findIndex((each) => each.from > to),
    ];
    // `…, however, lifting goods is hard`
    const isGerund = begun !== -1 && /ing$/.test(tokens[begun]?.lower ?? "");
    const hasVerb = isGerund && mainVerb(tokens.slice(begun + 1), tokens.length) !== undefined;
    const isSecond = begun !== -1 && (hasVerb || isClause(tokens, begun, tokens.length));
    if (isBetween && isSecond && isClause(tokens, 0, ended)) return [];
    const isListed = /,(?:\s\S+){1,3},\s$/.test(before) || /^,(?:\s[^\s,]+){1,3},/.test(after);
    // `Unlike hemp, however, chains hold`: the comma behind what stands first stays.
    const isFronted =
      !/,/.test(before.slice(0, -2)) && (/^(?:ADJ|ADP|SCONJ)$/.test(tokens[0]?.tag ?? "") || opensClause(tokens, 0));
    if (isBetween) return isListed ? [] : [{ kind: "filler", from: from - 2, to: isFronted ? to : to + 1 }];
    const last = tokens.findLast((token) => token.to <= from);
    const next = tokens.find((token) => token.from >= to);
    // `a very old rope`
    const isArticle = /^an?$/.test(last?.lower ?? "") && (last?.lower === "an") !== /^[aeiou]/.test(next?.lower ?? "");
    // `While both need oil, quays also need stone`
    const isSet =
      found[0].toLowerCase() === "also" &&
      /^(?:although|besides|in addition|while|whereas)\b|\bnot only\b/i.test(words);
    const stays =
      isArticle ||
      isSet ||
      !/[\p{L}\p{N})]\s$/u.test(before) ||
      !/^\s[\p{L}\p{N}]/u.test(after) ||
      isNear(before, [...shortening.negations, ...STAYS_BEHIND]) ||
      next?.tag === "CCONJ" ||
      next?.tag === "DET" ||
      (last?.tag === "CCONJ" && next?.tag !== "ADJ") ||
      /^\s(?:far|least|most|same|first|much|known|as|that|few|little|many|only)\b/i.test(after);
    return stays ? [] : [{ kind: "filler", from: from - 1, to }];
  });
}

/** Behind these an adverb is a part of what is said: `as simply as`, `not very good`. */
const STAYS_BEHIND = ["as", "so", "too", "more", "most", "how", "less", "least", "that"];

/** Whether one of some words is among the last three. */
function isNear(before: string, phrases: Phrases): boolean {
  return says(before.trimEnd().split(/\s+/).slice(-3).join(" "), phrases, "within");
}
