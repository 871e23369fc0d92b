import { type Element, find, textOf } from "../element.ts";

export interface CslDate {
  "date-parts": [number[]];
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A date in CSL-JSON; nothing if the year is no number, as in `in press`. */
export function readDate(year = "", month = "", day = ""): CslDate | undefined {
  const [, digits] = /(?<!\d)(\d{4})(?!\d)/.exec(year) ?? [];
  if (digits === undefined) return undefined;
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const number = named > 0 ? named : Number(month);
  const parts = [Number(digits)];
  if (Number.isInteger(number) && number >= 1 && number <= 12) {
    parts.push(number);
    const date = Number(day);
    if (day !== "" && Number.isInteger(date) && date >= 1 && date <= 31) parts.push(date);
  }
  return { "date-parts": [parts] };
}

/** The date that an element says in its parts, in ISO form, or in words. */
export function readDateOf(element: Element | undefined): CslDate | undefined {
  if (element === undefined) return undefined;
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(element.attributes["iso-8601-date"] ?? "") ?? [];
  if (year !== undefined) return readDate(year, month, day);
  const part = (name: string) => textOf(find(element, name));
  if (part("year") !== "") return readDate(part("year"), part("month"), part("day"));
  const words = textOf(element);
  const [, name] = /(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.exec(words) ?? [];
  return readDate(words, name);
}
