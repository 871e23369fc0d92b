import type { ResolvedLanguage } from "../../languages/index.ts";
import type { Token } from "../../manuscript/sentences/tokens.ts";
import { hasBound, isMantissa, isQuantity, type Quantity, saysQuantity, YEAR } from "../facts/quantity.ts";
import { readQuantities } from "../facts/read-quantities.ts";
import type { PaperIndex, PaperSentence } from "../paper/index-paper.ts";
import type { Evidence } from "./evidence.ts";
import { type Exchange, overlaps } from "./find-exchanges.ts";
import type { WordsFound } from "./find-words.ts";
import { isKnown, isVersion, isYearThere } from "./known-numbers.ts";
import { findPartner } from "./number-pairs.ts";
import { namesOf, quantitiesOf } from "./paper-quantities.ts";
import { findSums, isWorkedOut } from "./sums.ts";

/** Whole numbers up to this count what stands around them, which a talk may count anew: “three ways”. */
const COUNTED = 12;

/** A number of the talk that the paper does not have, and the nearest that it has. */
export interface WrongNumber {
  said: Quantity;
  nearest?: { written: Quantity; sentence: PaperSentence };
  /** Whether the paper has it, though not of this. */
  isElsewhere: boolean;
  /** Whether somebody may have worked it out of other numbers: a share in words. */
  isDerived?: true;
}

/**
 * Numbers that a statement says and the paper does not: nowhere; or in no sentence that is about the same, while the
 * sentence that the statement stands on has another number of the kind, or has it in this number's place.
 */
export function findWrongNumbers(
  text: string,
  language: ResolvedLanguage,
  evidence: Evidence,
  exchanges: readonly Exchange[],
  paper: PaperIndex,
): WrongNumber[] {
  const said = readQuantities(text, language, namesOf(paper.language));
  const isInPaper = (quantity: Quantity) =>
    paper.sentences.some((sentence) => quantitiesOf(sentence, paper).some((each) => saysQuantity(quantity, each)));
  const sums = findSums(text, said, isInPaper);
  const about = new Set([...evidence.near, ...evidence.related.keys()]);
  const wrong = said.flatMap((quantity): WrongNumber[] => {
    if (sums.has(quantity) || isKnown(text, quantity, evidence, paper)) return [];
    const isPart = isMantissa(text, quantity);
    const has = (sentence: PaperSentence) =>
      quantitiesOf(sentence, paper).some(
        (written) => saysQuantity(quantity, written) || (isPart && written.raw.startsWith(quantity.raw)),
      );
    const having = paper.sentences.filter((sentence) => has(sentence) && isOfText(sentence, quantity, evidence, paper));
    if (isPrinted(quantity, evidence, paper)) return [];
    // `6%` in the text is the 6.3 of the table.
    const isRounded = (other: Quantity) =>
      other.significant < quantity.significant &&
      saysQuantity(other, quantity) &&
      having.some((sentence) => sentence.kind === "cell" || evidence.near.has(sentence));
    const exchanged = findExchanged(quantity, said, exchanges, paper);
    if (exchanged && !isRounded(exchanged.written)) return [{ said: quantity, nearest: exchanged, isElsewhere: true }];
    const partner = findPartner(text, quantity, said, about, paper);
    if (partner && !isRounded(partner.written))
      return [{ said: quantity, nearest: partner, isElsewhere: having.length > 0 }];
    if (evidence.main.some(has)) return [];
    // What stands in the same row and column of the paper's table is what is meant.
    const inCell = evidence.isCell ? evidence.main.flatMap((sentence) => ownOfKind(sentence, quantity, paper)) : [];
    if (inCell.length > 0) return [{ said: quantity, nearest: inCell[0], isElsewhere: having.length > 0 }];
    // A sentence that has no number of the kind bears none: it is looked for as if none were named.
    const rivals =
      evidence.isNamed &&
      !evidence.main.some((each) => quantitiesOf(each, paper).some((own) => isOfKind(quantity, own)))
        ? listRivals(quantity, said, { ...evidence, main: evidence.like }, paper)
        : listRivals(quantity, said, evidence, paper);
    const around = neighbours(text, quantity, language);
    const rival = rivals.find(
      ({ written, sentence, isMain }) =>
        isMain && isInPlace(around, neighbours(sentence.text, written, paper.language)),
    );
    if (rival && isRounded(rival.written)) return [];
    if (rival) {
      const isBorne = having.some(
        (sentence) =>
          (evidence.near.has(sentence) || isRelated(sentence, quantity, evidence, 2)) &&
          quantitiesOf(sentence, paper).some(
            (each) =>
              saysQuantity(quantity, each) && isInPlace(around, neighbours(sentence.text, each, paper.language)),
          ),
      );
      return isBorne ? [] : [{ said: quantity, nearest: rival, isElsewhere: having.length > 0 }];
    }
    // Where the sentence that is meant has another of the kind, one less like it does not bear this.
    const isRivalled = rivals[0]?.isMain === true && quantity.unit !== undefined;
    if (having.some((sentence) => (isRivalled ? evidence.close : evidence.near).has(sentence))) return [];
    // It counts what the paper may count otherwise.
    if (isCount(quantity)) return [];
    if (isVersion(quantity, paper)) return [];
    const nearest = rivals[0] ? { nearest: rivals[0] } : {};
    const doubt = isYearThere(quantity, paper) ? ({ isDerived: true } as const) : {};
    if (having.length === 0) return [{ said: quantity, ...nearest, isElsewhere: false, ...doubt }];
    if (having.some((sentence) => isRelated(sentence, quantity, evidence, isRivalled ? 2 : 1))) return [];
    return rivals[0] ? [{ said: quantity, ...nearest, isElsewhere: true }] : [];
  });
  return wrong.map((each) =>
    each.said.form === "share" ||
    isWorkedOut(
      each.said,
      said,
      evidence.main.flatMap((sentence) => quantitiesOf(sentence, paper)),
    )
      ? { ...each, isDerived: true }
      : each,
  );
}

