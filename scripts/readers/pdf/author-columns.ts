import { INSTITUTION } from "../text/read-authors.ts";
import type { Fragment, PdfLine } from "./page.ts";

/** A name: two to five words, all of them but particles with a capital. */
const NAME =
  /^(?:\p{Lu}[\p{L}.'’-]*|[A-Z]\.)(?:[ ~](?:\p{Lu}[\p{L}.'’-]*|d[aeiou]s?|v[ao]n|der|den|la|le|di|al|bin|ter)){1,4}[\d*∗†‡§¶⁽⁾,\s]{0,12}$/u;

const isNames = ({ fragments }: PdfLine): boolean =>
  fragments.length > 1 && fragments.every(({ text }) => NAME.test(text.trim()) && !INSTITUTION.test(text));

const middle = ({ x0, x1 }: { x0: number; x1: number }) => (x0 + x1) / 2;

/**
 * Lines below a title whose names stand side by side, each with its places below it: name by name, as texts that stand apart.
 *
 * @returns texts in the order in which they are read; nothing where names do not stand so
 */
export function readByColumns(lines: readonly PdfLine[]): string[] | undefined {
  const start = lines.findIndex(isNames);
  if (start < 0) return undefined;
  const texts = lines.slice(0, start).map(({ text }) => text);
  let columns: { at: number; own: string[] }[] = [];
  const flush = () => {
    texts.push(...columns.flatMap(({ own }) => own));
    columns = [];
  };
  for (const line of lines.slice(start)) {
    if (isNames(line)) {
      flush();
      columns = line.fragments.map((each) => ({ at: middle(each), own: [each.text] }));
    } else if (reachesOver(line, columns)) {
      flush();
      texts.push(line.text);
    } else for (const each of line.fragments) nearest(each, columns)?.own.push(each.text);
  }
  flush();
  return texts;
}

/** Whether a line stands below several names: it is of all of them. */
const reachesOver = ({ fragments }: PdfLine, columns: readonly { at: number }[]): boolean =>
  columns.length === 0 || fragments.some(({ x0, x1 }) => columns.filter(({ at }) => x0 < at && at < x1).length > 1);

const nearest = <T extends { at: number }>(fragment: Fragment, columns: readonly T[]): T | undefined =>
  columns.toSorted((a, b) => Math.abs(a.at - middle(fragment)) - Math.abs(b.at - middle(fragment)))[0];
