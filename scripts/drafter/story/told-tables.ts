import type { Table } from "../../manuscript/manuscript.ts";
import { toWords } from "../../text/slice-inlines.ts";

/** No part of a name or an address: `trxA/0065`, `JCVI-syn3`, `CP002027.1`. */
const NUMBERS = /(?<![\p{L}\p{N}/_#.]|\p{L}-)(?!0\d)\d+(?:[.,]\d+)*(?![\p{L}/_])/gu;

/** `2` may be anything; `29.7` and `2,400` hardly stand in a text by chance. */
const isTelling = (number: string) => /[.,]\d/.test(number) || number.length > 2;

/** The numbers of a text that hardly stand in another by chance; no years. */
export const tellingNumbers = (text: string): ReadonlySet<string> =>
  new Set((text.match(NUMBERS) ?? []).filter((each) => isTelling(each) && !/^(?:1[89]|20)\d\d$/.test(each)));

/** Of a sentence's telling numbers, so many are a table's own if it tells of that. */
const LEAST = { numbers: 2, share: 2 / 3 };

/**
 * The table of which a sentence tells without naming it: most of its numbers are cells of that, and of no other as many.
 *
 * @returns for a text, its table, if there is one
 */
export function findTold(tables: readonly Table[]): (text: string) => Table | undefined {
  const byNumber = new Map<string, Set<Table>>();
  for (const table of tables)
    for (const number of tellingNumbers(table.rows.flatMap((row) => row.map(toWords)).join(" ")))
      byNumber.set(number, (byNumber.get(number) ?? new Set()).add(table));
  return (text) => {
    if (byNumber.size === 0) return undefined;
    const numbers = [...tellingNumbers(text)];
    const counts = new Map<Table, number>();
    for (const number of numbers)
      for (const table of byNumber.get(number) ?? []) counts.set(table, (counts.get(table) ?? 0) + 1);
    const [best, next] = [...counts].sort(([, one], [, other]) => other - one);
    if (!best || best[1] < LEAST.numbers || best[1] === next?.[1]) return undefined;
    return best[1] / numbers.length >= LEAST.share ? best[0] : undefined;
  };
}
