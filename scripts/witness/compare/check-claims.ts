import type { Facts } from "../../languages/facts.ts";
import type { ResolvedLanguage } from "../../languages/index.ts";
import { type Phrases, patternOf, says } from "../../languages/phrases.ts";
import { termsOf } from "../../manuscript/sentences/terms.ts";
import type { PaperSentence } from "../paper/index-paper.ts";
import type { Evidence } from "./evidence.ts";
import type { Exchange } from "./find-exchanges.ts";
import type { WordsFound } from "./find-words.ts";

/** What a statement has lost or turned round of the sentence that it stands on. */
export interface ChangedClaim {
  code: "negation-is-kept" | "hedge-is-kept" | "direction-is-kept" | "quantity-is-kept";
  /** Words of the talk, where it has some; and of the paper. */
  said?: string;
  written: string;
  sentence: PaperSentence;
}

/** Only what is clearly the same sentence can be held against it. */
const SAME = 0.55;
/** Of one that the outline names less is enough. */
const SAME_NAMED = 0.35;
/** Characters behind a denial that belong to it. */
const DENIED = 60;
/** Terms behind a word that it is about. */
const REACH = 3;

/** Whether a statement denies, doubts, or turns round what its sentence says, or the other way about. */
export function findChangedClaims(
  text: string,
  { main, share, isNamed }: Evidence,
  language: ResolvedLanguage,
): ChangedClaim[] {
  const [sentence] = main;
  if (!sentence || share < (isNamed ? SAME_NAMED : SAME)) return [];
  const { facts } = language;
  const own = new Set(termsOf(text, language));
  const paper = sentence.text;
  return [
    ...(saysZero(text) ? [] : findLost(text, paper, facts.negations, own, language)).map((written) => ({
      code: "negation-is-kept" as const,
      written,
      sentence,
    })),
    ...findAdded(text, paper, facts.negations, sentence, language).map((said) => ({
      code: "negation-is-kept" as const,
      said,
      written: "",
      sentence,
    })),
    ...findLost(text, withoutDenied(paper, facts), facts.hedges, own, language).map((written) => ({
      code: "hedge-is-kept" as const,
      written,
      sentence,
    })),
    ...findTurned(text, paper, facts, language).map((pair) => ({
      code: "direction-is-kept" as const,
      ...pair,
      sentence,
    })),
    ...findWidened(text, paper, facts, own, language).map((pair) => ({
      code: "quantity-is-kept" as const,
      ...pair,
      sentence,
    })),
  ];
}

/** A sentence without its doubts behind a denial: that none *can* hold is as sure as that none does. */
function withoutDenied(paper: string, { negations, hedges }: Facts): string {
  const [first] = paper.matchAll(patternOf(negations, "all"));
  if (!first) return paper;
  const end = first.index + first[0].length;
  // What is denied ends with its clause.
  const clause =
    /^[^,;:]*?(?=[,;:]| (?:and|but|or|while|und|aber|et|mais|y|pero) |$)/.exec(paper.slice(end, end + DENIED))?.[0] ??
    "";
  const blank = (word: string) => " ".repeat(word.length);
  return paper.slice(0, end) + clause.replace(patternOf(hedges, "all"), blank) + paper.slice(end + clause.length);
}

/** Words in the place of others that say the opposite, or of how many. */
export function findExchangedClaims(
  text: string,
  exchanges: readonly Exchange[],
  { facts }: ResolvedLanguage,
): ChangedClaim[] {
  const { all, most, some, none } = facts.quantities;
  return exchanges.flatMap(({ said, written, sentence }): ChangedClaim[] => {
    const mine = text.slice(said.from, said.to);
    const theirs = sentence.text.slice(written.from, written.to);
    const turns = (one: Phrases, other: Phrases) =>
      (says(mine, one, "within") && says(theirs, other, "within")) ||
      (says(mine, other, "within") && says(theirs, one, "within"));
    const found = { said: mine, written: theirs, sentence };
    const denies = (words: string) => says(words, facts.negations, "within");
    // `no matter how` denies nothing: what follows tells.
    const deniesIn = (whole: string, { from, to }: { from: number; to: number }) =>
      [...whole.matchAll(patternOf(facts.negations, "all"))].some(({ index }) => index >= from && index < to);
    if (deniesIn(sentence.text, written) && !denies(text) && !saysZero(text))
      return [{ code: "negation-is-kept", written: theirs, sentence }];
    if (deniesIn(text, said) && !denies(sentence.text))
      return [{ code: "negation-is-kept", said: mine, written: "", sentence }];
    if (facts.opposites.some(([one, other]) => turns(one, other))) return [{ code: "direction-is-kept", ...found }];
    const pairs = [
      [all, most],
      [all, some],
      [most, some],
      [none, all],
      [none, most],
      [none, some],
    ] as const;
    return pairs.some(([one, other]) => turns(one, other)) ? [{ code: "quantity-is-kept", ...found }] : [];
  });
}

/** `0 of 50` is none of them; in a drawing `0` may stand by itself. */
const saysZero = (text: string) => /(?<![\d.,])0(?= (?:· )?(?:of|out of|von|de|sur)\s)/.test(text);

