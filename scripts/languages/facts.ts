import type { Phrases } from "./phrases.ts";

/**
 * What a sentence claims beyond what it is about: how many, how sure, which way. By it a sentence in somebody's own words
 * is held against the one that it stands on.
 */
export interface Facts {
  /** Numbers in words, and the parts of which they are made: `seven`, `twenty`, `million`. */
  numbers: Readonly<Record<string, number>>;
  /** What stands between such parts: `two hundred and five`. */
  joints: readonly string[];
  /** Shares of one: `half`, `quarters`. Those that are ranks as well (`third`) count behind a number or an article only. */
  shares: Readonly<Record<string, number>>;
  /** Articles that stand for one before a share or a power: `a third`, `a million`. */
  articles: readonly string[];
  /** What makes a number a power of ten: `five orders of magnitude`. */
  orders: readonly string[];
  /** What adds a half to the number, or the number with its unit, before it: `two and a half`, `deux ans et demi`. */
  halves: readonly string[];
  /** What makes a share of two numbers: `one in ten`. */
  ratios: readonly string[];
  /** What is said for `%`. */
  percent: Phrases;
  /** Before a number they say that it is rounded. */
  about: Phrases;
  /** Units in words, with their symbols. */
  units: Readonly<Record<string, string>>;
  /** They deny. */
  negations: Phrases;
  /** They say that something is not sure, or not always so. */
  hedges: Phrases;
  /** Two ways in which something can go, or be. */
  opposites: readonly (readonly [Phrases, Phrases])[];
  /** How many of all there are, from all to none. */
  quantities: { all: Phrases; most: Phrases; some: Phrases; none: Phrases };
}

/** Of a language of which nothing is known: digits and names are all that can be compared. */
export const NO_FACTS: Facts = {
  ...{
    numbers: {},
    joints: [],
    shares: {},
    articles: [],
    orders: [],
    halves: [],
    ratios: [],
    percent: [],
    about: [],
    units: {},
  },
  ...{ negations: [], hedges: [], opposites: [] },
  quantities: { all: [], most: [], some: [], none: [] },
};

/** Numbers in words from their parts, in the order of their values. */
export const count = (values: readonly number[], names: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    names.flatMap((name, index) => name.split("/").map((word) => [word, values[index] ?? Number.NaN])),
  );

/** The values of a list that begins somewhere and goes on in steps. */
export const range = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
