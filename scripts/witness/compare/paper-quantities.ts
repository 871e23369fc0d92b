import type { Phrases } from "../../languages/phrases.ts";
import type { Quantity } from "../facts/quantity.ts";
import { readQuantities } from "../facts/read-quantities.ts";
import type { PaperIndex, PaperSentence } from "../paper/index-paper.ts";

const known = new WeakMap<PaperSentence, readonly Quantity[]>();

/** A number that was printed with a space in it, as the text of many PDFs has them: `1, 000`, `0. 416`. */
const APART = /(?<![\d.,])(\d{1,3}(?:, \d{3}){1,4}|\d{1,3}\. \d{2,6})(?![\d]|[.,]\d)/g;

/** Decimals that stand beside one another without a space: `14(13.37,0.82)`, `[8.7,11.4]`, `4.4(4.44,0)`. */
const CLOSE = /(?<=\d\.\d{1,8}),(?=[-−]?\d{1,8}\.\d)|(?<=\d\.\d{1,2}),(?=\d{1,4}[)\]])/g;

/**
 * The numbers of a sentence of the paper, read once: as it is written; those that have a space in them as one, too, and
 * those that have none between them as several (`of 10, 100` may be two numbers or one: a talk may say either).
 */
export function quantitiesOf(sentence: PaperSentence, { language }: PaperIndex): readonly Quantity[] {
  const before = known.get(sentence);
  if (before) return before;
  const { text, kind } = sentence;
  const written = readQuantities(text, language, namesOf(language));
  // As long as before, so that each number stays where it is.
  const joined = text.replace(APART, (whole) => whole.replaceAll(" ", "").padEnd(whole.length)).replace(CLOSE, " ");
  const more = joined === text ? [] : readQuantities(joined, language, namesOf(language));
  const all = [
    ...written,
    ...more.filter((each) => !written.some(({ from, raw }) => from === each.from && raw === each.raw)),
  ];
  // `4` is `4%` in a table, or beside `and 9%`; papers leave the sign out of larger ones (`an accuracy of 92`).
  const mayBePercent = kind === "cell" || all.some(({ unit }) => unit === "%");
  const counts = (each: Quantity) => each.decimals === 0 && THINGS.test(text.slice(each.to, each.to + 30));
  const read = all.map((each) =>
    (!mayBePercent && isSmall(each)) || (kind !== "cell" && counts(each))
      ? { ...each, isNoPercent: true as const }
      : each,
  );
  known.set(sentence, read);
  return read;
}

/** Up to so many things are counted; larger whole numbers may be percent whose sign was left out. */
const FEW = 12;
const isSmall = ({ decimals, values: [value = 0] }: Quantity) => decimals === 0 && value <= FEW;

/** `60 lines`: how many there are of something, and no share. */
const THINGS = /^[ \u00a0](?:\p{Ll}{3,12} )?(?!percents?|points)\p{Ll}{2,16}[^s\W]s(?![\p{L}-])/u;

/** What is numbered in papers: `Figure`. */
export const namesOf = ({ story }: PaperIndex["language"]): Phrases =>
  story ? [...story.names.figure, ...story.names.table, ...story.names.equation, ...NUMBERED] : NUMBERED;

const NUMBERED: Phrases = [
  "sections",
  "section",
  "sec",
  "chapter",
  "appendix",
  "algorithm",
  "listing",
  "step",
  "item",
  "items",
  "version",
  "abschnitt",
  "kapitel",
];
