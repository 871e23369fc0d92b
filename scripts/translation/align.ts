/** What an entry of a translation is known by. */
export interface EntryThen {
  /** What the original said in it when it was translated: all of its texts. */
  was: readonly string[];
}

/** Share of an entry's texts that must still be there, for it to be the same entry. */
const SAME = 0.5;

/**
 * Which entry of an original each entry of a translation belongs to. Of each it is known what the original said when it was
 * translated, wherever that stood then.
 *
 * @param then by entry of the translation; nothing for one that is new
 * @param now by entry of the original, what it says
 * @returns by entry of the translation the index in the original; nothing where the original has it no longer
 */
export function alignEntries(
  then: readonly (EntryThen | undefined)[],
  now: readonly (readonly string[])[],
): (number | undefined)[] {
  const left = new Set(now.keys());
  const found: (number | undefined)[] = then.map(() => undefined);
  const score = (at: number, index: number) => {
    const { was = [] } = then[at] ?? {};
    return was.length === 0 ? 0 : was.filter((text) => now[index]?.includes(text)).length / was.length;
  };
  /** The best of those that are left, at its own place first. */
  const takeBest = (at: number, least: number) => {
    if (found[at] !== undefined) return;
    const [best] = [...left]
      .map((index) => ({ index, score: score(at, index), isOwn: index === at }))
      .filter((each) => each.score >= least)
      .sort((a, b) => b.score - a.score || Number(b.isOwn) - Number(a.isOwn) || a.index - b.index);
    if (!best) return;
    found[at] = best.index;
    left.delete(best.index);
  };
  // What says the same is the same; then what says most of it.
  for (const at of then.keys()) if (left.has(at) && score(at, at) === 1) takeBest(at, 1);
  for (const least of [1, SAME]) for (const at of then.keys()) takeBest(at, least);
  // What is new, or says something else now, stands between the same neighbours.
  for (const at of then.keys()) {
    if (found[at] !== undefined) continue;
    const before = found.slice(0, at).findLast((index) => index !== undefined) ?? -1;
    const after = found.slice(at + 1).find((index) => index !== undefined) ?? now.length;
    const index = [...left].find((each) => each > before && each < after);
    if (index === undefined) continue;
    found[at] = index;
    left.delete(index);
  }
  return found;
}
