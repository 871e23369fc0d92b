import type { SlideTime, Talk, TalkLog } from "./talk-log.ts";

/** Seconds for which a slide must be seen to count as shown: less is a step on the way to another one. */
const SHOWN = 3;

/** Part of its slides that a talk must show to say something about its plan. */
const WHOLE = 0.5;

/** Minutes by which a slide must differ from its plan, and the part of it, before another figure is proposed. */
const DIFFERENCE = { minutes: 0.25, part: 0.2 };

/** Planned minutes are quarters, at least one and at most ten hours, as the outline takes them. */
const [QUARTER, LEAST, MOST] = [0.25, 0.25, 600];

/** Which talks of a log are looked at: all that are whole, the last one, or one by its number from 1. */
export type TalkChoice = "all" | "last" | number;

/** A talk of a log in a line. */
export interface TalkLine {
  /** From 1. */
  number: number;
  started: string;
  seconds: number;
  paused: number;
  /** How many of its slides were shown. */
  shown: number;
  /** How many it has that take time. */
  slides: number;
  isWhole: boolean;
  isUsed: boolean;
}

/** What a slide was to take and took, in minutes. */
export interface SlideTimes {
  id: string;
  title: string;
  planned: number;
  /** Missing of one that was not shown. */
  taken?: number;
}

/** Where an outline or a recipe can say the minutes of some slides. */
export interface MinutesPlace {
  /** Its name, for people. */
  id: string;
  /** Names of the slides that share what it says: one, or the parts of one. */
  home: readonly string[];
  /** What it gives them now. */
  now: number;
  /** Minutes of slides that come with it and take what they take, whatever it says; by their names. */
  others: ReadonlyMap<string, number>;
}

/** Minutes to write at a place. */
export interface Proposal {
  id: string;
  /** Names of the slides that were measured for it. */
  slides: string[];
  now: number;
  minutes: number;
}

const isShown = ({ seconds }: SlideTime) => seconds >= SHOWN;

/** The slides of a talk that take time: backup slides and references are planned with none. */
function timedSlides({ slides }: Talk): SlideTime[] {
  const timed = slides.filter(({ minutes }) => minutes > 0);
  return timed.length > 0 ? timed : slides;
}

/** All talks of a log, and which of them say something. @returns `used` is empty where the one that was asked for is not there */
export function chooseTalks({ talks }: TalkLog, choice: TalkChoice): { lines: TalkLine[]; used: Talk[] } {
  const counted = talks.map((talk) => {
    const timed = timedSlides(talk);
    const shown = timed.filter(isShown).length;
    return { talk, shown, slides: timed.length, isWhole: shown > 0 && shown >= timed.length * WHOLE };
  });
  const isUsed = ({ isWhole }: { isWhole: boolean }, index: number) => {
    if (choice === "all") return isWhole || talks.length === 1;
    return index === (choice === "last" ? talks.length : choice) - 1;
  };
  const lines = counted.map(({ talk, ...line }, index) => ({
    ...{ number: index + 1, started: talk.started, seconds: talk.seconds, paused: talk.paused, ...line },
    isUsed: isUsed(line, index),
  }));
  return { lines, used: talks.filter((_, index) => lines[index]?.isUsed) };
}

/** The slides of the last of some talks, each with the median of what it took wherever it was shown. */
export function mergeTalks(talks: readonly Talk[]): SlideTimes[] {
  const last = talks.at(-1);
  const shown = Map.groupBy(
    talks.flatMap(({ slides }) => slides.filter(isShown)),
    ({ id }) => id,
  );
  return (last?.slides ?? []).map(({ id, title, minutes }) => {
    const times = shown.get(id)?.map(({ seconds }) => seconds / 60);
    return { id, title, planned: minutes, ...(times ? { taken: median(times) } : {}) };
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
}

/** Whether a slide took another time than planned by more than chance. */
export const differs = (planned: number, taken: number): boolean =>
  Math.abs(taken - planned) >= DIFFERENCE.minutes && Math.abs(taken - planned) >= planned * DIFFERENCE.part;

/**
 * The minutes that slides should have by what they took, where they have others: in quarters, so that what comes with a
 * place, all together, takes what it took.
 *
 * @param options.isUnplanned whether no slide has minutes of its own yet: then all get what they took
 */
export function proposeMinutes(
  slides: readonly SlideTimes[],
  places: readonly MinutesPlace[],
  { isUnplanned = false } = {},
): Proposal[] {
  const taken = new Map(slides.map((slide) => [slide.id, slide.taken]));
  return places.flatMap(({ id, home, now, others }) => {
    const own = home.filter((name) => taken.has(name));
    const times = own.map((name) => taken.get(name));
    // Of a slide of which a part was skipped nobody knows what it takes.
    if (times.length === 0 || times.includes(undefined)) return [];
    const beside = [...others].filter(([name]) => taken.get(name) !== undefined);
    const sum = (values: readonly (number | undefined)[]) => values.reduce((all: number, each) => all + (each ?? 0), 0);
    const fixed = sum(beside.map(([, minutes]) => minutes));
    const rest = sum([...times, ...beside.map(([name]) => taken.get(name))]) - fixed;
    const minutes = Math.min(MOST, Math.max(LEAST, Math.round(rest / QUARTER) * QUARTER));
    const isAsPlanned = minutes === now || !differs(now + fixed, rest + fixed);
    if (isAsPlanned && !isUnplanned) return [];
    const measured = new Set([...own, ...beside.map(([name]) => name)]);
    return [{ id, slides: slides.flatMap((slide) => (measured.has(slide.id) ? slide.id : [])), now, minutes }];
  });
}
