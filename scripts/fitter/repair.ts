import type { FitTrial, TrialRequest } from "../deck/fit.ts";
import { numberAddresses, numberParts } from "../deck/series.ts";
import type { Deck, Slide, TextSize } from "../deck/types.ts";
import { kindOf } from "../kinds/index.ts";
import { withSize } from "../kinds/shared/parts.ts";

/** All sizes, the largest first. */
const SIZES: readonly (TextSize | "normal")[] = ["huge", "large", "normal", "compact", "tight"];

/** What a browser should try with a slide that does not fit. */
export function requestTrial(slide: Slide, no: number): TrialRequest {
  const units = kindOf(slide).fit.split?.units;
  return {
    no,
    sizes: SIZES.slice(SIZES.indexOf(slide.size ?? "normal")),
    ...(units === undefined ? {} : { units }),
    isTable: slide.kind === "table",
  };
}

/**
 * A deck with its slides repaired by what a browser found out about them: a smaller size first, then parts.
 *
 * @param trials by the slides' numbers
 * @returns the deck, the numbers of slides that nothing can be done about, and of how many slides each of the others is now
 */
export function repairDeck(
  deck: Deck,
  trials: ReadonlyMap<number, FitTrial>,
): { deck: Deck; hopeless: number[]; parts: ReadonlyMap<number, number> } {
  const hopeless: number[] = [];
  const parts = new Map<number, number>();
  const slides = deck.slides.flatMap((slide, index) => {
    const trial = trials.get(index + 1);
    if (!trial) return [slide];
    const repaired = repairSlide(slide, trial);
    if (repaired) parts.set(index + 1, repaired.length);
    else hopeless.push(index + 1);
    return repaired ?? [slide];
  });
  return { deck: { ...deck, slides: numberParts(numberAddresses(slides)) }, hopeless, parts };
}

/** One slide as one or several that should fit; nothing when there is no way. */
export function repairSlide(slide: Slide, trial: FitTrial): Slide[] | undefined {
  const { split, repair } = kindOf(slide).fit;
  if (trial.isFitting && trial.cuts.length === 0) return [withSize(slide, trial.size)];
  if (trial.isFitting && split) return split.at(withSize(slide, trial.size), trial.cuts);
  return repair(slide, trial);
}
