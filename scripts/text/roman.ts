const VALUES = Object.entries({
  ...{ M: 1000, CM: 900, D: 500, CD: 400, C: 100, XC: 90, L: 50, XL: 40, X: 10, IX: 9, V: 5, IV: 4, I: 1 },
});

/** Nobody counts so far in them. */
const LARGEST = 5000;

/** A number in capital Roman numerals. */
export function toRoman(number: number): string {
  let left = Math.min(number, LARGEST);
  let text = "";
  for (const [letters, value] of VALUES) for (; left >= value; left -= value) text += letters;
  return text;
}
