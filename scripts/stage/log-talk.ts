import type { Happening } from "./happening.ts";
import { type Plan, plannedMs, toldSlides } from "./plan.ts";
import type { Talk } from "./talk-log.ts";

/** A talk of fewer seconds was a look at the slides. */
const LEAST_SECONDS = 60;

/**
 * What is kept of a talk: the time that each slide took. On the one at which it ended people ask, and pages stay open: it
 * counts for twice what was planned, or a minute, at most.
 *
 * @param started when it was started first, by the clock of then
 * @returns nothing of one that did not start, or was a look
 */
export function logTalk(plan: Plan, happening: Happening, started = happening.startedAt): Talk | undefined {
  const { spent, talked, paused, current } = happening;
  if (started === undefined || talked < LEAST_SECONDS * 1000) return undefined;
  const slides = toldSlides(plan).map((slide) => {
    const time = spent.get(slide.id) ?? 0;
    const most = slide.id === current ? Math.max(2 * plannedMs(slide), LEAST_SECONDS * 1000) : time;
    return { ...slide, time: Math.min(time, most) };
  });
  return {
    started: new Date(started).toISOString(),
    seconds: toSeconds(slides.reduce((sum, { time }) => sum + time, 0)),
    paused: toSeconds(paused),
    plan: plan.basis,
    slides: slides.map(({ id, title, minutes, time }) => ({
      ...{ id, title, minutes: Math.round(minutes * 100) / 100 },
      seconds: toSeconds(time),
    })),
  };
}

const toSeconds = (ms: number) => Math.round(ms / 100) / 10;
