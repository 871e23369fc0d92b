/**
 * The dollars of a paragraph or group that open a formula which it does not close: one, or the two of `$$`.
 *
 * @param dollars where they stand; neighbours follow one another
 */
export function findOpenDollars(dollars: readonly number[]): number[] {
  if (dollars.length % 2 === 1) return dollars.slice(-1);
  const pairs = dollars.filter((at, index) => index % 2 === 0 && dollars[index + 1] === at + 1);
  const isDisplay = pairs.length * 2 === dollars.length;
  return isDisplay && pairs.length % 2 === 1 ? dollars.slice(-2) : [];
}
