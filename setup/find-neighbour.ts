/**
 * Of the slides that are there now, the one that stood nearest: after a slide that is gone, or else before it. Where as
 * many are there as before, it was given another name.
 */
export function findNeighbour(gone: string, before: readonly string[], now: readonly string[]): string | undefined {
  const place = before.indexOf(gone);
  const isThere = (name: string) => now.includes(name);
  if (place < 0 || before.length === now.length) return now[place];
  return before.slice(place).find(isThere) ?? before.slice(0, place).findLast(isThere);
}
