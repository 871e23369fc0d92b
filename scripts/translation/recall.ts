import { isFields } from "../text/values.ts";
import { type LockedText, printOf, type TranslationLock } from "./lock.ts";

/** All texts in a value. */
export const stringsIn = (value: unknown): string[] =>
  typeof value === "string" || typeof value === "number"
    ? [String(value)]
    : Array.isArray(value)
      ? value.flatMap(stringsIn)
      : isFields(value)
        ? Object.values(value).flatMap(stringsIn)
        : [];

/** What a lock has at a key and below it, by the rest of the key. */
export function recallBelow(lock: TranslationLock, key: string): Map<string, LockedText> {
  // Of a unit that is a list itself, the unit's name alone is the key, with its space.
  const start = key.endsWith(" ") ? key : `${key}.`;
  return new Map(
    [...lock].flatMap(([at, text]): [string, LockedText][] =>
      at === key ? [["", text]] : at.startsWith(start) ? [[at.slice(start.length), text]] : [],
    ),
  );
}

/**
 * As which entry of a list a lock knows each entry of a translation: by the words of the translation, wherever they stand
 * now. One whose words are others keeps its place, if no other is known for it.
 *
 * @param said entries of the translation
 * @param key of the list in the lock
 * @returns by entry the index in the lock; nothing for one that is new
 */
export function recallEntries(said: readonly unknown[], lock: TranslationLock, key: string): (number | undefined)[] {
  const known = new Map<number, Set<string>>();
  for (const [rest, { digest }] of recallBelow(lock, key)) {
    const index = Number(/^\d+/.exec(rest)?.[0] ?? Number.NaN);
    if (Number.isInteger(index)) known.set(index, (known.get(index) ?? new Set()).add(digest));
  }
  const prints = said.map((entry) => stringsIn(entry).map(printOf));
  const found: (number | undefined)[] = said.map(() => undefined);
  const left = new Map(known);
  const take = (at: number, index: number) => {
    found[at] = index;
    left.delete(index);
  };
  const shared = (at: number, index: number) =>
    (prints[at] ?? []).filter((print) => left.get(index)?.has(print)).length;
  for (const at of said.keys()) {
    const [best] = [...left.keys()]
      .map((index) => ({ index, count: shared(at, index), isOwn: index === at }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || Number(b.isOwn) - Number(a.isOwn) || a.index - b.index);
    if (best) take(at, best.index);
  }
  for (const at of said.keys()) if (found[at] === undefined && left.has(at)) take(at, at);
  return found;
}
