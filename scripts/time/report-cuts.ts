import { roundMinutes } from "../deck/minutes.ts";
import type { Cut, Slide, SlideText } from "../deck/types.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { kindOf } from "../kinds/index.ts";
import type { Labels } from "../languages/index.ts";
import { ADDRESSES } from "../outline/addresses.ts";

const text = (value: string): SlideText => [{ type: "text", value }];

/**
 * What was left out for lack of time, in the notes of the first slide and, if one is wanted, on a slide before the
 * references.
 */
export function withCuts(slides: Slide[], cuts: readonly Cut[], labels: Labels, isShown = false): Slide[] {
  const names = cuts.map(({ name }) => name);
  if (names.length === 0) return slides;
  const [first, ...rest] = slides;
  if (!first) return slides;
  const noted = { ...first, notes: [...first.notes, text(labels.leftOut(names))] };
  // Slides that repeat others are no loss to the audience.
  const own = cuts.filter(({ isRepeat }) => !isRepeat);
  if (!isShown || own.length === 0) return [noted, ...rest];
  const slide: Slide = {
    kind: "points",
    id: ADDRESSES.notCovered,
    title: text(labels.notCovered),
    points: own.map(({ name }) => ({ text: text(name), details: [] })),
    notes: [],
    minutes: 0,
    sources: [],
  };
  const at = rest.findLastIndex((slide) => !kindOf(slide).lecture.isLast) + 1;
  return [noted, ...rest.toSpliced(at, 0, slide)];
}

/**
 * An error for a talk of which too much must be said; a warning where it is over by less than speakers vary.
 *
 * @param file what the talk is built from
 * @param over minutes that it takes more
 * @param slides those that are left, for their minutes
 */
export function tooLong(
  file: string,
  budget: number,
  over: number,
  slides: readonly Pick<Slide, "id" | "minutes">[],
  hint = TIME_HINT,
): Diagnostic {
  const longest = slides
    .filter(({ minutes }) => minutes > 0)
    .toSorted((one, other) => other.minutes - one.minutes)
    .slice(0, MOST_TOLD)
    .map(({ id, minutes }) => `${id} ${roundMinutes(minutes)}`);
  return {
    severity: over <= SLACK * budget ? "warning" : "error",
    code: TOO_LONG,
    file,
    message: `what must be said takes ${roundMinutes(budget + over)} min, ${over} more than the ${budget} there are`,
    hint:
      longest.length > 0
        ? `${hint}; the longest are ${longest.join(", ")} (\`lectern list\` has all, \`export --no-check\` draws them)`
        : hint,
  };
}

/** Whoever shortens a talk has to see it: in a draft, that it is too long stops nothing. */
export const allowLong = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.map((each) => (each.code === TOO_LONG ? { ...each, severity: "warning" } : each));

/**
 * Whether errors stop a talk before it is shown. One that is only checked is looked at although it is too long: whoever
 * shortens it wants to know at once what else is wrong.
 */
export const stopsTalk = (diagnostics: readonly Diagnostic[], { goal }: { goal?: string }): boolean =>
  hasErrors(goal === "check" ? allowLong(diagnostics) : diagnostics);

const TOO_LONG = "talk-fits-its-minutes";

/** A share of the minutes: a quarter of one in a quarter of an hour, to which slides are rounded. */
const SLACK = 0.02;

/** Slides whose minutes are told. */
const MOST_TOLD = 6;

const TIME_HINT =
  "let sections go with `priority: should` or `priority: could`, give some fewer `minutes` or shorter `notes`, or take more time";
