import { primarySubtag } from "../../languages/direction.ts";
import type { Facts } from "../../languages/facts.ts";
import type { ResolvedLanguage } from "../../languages/index.ts";
import { type Phrases, patternOf } from "../../languages/phrases.ts";
import { joinRatios, joinTimes, shareUnits } from "./join-quantities.ts";
import { readNumberWords } from "./number-words.ts";
import { isUnit, type Quantity } from "./quantity.ts";

/** Digits, with signs between thousands and before decimals; not within a name such as `H1N1` or `3.2.1`. */
const DIGITS =
  /(?<![\p{L}\p{N}_.,\\]|\p{Lu}[\p{L}\d]{0,20}[-–≥≤])(?:\d{1,3}(?:(?:[,.'’\u00a0\u202f ]|\{[,.]\})\d{3}){1,5}(?:[.,]\d+)?|\d{1,15}(?:[.,]\d{1,15})?|[.,]\d{1,15})(?![\d_]|[.,]\d)/gu;

/** `200k`, `20M`, close to the digits. */
const SUFFIXES: Record<string, number> = { k: 1e3, K: 1e3, M: 1e6, bn: 1e9 };

const SUPERSCRIPT: Record<string, string> = {
  "⁰": "0",
  "¹": "1",
  "²": "2",
  "³": "3",
  "⁴": "4",
  "⁵": "5",
  "⁶": "6",
  "⁷": "7",
  "⁸": "8",
  "⁹": "9",
  "⁻": "-",
  "−": "-",
};

/** `× 10⁻⁵`, `\times 10^{-5}`, `e-5`, in the text of a PDF `e −5` behind a number. */
const POWER =
  /^(?:\s?(?:[×x·*]|\\(?:times|cdot))\s?10(?:\s?\^\s?\{?\s?([-−]?\d{1,3})\}?|([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}))|[eE]([-−+]?\d{1,3}|\s−\d{1,2})(?![\p{L}\d]))/u;

/**
 * The numbers that a text says, in its order: in digits and in words, with their units.
 *
 * @param text without citations; formulas as TeX
 * @param before words behind which a number names a thing: `Figure`
 */
export function readQuantities(text: string, { facts, tag }: ResolvedLanguage, before: Phrases = []): Quantity[] {
  const isPoint = DECIMAL_POINT.has(primarySubtag(tag));
  const digits = [...text.matchAll(DIGITS)].flatMap((found) => readDigits(text, found, facts, isPoint));
  const spoken = readNumberWords(text, facts).map((word): Quantity => withUnit(text, word, facts));
  const all = [...digits, ...spoken].sort((one, other) => one.from - other.from || other.to - one.to);
  const outer = all.filter(
    ({ from }, index) => !all.slice(Math.max(0, index - 3), index).some((each) => each.to > from && each.from <= from),
  );
  const numbers = outer.filter(({ from, raw }) => {
    // `[8.7, 11.4]` is an interval, `[8]` a work.
    const around = text.slice(Math.max(0, from - 60), from);
    return !isName(/\d\.\d/.test(raw) ? around.replace(/\[\s?$/, "(") : around, before);
  });
  return shareUnits(text, joinRatios(text, joinTimes(text, completeYears(text, numbers)), facts));
}

/** `1985–86` ends in 1986. */
const completeYears = (text: string, numbers: readonly Quantity[]): Quantity[] =>
  numbers.map((number) => {
    const [, century, year] = /(?<!\d)(1[5-9]|20)(\d\d)[-–/]$/.exec(text.slice(0, number.from).slice(-8)) ?? [];
    const isYear = century !== undefined && /^\d\d$/.test(number.raw) && number.raw > (year ?? "");
    return isYear ? { ...number, values: [Number(century + number.raw)], unit: undefined, significant: 4 } : number;
  });

/** What stands between a name and its second number: `Sections 4.4 and`, `Figures 2, 3–`. */
const FURTHER = /(?<=\p{L}{2,20}s\s)(?:[\d.]{1,8}[a-z]?(?:\s?[,&–-]\s?|\s(?:and|to|or|und|bis|et|à|y|a)\s)){1,4}$/u;

/** Whether a number stands behind the kind of thing that it numbers. */
function isName(before: string, phrases: Phrases): boolean {
  if (/(?:§|#|\bno\.|\bp\.|\bpp\.|\[|\b[vV](?:ersion|\.)?|10\^\{?[-−]?|[\p{L}\d]_\{?|\^\{?)\s?$/u.test(before))
    return true;
  const first = before.replace(FURTHER, "");
  const named = /(?<![\p{L}.])([\p{L}.]{1,30})\s?\(?$/u.exec(first)?.[1]?.replace(/\.$/, "");
  if (named === undefined || phrases.length === 0) return false;
  return [named, ...(named.endsWith("s") ? [named.slice(0, -1)] : [])].some((each) =>
    patternOf(phrases, "whole").test(each),
  );
}

function readDigits(text: string, { 0: raw, index }: RegExpExecArray, facts: Facts, isPoint: boolean): Quantity[] {
  let to = index + raw.length;
  const power = POWER.exec(text.slice(to, to + 24));
  const letters = /^\p{L}+/u.exec(text.slice(to))?.[0];
  if (letters !== undefined && !power && isNamePart(raw, letters)) return [];
  let factor = 1;
  // `10^{-3}` by itself; `10 −3` in the text of a PDF.
  const bare10 =
    raw === "10" && !power
      ? /^(?:\s?\^\s?\{?\s?([-−]?\d{1,3})\}?|\s?([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})|\s(−\d{1,2})(?![\d.,]\d))/u.exec(
          text.slice(to, to + 12),
        )
      : null;
  if (bare10) {
    factor = 10 ** (exponentOf(bare10[1] ?? bare10[3], bare10[2]) - 1);
    to += bare10[0].length;
  }
  if (power) {
    const [whole, plain, raised, short] = power;
    factor = 10 ** exponentOf(plain ?? short, raised);
    to += whole.length;
  }
  const suffix = letters !== undefined && Object.hasOwn(SUFFIXES, letters) ? SUFFIXES[letters] : undefined;
  const magnitude =
    suffix === undefined ? magnitudeAt(text, to, facts) : { value: suffix, to: to + (letters?.length ?? 0) };
  if (magnitude) {
    factor *= magnitude.value;
    to = magnitude.to;
  }
  const values = [...new Set(valuesOf(raw, isPoint).map((value) => value * factor))];
  const isWhole = Number.isInteger(valuesOf(raw, isPoint)[0]) && !/\.0+$/.test(raw);
  const decimals = isWhole ? 0 : (/[.,](\d+)$/.exec(raw)?.[1]?.length ?? 0);
  const bare = raw.replace(/[^\d]/g, "").replace(/^0+/, "");
  const significant = isWhole ? bare.replace(/0{1,40}$/, "").length : bare.length;
  const scaled = factor === 1 ? decimals : 12;
  return [
    withUnit(
      text,
      { raw, from: index, to, values, decimals: scaled, significant: Math.max(1, significant), form: "digits" },
      facts,
    ),
  ];
}

/** Whether digits and the letters right behind them are a name: `3D`, `1980s`. Those of a unit are none, nor what has lost its hyphen: `300dimensional`. */
function isNamePart(raw: string, letters: string): boolean {
  if (letters === "s" && /^(?:1\d|20)\d0$/.test(raw)) return true;
  const isKnown =
    isUnit(letters.normalize("NFKC")) ||
    Object.hasOwn(SUFFIXES, letters) ||
    /^(?:st|nd|rd|th|er|e|x|s|m)$/i.test(letters);
  return !isKnown && !/^\p{Ll}{5,}$/u.test(letters);
}

const exponentOf = (plain: string | undefined, raised: string | undefined): number =>
  Number((plain ?? [...(raised ?? "")].map((sign) => SUPERSCRIPT[sign] ?? sign).join("")).replace("−", "-"));

/** Languages that write `1.5`; others write `1,5`, and papers in them the one or the other. */
const DECIMAL_POINT = new Set(["en", "zh", "ja", "ko", "und"]);

/** What digits may mean: signs of thousands in one language are those of decimals in the other. */
function valuesOf(raw: string, isPoint: boolean): number[] {
  const plain = raw.replace(/['’\u00a0\u202f {}]/g, "");
  const point = Number(plain.replaceAll(",", ""));
  const comma = Number(plain.replaceAll(".", "").replace(",", "."));
  // `1,200`, `1.200`; else `1,200.5`, `3.5`; `1.200,5`, `3,5`.
  if (/^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(plain)) return isPoint ? [point] : [comma, point];
  return /,\d+$/.test(plain) ? [comma] : [point];
}

/** `million` behind digits; Chinese powers are one sign. */
function magnitudeAt(text: string, at: number, { numbers }: Facts): { value: number; to: number } | undefined {
  const rest = text.slice(at, at + 20);
  const [whole, word = ""] = /^\p{sc=Han}/u.exec(rest)
    ? [rest.slice(0, 1), rest.slice(0, 1)]
    : (/^[\s\u00a0-]?(\p{L}+)/u.exec(rest) ?? []);
  const value = Object.hasOwn(numbers, word.toLowerCase()) ? numbers[word.toLowerCase()] : undefined;
  return whole !== undefined && value !== undefined && value >= 1000 ? { value, to: at + whole.length } : undefined;
}

/** A number with the unit behind it, and with a half behind that: `2 years and a half`. */
function withUnit(text: string, number: Omit<Quantity, "isAbout" | "unit">, facts: Facts): Quantity {
  const whole = readUnit(text, number, facts);
  const behind = text.slice(number.to, number.to + 30).toLowerCase();
  const order = facts.orders.find((words) => behind.trimStart().startsWith(words));
  // It is as many as it says, and a power of ten.
  if (order !== undefined && whole.unit === undefined)
    return { ...whole, values: number.values.flatMap((value) => [value, 10 ** value]) };
  const rest = text.slice(whole.to, whole.to + 16).toLowerCase();
  const half = facts.halves.find(
    (words) => rest.trimStart().startsWith(words) && rest.length - rest.trimStart().length < 2,
  );
  if (half === undefined) return whole;
  const to = whole.to + rest.indexOf(half) + half.length;
  const halved = {
    ...whole,
    to,
    raw: text.slice(whole.from, to),
    values: whole.values.map((value) => value + 0.5),
    decimals: 1,
    significant: whole.significant + 1,
  };
  // `two and a half years`: the unit is behind the half.
  return whole.unit === undefined ? { ...readUnit(text, halved, facts), decimals: 1 } : halved;
}

/** A number with the unit behind it, and with the word before it that says that it is rounded. */
function readUnit(text: string, number: Omit<Quantity, "isAbout" | "unit">, facts: Facts): Quantity {
  const { from, to, values, form } = number;
  const before = text.slice(Math.max(0, from - 24), from);
  const isAbout = /[~∼≈≃><≥≤]\s?$|\\(?:sim|approx|geq?|leq?)\s?$/.test(before) || endsWith(before, facts.about);
  const marks = { ...signOf(before), isAbout };
  const rest = text.slice(to, to + 24);
  const percent = /^[\s\u00a0\u202f\\]{0,2}[%‰]/.exec(rest)?.[0] ?? startsWithWord(rest, facts.percent);
  // Chinese has it before the number.
  const isBefore = facts.percent.some((each) => typeof each === "string" && isHan(each) && before.endsWith(each));
  if (percent !== undefined || isBefore) {
    const end = to + (percent?.length ?? 0);
    const shares = form === "share" ? values : values.map((value) => value / (percent?.endsWith("‰") ? 1000 : 100));
    return { ...number, raw: text.slice(from, end), to: end, values: shares, unit: "%", ...marks };
  }
  const money = /([$€£¥])\s?$/.exec(before)?.[1];
  const [space, symbol] = /^([\s\u00a0\u202f-]?)(\p{L}+|°[CF]?|[$€£¥])(?![\p{L}\d])/u.exec(rest)?.slice(1) ?? [];
  // The micro sign and the Greek letter are one.
  const unit =
    money ?? (symbol === undefined ? undefined : unitOf(symbol.normalize("NFKC"), space !== "", facts, rest));
  if (unit === undefined) {
    // `2.7 M downloads` are 2.7M, or 2.7 of what M is.
    const power =
      space !== "" && symbol !== undefined && Object.hasOwn(SUFFIXES, symbol) ? SUFFIXES[symbol] : undefined;
    const either = power === undefined ? values : [...values, ...values.map((value) => value * power)];
    return { ...number, raw: text.slice(from, to), values: either, ...marks };
  }
  const end = money === undefined ? to + (space?.length ?? 0) + (symbol?.length ?? 0) : to;
  return { ...number, raw: text.slice(from, end), to: end, unit, ...marks };
}

const isHan = (text: string) => /^\p{sc=Han}/u.test(text);

/** `175 B parameters`, `20 M sentences`, `the 30 N atoms`: no bytes, nothing molar, no force. */
const POWER_LETTERS = new Set(["B", "K", "M", "N"]);

function unitOf(symbol: string, isApart: boolean, { units }: Facts, rest: string): string | undefined {
  const word = symbol.toLowerCase();
  if (Object.hasOwn(units, word)) return units[word];
  if (!isUnit(symbol) || symbol === "a" || symbol === "dec") return undefined;
  return isApart && POWER_LETTERS.has(symbol) && /^\s?\p{L}\s\p{L}/u.test(rest) ? undefined : symbol;
}

/** What stands close before a number: a minus that is no range's dash, and a bound. */
function signOf(before: string): Pick<Quantity, "isNegative" | "bound"> {
  const isNegative = /(?:^|[\s(=:,<>≤≥±$€£])[-−–]$/.test(before);
  const [, bound] = /([<>≤≥]|\\(?:leq?|geq?|lt|gt)(?![a-z]))\s?[-−–]?$/.exec(before) ?? [];
  return {
    ...(isNegative ? { isNegative } : {}),
    ...(bound === undefined ? {} : { bound: TEX_BOUNDS[bound] ?? bound }),
  };
}

const TEX_BOUNDS: Record<string, string> = {
  ...{ "\\leq": "≤", "\\le": "≤", "\\geq": "≥", "\\ge": "≥", "\\lt": "<", "\\gt": ">" },
};

const startsWithWord = (text: string, phrases: Phrases): string | undefined => {
  const [space = ""] = /^[\s\u00a0-]?/.exec(text) ?? [];
  const found = phrases.length > 0 ? patternOf(phrases, "start").exec(text.slice(space.length))?.[0] : undefined;
  return found === undefined ? undefined : space + found;
};

const endsWith = (text: string, phrases: Phrases): boolean =>
  phrases.length > 0 && patternOf(phrases, "end").test(text.trimEnd());