/** Words left out between two others: no more of them can be all that a doubt or a denial is. */
const SHORT_GAP = 3;

/** Doubts and denials that were left out when a sentence was shortened, and nothing with them that they are about. */
export function findDroppedClaims({ gaps, sentences }: WordsFound, { facts }: ResolvedLanguage): ChangedClaim[] {
  const [sentence] = sentences;
  if (!sentence) return [];
  return gaps.slice(1, -1).flatMap((gap): ChangedClaim[] => {
    const words = gap.map(({ value }) => value).join(" ");
    if (gap.length === 0 || gap.length > SHORT_GAP) return [];
    if (says(words, facts.negations, "within")) return [{ code: "negation-is-kept", written: words, sentence }];
    return says(words, facts.hedges, "whole") ? [{ code: "hedge-is-kept", written: words, sentence }] : [];
  });
}

/** The terms behind a word. */
const behind = (text: string, at: number, language: ResolvedLanguage) =>
  termsOf(text.slice(at, at + 80), language).slice(0, REACH);

/** Words of a kind that the paper has, before what the statement says as well, and the statement has none of. */
function findLost(
  text: string,
  paper: string,
  phrases: Phrases,
  own: ReadonlySet<string>,
  language: ResolvedLanguage,
): string[] {
  if (phrases.length === 0 || says(text, phrases, "within")) return [];
  return [...paper.matchAll(patternOf(phrases, "all"))]
    .filter(({ 0: word, index }) => {
      const terms = behind(paper, index + word.length, language);
      return terms.length > 0 && terms.slice(0, 2).every((term) => own.has(term));
    })
    .slice(0, 1)
    .map(([word]) => word);
}

/** Words of a kind that the statement alone has, before what the paper says as well. */
function findAdded(
  text: string,
  paper: string,
  phrases: Phrases,
  { terms: all }: PaperSentence,
  language: ResolvedLanguage,
): string[] {
  if (phrases.length === 0 || says(paper, phrases, "within")) return [];
  const theirs = new Set(all);
  const added = [...text.matchAll(patternOf(phrases, "all"))];
  // `cannot do without` affirms.
  if (added.length % 2 === 0) return [];
  return added
    .filter(({ 0: word, index }) => {
      const terms = behind(text, index + word.length, language);
      return terms.length > 0 && terms.slice(0, 2).every((term) => theirs.has(term));
    })
    .slice(0, 1)
    .map(([word]) => word);
}

/** Opposites: the statement has the one alone, the paper the other alone. */
function findTurned(
  text: string,
  paper: string,
  { opposites }: Facts,
  language: ResolvedLanguage,
): { said: string; written: string }[] {
  return opposites.flatMap(([one, other]) =>
    [[one, other] as const, [other, one] as const].flatMap(([mine, theirs]) => {
      if (says(text, theirs, "within") || says(paper, mine, "within")) return [];
      const said = patternOf(mine, "within").exec(text);
      const written = patternOf(theirs, "within").exec(paper);
      if (!said || !written) return [];
      // Both are about the same thing: a term near the one is near the other.
      // `A is better than B`, `B is worse than A`.
      const [front, back] = [text.slice(0, said.index), text.slice(said.index)].map((part) => termsOf(part, language));
      const [theirFront, theirBack] = [paper.slice(0, written.index), paper.slice(written.index)].map((part) =>
        termsOf(part, language),
      );
      const meets = (a: readonly string[] = [], b: readonly string[] = []) => a.some((term) => b.includes(term));
      if (meets(front, theirBack) && meets(back, theirFront) && !meets(front, theirFront)) return [];
      const near = (whole: string, at: number) =>
        new Set(termsOf(whole.slice(Math.max(0, at - 50), at + 60), language));
      const around = near(paper, written.index);
      const shared = [...near(text, said.index)].filter((term) => around.has(term));
      return shared.length >= 2 ? [{ said: said[0], written: written[0] }] : [];
    }),
  );
}

/** `all` for what the paper says of most or some, and the like. */
function findWidened(
  text: string,
  paper: string,
  { quantities }: Facts,
  own: ReadonlySet<string>,
  language: ResolvedLanguage,
): { said: string; written: string }[] {
  const { all, most, some, none } = quantities;
  const pairs: [mine: Phrases, theirs: readonly Phrases[]][] = [
    [all, [most, some, none]],
    [most, [some, none]],
    [none, [all, most, some]],
  ];
  return pairs.flatMap(([mine, others]) =>
    others.flatMap((theirs) => {
      if (says(paper, mine, "within") || says(text, theirs, "within")) return [];
      const said = patternOf(mine, "within").exec(text);
      if (!said) return [];
      const written = [...paper.matchAll(patternOf(theirs, "all"))].find(({ 0: word, index }) => {
        const [term] = behind(paper, index + word.length, language);
        return (
          term !== undefined && own.has(term) && behind(text, said.index + said[0].length, language).includes(term)
        );
      });
      return written ? [{ said: said[0], written: written[0] }] : [];
    }),
  );
}
