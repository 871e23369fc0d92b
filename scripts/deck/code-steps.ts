import type { CodeSlide } from "./types.ts";

/** The numbers of the lines of a listing, or of its part on this slide; pieces of one line share its number. */
export function lineNumbers({
  code,
  firstLine = 1,
  pieces = [],
}: Pick<CodeSlide, "code" | "firstLine" | "pieces">): number[] {
  let next = firstLine;
  return code.code.split("\n").map((_, index) => {
    if (index > 0 && !pieces.includes(index)) next++;
    return next;
  });
}

/**
 * What of a listing's steps there is to see on this slide: without those that highlight nothing here, and without those
 * that change nothing; none if all lines are alike all the time.
 */
export function shownSteps(slide: Pick<CodeSlide, "code" | "firstLine" | "pieces">): number[][] {
  const numbers = [...new Set(lineNumbers(slide))];
  const steps = (slide.code.steps ?? [])
    .map((step) => ({ step: step.filter((number) => numbers.includes(number)), isMeant: step.length === 0 }))
    .filter(({ step, isMeant }) => step.length > 0 || isMeant)
    .map(({ step }) => step)
    .filter((step, index, all) => step.join() !== all[index - 1]?.join());
  return steps.length === 1 && steps[0]?.length === numbers.length ? [] : steps;
}

/** Whether the listing stands in the slide as HTML, since Slidev would find a comment in it; there it has no clicks. */
export const isHtmlListing = (code: string) => code.includes("<!--");

/** Clicks until the last step is seen. */
export function codeClicks(slide: Pick<CodeSlide, "code" | "firstLine" | "pieces">): { clicks?: number } {
  const count = isHtmlListing(slide.code.code) ? 0 : shownSteps(slide).length - 1;
  return count > 0 ? { clicks: count } : {};
}
