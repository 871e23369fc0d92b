import { areOfOneKind, type Quantity, saysQuantity } from "../facts/quantity.ts";

/** With more numbers any other comes out of some two of them. */
const MOST_TERMS = 4;

/** Whether a number is the sum, difference, quotient or change of two that the paper has in the same place. */
export function isWorkedOut(quantity: Quantity, said: readonly Quantity[], written: readonly Quantity[]): boolean {
  const all = [...written, ...said.filter((each) => each !== quantity)]
    // Metres and hours make no sum.
    .filter(({ unit }) => quantity.unit === "%" || areOfOneKind(unit, quantity.unit))
    .map(({ values: [value = 0] }) => value);
  const terms = [...new Set(all)].filter((value) => value !== 0);
  // The rest of a share, or the change to one.
  if (quantity.unit === "%") terms.push(1);
  if (written.length === 0 || terms.length > MOST_TERMS || quantity.significant < 2) return false;
  return terms.some((one) =>
    terms.some((other) => {
      const results =
        one === other ? [2 * one] : [one + other, Math.abs(one - other), one / other, Math.abs(one - other) / other];
      return results.some((value) => comesTo(quantity, value));
    }),
  );
}

/** Whether a number is what was worked out, perhaps rounded. */
const comesTo = (quantity: Quantity, value: number): boolean =>
  saysQuantity(quantity, { ...quantity, values: [value], decimals: 12, significant: 15 });

/** Signs between two numbers, and what they make of them. */
const SIGNS: [RegExp, (one: number, other: number) => number][] = [
  [/^\s?\+\s?$/, (one, other) => one + other],
  [/^\s?[-−–]\s?$/, (one, other) => one - other],
  [/^\s?[×·*]\s?$/, (one, other) => one * other],
  [/^\s?[/÷]\s?$/, (one, other) => one / other],
];

/** Numbers that a text itself works out of two that the paper has: `45 kb (137 − 92)`, `173 = 137 + 36`. */
export function findSums(
  text: string,
  said: readonly Quantity[],
  isInPaper: (quantity: Quantity) => boolean,
): ReadonlySet<Quantity> {
  const results = said.slice(1).flatMap((other, index) => {
    const one = said[index];
    const [, reckon] = (one && SIGNS.find(([sign]) => sign.test(text.slice(one.to, other.from)))) ?? [];
    const [first, second] = [one?.values[0], other.values[0]];
    if (!one || !reckon || first === undefined || second === undefined) return [];
    // The sign of the second is the one between them.
    return isInPaper(one) && isInPaper({ ...other, values: [Math.abs(second)] })
      ? [reckon(first, Math.abs(second))]
      : [];
  });
  return new Set(said.filter((quantity) => results.some((value) => comesTo(quantity, value))));
}
