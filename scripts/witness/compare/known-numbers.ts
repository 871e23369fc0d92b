import { type Quantity, YEAR } from "../facts/quantity.ts";
import type { PaperIndex } from "../paper/index-paper.ts";
import type { Evidence } from "./evidence.ts";

/** Whether a number is the paper's though no sentence has it: a year, how many rows a table has, a part of an address. */
export const isKnown = (text: string, quantity: Quantity, evidence: Evidence, paper: PaperIndex): boolean =>
  isYearOfWork(text, quantity, paper) ||
  isPageOfWork(text, quantity, paper) ||
  quantity.raw === String(paper.year) ||
  paper.linked.has(quantity.raw) ||
  countsRows(quantity, evidence);

/** The year of a work in its list of references. */
export const isYearThere = ({ raw }: Quantity, { words }: PaperIndex): boolean => YEAR.test(raw) && words.has(raw);

/** `2.1` where the paper has `2.1.0`. */
export const isVersion = ({ raw }: Quantity, { words }: PaperIndex): boolean =>
  /^\d+\.\d+$/.test(raw) && [...words].some((word) => word.startsWith(`${raw}.`));

/** Who made a work, before its year: `Huang et al.`, `Huang+`, `Guo & Engler`. */
const MAKERS = /(?<!\p{L})(\p{Lu}[\p{L}’'-]{2,30})(?: et al\.?|\+|,? (?:and|&) \p{Lu}[\p{L}’'-]{1,30})?,?\s[([]?$/u;

/** Whether a number is the year of a work that is cited in words: `Huang et al. 2016`, `(…, 2016)`, `Guo & Engler 2011`. */
function isYearOfWork(text: string, quantity: Quantity, paper: PaperIndex): boolean {
  if (!isYearThere(quantity, paper)) return false;
  const { raw, from } = quantity;
  const before = text.slice(Math.max(0, from - 120), from);
  const name = MAKERS.exec(before)?.[1];
  const isMaker = name !== undefined && !paper.language.stopWords.has(name.toLowerCase());
  const works = isMaker ? paper.around.filter((entry) => entry.includes(name)) : [];
  if (works.length > 0) return works.some((entry) => entry.includes(raw));
  return /[([][^([)\]]{0,120}$|\bal\.?,?\s$/.test(before) || isNamedBeside(text, quantity, paper);
}

/** Whether a work of that year has a name that stands beside it: `HCTR, from 2005`, `in 2008 Chakraborty and Nandi`. */
function isNamedBeside(text: string, { raw, from, to }: Quantity, paper: PaperIndex): boolean {
  const beside = `${text.slice(Math.max(0, from - BESIDE), from)} ${text.slice(to, to + BESIDE)}`;
  // `HCTR`, `Nandi`, and no `The`.
  const names = wordsOf(beside).filter(
    (word) => /^\p{Lu}/u.test(word) && (word.length > 3 || /\p{Lu}/u.test(word.slice(1))),
  );
  const works = paper.around.filter((entry) => hasWord(entry, raw));
  return names.some(
    (name) => !paper.language.stopWords.has(name.toLowerCase()) && works.some((entry) => hasWord(entry, name)),
  );
}

/** Letters on each side of a year in which the name of its work stands. */
const BESIDE = 40;

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\d]+/u);

const hasWord = (entry: string, word: string): boolean => entry.includes(word) && wordsOf(entry).includes(word);

/** Whether a number is an end of the pages of a work in its list of references: `16(3), 507–525`. */
const isPageOfWork = (text: string, { from, to }: Quantity, paper: PaperIndex): boolean =>
  [...text.matchAll(/(?<![\d.,])\d{1,6}\s?[–-]\s?\d{1,6}(?![\d.,]\d|%)/g)].some(({ index, 0: pages }) => {
    if (from < index || to > index + pages.length) return false;
    const said = pages.replace(/\s?[–-]\s?/, "-");
    return paper.around.some((entry) => entry.replaceAll("–", "-").includes(`"page":"${said}"`));
  });

/** Whether a number is how many rows or columns a table has that all of it stands in. */
const countsRows = ({ unit, decimals, values: [value = 0] }: Quantity, { main }: Evidence): boolean =>
  unit === undefined &&
  decimals === 0 &&
  main.some(
    ({ passage, kind }) =>
      kind === "cell" &&
      passage?.type === "table" &&
      [passage.rows.length, passage.columns.length].includes(value) &&
      main.filter((each) => each.passage === passage).length > value,
  );
