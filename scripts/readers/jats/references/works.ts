import { expandNumbers } from "../../references/expand-numbers.ts";

/** The works of the list of references, as citations need them. */
export interface Works {
  /** The keys of the works that stand under an id: of one entry there may be several. */
  byId: ReadonlyMap<string, readonly string[]>;
  /** The keys of each entry, in the list's order. */
  entries: readonly (readonly string[])[];
  /** Which entry a key belongs to. */
  entryOf: ReadonlyMap<string, number>;
  /** The family name of a work's first author. */
  families: ReadonlyMap<string, string>;
}

/** A citation names no more works than this at once. */
const LONGEST_RANGE = 100;

/** `[3]`, `3`, `(3`. */
const numberIn = (printed: string): number | undefined => {
  const [, digits] = /^[[(]?\s*(\d{1,4})\s*[\])]?$/.exec(printed) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

/**
 * The works that a single cross-reference cites: more than it names when it prints `3–5` or `3, 5` and names only the
 * first.
 */
export function fillRange(works: Works, keys: readonly string[], printed: string): string[] {
  const inner = printed.replace(/^[[(]|[\])]$/g, "");
  const entry = works.entryOf.get(keys[0] ?? "");
  const isList = /^\d{1,4}(?:\s*[,–—‐-]\s*\d{1,4})+$/.test(inner);
  if (!isList || entry === undefined || keys.some((key) => works.entryOf.get(key) !== entry)) return [...keys];
  const numbers = expandNumbers(inner);
  const [first = 0] = numbers;
  return numbers.flatMap((number) => works.entries[entry + number - first] ?? []);
}

/**
 * The works between two that are cited with a dash between them, `[1]–[4]`: those of the list in between, if the
 * printed numbers agree with it.
 */
export function worksBetween(
  works: Works,
  from: { key: string; printed: string },
  to: { key: string; printed: string },
): string[] | undefined {
  const [first, last] = [numberIn(from.printed), numberIn(to.printed)];
  const [start, end] = [works.entryOf.get(from.key), works.entryOf.get(to.key)];
  if (first === undefined || last === undefined || start === undefined || end === undefined) return undefined;
  if (end <= start || end - start > LONGEST_RANGE || end - start !== last - first) return undefined;
  return works.entries.slice(start + 1, end).flat();
}
