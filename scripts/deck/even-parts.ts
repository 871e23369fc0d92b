/**
 * Cuts a row of heights into parts that are as equal as can be: the sum of their squares is least. This is the linear
 * partition problem, solved by dynamic programming (Skiena, The Algorithm Design Manual, 8.5). It stands by itself, since
 * it runs in the browser too.
 *
 * @returns where each part but the first starts; nothing when there are fewer heights than parts
 */
export function evenParts(heights: readonly number[], parts: number): number[] | undefined {
  if (parts < 1 || heights.length < parts) return undefined;
  const sums = [0];
  for (const height of heights) sums.push((sums.at(-1) ?? 0) + height);
  const sum = (from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0);
  // For each end: the least that so many parts can cost, and where the last of them starts then.
  let least = heights.map((_, end) => sum(0, end + 1) ** 2);
  const starts: number[][] = [];
  for (let part = 1; part < parts; part++) {
    const next: number[] = [];
    const start: number[] = [];
    for (let end = 0; end < heights.length; end++) {
      let best = Number.POSITIVE_INFINITY;
      let at = -1;
      for (let from = end; from >= part; from--) {
        const own = sum(from, end + 1) ** 2;
        if (own > best) break;
        const cost = own + (least[from - 1] ?? Number.POSITIVE_INFINITY);
        if (cost < best) {
          best = cost;
          at = from;
        }
      }
      next.push(best);
      start.push(at);
    }
    least = next;
    starts.push(start);
  }
  const cuts: number[] = [];
  let end = heights.length - 1;
  for (const start of starts.reverse()) {
    const from = start[end] ?? -1;
    if (from <= 0) return undefined;
    cuts.unshift(from);
    end = from - 1;
  }
  return cuts;
}
