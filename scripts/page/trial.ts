import type { FitTrial, TrialRequest } from "../deck/fit.ts";
import { MARKS } from "../deck/marks.ts";
import { isFitting, ratioOf, smallestLetters } from "./ruler.ts";
import { type Size, setSize, sizeOf } from "./sizes.ts";
import { shownSlides } from "./slides.ts";
import { trySplit } from "./split-trial.ts";

/**
 * Tries for each slide the sizes of its layout, then the fewest parts of about the same height. Slides are changed for
 * the trial and put back.
 */
export function tryToFit(requests: readonly TrialRequest[]): FitTrial[] {
  const slides = shownSlides();
  return requests.map((request) => {
    const slide = slides[request.no - 1];
    // Of a layout that is not Lectern's, the foot that a lecture adds knows the size.
    const frame = slide?.querySelector(MARKS.frame) ?? slide?.querySelector(MARKS.over);
    if (!slide || !frame) return { isFitting: false, cuts: [], tall: [], ratio: 1 };
    const before = frame.className;
    try {
      return trySlide(slide, frame, request);
    } finally {
      frame.className = before;
    }
  });
}

function trySlide(slide: Element, frame: Element, { sizes, units: selector, isTable }: TrialRequest): FitTrial {
  const whole: FitTrial = { isFitting: false, cuts: [], tall: [], ratio: 1 };
  const found = sizes.find((size) => {
    setSize(frame, size);
    return isFitting(slide);
  });
  if (found) return { ...whole, ...sizeOf(found), isFitting: true };
  const ratio = ratioOf(slide);
  const columns = isTable ? columnsOf(slide, frame, sizes) : undefined;
  if (columns) return { ...whole, columns };
  const letters = smallestLetters(slide);
  const units = selector === undefined ? [] : [...slide.querySelectorAll(selector)];
  return {
    ...whole,
    ratio,
    ...(letters === undefined ? {} : { letters }),
    ...(units.length === 0 ? {} : trySplit(slide, frame, units, sizes)),
  };
}

/** What each column needs at least, when together they are wider than the slide. */
function columnsOf(slide: Element, frame: Element, sizes: readonly Size[]): number[] | undefined {
  const table = slide.querySelector("table");
  const room = slide.querySelector(MARKS.main)?.getBoundingClientRect().width ?? 0;
  if (!table) return undefined;
  setSize(frame, sizes.at(-1) ?? "normal");
  if (table.getBoundingClientRect().width <= room + 1) return undefined;
  setSize(frame, sizes.includes("compact") ? "compact" : (sizes.at(-1) ?? "normal"));
  return [...table.querySelectorAll("thead tr:last-child > *")].map((cell) => cell.getBoundingClientRect().width);
}
