import { INSTITUTION } from "../text/read-authors.ts";
import type { Fragment, PdfLine } from "./page.ts";

/** A name: two to five words, all of them but particles with a capital. */
const NAME =
  /^(?:\p{Lu}[\p{L}.'’-]*|[A-Z]\.)(?:[ ~](?:\p{Lu}[\p{L}.'’-]*|d[aeiou]s?|v[ao]n|der|den|la|le|di|al|bin|ter)){1,4}[\d*∗†‡§¶⁽⁾,\s]{0,12}$/u;

const isNames = ({ fragments }: PdfLine): boolean =>
  fragments.length > 1 && fragments.every(({ text }) => NAME.test(text.trim()) && !INSTITUTION.test(text));

const middle = ({ x0, x1 }: { x0: number; x1: number }) => (x0 + x1) / 2;

/** A text below a title, and whether it is set as no name is. */
export interface Placed {
  text: string;
  isPlace: boolean;
}

const isSetAs = (one: PdfLine, other: PdfLine): boolean =>
  one.isBold === other.isBold && one.isItalic === other.isItalic && Math.abs(one.size - other.size) < 0.5;

/**
 * Lines below a title whose names stand side by side, each with its places below it: name by name, as texts that stand apart.
 *
 * @returns texts in the order in which they are read; nothing where names do not stand so
 */
export function readByColumns(lines: readonly PdfLine[]): Placed[] | undefined {
  const start = lines.findIndex(isNames);
  const names = lines[start];
  if (!names) return undefined;
  const other = ({ text }: { text: string }): Placed => ({ text, isPlace: false });
  const texts = lines.slice(0, start).map(other);
  let columns: { at: number; own: Placed[] }[] = [];
  const flush = () => {
    texts.push(...columns.flatMap(({ own }) => own));
    columns = [];
  };
  for (const line of lines.slice(start)) {
    // `Debian Project` looks like a name, too, but for its type.
    const isOther = columns.length > 0 && !isSetAs(line, names);
    if (isNames(line) && !isOther) {
      flush();
      columns = line.fragments.map((each) => ({ at: middle(each), own: [other(each)] }));
    } else if (reachesOver(line, columns)) {
      flush();
      texts.push(other(line));
    } else
      for (const each of line.fragments)
        nearest(each, columns)?.own.push({ text: each.text, isPlace: isOther && !/@|:\/\//.test(each.text) });
  }
  flush();
  return texts;
}

/** Whether a line stands below several names: it is of all of them. */
const reachesOver = ({ fragments }: PdfLine, columns: readonly { at: number }[]): boolean =>
  columns.length === 0 || fragments.some(({ x0, x1 }) => columns.filter(({ at }) => x0 < at && at < x1).length > 1);

const nearest = <T extends { at: number }>(fragment: Fragment, columns: readonly T[]): T | undefined =>
  columns.toSorted((a, b) => Math.abs(a.at - middle(fragment)) - Math.abs(b.at - middle(fragment)))[0];
