/** A citation names no more works than this at once. */
const LONGEST = 100;

/** The numbers in a list of them, `1, 3–5`; of a range that leads back or names too many, only where it begins. */
export const expandNumbers = (text: string): number[] =>
  text.split(",").flatMap((part) => {
    const [from = Number.NaN, to = from] = part.split(/[–—‐-]/).map((each) => Number.parseInt(each, 10));
    if (Number.isNaN(from)) return [];
    return to >= from && to - from <= LONGEST
      ? Array.from({ length: to - from + 1 }, (_, step) => from + step)
      : [from];
  });
