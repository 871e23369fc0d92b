import { numberIn } from "../outline/table-bars.ts";

/** Columns, rows and bars of a table in which bars can be seen. */
const MOST = { columns: 5, rows: 9, bars: 3 };
const LEAST_ROWS = 3;

/** Of the largest number, what the smallest must be below it for a bar to show more than the number does. */
const DIFFERENCE = 0.2;

/** Columns whose largest numbers are so many times one another have no scale in common. */
const SCALE = 2.5;

/** What columns are called whose numbers are no amounts: chances, years, what things are called by. */
const NO_AMOUNT =
  /(?:^|\s)(?:no\.?|nr\.?|id|ids?|p|p[- ]values?|year|years|rank|index|fig(?:ure)?|table)(?:$|[\s(.])/iu;

interface Column {
  at: number;
  most: number;
}

/**
 * Which columns of a table are drawn as bars: those that the text speaks of, else those that have a scale in common, if they are
 * few. Nothing where a bar would say no more than its number.
 *
 * @param head what the columns are called
 * @param rows their cells as words
 * @param spoken columns of which the text says a number, from 0
 * @returns columns from 0
 */
export function chooseBars(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  spoken: ReadonlySet<number>,
): number[] {
  if (head.length > MOST.columns || rows.length < LEAST_ROWS || rows.length > MOST.rows) return [];
  const drawn = head.flatMap((name, at) => (at > 0 && !NO_AMOUNT.test(name) ? (readColumn(rows, at) ?? []) : []));
  const told = drawn.filter(({ at }) => spoken.has(at));
  const columns = told.length > 0 ? told : drawn;
  const largest = Math.max(...columns.map(({ most }) => most));
  const isShared = columns.every(({ most }) => most * SCALE >= largest);
  return columns.length > MOST.bars || !isShared ? [] : columns.map(({ at }) => at);
}

/** The largest number of a column that is an amount in each row; empty cells have none. */
function readColumn(rows: readonly (readonly string[])[], at: number): Column | undefined {
  const cells = rows.map((row) => (row[at] ?? "").trim()).filter((cell) => !/^[–—-]?$/.test(cell));
  const numbers = cells.flatMap((cell) => numberIn(cell) ?? []);
  if (numbers.length < cells.length || numbers.length < LEAST_ROWS) return undefined;
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const areYears = numbers.every((value) => Number.isInteger(value) && value >= 1800 && value <= 2100);
  return least < 0 || most === 0 || areYears || (most - least) / most < DIFFERENCE ? undefined : { at, most };
}
