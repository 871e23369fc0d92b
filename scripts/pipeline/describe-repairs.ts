import { describeFault } from "../checker/report-fit.ts";
import type { MeasuredSlide } from "../deck/fit.ts";
import type { Deck, SlideKind } from "../deck/types.ts";

/** Slides that are named where they do not fit. */
const MOST_NAMED = 6;

const SIZED: ReadonlySet<SlideKind> = new Set(["title", "closing"]);

/**
 * Says which slides were set smaller or split, and what did not fit on them; nothing of a title or an end that is smaller,
 * for these are as large as their words let them be.
 *
 * @param deck as it was measured
 * @param parts of how many slides each mended one is now, by its number
 */
export function describeRepairs(
  measured: readonly MeasuredSlide[],
  { slides }: Deck,
  parts: ReadonlyMap<number, number>,
): string | undefined {
  const said = measured.flatMap(({ no, faults }) => {
    const count = parts.get(no);
    const slide = slides[no - 1];
    if (count === undefined || (count === 1 && slide && SIZED.has(slide.kind))) return [];
    const [worst] = faults.toSorted((a, b) => b.pixels - a.pixels);
    const why = worst ? `: ${describeFault(worst)}` : "";
    return [`${slide?.id ?? no} (${count === 1 ? "set smaller" : `split into ${count}`}${why})`];
  });
  if (said.length === 0) return undefined;
  const more = said.length > MOST_NAMED ? ` and ${said.length - MOST_NAMED} more` : "";
  return `Mended what does not fit: ${said.slice(0, MOST_NAMED).join(", ")}${more}`;
}
