/** A slide that has another name than before. */
export interface Renamed {
  from: string;
  name: string;
}

/**
 * Slides that were given other names: between the same neighbours stand as many as before. Where some were put in or taken
 * out there too, nobody can tell which is which.
 */
export function findRenamed(before: readonly string[], now: readonly string[]): Renamed[] {
  const [wasThere, isThere] = [new Set(before), new Set(now)];
  /** The names that are new in the one list, by the one before them that is in both. */
  const gaps = (names: readonly string[], others: ReadonlySet<string>) => {
    const found = new Map<string, string[]>();
    let last = "";
    for (const name of names) {
      if (others.has(name)) last = name;
      else found.set(last, [...(found.get(last) ?? []), name]);
    }
    return found;
  };
  const after = gaps(now, wasThere);
  return [...gaps(before, isThere)].flatMap(([last, gone]) => {
    const come = after.get(last) ?? [];
    return come.length === gone.length ? gone.map((from, index) => ({ from, name: come[index] ?? from })) : [];
  });
}
