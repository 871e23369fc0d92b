import type { SlideKind, SlideText } from "../deck/types.ts";
import { KINDS } from "../kinds/index.ts";
import type { Outline } from "../outline/types.ts";
import { toPlainText } from "../text/inline.ts";
import { countSpokenWords, SPOKEN_PACE } from "../text/spoken-words.ts";
import type { TimePlan } from "./fit-time.ts";

/**
 * Planned minutes of a slide, in quarters.
 *
 * @param given the outline's own figure, which wins
 * @param notes what is said; its words are counted, and each CJK character counts as half a word
 * @param kind of the slide, which says how long it takes to see
 * @param pace words a minute
 */
export function planMinutes(
  given: number | undefined,
  notes: readonly SlideText[],
  kind: SlideKind = "points",
  pace = SPOKEN_PACE,
): number {
  if (given !== undefined) return given;
  const words = countSpokenWords(notes.map((paragraph) => toPlainText(paragraph)).join(" "));
  // It has to be seen before a word of its notes is said.
  const base = KINDS[kind].minutes;
  return Math.max(base, Math.round((base + words / pace) * 4) / 4);
}

/** Minutes that most slides take, when nobody says. */
const USUAL_MINUTES = 1;

/** Planned minutes of a slide that nobody planned a talk with: with few notes or none it takes as long as most do. */
export function guessMinutes(given: number | undefined, notes: readonly SlideText[]): number {
  return given ?? Math.max(USUAL_MINUTES, planMinutes(undefined, notes));
}

/** Whether an outline says nothing by which its talk could be planned: neither notes nor minutes. */
export function isUntimed({ sections }: Pick<Outline, "sections">): boolean {
  return sections.every(
    ({ notes, minutes, content, sections: inner }) =>
      notes.length === 0 &&
      minutes === undefined &&
      content.every((block) => block.notes.length === 0) &&
      isUntimed({ sections: inner }),
  );
}

/** Minutes of a slide, from what most take to what a hurried talk gives them; less is no guess, but a count of slides. */
const PACES = [USUAL_MINUTES, 0.75, 0.5];

/**
 * Plans a talk by its slides, where it says nothing else: a minute each, less where it was given less time. So a guess
 * leaves nothing out while half a minute a slide is enough, and refuses no talk at all.
 *
 * @param planAt the talk in its time, with so many minutes a slide of content; without any, by its notes and minutes
 */
export function fitPace(isGuess: boolean, planAt: (pace: number | undefined) => TimePlan): TimePlan {
  if (!isGuess) return planAt(undefined);
  const plans = PACES.values().map(planAt);
  let last: TimePlan | undefined;
  for (const plan of plans) {
    if (plan.cuts.length === 0 && plan.over === 0) return plan;
    last = plan;
  }
  return last && last.over === 0 ? last : planAt(undefined);
}
