import type { Happening } from "./happening.ts";
import { type Plan, toldSlides } from "./plan.ts";
import type { Talk } from "./talk-log.ts";

/** A talk of fewer seconds was a look at the slides. */
const LEAST_SECONDS = 60;

/** What is kept of a talk: the time that each slide took. @returns nothing of one that did not start, or was a look */
export function logTalk(plan: Plan, { startedAt, spent, talked, paused }: Happening): Talk | undefined {
  if (startedAt === undefined || talked < LEAST_SECONDS * 1000) return undefined;
  return {
    started: new Date(startedAt).toISOString(),
    seconds: toSeconds(talked),
    paused: toSeconds(paused),
    plan: plan.basis,
    slides: toldSlides(plan).map(({ id, title, minutes }) => ({
      ...{ id, title, minutes: Math.round(minutes * 100) / 100 },
      seconds: toSeconds(spent.get(id) ?? 0),
    })),
  };
}

const toSeconds = (ms: number) => Math.round(ms / 100) / 10;
