/** A template by MTEF 5's number and bits. */
interface Known {
  selector: number;
  variation: number;
}

const LOWER = 0x10;
const UPPER = 0x20;
const AS_SUM = 0x40;

const same = (selector: number) => (variation: number) => ({ selector, variation });
/** Both, the first, the second. */
const sides = (selector: number) => (variation: number) => ({ selector, variation: [3, 1, 2][variation] ?? 3 });
const fixed = (selector: number, variation: number) => () => ({ selector, variation });
const byNumber = (selector: number, variations: readonly number[]) => (variation: number) => ({
  selector,
  variation: variations[variation] ?? 0,
});
const scripts = (bits: number) => (variation: number) => ({ selector: [28, 27, 29][variation] ?? 29, variation: bits });
const integrals = (signs: number) =>
  byNumber(
    15,
    [0, LOWER, LOWER | UPPER, 4, LOWER | 4].map((limits) => limits | signs),
  );
const limits = (selector: number, bits: number) =>
  byNumber(
    selector,
    [LOWER, LOWER | UPPER, 0].map((each) => each | bits),
  );

/** Templates of MTEF 3 (Equation Editor) in its order, as MTEF 5 has them. */
const TEMPLATES: ((variation: number) => Known)[] = [
  // Angles, round, curly, square brackets, bars, double bars, floors, ceilings; five kinds of intervals.
  ...[0, 1, 2, 3, 4, 5, 6, 7].map(sides),
  ...[0x22, 0x33, 0x23, 0x12, 0x30].map((bits) => fixed(9, bits)),
  // A root, a fraction, scripts, a bar below and one above.
  ...[same(10), same(11), scripts(0), same(12), same(13)],
  // Arrows to the left, to the right, both ways, with a slot above or below.
  ...[0x10, 0x20, 0x30].map((way) => byNumber(14, [way | 4, way | 8, way | 12])),
  ...[1, 2, 3].map(integrals),
  ...[1, 2, 3].map((signs) =>
    byNumber(
      15,
      [LOWER | UPPER, LOWER, LOWER | 4].map((each) => each | AS_SUM | signs),
    ),
  ),
  ...[fixed(24, 1), fixed(24, 0)],
  // Sums, products, coproducts, unions, intersections, with limits above and below, and beside.
  ...[16, 17, 18, 19, 20].flatMap((selector) => [limits(selector, AS_SUM), limits(selector, 0)]),
  byNumber(23, [UPPER, LOWER, LOWER | UPPER]),
  byNumber(26, [1, 0]),
  byNumber(11, [2, 6, 3]),
  ...[21, 22].map((selector) => byNumber(selector, [LOWER, UPPER, LOWER | UPPER])),
  ...[scripts(1), sides(30)],
  ...[4, 0].map((below) =>
    byNumber(
      31,
      [1, 2, 3].map((way) => way | below),
    ),
  ),
  fixed(37, 0x1e),
];

export function oldTemplate(selector: number, variation: number): Known {
  const template = TEMPLATES[selector];
  if (!template) throw new Error(`template ${selector}`);
  return template(variation);
}
