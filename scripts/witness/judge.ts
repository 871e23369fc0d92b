import { primarySubtag } from "../languages/direction.ts";
import type { ResolvedLanguage } from "../languages/index.ts";
import { termsOf } from "../manuscript/sentences/terms.ts";
import { tokensOf, wordKey } from "../manuscript/sentences/tokens.ts";
import type { Reference } from "../outline/types.ts";
import { listNamedWorks } from "../text/named-works.ts";
import { toWords } from "../text/slice-inlines.ts";
import { hasWork, isNamedThere } from "./compare/check-citations.ts";
import {
  type ChangedClaim,
  findChangedClaims,
  findDroppedClaims,
  findExchangedClaims,
} from "./compare/check-claims.ts";
import { findWrongNames, type WrongName } from "./compare/check-names.ts";
import { findMiswritten, findWrongNumbers, type WrongNumber } from "./compare/check-numbers.ts";
import { findWrongQuotations } from "./compare/check-quotations.ts";
import { type Evidence, findCell, findEvidence } from "./compare/evidence.ts";
import { findExchanges, overlaps } from "./compare/find-exchanges.ts";
import { findRun, findSubsequence, type WordsFound } from "./compare/find-words.ts";
import { ownIn, readOwnWords } from "./compare/own-words.ts";
import { namesOf } from "./compare/paper-quantities.ts";
import { saysQuantity } from "./facts/quantity.ts";
import { readQuantities } from "./facts/read-quantities.ts";
import type { PaperIndex, PaperSentence } from "./paper/index-paper.ts";
import { resolveSource } from "./paper/resolve-source.ts";
import type { Statement } from "./talk/list-statements.ts";
import { proseOf } from "./talk/prose.ts";

/** How a statement is worded: as the paper has it, with words left out, in other words, or not from the paper at all. */
export type Wording = "verbatim" | "shortened" | "own words" | "not from the paper";

/** What a statement stands on, and what the paper does not bear of it. */
export interface Verdict {
  statement: Statement;
  wording: Wording;
  /** Sentences of the paper that it stands on; none where none is like it. */
  sentences: readonly PaperSentence[];
  /** Those that are like it, too. */
  near: ReadonlySet<PaperSentence>;
  /** What it is about. */
  terms: readonly string[];
  /** The share of its terms that these have, 0 to 1. */
  share: number;
  /** Parts of its source that the paper has no place of the name for, or not so many sentences. */
  lost: readonly string[];
  /** The sentence that says it, where its source names others. */
  better?: PaperSentence | undefined;
  faults: Fault[];
  /** Words and numbers of it that the paper does not have, and that the outline says to be the talk's own. */
  own: readonly string[];
}

/** What the paper does not bear of a statement. */
export type Fault =
  | ({ kind: "number" } & WrongNumber)
  | ({ kind: "name" } & WrongName)
  | ({ kind: "claim" } & ChangedClaim)
  | { kind: "citation"; said: string }
  | { kind: "quotation"; words: string };

export interface JudgeOptions {
  paper: PaperIndex;
  /** Of the talk. */
  language: ResolvedLanguage;
  /** The works that the talk may cite. */
  references: ReadonlyMap<string, Reference>;
  /** Words of the outline's own facts: its authors, its venue. */
  own: ReadonlySet<string>;
}

/** So many sentences that are most like a statement may be the one that was shortened. */
const MOST_LIKE = 8;

/** Notes and captions are held against a sentence of which they have so much. */
const FOLLOWED = 0.8;

/** Holds a statement against the paper. */
export function judge(statement: Statement, options: JudgeOptions): Verdict {
  const { paper } = options;
  const { text, source: named, around, isOwn } = statement;
  if (isOwn) return { ...NOT_FROM_PAPER, statement };
  const source = named === undefined ? undefined : resolveSource(named, paper);
  const tokens = tokensOf(text);
  const terms = termsOf(text, paper.language);
  const cell = findCell(statement, source, paper);
  const words =
    tokens.length === 0 ? undefined : cell ? findInCell(text, cell) : findWords(tokens, terms, source, paper);
  const slide = named === undefined && around !== undefined ? resolveSource(around, paper) : undefined;
  const evidence = findEvidence(terms, { source, slide, cell }, paper);
  const faults = [
    ...findWrongCitations(statement, options),
    ...findWrongQuotations(text, paper, statement.kind === "quotation")
      // What somebody says in a drawing whose values are made up is made up, too.
      .filter((quoted) => statement.toy?.includes(quoted) !== true)
      .map((quoted): Fault => ({ kind: "quotation", words: quoted })),
    ...(words ? judgePaperWords(statement, words, evidence, options) : judgeOwnWords(statement, evidence, options)),
  ];
  const own = readOwnWords(statement.own ?? [], options.language, namesOf(paper.language));
  return {
    statement,
    wording: words === undefined ? "own words" : words.form === "whole" ? "verbatim" : "shortened",
    sentences: words?.sentences ?? evidence.main,
    near: new Set([...(words?.sentences ?? []), ...evidence.near]),
    terms,
    share: words ? 1 : evidence.share,
    better: isOneLanguage(options.language, paper) ? evidence.better : undefined,
    lost: named === undefined ? [] : (source?.lost ?? [named]),
    faults: faults.filter((fault) => ownIn(fault, own) === undefined),
    own: [...new Set(faults.flatMap((fault) => ownIn(fault, own) ?? []))],
  };
}

