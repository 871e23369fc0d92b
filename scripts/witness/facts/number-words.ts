import type { Facts } from "../../languages/facts.ts";
import type { Quantity } from "./quantity.ts";

type NumberWord = Omit<Quantity, "isAbout" | "unit">;

/** A part of a number in words, and where it stands. */
interface Part {
  value: number;
  from: number;
  to: number;
}

/** Words with a hyphen within are read part by part. */
const WORD = /\p{L}+(?:-\p{L}+)*/gu;

/**
 * The numbers that a text says in words: `twenty-five`, `zweihundert`, `three quarters`, 三百二十. Numbers are put together
 * from their parts: what is smaller than a power before it is added, a power multiplies.
 */
export function readNumberWords(text: string, facts: Facts): NumberWord[] {
  if (Object.keys(facts.numbers).length === 0) return [];
  const numbers: NumberWord[] = [];
  let open: Part[] = [];
  const close = () => {
    const [first] = open;
    const last = open.at(-1);
    // `millions of`, `a hundred`: no number but with another one.
    if (first && last && !(open.length === 1 && isPower(first.value)))
      numbers.push(spell(text, first.from, last.to, evaluate(open.map(({ value }) => value)), "word"));
    open = [];
  };
  for (const { 0: word, index } of text.matchAll(isDense(facts) ? DENSE : WORD)) {
    // `tenfold`, `ten-millionfold`: a number that multiplies.
    const [whole = "", fold] = /^(.+?)(-?fold|fach)$/.exec(word.toLowerCase())?.slice(1) ?? [word.toLowerCase()];
    const lower = whole;
    const last = open.at(-1);
    if (last && facts.joints.includes(lower)) continue;
    const parts = facts.percent.includes(text.slice(index, index + 3))
      ? undefined
      : partsOf(lower, facts, last !== undefined);
    const gap = last && text.slice(last.to, index);
    const isNear = gap !== undefined && (/^[\s-]?$/.test(gap) || facts.joints.some((joint) => gap === ` ${joint} `));
    if (parts && isNear && goesOn(open, parts)) {
      open.push(...parts.map((value) => ({ value, from: index, to: index + word.length })));
      continue;
    }
    const share = Object.hasOwn(facts.shares, lower) ? facts.shares[lower] : undefined;
    if (share !== undefined) {
      const many = last && isNear ? evaluate(open.map(({ value }) => value)) : undefined;
      const front = ` ${text.slice(Math.max(0, index - 8), index).toLowerCase()}`;
      const isOne = facts.articles.some((article) => front.endsWith(` ${article} `));
      // `third` is a rank, too.
      // `two and a half` is read with its number; `an hour and a half` is no half.
      const before = text.slice(Math.max(0, index - 8), index + word.length).toLowerCase();
      if (facts.halves.some((half) => before.endsWith(half))) {
        close();
        continue;
      }
      const isOfPower = /^ (?:of )?(?:an? )?(?:\p{L}{1,3}illi|dozen)/u.test(text.slice(index + word.length));
      if ((many !== undefined || isOne || share === 1 / 2) && !isOfPower) {
        const from = many === undefined ? index : (open[0]?.from ?? index);
        open = [];
        numbers.push(spell(text, from, index + word.length, (many ?? 1) * share, "share"));
        continue;
      }
    }
    close();
    if (parts) open = parts.map((value) => ({ value, from: index, to: index + word.length }));
    if (parts && fold !== undefined) {
      numbers.push(spell(text, index, index + word.length, evaluate(parts), "word"));
      open = [];
    }
  }
  close();
  return numbers;
}

const DENSE = /\p{sc=Han}/gu;
const isDense = ({ numbers }: Facts) => Object.keys(numbers).some((word) => /\p{sc=Han}/u.test(word));

const spell = (text: string, from: number, to: number, value: number, form: "word" | "share"): NumberWord => ({
  ...{ raw: text.slice(from, to), from, to, values: [value], decimals: 0, form },
  significant: String(value).replace(/0{1,30}$/, "").length || 1,
});

/** What a power of ten multiplies; `dozen` is one, too. */
const isPower = (value: number, dense = false) => value >= 100 || value === 12 || (dense && value === 10);

/** Whether parts go on with a number: a power multiplies it, what is smaller is added. */
function goesOn(open: readonly Part[], [next = Number.NaN]: readonly number[]): boolean {
  const last = open.at(-1)?.value ?? 0;
  if (next === 12) return false;
  if (isPower(next, true) && next !== 10) return true;
  if (next === 10) return last < 10;
  if (isPower(last)) return next < last;
  // `twenty five`; `three two` are two numbers, `fünf und zwanzig` is one.
  return (
    (last >= 20 && last % 10 === 0 && next < 20) ||
    (last === 10 && next < 10) ||
    (last < 10 && next >= 20 && next < 100)
  );
}

/** The value of a number from those of its parts: `two hundred five thousand ten` is (2 · 100 + 5) · 1000 + 10. */
function evaluate(values: readonly number[]): number {
  let total = 0;
  let group = 0;
  let unit = 0;
  for (const value of values) {
    if (value >= 1000) {
      total += Math.max(1, group + unit) * value;
      group = 0;
      unit = 0;
    } else if (value === 100 || (value === 10 && unit > 0 && unit < 10)) {
      group += Math.max(1, unit) * value;
      unit = 0;
    } else unit += value;
  }
  return total + group + unit;
}

/** The parts of a word that is a number: `twenty-five`, `fünfundzwanzig`; nothing of one that is none. */
function partsOf(word: string, { numbers, joints, articles }: Facts, isOpen: boolean): number[] | undefined {
  if (Object.hasOwn(numbers, word))
    return articles.includes(word) && !isOpen ? undefined : [numbers[word] ?? Number.NaN];
  // Parts without spaces are German, Spanish or Chinese; short words that hold such parts are words.
  if (word.length < 5) return undefined;
  const parts: number[] = [];
  let rest = word;
  while (rest !== "") {
    const joint = parts.length > 0 ? joints.find((each) => rest.startsWith(each)) : undefined;
    if (joint !== undefined || rest.startsWith("-")) {
      rest = rest.slice(joint?.length ?? 1);
      continue;
    }
    const found = Object.keys(numbers)
      .filter((name) => rest.startsWith(name))
      .sort((one, other) => other.length - one.length)[0];
    if (found === undefined) return undefined;
    parts.push(numbers[found] ?? Number.NaN);
    rest = rest.slice(found.length);
  }
  // `fünf` before `zwanzig`: the larger first, so that all are added in one way.
  const [first = 0, second = 0] = parts;
  return parts.length === 2 && first < 10 && second >= 20 && second < 100 ? [second, first] : parts;
}
