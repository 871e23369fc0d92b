import { says } from "../../languages/phrases.ts";
import { tokensOf } from "../../manuscript/sentences/tokens.ts";
import { findNames, hasName, isNameIn, type Name } from "../facts/names.ts";
import type { PaperIndex } from "../paper/index-paper.ts";
import type { Evidence } from "./evidence.ts";
import { type Exchange, overlaps } from "./find-exchanges.ts";

/** A name of the talk that the paper does not have, and one of the sentence that the statement stands on. */
export interface WrongName {
  said: Name;
  nearest?: string;
  /** Whether the paper has it, though of something else: two names may have changed places, or the sentence is another one. */
  isElsewhere?: true;
}

/**
 * Names that a statement says and the paper does not, or that stand in the place of others.
 *
 * @param own what the outline itself calls things
 */
export function findWrongNames(
  text: string,
  { isNounCapital, own }: { isNounCapital: boolean; own: ReadonlySet<string> },
  evidence: Evidence,
  exchanges: readonly Exchange[],
  paper: PaperIndex,
): WrongName[] {
  const opening = findOpening(text, isNounCapital, exchanges, paper);
  return [
    ...(opening ? [opening] : []),
    ...findNames(text, isNounCapital).flatMap((name): WrongName[] => {
      if (isWord(name, paper)) return [];
      const exchanged = findExchanged(name, text, isNounCapital, exchanges);
      if (exchanged !== undefined)
        return [{ said: name, nearest: exchanged, ...(hasName(name, paper) ? { isElsewhere: true } : {}) }];
      if (hasName(name, paper) || name.tokens.every(({ value }) => own.has(value))) return [];
      const theirs = evidence.main
        .flatMap((sentence) => findNames(sentence.text, isNounCapital))
        .filter(({ raw }) => !text.includes(raw));
      const like = findAlike(name.raw, theirs);
      return [{ said: name, ...(like ? { nearest: like.raw } : {}) }];
    }),
  ];
}

/** The name in whose place another may stand by mistake: one that begins like it, else the only one that is written like it. */
function findAlike(said: string, theirs: readonly Name[]): Name | undefined {
  const kindOf = (raw: string) => (/\d$/.test(raw) ? "number" : /^\p{Lu}+$/u.test(raw) ? "capitals" : "word");
  const startOf = (raw: string) => raw.slice(0, 2).toLowerCase();
  const like = theirs.filter(({ raw }) => kindOf(raw) === kindOf(said));
  return theirs.find(({ raw }) => startOf(raw) === startOf(said)) ?? (like.length === 1 ? like[0] : undefined);
}

/** What has a capital for its place alone: `Our goal`, `part of Figure 1`. */
const isWord = ({ raw }: Name, { language: { stopWords, story } }: PaperIndex): boolean =>
  stopWords.has(raw.toLowerCase()) ||
  Object.values(story?.names ?? {}).some((names) => says(raw.replace(/\.$/, ""), names, "whole"));

/** The first word of a sentence has a capital anyway: it is a name where it stands in the place of one, and the paper has it nowhere. */
function findOpening(
  text: string,
  isNounCapital: boolean,
  exchanges: readonly Exchange[],
  paper: PaperIndex,
): WrongName | undefined {
  const [raw = ""] = /^\p{Lu}[\p{L}-]{2,}/u.exec(text) ?? [];
  const name = { raw, from: 0, to: raw.length, tokens: tokensOf(raw) };
  const [exchange] = exchanges.filter(
    ({ said, written }) => said.from === 0 && said.to <= raw.length && written.from === 0,
  );
  if (raw === "" || !exchange || hasName(name, paper) || isWord(name, paper)) return undefined;
  const written = exchange.sentence.text.slice(exchange.written.from, exchange.written.to);
  return tokensOf(written).some(({ value }) => isNameIn(value, paper, isNounCapital))
    ? { said: name, nearest: written }
    : undefined;
}

/** The name that the paper has in a name's place, if neither is in the other text as well. */
function findExchanged(
  name: Name,
  text: string,
  isNounCapital: boolean,
  exchanges: readonly Exchange[],
): string | undefined {
  for (const { said, written, sentence } of exchanges.filter((each) => overlaps(each.said, name))) {
    const [other] = findNames(sentence.text, isNounCapital).filter((each) => overlaps(each, written));
    const isOnly = said.from >= name.from - 1 && said.to <= name.to + 1;
    if (other && isOnly && !sentence.text.includes(name.raw) && !text.includes(other.raw)) return other.raw;
  }
  return undefined;
}
