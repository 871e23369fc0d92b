import type { Pace } from "./pace.ts";
import { TOLERANCE_MS } from "./pace.ts";
import type { PlannedSlide } from "./plan.ts";

/** How a talk stands, in words and as a sign that has a form besides its colour. */
export interface Said {
  /** `2 min behind`. */
  head: string;
  /** What to do, or when it ends: `leave out 7 and 8, or end at 14:52`. */
  rest: string;
  tone: "ready" | "fine" | "ahead" | "behind" | "late" | "paused";
}

const LIST = new Intl.ListFormat("en", { type: "conjunction" });

/** Says how a talk stands. */
export function sayPace(pace: Pace): Said {
  const { status, behind, over, skip, stillOver, endsAt } = pace;
  const ends = sayTime(endsAt);
  if (status === "ready")
    return { tone: "ready", head: "Ready", rest: "the clock starts with the first move past the title" };
  if (status === "paused") return { tone: "paused", head: "Paused", rest: `ends at ${ends} if it goes on now` };
  const isLate = over >= TOLERANCE_MS;
  if (status === "over") {
    if (isLate) return { tone: "late", head: `${sayMinutes(over)} over`, rest: "all slides are told" };
    const spare = pace.dueAt - endsAt;
    return { tone: "fine", head: "All is told", rest: spare >= TOLERANCE_MS ? `${sayMinutes(spare)} left` : "in time" };
  }
  const head = sayBehind(behind);
  if (!isLate) {
    const tone = behind >= TOLERANCE_MS ? "behind" : behind <= -TOLERANCE_MS ? "ahead" : "fine";
    return { tone, head, rest: tone === "behind" ? `still in time, ends at ${ends}` : `ends at ${ends}` };
  }
  const late = behind >= TOLERANCE_MS ? head : `${sayMinutes(over)} too long`;
  if (skip.length === 0)
    return { tone: "late", head: late, rest: `ends at ${ends}, ${sayMinutes(over)} over; nothing may be left out` };
  const even = stillOver >= TOLERANCE_MS ? ` and be ${sayMinutes(stillOver)} over` : "";
  return { tone: "late", head: late, rest: `leave out ${sayNumbers(skip)}${even}, or end at ${ends}` };
}

/** `on time`, `2 min behind`, `1 min ahead`. */
function sayBehind(behind: number): string {
  if (Math.abs(behind) < TOLERANCE_MS) return "On time";
  return `${sayMinutes(Math.abs(behind))} ${behind > 0 ? "behind" : "ahead"}`;
}

/** Whole minutes, at least one: nobody on a stage reads halves. */
export const sayMinutes = (ms: number): string => `${Math.max(1, Math.round(ms / 60_000))} min`;

/** Numbers of slides, those in a row as a span: `7, 9–11 and 14`. */
export function sayNumbers(slides: readonly Pick<PlannedSlide, "no">[]): string {
  const runs: [number, number][] = [];
  for (const { no } of slides) {
    const last = runs.at(-1);
    if (last && no === last[1] + 1) last[1] = no;
    else runs.push([no, no]);
  }
  return LIST.format(
    runs.flatMap(([from, to]) =>
      to - from > 1 ? [`${from}–${to}`] : from === to ? [String(from)] : [String(from), String(to)],
    ),
  );
}

/** A time of day: `14:52`. */
export function sayTime(moment: number): string {
  const date = new Date(moment);
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, "0")}`;
}

/** A span: `12:34`, `1:02:03`; below 0 with a minus. */
export function saySpan(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const pad = (value: number) => String(value).padStart(2, "0");
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${ms <= -1000 ? "−" : ""}${h > 0 ? `${h}:${pad(m)}` : m}:${pad(s)}`;
}
