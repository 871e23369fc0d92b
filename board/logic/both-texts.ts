/** A line of one of two texts, and whether it stands in what is different. */
interface SideLine {
  text: string;
  isDifferent: boolean;
}

/** Two texts, each with the lines marked that lie between their common beginning and end. */
export function bothTexts(one: string, other: string): [SideLine[], SideLine[]] {
  const left = one.split("\n");
  const right = other.split("\n");
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && left[head] === right[head]) head++;
  let tail = 0;
  while (tail < shorter - head && left.at(-1 - tail) === right.at(-1 - tail)) tail++;
  const side = (lines: string[]) =>
    lines.map((text, index) => ({ text, isDifferent: index >= head && index < lines.length - tail }));
  return [side(left), side(right)];
}
