/**
 * Lines of a listing as a person names them, step by step: `2|3-4,7|all`. `all` and `*` are all lines, `none` is none,
 * `5-` goes to the end.
 */
export const LINES =
  /^(?:all|\*|none|\d{1,6}(?:-(?:\d{1,6})?)?(?:,\d{1,6}(?:-(?:\d{1,6})?)?)*)(?:\|(?:all|\*|none|\d{1,6}(?:-(?:\d{1,6})?)?(?:,\d{1,6}(?:-(?:\d{1,6})?)?)*))*$/;

/** What YAML may give for them: a single line is a number. */
export const writtenLines = (value: string | number) => String(value).replace(/\s+/g, "");

/** The lines of each step by their numbers, from 1. @param count lines that there are */
export function parseLines(written: string, count: number): number[][] {
  return written.split("|").map((step) => {
    if (step === "none") return [];
    const ranges = step === "all" || step === "*" ? [[1, count] as const] : rangesOf(step, count);
    const numbers = ranges.flatMap(([from, to]) =>
      Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n),
    );
    return [...new Set(numbers)].filter((number) => number >= 1 && number <= count).sort((a, b) => a - b);
  });
}

/** The first range that is not in the listing, or runs backwards. */
export function findStrayLines(written: string, count: number): string | undefined {
  return written
    .split("|")
    .filter((step) => /^\d/.test(step))
    .flatMap((step) => step.split(","))
    .find((range) => rangesOf(range, count).some(([from, to]) => from < 1 || to > count || from > to));
}

function rangesOf(step: string, count: number): (readonly [from: number, to: number])[] {
  return step.split(",").map((range) => {
    const [from = "", to] = range.split("-");
    return [
      Number(from),
      to === undefined ? Number(from) : to === "" ? Math.max(count, Number(from)) : Number(to),
    ] as const;
  });
}
