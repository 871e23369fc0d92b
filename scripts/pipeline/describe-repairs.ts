import { describeFault } from "../checker/report-fit.ts";
import type { MeasuredSlide } from "../deck/fit.ts";
import type { Deck } from "../deck/types.ts";

/** Slides that are named where they do not fit. */
const MOST_NAMED = 6;

/**
 * Says which slides were set smaller or split, and what did not fit on them.
 *
 * @param deck as it was measured
 * @param parts of how many slides each mended one is now, by its number
 */
export function describeRepairs(
  measured: readonly MeasuredSlide[],
  { slides }: Deck,
  parts: ReadonlyMap<number, number>,
): string {
  const said = measured.flatMap(({ no, faults }) => {
    const count = parts.get(no);
    if (count === undefined) return [];
    const [worst] = faults.toSorted((a, b) => b.pixels - a.pixels);
    const why = worst ? `: ${describeFault(worst)}` : "";
    return [`${slides[no - 1]?.id ?? no} (${count === 1 ? "set smaller" : `split into ${count}`}${why})`];
  });
  const more = said.length > MOST_NAMED ? ` and ${said.length - MOST_NAMED} more` : "";
  return `Mended what does not fit: ${said.slice(0, MOST_NAMED).join(", ")}${more}`;
}
