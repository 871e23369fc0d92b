import type { Token } from "../../manuscript/sentences/tokens.ts";
import type { PaperSentence } from "../paper/index-paper.ts";

/** Words of a statement in the place of others that its sentence has. */
export interface Exchange {
  said: Span;
  written: Span;
  sentence: PaperSentence;
}

/** A part of a text. */
export interface Span {
  from: number;
  to: number;
}

/** So much of a statement has to be its sentence's own words, in their order. */
const LEAST_SHARED = 0.6;
/** More words in the place of one another are another way to say it. */
const MOST_WORDS = 3;
/** Fewer words may be those of many a sentence. */
const LEAST_WORDS = 5;
/** Longer sentences are not compared word by word. */
const LONGEST = 150;

/** Where a statement has other words than the sentence that it is made of: between two words that both have. */
export function findExchanges(tokens: readonly Token[], sentences: readonly PaperSentence[]): Exchange[] {
  return sentences.flatMap((sentence) => {
    if (tokens.length > LONGEST || sentence.tokens.length > LONGEST) return [];
    const common = commonWords(tokens, sentence.tokens);
    if (common.length < LEAST_SHARED * tokens.length) return [];
    const ends: [number, number][] = [[-1, -1], ...common, [tokens.length, sentence.tokens.length]];
    return ends.slice(1).flatMap(([mine, theirs], index) => {
      const [myLast, theirLast] = ends[index] ?? [-1, -1];
      const said = tokens.slice(myLast + 1, mine);
      const written = sentence.tokens.slice(theirLast + 1, theirs);
      const isFirst = index === 0;
      const isLast = index === ends.length - 2;
      // Before the first word that both have, and behind the last, the sentence may go on for long.
      const beside = isFirst ? written.slice(-said.length) : isLast ? written.slice(0, said.length) : written;
      const isShort = (list: readonly Token[]) => list.length > 0 && list.length <= MOST_WORDS;
      // What is shortened, and has all of its sentence's words but one number: it stands in place of the next one there.
      const isNumberOnly = tokens.length >= LEAST_WORDS && common.length === tokens.length - 1 && isNumber(said[0]);
      const number = isNumberOnly ? [written[0], written.at(-1)].find(isNumber) : undefined;
      if (number) return [{ said: spanOf(said), written: spanOf([number]), sentence }];
      return isShort(said) && isShort(beside) ? [{ said: spanOf(said), written: spanOf(beside), sentence }] : [];
    });
  });
}

const isNumber = (token: Token | undefined) => token !== undefined && /^\d/.test(token.value);

const spanOf = (tokens: readonly Token[]): Span => ({ from: tokens[0]?.from ?? 0, to: tokens.at(-1)?.to ?? 0 });

export const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

/** Places of words in two texts that are the same, as many as there can be in one order (longest common subsequence). */
function commonWords(one: readonly Token[], other: readonly Token[]): [number, number][] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = one.length - 1; row >= 0; row--)
    for (let column = other.length - 1; column >= 0; column--) {
      const line = lengths[row];
      if (!line) continue;
      const isSame = one[row]?.value === other[column]?.value;
      line[column] = isSame ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < one.length && column < other.length) {
    if (one[row]?.value === other[column]?.value) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}
