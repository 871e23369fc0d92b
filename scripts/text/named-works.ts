import { MONTHS } from "./months.ts";

/** Works that a text names in brackets. */
export interface NamedWorks {
  /** The brackets. */
  from: number;
  to: number;
  /** Who made each, and when: `Liu et al., 2016`. */
  works: { said: string; name: string; year: string }[];
}

const BRACKETS = /[([]([^()[\]]{5,300})[)\]]/gu;
/** Between two works: `Huang 2016; Liu 2017`, `Huang 2016, Liu 2017`. */
const NEXT = /;\s{0,2}|,\s(?=\p{Lu}[^,;]{1,60}\s(?:1[5-9]|20)\d\d)/u;
/** Words that only send the reader on, the names, the year, and where in the work it is. */
const WORK =
  /^(?:e\.g\.,? |cf\.? |see (?:also )?|as in )?((?:(?:\p{Lu}[\p{L}.’'-]{0,40}|al\.?|and|und|et|y|de[nrl]?|di|da|la|le|van|von|&),?\s){1,12})((?:1[5-9]|20)\d\d)[a-z]?(?:,\s?(?:[a-z]|(?:1[5-9]|20)\d\d[a-z]?|pp?\.\s?[\d–-]{1,12})){0,6}$/u;

/** Lists the brackets of a text that hold works, and nothing else: `(Huang 2016; Liu et al., 2016a, p. 12)`. */
export const listNamedWorks = (text: string): NamedWorks[] =>
  [...text.matchAll(BRACKETS)].flatMap(({ 0: whole, 1: inner = "", index }): NamedWorks[] => {
    const works = inner.split(NEXT).map((part) => {
      const [said, names = "", year = ""] = WORK.exec(part.trim()) ?? [];
      const [name] = /\p{Lu}[\p{L}’'-]+/u.exec(names) ?? [];
      return said === undefined || name === undefined || isMonth(names) ? undefined : { said, name, year };
    });
    return works.every((work) => work !== undefined) ? [{ from: index, to: index + whole.length, works }] : [];
  });

/** `Sept. 2018` and `July 2023` are dates, and none of a work by Sept or July. */
const isMonth = (names: string) => MONTHS.has(names.trim().replace(/[.,]$/, ""));

/** Whether a text is brackets that hold works and nothing else, with white space around. */
export function isNamedWorks(text: string): boolean {
  const trimmed = text.trim();
  const [first] = listNamedWorks(trimmed);
  return first?.from === 0 && first.to === trimmed.length;
}
