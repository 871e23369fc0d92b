/** Something in a list; without a key, it is a person's own. */
export interface Keyed {
  key?: string | undefined;
}

/** Whether a person put what both lists have into another order than it was written in. */
export function isReordered(base: readonly string[], mine: readonly Keyed[]): boolean {
  const known = new Set(base);
  const kept = mine.flatMap(({ key }) => (key !== undefined && known.has(key) ? [key] : []));
  const there = new Set(kept);
  const before = base.filter((key) => there.has(key));
  return kept.some((key, index) => key !== before[index]);
}

/**
 * Puts two lists together. What only one of them has stays behind what it stands behind there; for what both have,
 * `theirs` says the order unless a person chose another.
 *
 * @param mine what a person has, without what goes
 * @param theirs what is generated now, without what the person took out; what both lists have is the same object
 */
export function mergeOrder<T extends object>(mine: readonly T[], theirs: readonly T[], isReordered: boolean): T[] {
  const [result, others] = isReordered ? [[...mine], theirs] : [[...theirs], mine];
  const there = new Set(result);
  others.forEach((each, index) => {
    if (there.has(each)) return;
    // Those before it are there by now.
    const before = index === 0 ? undefined : others[index - 1];
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, each);
    there.add(each);
  });
  return result;
}
