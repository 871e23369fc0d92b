import { widthOf } from "../text/text-width.ts";

/** Characters of a large number that are narrower or wider than a digit, which is 1. */
const WIDTHS: readonly [characters: RegExp, width: number][] = [
  [/[.,:;'’|il\s]/u, 0.5],
  [/[→←↔⟶%‰]/u, 1.7],
  [/\p{Ll}/u, 0.95],
  [/\p{Lu}/u, 1.25],
];

/** How many digits wide a large number is, with its unit: an estimate. */
export function digitsWide(number: string): number {
  const widths = Array.from(number, (character) => {
    const found = WIDTHS.find(([characters]) => characters.test(character));
    return found ? found[1] : Math.max(1, widthOf(character));
  });
  return Math.ceil(10 * widths.reduce((sum, width) => sum + width, 0)) / 10;
}
