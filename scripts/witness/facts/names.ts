import type { Token } from "../../manuscript/sentences/tokens.ts";
import { tokensOf } from "../../manuscript/sentences/tokens.ts";
import { MONTHS } from "../../text/months.ts";
import type { PaperIndex } from "../paper/index-paper.ts";
import { isUnit } from "./quantity.ts";

/** A name or a term that a text has: one word of it, or what hyphens hold together. */
export interface Name {
  raw: string;
  from: number;
  to: number;
  tokens: readonly Token[];
}

/** A run without spaces, brackets and quotation marks. */
const RUN = /[^\s()[\]{}“”"„«»‹›<>|,;:!?，。、；：！？（）《》\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;
/** No name is longer: a sequence, an address, a key. */
const LONGEST = 60;
/** So much of a text in capitals that they tell nothing: a title. */
const TITLE_CASE = 0.6;

/**
 * The names in a text: abbreviations, words with capitals or digits in them, words with a capital that do not begin a
 * sentence.
 *
 * @param isNounCapital whether all nouns have a capital, as in German
 */
export function findNames(text: string, isNounCapital: boolean): Name[] {
  const all = [...text.matchAll(RUN)].filter(([raw]) => raw.length <= LONGEST);
  const runs = all.map(({ 0: raw, index }) => {
    const [lead = ""] = /^[^\p{L}\p{N}]*/u.exec(raw) ?? [];
    const bare = raw.slice(lead.length).replace(/(?<=[\p{L}\p{N}])(?:['’]s)?[^\p{L}\p{N}]{0,60}$/u, "");
    return { raw: bare, from: index + lead.length, to: index + lead.length + bare.length };
  });
  const wordy = runs.filter(({ raw }) => /^\p{L}{3,}/u.test(raw) && !isMarked(raw));
  const capitals = wordy.filter(({ raw }) => /^\p{Lu}/u.test(raw));
  // The first has one anyway.
  const isTitle = wordy.length >= 3 && capitals.length - 1 >= (wordy.length - 1) * TITLE_CASE;
  return runs.flatMap((run) => {
    const { raw, from } = run;
    if (
      !/\p{L}/u.test(raw) ||
      raw.length < 2 ||
      isUnit(raw) ||
      EVERYDAY.has(raw.replace(/s$/, "")) ||
      /\\|[=_^@/]|^\p{L}\.$/u.test(raw)
    )
      return [];
    // Numbers with units and the like, Roman numbers.
    if (/^[\d.,]+(?:st|nd|rd|th|x|k|e|er|D|-?[\p{Ll}µ]+|%.*)$/u.test(raw) || /^[IVXLC]+$/.test(raw)) return [];
    if (CALENDAR.has(raw) || UNIT_NAMES.has(raw)) return [];
    // `P. vivax`
    const isSpecies =
      /^\p{Ll}{4,}$/u.test(raw) && /(?<![\p{L}.])\p{Lu}\.\s$/u.test(text.slice(Math.max(0, from - 4), from));
    const isCapital = /^\p{Lu}\p{Ll}/u.test(raw) && !isNounCapital && !isTitle && !opensSentence(text, from);
    return isMarked(raw) || isCapital || isSpecies ? [{ ...run, tokens: tokensOf(raw) }] : [];
  });
}

/** Whether a word has capitals or digits where no word of a language has them. */
const isMarked = (raw: string) => /\p{Lu}[^-–]{0,60}\p{Lu}|\p{L}-{0,2}\d|\d-{0,2}\p{L}{2}|\p{Ll}\p{Lu}/u.test(raw);

const opensSentence = (text: string, from: number) => {
  const before = text.slice(Math.max(0, from - 7), from);
  // `1 Dissolve · 2 Spin`: steps of a drawing.
  const isStep = /· \d{1,2}[.)]? $/.test(before) || (from < 6 && /^\d{1,2}[.)]? $/.test(before));
  return isStep || /(?:^|[.:!?•·*–—…][”"’')\]]*|["“„«‘])\s*$/u.test(text.slice(Math.max(0, from - 6), from));
};

/** Months and days of the week have a capital in some languages, and are no names; nor are units. */
const CALENDAR = new Set([
  ...MONTHS,
  ...["en", "de"].flatMap((tag) =>
    Array.from({ length: 7 }, (_, day) =>
      new Date(Date.UTC(2024, 0, 1 + day)).toLocaleDateString(tag, { weekday: "long", timeZone: "UTC" }),
    ),
  ),
]);
const UNIT_NAMES = new Set("Celsius Fahrenheit Kelvin Hertz Volt Watt Pascal Newton Joule Tesla Euro Euros".split(" "));

/** Before a hyphen they are no part of a name: `mid-2024`, `non-Gaussian`. */
const PREFIXES = new Set(
  "anti co early ex inter intra late mid multi non post pre quasi re self semi sub super trans un based like".split(
    " ",
  ),
);

/** Abbreviations and names that need no paper. */
const EVERYDAY = new Set(
  "AI API CEO CPU CSV DNA DVD EU FAQ GB GPU GitHub HTML ID IT JSON OK PC PDF PhD Q&A RAM TV UK UN URL US USA USB Wi-Fi XML YAML".split(
    " ",
  ),
);

/** What else the paper has a name by. */
interface Known {
  /** Words without accents and plural. */
  words: ReadonlySet<string>;
  /** Words that stand side by side, written as one. */
  joined: ReadonlySet<string>;
  /** First letters of words that stand side by side. */
  initials: ReadonlySet<string>;
  /** By their first three letters. */
  starts: ReadonlyMap<string, readonly string[]>;
  /** Words of names, once somebody has asked for them. */
  names: { current?: ReadonlySet<string> };
}

const known = new WeakMap<PaperIndex, Known>();

/** Whether a paper has a name: as it is, in the plural, as one word or two, spelled out or short, as `China` for `Chinese`. */
export function hasName({ raw, tokens }: Name, paper: PaperIndex): boolean {
  const { words, joined, initials, starts } = knownOf(paper);
  const whole = bare(tokens.map(({ value }) => value).join(""));
  if (words.has(whole) || joined.has(whole)) return true;
  if (/^\p{Lu}{2,6}s?$/u.test(raw) && initials.has(whole.replace(/s$/, ""))) return true;
  if (isGlued(raw, paper) || isPlaced(raw, paper)) return true;
  return tokens.every(({ value }, index) => {
    const word = bare(value);
    // What hyphens hold together with a name may be any word: `BERT-based`, `BGH-Urteil`.
    const written = raw.split(/[-–]/)[index];
    if (
      tokens.length > 1 &&
      written !== undefined &&
      /^\p{L}?\p{Ll}{2,}$/u.test(written) &&
      !isMarked(written) &&
      raw.split(/[-–]/).some(isMarked)
    )
      return true;
    if (words.has(word) || joined.has(word) || /^\d+$/.test(word) || word.length < 2 || PREFIXES.has(word)) return true;
    const kin = starts.get(word.slice(0, 3)) ?? [];
    return kin.some((other) => isKin(word, other));
  });
}

/** Whether a name is a part of one that the paper writes together, such as what was set below its line: `Agent` and `QWEN` of `AgentQWEN`. */
function isGlued(raw: string, paper: PaperIndex): boolean {
  if (!/^\p{Lu}[\p{L}\d.]{2,30}$/u.test(raw)) return false;
  const whole = raw.toLowerCase();
  const glued = [...paper.words].filter(
    (word) => word.length > whole.length + 2 && (word.startsWith(whole) || word.endsWith(whole)),
  );
  const isBorder = (before = "", behind = "") =>
    /\p{Ll}/u.test(before) ? /\p{Lu}/u.test(behind) : /\p{Lu}/u.test(before) && /\d/u.test(behind);
  return (
    glued.length > 0 &&
    paper.sentences.some(({ text }) => {
      for (let at = text.indexOf(raw); at >= 0; at = text.indexOf(raw, at + 1)) {
        const [before, first, last, behind] = [text[at - 1], raw[0], raw.at(-1), text[at + raw.length]];
        const starts = before === undefined || !/[\p{L}\d]/u.test(before) || isBorder(before, first);
        const ends = behind === undefined || !/[\p{L}\d]/u.test(behind) || isBorder(last, behind);
        if (starts && ends) return true;
      }
      return false;
    })
  );
}

/** Whether a name is a word and the number that the paper has beside it: `Leu102` for `Leu … at position 102`. */
function isPlaced(raw: string, paper: PaperIndex): boolean {
  const [, word, number] = /^(\p{L}{2,12})-?(\d{1,5})$/u.exec(raw) ?? [];
  if (word === undefined || number === undefined) return false;
  return paper.sentences.some(
    ({ tokens }) =>
      tokens.some(({ value }) => value === word.toLowerCase()) && tokens.some(({ value }) => value === number),
  );
}

/** Letters that papers spell out as often as not. */
const GREEK: Record<string, string> = {
  ...{
    α: "alpha",
    β: "beta",
    γ: "gamma",
    δ: "delta",
    ε: "epsilon",
    κ: "kappa",
    λ: "lambda",
    μ: "mu",
    σ: "sigma",
    ω: "omega",
  },
};

/** What stands behind a stem: `China`, `Chinese`; `Bayes`, `Bayesian`. */
const SUFFIX =
  /^(?:a|al|an|ar|e|ean|ed|en|er|es|ese|ey|i|ia|ial|ian|ic|ical|in|ine|ing|ish|ism|ist|ity|ize[ds]?|ise[ds]?|ly|n|o|s|sian|us|y)?$/;

/** Of one stem: they begin alike for most of the longer one, or for half of it and differ in an ending; never of other numbers. */
function isKin(one: string, other: string): boolean {
  if (one.replace(/\D/g, "") !== other.replace(/\D/g, "")) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  const longer = Math.max(one.length, other.length);
  // `XORed`, `XORing`
  if (same === 3 && [one, other].every((word) => /^(?:s|ed|er|ing)?$/.test(word.slice(same)))) return true;
  if (same < 4 || same < 0.5 * longer) return false;
  return same >= 0.75 * longer || (SUFFIX.test(one.slice(same)) && SUFFIX.test(other.slice(same)));
}

/** Whether a word is written as a name somewhere in the paper, where no sentence begins. */
export function isNameIn(word: string, paper: PaperIndex, isNounCapital: boolean): boolean {
  const { names } = knownOf(paper);
  names.current ??= new Set(
    paper.sentences.flatMap(({ text, kind }) =>
      kind === "sentence"
        ? findNames(text, isNounCapital).flatMap(({ tokens }) => tokens.map(({ value }) => value))
        : [],
    ),
  );
  return names.current.has(word);
}

const bare = (value: string) =>
  value
    .replace(/[αβγδεκλμσω]/g, (letter) => GREEK[letter] ?? letter)
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/'s$|(?<=\p{L}{2})s$/u, "");

function knownOf(paper: PaperIndex): Known {
  const before = known.get(paper);
  if (before) return before;
  const words = new Set([...paper.words].map(bare));
  const joined = new Set<string>();
  const initials = new Set<string>();
  const texts = [...paper.sentences.map((sentence) => sentence.tokens), ...paper.around.map(tokensOf)];
  // `University of California` is UC.
  const { stopWords } = paper.language;
  const withoutSmall = texts.map((tokens) => tokens.filter(({ value }) => !stopWords.has(value)));
  for (const tokens of [...texts, ...withoutSmall]) {
    tokens.forEach(({ value }, index) => {
      const next = tokens[index + 1]?.value;
      const third = tokens[index + 2]?.value;
      if (next === undefined) return;
      joined.add(bare(value + next));
      if (third !== undefined) joined.add(bare(value + next + third));
      let letters = value.slice(0, 1);
      for (let length = 1; length < 6 && tokens[index + length]; length++) {
        letters += tokens[index + length]?.value.slice(0, 1) ?? "";
        initials.add(letters);
      }
    });
  }
  const starts = Map.groupBy(words, (word) => word.slice(0, 3));
  const made: Known = { words, joined, initials, starts, names: {} };
  known.set(paper, made);
  return made;
}
