import type { Happening } from "./happening.ts";
import { type Plan, type PlannedSlide, plannedMs, toldSlides } from "./plan.ts";

/** How a talk stands against its plan. Times of day in milliseconds since 1970, spans in milliseconds. */
export interface Pace {
  status: "ready" | "running" | "paused" | "over";
  talked: number;
  /** All that is planned from the slide on at which the clock was started. */
  planned: number;
  /** So much of the plan is left from here. */
  left: number;
  /** How much later than planned it will end, pauses apart; below 0, how much earlier. */
  behind: number;
  /** When it will end if the rest goes as planned, and when it has to. */
  endsAt: number;
  dueAt: number;
  /** How much too late it will end. */
  over: number;
  /** The slide at which it should be now. */
  shouldBe?: PlannedSlide | undefined;
  /** Slides that could be left out to end in time, in their order, and how much too late it would be even so. */
  skip: PlannedSlide[];
  stillOver: number;
}

/** Less than this is in time. */
export const TOLERANCE_MS = 30_000;

/** A start of the clock so far from the time of day at which it was planned is another occasion. */
const SAME_OCCASION_MS = 45 * 60_000;

const RANK = { could: 0, should: 1, must: 2 };

/** Holds what happened against the plan. */
export function measurePace(plan: Plan, happening: Happening, now: number): Pace {
  const { startedAt, spent, talked, pausedSince, until } = happening;
  const told = toldSlides(plan);
  const at = (id: string | undefined) => told.findIndex((slide) => slide.id === id);
  const base = Math.max(0, at(happening.from));
  const planned = sum(told.slice(base));
  const here = startedAt === undefined ? base : placeOf(plan, happening, at);
  const leftOf = (slide: PlannedSlide) => Math.max(0, plannedMs(slide) - (spent.get(slide.id) ?? 0));
  const rest = here < 0 ? [] : told.slice(here);
  const left = rest.reduce((all, slide) => all + leftOf(slide), 0);
  const goesOnAt = Math.max(now, pausedSince === undefined ? now : (until ?? now));
  const endsAt = goesOnAt + left;
  const dueAt = dueOf(plan, happening, base, planned, now);
  const over = Math.max(0, endsAt - dueAt);
  const isLate = startedAt !== undefined && over >= TOLERANCE_MS;
  // Those that were shown already cost little.
  const upcoming = rest.slice(1).filter((slide) => !spent.has(slide.id));
  const skip = isLate ? chooseSkipped(upcoming, over) : [];
  return {
    status: statusOf(happening, left, here),
    ...{ talked, planned, left, endsAt, dueAt, over, skip },
    behind: startedAt === undefined ? 0 : talked + left - planned,
    shouldBe: startedAt === undefined ? told[0] : slideAt(told.slice(base), talked),
    stillOver: Math.max(0, over - sum(skip)),
  };
}

/**
 * Which of the slides that are told is shown; -1 behind the end, where all is told. A slide that was given another name, or
 * is gone, stands where the last one was that is there.
 */
function placeOf({ slides }: Plan, { current, spent }: Happening, at: (id: string | undefined) => number): number {
  if (slides.some(({ id, isBackup }) => id === current && isBackup)) return -1;
  const known = [current, ...[...spent.keys()].reverse()].map(at).find((place) => place >= 0);
  return known ?? 0;
}

const sum = (slides: readonly PlannedSlide[]) => slides.reduce((all, slide) => all + plannedMs(slide), 0);

function statusOf({ startedAt, pausedSince }: Happening, left: number, here: number): Pace["status"] {
  if (startedAt === undefined) return "ready";
  if (pausedSince !== undefined) return "paused";
  return left === 0 || here < 0 ? "over" : "running";
}

/** When it has to end: by the time of day where that was planned, else so long after its start. Breaks are not talked. */
function dueOf(
  { budget, start, slides }: Plan,
  { startedAt = Number.NaN, breaks }: Happening,
  base: number,
  planned: number,
  now: number,
): number {
  const began = Number.isNaN(startedAt) ? now : startedAt;
  if (budget === undefined) return began + planned + breaks;
  const whole = budget * 60_000;
  const begin = base === 0 || base === 1 ? timeOfDay(start, began) : undefined;
  if (begin !== undefined && Math.abs(begin - began) <= SAME_OCCASION_MS) return begin + whole + breaks;
  const before = sum(slides.filter(({ isBackup }) => !isBackup).slice(0, base));
  return began + Math.max(planned, whole - before) + breaks;
}

/** A time of day, `14:30`, on the day of a moment. */
function timeOfDay(time: string | undefined, moment: number): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(time ?? "") ?? [];
  return hours === undefined ? undefined : new Date(moment).setHours(Number(hours), Number(minutes), 0, 0);
}

/** The slide at which a talk should be after so long. */
function slideAt(slides: readonly PlannedSlide[], talked: number): PlannedSlide | undefined {
  let end = 0;
  return (
    slides.find((slide) => {
      end += plannedMs(slide);
      return talked < end;
    }) ?? slides.at(-1)
  );
}

/**
 * What to leave out to win some time: what matters least first, of equals the last, and nothing that it does without.
 *
 * @param slides those that are still to come
 * @param over milliseconds to win
 */
export function chooseSkipped(slides: readonly PlannedSlide[], over: number): PlannedSlide[] {
  const order = slides
    .filter(({ priority, minutes }) => priority !== "must" && minutes > 0)
    .toSorted((a, b) => RANK[a.priority] - RANK[b.priority] || b.no - a.no);
  let chosen: PlannedSlide[] = [];
  for (const slide of order) {
    if (sum(chosen) >= over) break;
    chosen.push(slide);
  }
  // What matters most comes back first.
  for (const slide of chosen.toReversed()) {
    const others = chosen.filter((other) => other !== slide);
    if (sum(others) >= over) chosen = others;
  }
  return chosen.toSorted((a, b) => a.no - b.no);
}
