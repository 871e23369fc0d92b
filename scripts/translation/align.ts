/**
 * Which entry of an original each entry of a translation belongs to. A translation has its entries in the order that the
 * original had when it was translated; of each it is known what it said then.
 *
 * @param then by entry of the translation, what the original said: all of its texts; nothing where that is not known
 * @param now by entry of the original, what it says
 * @returns by entry of the translation the index in the original; nothing where the original has it no longer
 */
export function alignEntries(
  then: readonly (readonly string[] | undefined)[],
  now: readonly (readonly string[])[],
): (number | undefined)[] {
  const left = new Set(now.keys());
  const found: (number | undefined)[] = then.map(() => undefined);
  const take = (at: number, index: number) => {
    found[at] = index;
    left.delete(index);
  };
  // What says the same is the same, at its own place first.
  const isSame = (at: number, index: number) => {
    const was = then[at];
    return was !== undefined && was.length > 0 && was.every((text) => now[index]?.includes(text));
  };
  for (const at of then.keys()) if (left.has(at) && isSame(at, at)) take(at, at);
  for (const at of then.keys()) {
    if (found[at] !== undefined) continue;
    const index = [...left].find((each) => isSame(at, each));
    if (index !== undefined) take(at, index);
  }
  // What was changed stands between the same neighbours.
  for (const at of then.keys()) {
    if (found[at] !== undefined) continue;
    const before = found.slice(0, at).findLast((index) => index !== undefined) ?? -1;
    const after = found.slice(at + 1).find((index) => index !== undefined) ?? now.length;
    const index = [...left].find((each) => each > before && each < after);
    if (index !== undefined) take(at, index);
  }
  return found;
}
