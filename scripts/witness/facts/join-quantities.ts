import type { Facts } from "../../languages/facts.ts";
import type { Quantity } from "./quantity.ts";

/** Units that follow one another in one duration, and how many of the second the first has: `1 h 23 min`. */
const IN_ORDER: Record<string, readonly [unit: string, count: number]> = {
  h: ["min", 60],
  min: ["s", 60],
  d: ["h", 24],
};

/** `1 h 23 min` is one number, of minutes. */
export function joinTimes(text: string, numbers: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const number of numbers) {
    const last = joined.at(-1);
    const [unit, count = 0] = (last?.unit && IN_ORDER[last.unit]) || [];
    const [one, other = 0] = [last?.values[0], number.values[0]];
    const isNext =
      last !== undefined && number.unit === unit && /^\s?(?:and\s)?$/.test(text.slice(last.to, number.from));
    if (!isNext || one === undefined || !Number.isInteger(one) || other >= count) joined.push(number);
    else {
      const value = one * count + other;
      const significant = Math.max(number.significant, String(value).length);
      const whole = { from: last.from, raw: text.slice(last.from, number.to), isAbout: last.isAbout };
      joined[joined.length - 1] = { ...number, ...whole, values: [value], significant };
    }
  }
  return joined;
}

/** At most so many of so many are a share, and no two numbers: `one in ten`, `3 in 100`. */
const MOST_OF = 10;
const MOST_IN = 1000;

/** What shares are told of: `18 in 100`, `18 per 100`. */
const WHOLES = new Set([100, 1000]);

/** `1 in 14` is one number, and so is `3/4`: a share. */
export function joinRatios(text: string, numbers: readonly Quantity[], { ratios }: Facts): Quantity[] {
  const joined: Quantity[] = [];
  for (const number of numbers) {
    const last = joined.at(-1);
    const [one = 0] = last?.values ?? [];
    const [other = 0] = number.values;
    const between = last && text.slice(last.to, number.from);
    const isFraction =
      last !== undefined &&
      between === "/" &&
      !/[/\d]$/.test(text.slice(0, last.from)) &&
      !/^[/\d]/.test(text.slice(number.to)) &&
      one > 0;
    const isShare =
      (isFraction && Number.isInteger(one) && other <= MOST_OF && one < other) ||
      ((ratios.some((word) => between === ` ${word} `) || (between === " per " && WHOLES.has(other))) &&
        Number.isInteger(one) &&
        (one <= MOST_OF || WHOLES.has(other)) &&
        other > one &&
        other <= MOST_IN);
    if (last && isShare && last.unit === undefined && number.unit === undefined) {
      const { from } = last;
      const raw = text.slice(from, number.to);
      joined[joined.length - 1] = { ...number, raw, from, values: [one / other], form: "share", isAbout: last.isAbout };
      // `9 to 18 per 100`, `six to eight in ten` are two shares.
      const before = joined.at(-2);
      const [least = 0] = before?.values ?? [];
      if (
        before &&
        before.unit === undefined &&
        before.form !== "share" &&
        !isFraction &&
        least < other &&
        areEnds(text, before, { ...number, from })
      )
        joined[joined.length - 2] = { ...before, values: [least / other], form: "share" };
    } else joined.push(number);
  }
  return joined;
}

/** What stands between the two ends of a range: `8 to 10`, `1–2`, `between 5 and 9`. */
const TO = /^\s?(?:[-–—−~]|to|bis|à|a|hasta|至|到)\s?$/u;
const AND = /^\s(?:and|und|et|y)\s$/u;
const FROM = /(?:between|from|zwischen|entre)\s(?:(?:about|around|some)\s)?$/iu;

/** Whether two numbers that follow one another in a text are the ends of a range. */
export function areEnds(text: string, first: Quantity, second: Quantity): boolean {
  const between = text.slice(first.to, second.from);
  return TO.test(between) || (AND.test(between) && FROM.test(text.slice(Math.max(0, first.from - 24), first.from)));
}

/** `6 to 10%` are two shares, and `5–10 km` two lengths. */
export const shareUnits = (text: string, numbers: readonly Quantity[]): Quantity[] =>
  numbers.map((number, index) => {
    const next = numbers[index + 1];
    if (next?.unit === undefined || number.unit !== undefined || !areEnds(text, number, next)) return number;
    // What stands before a number is the first one's own: `$5 to 10`.
    const factor = next.unit === "%" ? 0.01 : 1;
    return { ...number, unit: next.unit, values: number.values.map((value) => value * factor) };
  });
