import { ENGLISH } from "../../../scripts/languages/index.ts";
import { patternOf } from "../../../scripts/languages/phrases.ts";
import { findNames } from "../../../scripts/witness/facts/names.ts";
import { readQuantities } from "../../../scripts/witness/facts/read-quantities.ts";

/** What is changed in a true statement. */
export const CHANGES = ["number", "unit", "name", "negation", "hedge", "direction", "quantity"] as const;
export type Change = (typeof CHANGES)[number];

/** Numbers that come again with the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A statement with one thing changed by rule, so that it is no longer true.
 *
 * @param strangers names that the paper does not have
 * @returns nothing where there is no such thing in it
 */
export function changeStatement(
  text: string,
  change: Change,
  random: () => number,
  strangers: readonly string[],
): string | undefined {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  switch (change) {
    case "number":
      return changeNumber(text, random);
    case "unit":
      return replaceOne(text, UNITS, pick);
    case "name": {
      const name = pick(findNames(text, false).filter(({ raw }) => raw.length > 2));
      const other = pick(
        strangers.filter((each) => name && /^\p{Lu}\p{Ll}/u.test(each) === /^\p{Lu}\p{Ll}/u.test(name.raw)),
      );
      return name && other ? text.slice(0, name.from) + other + text.slice(name.to) : undefined;
    }
    case "negation":
      return negate(text);
    case "hedge":
      return unhedge(text);
    case "direction":
      return replaceOne(text, OPPOSITES, pick);
    case "quantity":
      return replaceOne(text, QUANTITIES, pick);
  }
}

/** Another number of as many digits, and by at least a tenth another. */
function changeNumber(text: string, random: () => number): string | undefined {
  const found = readQuantities(text, ENGLISH, ["figure", "table", "section"]).filter(
    ({ form, values: [value = 0] }) => form === "digits" && value !== 0,
  );
  const number = found[Math.floor(random() * found.length)];
  const digits = number && /\d[\d.,]*/.exec(number.raw)?.[0].replace(/[.,]$/, "");
  if (!number || digits === undefined) return undefined;
  const value = Number(digits.replaceAll(",", ""));
  if (!Number.isFinite(value) || value === 0) return undefined;
  for (let round = 0; round < 40; round++) {
    const other = [...digits]
      .map((sign, at) =>
        /\d/.test(sign) ? String(at === 0 ? 1 + Math.floor(random() * 9) : Math.floor(random() * 10)) : sign,
      )
      .join("");
    if (Math.abs(Number(other.replaceAll(",", "")) - value) < 0.1 * value) continue;
    const at = number.from + number.raw.indexOf(digits);
    return text.slice(0, at) + other + text.slice(at + digits.length);
  }
  return undefined;
}

const UNITS: readonly (readonly [string, string])[] = [
  ...[
    ["ms", "s"],
    ["seconds", "minutes"],
    ["minutes", "hours"],
    ["hours", "days"],
    ["days", "weeks"],
    ["weeks", "months"],
    ["months", "years"],
    ["mm", "cm"],
    ["km", "m"],
    ["kg", "g"],
    ["mg", "g"],
    ["GB", "MB"],
    ["µm", "mm"],
    ["nm", "µm"],
    ["Hz", "kHz"],
  ],
].map(([one = "", other = ""]) => [one, other] as const);
const OPPOSITES: readonly (readonly [string, string])[] = [
  ...[
    ["higher", "lower"],
    ["increase", "decrease"],
    ["increases", "decreases"],
    ["increased", "decreased"],
    ["more", "less"],
    ["better", "worse"],
    ["faster", "slower"],
    ["larger", "smaller"],
    ["longer", "shorter"],
    ["stronger", "weaker"],
    ["above", "below"],
    ["before", "after"],
    ["positive", "negative"],
    ["reduces", "increases"],
    ["reduced", "increased"],
    ["reduce", "increase"],
    ["lower", "higher"],
    ["smaller", "larger"],
    ["improves", "degrades"],
    ["improve", "degrade"],
    ["improved", "degraded"],
  ],
].map(([one = "", other = ""]) => [one, other] as const);
const QUANTITIES: readonly (readonly [string, string])[] = [
  ...[
    ["most", "all"],
    ["some", "all"],
    ["several", "all"],
    ["often", "always"],
    ["sometimes", "always"],
    ["many", "all"],
    ["usually", "always"],
    ["all", "some"],
  ],
].map(([one = "", other = ""]) => [one, other] as const);

function replaceOne(
  text: string,
  pairs: readonly (readonly [string, string])[],
  pick: <T>(list: readonly T[]) => T | undefined,
): string | undefined {
  const having = pairs.flatMap(([one, other]) => {
    const found = new RegExp(`(?<![\\w-])${one}(?![\\w-])`).exec(text);
    const isUnit = pairs === UNITS;
    return found && (!isUnit || /\d[\s\u00a0-]?$/.test(text.slice(0, found.index)))
      ? [{ at: found.index, one, other }]
      : [];
  });
  const found = pick(having);
  return found && text.slice(0, found.at) + found.other + text.slice(found.at + found.one.length);
}

/** Takes `not` out, or puts one behind an auxiliary verb. */
function negate(text: string): string | undefined {
  if (/\bnot\s/.test(text)) return text.replace(/\bnot\s/, "");
  if (patternOf(ENGLISH.facts.negations, "within").test(text)) return undefined;
  return /\b(?:is|are|was|were|can|does|did|has|have|will|should)\s/.test(text)
    ? text.replace(/\b(?:is|are|was|were|can|does|did|has|have|will|should)\s/, "$&not ")
    : undefined;
}

/** Takes a doubt out. */
const unhedge = (text: string): string | undefined =>
  /\b(?:may|might|could)\s/.test(text)
    ? text.replace(/\b(?:may|might|could)\s/, "")
    : /\b(?:probably|possibly|likely|often|usually|typically|generally|partly|partially|potentially)\s/.test(text)
      ? text.replace(
          /\b(?:probably|possibly|likely|often|usually|typically|generally|partly|partially|potentially)\s/,
          "",
        )
      : undefined;
