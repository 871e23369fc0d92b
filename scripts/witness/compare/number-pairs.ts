import { areEnds } from "../facts/join-quantities.ts";
import { type Quantity, saysQuantity } from "../facts/quantity.ts";
import type { PaperIndex, PaperSentence } from "../paper/index-paper.ts";
import { quantitiesOf } from "./paper-quantities.ts";

/** Whether two numbers that say the same are as exact, whatever their units. */
const isExact = ({ values: [one = 0] }: Quantity, { values }: Quantity): boolean =>
  values.some((other) => [1, 100, 0.01].some((scale) => Math.abs(other * scale - one) <= 1e-9 * Math.abs(one)));

/** What else sets two numbers beside one another: `16 × 12`, `83% versus 78%`; `and` sets anything beside anything. */
const BESIDE = /^\s?(?:[×x]|by|vs\.?|versus)\s?$/u;

/** Numbers of a text that are told as two: the ends of a range, and others that stand side by side. */
function pairsOf(text: string, numbers: readonly Quantity[]): (readonly [Quantity, Quantity])[] {
  return numbers.slice(1).flatMap((second, index) => {
    const first = numbers[index];
    const isPair = first && (areEnds(text, first, second) || BESIDE.test(text.slice(first.to, second.from)));
    return isPair ? [[first, second] as const] : [];
  });
}

/**
 * The number that the paper has beside another where the talk has this one: `8`, where the talk says `6 to 10%` of `8 to 10%`.
 *
 * @param near the paper's sentences that may be about the same
 * @returns nothing where no other stands beside it, where a sentence has both, and where the paper sets nothing beside the other
 */
export function findPartner(
  text: string,
  quantity: Quantity,
  said: readonly Quantity[],
  near: Iterable<PaperSentence>,
  paper: PaperIndex,
): { written: Quantity; sentence: PaperSentence } | undefined {
  const pair = pairsOf(text, said).find((each) => each.includes(quantity));
  if (!pair) return undefined;
  const [first, second] = pair;
  const isFirst = first === quantity;
  const other = isFirst ? second : first;
  const has = (sentence: PaperSentence, end: Quantity) =>
    quantitiesOf(sentence, paper).some((each) => saysQuantity(end, each) && isExact(end, each));
  const areTwo = !isExact(other, quantity);
  if (areTwo && paper.sentences.some((sentence) => has(sentence, other) && has(sentence, quantity))) return undefined;
  for (const sentence of near)
    for (const [one, two] of pairsOf(sentence.text, quantitiesOf(sentence, paper))) {
      const [written, partner] = isFirst ? [one, two] : [two, one];
      if (saysQuantity(other, partner) && !saysQuantity(quantity, written)) return { written, sentence };
    }
  return undefined;
}