/** Code has many numbers: elsewhere one is what it is only as it is written there, `0.8` no 80 %. */
const isOfText = (sentence: PaperSentence, { raw, unit }: Quantity, evidence: Evidence, paper: PaperIndex): boolean =>
  sentence.kind !== "code" ||
  evidence.main.includes(sentence) ||
  evidence.near.has(sentence) ||
  (unit === undefined && quantitiesOf(sentence, paper).some((each) => each.raw === raw));

/** Digits of a number that stands in no other output by chance. */
const PRINTED = 3;

/** Whether a program prints it in the section that the source names, rounded or not: output has no words that tell what it is of. */
const isPrinted = (quantity: Quantity, { there }: Evidence, paper: PaperIndex) =>
  quantity.unit === undefined &&
  Math.max(quantity.significant, quantity.decimals) >= PRINTED &&
  quantity.decimals > 0 &&
  [...there].some(
    (sentence) =>
      sentence.kind === "code" && quantitiesOf(sentence, paper).some((each) => saysQuantity(quantity, each)),
  );

const ownOfKind = (sentence: PaperSentence, quantity: Quantity, paper: PaperIndex) =>
  quantitiesOf(sentence, paper).flatMap((written) =>
    written.unit === quantity.unit || written.unit === undefined || quantity.unit === undefined
      ? [{ written, sentence }]
      : [],
  );

const isCount = ({ form, unit, decimals, values: [value = 0] }: Quantity) =>
  form !== "share" && unit === undefined && decimals === 0 && Number.isInteger(value) && value <= COUNTED;

/** Digits by which a number is known wherever it stands: a table has few words around it. */
const KNOWN_DIGITS = 3;

/** Whether a sentence that has a number is about what the talk says of it. */
function isRelated(sentence: PaperSentence, { raw }: Quantity, { related }: Evidence, least: number): boolean {
  if (sentence.kind === "formula") return false;
  return (related.get(sentence) ?? 0) >= least || raw.replace(/\D/g, "").replace(/^0+/, "").length >= KNOWN_DIGITS;
}

/** The number that the paper has in a number's place, if it is another one. */
function findExchanged(
  quantity: Quantity,
  said: readonly Quantity[],
  exchanges: readonly Exchange[],
  paper: PaperIndex,
): WrongNumber["nearest"] {
  for (const exchange of exchanges.filter((each) => overlaps(each.said, quantity))) {
    const { sentence } = exchange;
    const written = quantitiesOf(sentence, paper).filter((each) => overlaps(each, exchange.written));
    const [other] = written;
    if (!other || written.some((each) => saysQuantity(quantity, each))) continue;
    // The two may stand in another order.
    const isElsewhere =
      quantitiesOf(sentence, paper).some((each) => saysQuantity(quantity, each)) &&
      said.some((each) => saysQuantity(each, other));
    if (!isElsewhere) return { written: other, sentence };
  }
  return undefined;
}

/**
 * Numbers of a statement that has its sentence's words, but another unit, sign or bound than that; or from which another number
 * was left out that stood before it: then it may be somebody else's.
 */
