/** What happens while a talk is given; `at` in milliseconds since 1970, as the browser's clock has it. */
export type StageEvent = { at: number } & (
  | { kind: "start"; id: string }
  | { kind: "show"; id: string }
  /** The clock stands still: for questions, or with `until` for a break that ends then. */
  | { kind: "pause"; until?: number }
  | { kind: "resume" }
);

/** What events come to, at some moment. All times in milliseconds. */
export interface Happening {
  startedAt?: number;
  /** The slide at which it was started, and the one that is shown. */
  from?: string;
  current?: string;
  /** How long each slide was shown, by its name, without pauses. */
  spent: ReadonlyMap<string, number>;
  /** From the start until now, without pauses. */
  talked: number;
  /** Of pauses until now; of these, breaks. */
  paused: number;
  breaks: number;
  /** When the pause began that goes on now, and when it ends, if that is known. */
  pausedSince?: number;
  until?: number;
}

/**
 * What became of a talk until now. A clock that went back between two events takes no time away.
 *
 * @param events in the order in which they happened
 */
export function tellEvents(events: readonly StageEvent[], now: number): Happening {
  const spent = new Map<string, number>();
  let [talked, paused, breaks, last] = [0, 0, 0, 0];
  let startedAt: number | undefined;
  let from: string | undefined;
  let current: string | undefined;
  let pause: { at: number; until?: number } | undefined;
  const pass = (at: number) => {
    const [time, before] = [Math.max(0, at - last), last];
    last = Math.max(last, at);
    if (startedAt === undefined || current === undefined) return;
    if (pause) {
      paused += time;
      // What a break takes longer than it should is the talk's.
      if (pause.until !== undefined) breaks += Math.max(0, Math.min(last, pause.until) - before);
    } else {
      talked += time;
      spent.set(current, (spent.get(current) ?? 0) + time);
    }
  };
  for (const event of events) {
    pass(event.at);
    if (event.kind === "start") {
      startedAt = event.at;
      from = event.id;
      current = event.id;
    } else if (event.kind === "show") current = event.id;
    else if (event.kind === "pause") pause = event;
    else pause = undefined;
  }
  pass(now);
  return {
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(from === undefined ? {} : { from }),
    ...(current === undefined ? {} : { current }),
    ...(pause ? { pausedSince: pause.at } : {}),
    ...(pause?.until === undefined ? {} : { until: pause.until }),
    ...{ spent, talked, paused, breaks },
  };
}

/** Whether the clock was started. */
export const isStarted = (events: readonly StageEvent[]): boolean => events.some(({ kind }) => kind === "start");

/** Whether the clock stands still. */
const isPaused = (events: readonly StageEvent[]): boolean =>
  events.findLast(({ kind }) => kind === "pause" || kind === "resume")?.kind === "pause";

/**
 * A slide comes in sight. The first move past the title starts the clock; a slide that is shown already, in another
 * window, changes nothing.
 *
 * @param isPastTitle whether it was moved to, and is not the first slide
 */
export function withSlide(events: readonly StageEvent[], id: string, at: number, isPastTitle: boolean): StageEvent[] {
  if (!isStarted(events)) return isPastTitle ? [{ kind: "start", id, at }] : [...events];
  const shown = events.findLast((event) => event.kind === "start" || event.kind === "show");
  return shown && "id" in shown && shown.id === id ? [...events] : [...events, { kind: "show", id, at }];
}

/** The clock is started by hand, at the slide that is shown. */
export const withStart = (events: readonly StageEvent[], id: string, at: number): StageEvent[] =>
  isStarted(events) ? [...events] : [{ kind: "start", id, at }];

/** The clock is stopped, or goes on; for a break, `until` when it ends. */
export function withPause(events: readonly StageEvent[], at: number, until?: number): StageEvent[] {
  if (!isStarted(events)) return [...events];
  if (isPaused(events)) return [...events, { kind: "resume", at }];
  return [...events, { kind: "pause", at, ...(until === undefined ? {} : { until }) }];
}

/**
 * The same, so much later: for a clock that was set, and for time that is to count for nothing.
 *
 * @param by milliseconds
 */
export const shiftEvents = (events: readonly StageEvent[], by: number): StageEvent[] =>
  events.map((event) => ({
    ...event,
    at: event.at + by,
    ...("until" in event && event.until !== undefined ? { until: event.until + by } : {}),
  }));
