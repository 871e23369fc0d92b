/** A number in digits of any script, with the signs that part its thousands and its decimals. */
const NUMBER = /\p{Nd}(?:[.,'’\u00a0\u202f]?\p{Nd}){0,30}/gu;

/** The first of ten digits that follow one another, of each script that may be met. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xff10];

/** The digits that tell a number, wherever its signs and zeros stand: `1,204` and `1.204`, `1.2 million` and `120 万`. */
function digitsOf(text: string): string {
  const digits = [...text].map((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === undefined ? "" : String(code - zero);
  });
  return digits.join("").replace(/^0+|(?<=[1-9])0{1,40}$/g, "");
}

const sorted = (numbers: readonly string[]) => [...numbers.join("")].sort().join("");

/**
 * Numbers that a text and its translation have in place of one another. One that only one of them has may be a word in the
 * other, so nothing is said of it; nor of dates that are written the other way round.
 *
 * @returns what the original has and what the translation has instead, as they are written
 */
export function findOtherNumbers(original: string, text: string): { theirs: string; ours: string } | undefined {
  const list = (said: string) => [...said.matchAll(NUMBER)].map(([raw]) => ({ raw, digits: digitsOf(raw) }));
  const [theirs, ours] = [list(original), list(text)];
  const lacking = (of: typeof theirs, other: typeof theirs) =>
    of.filter(({ digits }) => digits !== "" && !other.some((each) => each.digits === digits));
  const [lost, found] = [lacking(theirs, ours), lacking(ours, theirs)];
  const digits = (each: typeof theirs) => sorted(each.map((number) => number.digits));
  const [first, second] = [lost[0], found[0]];
  return first && second && digits(lost) !== digits(found) ? { theirs: first.raw, ours: second.raw } : undefined;
}
