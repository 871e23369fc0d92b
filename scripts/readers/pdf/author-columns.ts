import { INSTITUTION } from "../text/read-authors.ts";
import { toRows } from "./order.ts";
import { type Fragment, joinFragments, type PdfLine } from "./page.ts";

/** What stands side by side, from left to right. */
type Row = readonly Fragment[];

/** A name: two to five words, all of them but particles with a capital. */
const NAME =
  /^(?:\p{Lu}[\p{L}.'’-]*|[A-Z]\.)(?:[ ~](?:\p{Lu}[\p{L}.'’-]*|d[aeiou]s?|v[ao]n|der|den|la|le|di|al|bin|ter)){1,4}[\d*∗†‡§¶⁽⁾,\s]{0,12}$/u;

const isNames = (row: Row): boolean =>
  row.length > 1 &&
  row.every(({ text }) => text.split(/, | and /).every((name) => NAME.test(name.trim())) && !INSTITUTION.test(text));

const middle = ({ x0, x1 }: { x0: number; x1: number }) => (x0 + x1) / 2;

/** A text below a title, and whether it is set as no name is. */
export interface Placed {
  text: string;
  isPlace: boolean;
}

const isSetAs = (one: Fragment, other: Fragment): boolean =>
  one.isBold === other.isBold && one.isItalic === other.isItalic && Math.abs(one.size - other.size) < 0.5;

/**
 * Lines below a title whose names stand side by side, each with its places below it: name by name, as texts that stand apart.
 *
 * @param below lines of one page
 * @returns texts in the order in which they are read; nothing where names do not stand so
 */
export function readByColumns(below: readonly PdfLine[]): Placed[] | undefined {
  const rows = toRows(below.flatMap(({ fragments }) => fragments)).map((row) => row.toSorted((a, b) => a.x0 - b.x0));
  const start = rows.findIndex(isNames);
  const [name] = rows[start] ?? [];
  if (!name) return undefined;
  const other = (...parts: Fragment[]): Placed => ({ text: joinFragments(parts), isPlace: false });
  const texts = rows.slice(0, start).map((row) => other(...row));
  let columns: { at: number; own: Placed[] }[] = [];
  const flush = () => {
    texts.push(...columns.flatMap(({ own }) => own));
    columns = [];
  };
  for (const row of rows.slice(start)) {
    if (isNames(row) && row.every((each) => isSetAs(each, name))) {
      flush();
      columns = row.map((each) => ({ at: middle(each), own: [other(each)] }));
    } else if (reachesOver(row, columns)) {
      flush();
      texts.push(other(...row));
    } else {
      // `Debian Project` looks like a name, too, but for its type; a second name above the same places does not.
      for (const each of row) {
        const isPlace = !isSetAs(each, name) && !/@|:\/\//.test(each.text);
        nearest(each, columns)?.own.push({ text: each.text, isPlace });
      }
    }
  }
  flush();
  return texts;
}

/** Whether a row stands below several names: it is of all of them. */
const reachesOver = (row: Row, columns: readonly { at: number }[]): boolean =>
  columns.length === 0 || row.some(({ x0, x1 }) => columns.filter(({ at }) => x0 < at && at < x1).length > 1);

const nearest = <T extends { at: number }>(fragment: Fragment, columns: readonly T[]): T | undefined =>
  columns.toSorted((a, b) => Math.abs(a.at - middle(fragment)) - Math.abs(b.at - middle(fragment)))[0];