export function findMiswritten(
  text: string,
  language: ResolvedLanguage,
  tokens: readonly Token[],
  { sentences, gaps, form }: WordsFound,
  paper: PaperIndex,
): WrongNumber[] {
  const written = sentences.flatMap((sentence) =>
    quantitiesOf(sentence, paper).map((each) => ({ written: each, sentence })),
  );
  const digitsOf = ({ raw }: Quantity) => raw.replace(/\D/g, "");
  const isBare = !/\p{L}{2}/u.test(text);
  return readQuantities(text, language, namesOf(paper.language)).flatMap((said): WrongNumber[] => {
    const same = written.filter((each) => digitsOf(each.written) === digitsOf(said) && digitsOf(said) !== "");
    const [nearest] = same;
    const isWritten = same.some(
      (each) =>
        isQuantity(said, each.written) || isUnitApart(said, each.written, isBare || each.sentence.kind === "cell"),
    );
    // A number alone is of whichever cell has it so: `< 1` beside another `1`.
    const isOfCell = () =>
      paper.sentences.some(
        (sentence) =>
          (sentence.kind === "cell" || digitsOf(said).length >= KNOWN_DIGITS) &&
          quantitiesOf(sentence, paper).some((each) => isQuantity(said, each)),
      );
    if (nearest && !isWritten && !(isBare && isOfCell()) && !isBoundInWords(said, paper))
      return [{ said, nearest, isElsewhere: true }];
    const at = tokens.findIndex(({ from }) => from >= said.from);
    const gap = form === "subsequence" && at > 0 && said.form === "digits" ? (gaps[at] ?? []) : [];
    const hasRival = gap.some(({ value }) => /^\d/.test(value) && !YEAR.test(value));
    const [first] = gap;
    const last = gap.at(-1);
    const between = first && last ? (sentences[0]?.text.slice(first.from, last.to) ?? "") : "";
    return hasRival && (sentences.length > 1 || /[;:]/.test(between)) ? [{ said, isElsewhere: true }] : [];
  });
}

/** `> 2500` for `more than 2500`. */
const isBoundInWords = (said: Quantity, paper: PaperIndex): boolean =>
  paper.sentences.some((sentence) =>
    quantitiesOf(sentence, paper).some(
      (each) => isQuantity({ ...said, bound: undefined }, each) && hasBound(said, sentence.text, each),
    ),
  );

/**
 * Whether a number is the other but for the unit that one of them has and the other does not: in tables units stand in the heads.
 *
 * @param isTable whether one of them stands alone, or in a table
 */
const isUnitApart = (said: Quantity, written: Quantity, isTable: boolean): boolean =>
  isTable && (said.unit === undefined) !== (written.unit === undefined) && saysQuantity(bareOf(said), bareOf(written));

/** A share as the number before its sign. */
const bareOf = ({ unit, ...rest }: Quantity): Quantity =>
  unit === "%" ? { ...rest, values: rest.values.map((value) => value * 100) } : rest;

/** The words before and behind a number, or their beginnings; `from` tells nothing. */
function neighbours(
  text: string,
  { from, to }: Quantity,
  { stopWords }: ResolvedLanguage,
): { before?: string | undefined; behind?: string | undefined } {
  const before = /(?<!\p{L})(\p{L}{3,30})[\s(]{0,2}$/u
    .exec(text.slice(Math.max(0, from - 30), from))?.[1]
    ?.toLowerCase();
  const behind = /^[\s-]?(\p{L}{3,})/u.exec(text.slice(to, to + 30))?.[1]?.toLowerCase();
  const telling = (word: string | undefined) => (word === undefined || stopWords.has(word) ? undefined : word);
  return { before: telling(before), behind: telling(behind)?.slice(0, 6) };
}

/** Whether two numbers have the same word beside them: behind them, or before them where nothing else tells. */
const isInPlace = (one: ReturnType<typeof neighbours>, other: ReturnType<typeof neighbours>) =>
  one.behind === undefined || other.behind === undefined
    ? one.before !== undefined && one.before === other.before && one.behind === other.behind
    : one.behind === other.behind;

/** A number of the paper that the talk does not say, where another one of its kind is said. */
interface Rival {
  written: Quantity;
  sentence: PaperSentence;
  /** Whether it is in the sentence that the statement stands on. */
  isMain: boolean;
}

/** Numbers of a kind in the sentences that a statement stands on, then in those near them; the nearest first. */
function listRivals(
  quantity: Quantity,
  said: readonly Quantity[],
  { main, near }: Evidence,
  paper: PaperIndex,
): Rival[] {
  const list = (sentences: Iterable<PaperSentence>, isMain: boolean) =>
    [...sentences]
      .flatMap((sentence) =>
        quantitiesOf(sentence, paper)
          .filter((written) => isOfKind(quantity, written) && !said.some((each) => saysQuantity(each, written)))
          .map((written) => ({ written, sentence, isMain })),
      )
      .sort((one, other) => distance(one.written) - distance(other.written));
  const distance = ({ values: [value] }: Quantity) =>
    Math.abs(Math.log((value || 1e-9) / (quantity.values[0] || 1e-9)));
  return [
    ...list(main, true),
    ...list(
      [...near].filter((sentence) => !main.includes(sentence)),
      false,
    ),
  ];
}

/** Farther numbers without a unit are not the ones that were meant. */
const FARTHEST = 3;
/** Numbers that may stand for one another: of one unit, or both without and not too far from one another. */
function isOfKind(one: Quantity, other: Quantity): boolean {
  const [mine = 0, theirs = 0] = [one.values[0], other.values[0]];
  if (mine === theirs && mine !== 0) return true;
  if (YEAR.test(one.raw) !== YEAR.test(other.raw)) return false;
  if (one.unit !== other.unit || mine === 0 || theirs === 0) return false;
  if (one.unit !== undefined) return true;
  return isCount(one) === isCount(other) && Math.max(mine / theirs, theirs / mine) <= FARTHEST;
}
