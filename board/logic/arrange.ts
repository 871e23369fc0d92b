import type { BoardRow, Item } from "../../scripts/board/protocol.ts";

/** A new order of the lecture, and which of its items the act was about. */
export interface Arranged {
  items: Item[];
  /** Places of the items that were put or moved. */
  put: number[];
  /** Place of the item that has the focus afterwards. */
  focus: number | undefined;
}

const kept = (rows: readonly BoardRow[]): Item[] => rows.map(({ key }) => ({ row: key }));

function placed(before: Item[], block: Item[], after: Item[]): Arranged {
  const put = block.map((_, index) => before.length + index);
  return { items: [...before, ...block, ...after], put, focus: put.at(-1) };
}

/** New items before a place. */
export function inserted(rows: readonly BoardRow[], at: number, items: Item[]): Arranged {
  return placed(kept(rows.slice(0, at)), items, kept(rows.slice(at)));
}

/** Rows to before a place, as one block in their order. */
export function movedTo(rows: readonly BoardRow[], keys: ReadonlySet<string>, at: number): Arranged {
  const rest = (part: readonly BoardRow[]) => kept(part.filter(({ key }) => !keys.has(key)));
  return placed(rest(rows.slice(0, at)), kept(rows.filter(({ key }) => keys.has(key))), rest(rows.slice(at)));
}

/** Rows one place up or down, as one block; `undefined` where they stand at the end already. */
export function stepped(
  rows: readonly BoardRow[],
  keys: ReadonlySet<string>,
  step: "up" | "down",
): Arranged | undefined {
  const places = rows.flatMap(({ key }, index) => (keys.has(key) ? [index] : []));
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isBlock = last - first === places.length - 1;
  if (isBlock && (step === "up" ? first === 0 : last === rows.length - 1)) return undefined;
  return movedTo(rows, keys, step === "up" ? Math.max(0, first - 1) : Math.min(rows.length, last + 2));
}

/** Without some rows; the focus goes to the row behind them, else to the one before. */
export function removed(rows: readonly BoardRow[], keys: ReadonlySet<string>): Arranged {
  const items = kept(rows.filter(({ key }) => !keys.has(key)));
  const last = rows.findLastIndex(({ key }) => keys.has(key));
  const before = rows.slice(0, last).filter(({ key }) => !keys.has(key)).length;
  return { items, put: [], focus: items.length === 0 ? undefined : Math.min(before, items.length - 1) };
}
