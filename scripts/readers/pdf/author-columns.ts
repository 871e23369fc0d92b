import { INSTITUTION } from "../text/read-authors.ts";
import { around, type Fragment, joinFragments, type PdfLine } from "./page.ts";

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
 * @param below lines of one page
 * @returns texts in the order in which they are read; nothing where names do not stand so
 */
export function readByColumns(below: readonly PdfLine[]): Placed[] | undefined {
  const lines = toRows(below);
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

/** Lines from top to bottom; what stands side by side in two columns of the page is one. */
function toRows(lines: readonly PdfLine[]): PdfLine[] {
  const rows: PdfLine[] = [];
  for (const line of lines.toSorted((a, b) => a.y - b.y)) {
    const last = rows.at(-1);
    if (!last || line.y - last.y > last.size * 0.3) {
      rows.push(line);
      continue;
    }
    const fragments = [...last.fragments, ...line.fragments].toSorted((a, b) => a.x0 - b.x0);
    rows[rows.length - 1] = { ...last, ...around([last, line]), fragments, text: joinFragments(fragments) };
  }
  return rows;
}

/** Whether a line stands below several names: it is of all of them. */
const reachesOver = ({ fragments }: PdfLine, columns: readonly { at: number }[]): boolean =>
  columns.length === 0 || fragments.some(({ x0, x1 }) => columns.filter(({ at }) => x0 < at && at < x1).length > 1);

const nearest = <T extends { at: number }>(fragment: Fragment, columns: readonly T[]): T | undefined =>
  columns.toSorted((a, b) => Math.abs(a.at - middle(fragment)) - Math.abs(b.at - middle(fragment)))[0];