const NOT_FROM_PAPER: Omit<Verdict, "statement"> = {
  ...{
    wording: "not from the paper",
    sentences: [],
    near: new Set(),
    terms: [],
    share: 0,
    lost: [],
    faults: [],
    own: [],
  },
};

const findWrongCitations = (statement: Statement, { paper, references }: JudgeOptions): Fault[] => [
  ...statement.cite.flatMap((key): Fault[] => {
    const work = references.get(key);
    // Of a paper whose list was not read nothing is known.
    if (work === undefined || paper.references.length + paper.cited.size === 0) return [];
    return paper.cited.has(key) || hasWork(work, paper.references) ? [] : [{ kind: "citation", said: `@${key}` }];
  }),
  ...listNamedWorks(toWords(statement.inlines)).flatMap(({ works }) =>
    works.flatMap(({ said, name, year }): Fault[] =>
      isNamedThere(name, year, paper) ? [] : [{ kind: "citation", said }],
    ),
  ),
];

/** Of words that are the paper's own: whether their numbers are written as there, and what was left out between them. */
function judgePaperWords(
  statement: Statement,
  words: WordsFound,
  evidence: Evidence,
  { paper, language }: JudgeOptions,
): Fault[] {
  const { sentences, form } = words;
  const prose = proseOf(statement);
  const stands = { ...evidence, main: sentences, near: new Set([...evidence.near, ...sentences]), share: 1 };
  const miswritten = findMiswritten(prose, language, tokensOf(statement.text), words, paper);
  const wrong = form === "subsequence" ? findWrongNumbers(prose, language, stands, [], paper) : [];
  const isTold = ({ said }: WrongNumber) => miswritten.some((each) => overlaps(each.said, said));
  const numbers = [...miswritten, ...wrong.filter((each) => !isTold(each))];
  const dropped = form === "subsequence" && isOneLanguage(language, paper) ? findDroppedClaims(words, language) : [];
  return [
    ...numbers.map((wrong): Fault => ({ kind: "number", ...wrong })),
    ...dropped.map((changed): Fault => ({ kind: "claim", ...changed })),
  ];
}

/** Of other words: numbers, names, and what is claimed of them. */
function judgeOwnWords(statement: Statement, evidence: Evidence, { paper, language, own }: JudgeOptions): Fault[] {
  const prose = proseOf(statement);
  const exchanges = findExchanges(tokensOf(statement.text), evidence.main);
  const isNounCapital = primarySubtag(language.tag) === "de";
  const toys = statement.toy === undefined ? [] : readQuantities(statement.toy, language, namesOf(paper.language));
  const numbers = findWrongNumbers(prose, language, evidence, exchanges, paper).filter(
    ({ said }) => !toys.some((each) => saysQuantity(said, each)),
  );
  const names = findWrongNames(prose, { isNounCapital, own }, evidence, exchanges, paper);
  // What is said freely denies and doubts in its own way.
  const isFree = statement.kind === "note" || statement.kind === "description" || statement.kind === "caption";
  // `lead-9` is a number and a name: one finding is enough.
  const claims = isOneLanguage(language, paper)
    ? [
        ...findExchangedClaims(prose, exchanges, language),
        ...(isFree && evidence.share < FOLLOWED ? [] : findChangedClaims(prose, evidence, language)),
      ]
    : [];
  return [
    ...numbers
      .filter((wrong) => !names.some((name) => overlaps(wrong.said, name.said) && !isNumbered(name, paper)))
      .map((wrong): Fault => ({ kind: "number", ...wrong })),
    ...names
      .filter((wrong) => !numbers.some((number) => overlaps(wrong.said, number.said)) || !isNumbered(wrong, paper))
      .map((wrong): Fault => ({ kind: "name", ...wrong })),
    ...claims.map((changed): Fault => ({ kind: "claim", ...changed })),
  ];
}

/** Words of two languages can't be held against one another. */
const isOneLanguage = (language: ResolvedLanguage, paper: PaperIndex) =>
  primarySubtag(language.tag) === primarySubtag(paper.language.tag);

/** Of a cell of which the paper has the like, its words are there or nowhere. */
const findInCell = (text: string, cell: PaperSentence): WordsFound | undefined =>
  wordKey(text) === wordKey(cell.text) ? { form: "whole", sentences: [cell], gaps: [[], []] } : undefined;

/** Whether the paper has a name but for its number: `lead-9` for `lead-3`, `33TB` for `20TB`. */
const isNumbered = ({ said }: WrongName, { words }: PaperIndex) =>
  said.tokens.every(({ value }) => /^\d/.test(value) || words.has(value));

/** The sentences that have a statement's words in their order, its source's first. */
function findWords(
  tokens: ReturnType<typeof tokensOf>,
  terms: readonly string[],
  source: ReturnType<typeof resolveSource>,
  paper: PaperIndex,
): WordsFound | undefined {
  const named = source?.sentences ?? [];
  const run = findRun(tokens, paper, new Set(named));
  if (run) return run;
  const rare = [...new Set(terms)].sort((one, other) => paper.weightOf(other) - paper.weightOf(one)).slice(0, 3);
  const having = rare.flatMap((term) => paper.byTerm.get(term) ?? []).slice(0, 200);
  const count = Map.groupBy(having, (index) => index);
  const like = [...count]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, MOST_LIKE)
    .flatMap(([index]) => paper.sentences[index] ?? []);
  return findSubsequence(tokens, [...named, ...like], paper);
}
