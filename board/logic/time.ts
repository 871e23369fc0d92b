import type { BoardLecture, BoardRow } from "../../scripts/board/protocol.ts";

/** A part of the lecture in the time bar. */
interface Segment {
  name: string;
  minutes: number;
  /** Share of the bar, in per cent. */
  share: number;
  /** Which of the three hues. */
  hue: 1 | 2 | 3;
}

/** Minutes as they are told: no more than two decimals. */
export function minuteText(minutes: number): string {
  return String(Math.round(minutes * 100) / 100);
}

/** The parts that dividers make, with the minutes of what is shown in them. */
export function segmentsOf(rows: readonly BoardRow[], { budget = 0, planned }: BoardLecture["time"]): Segment[] {
  const parts: { name: string; minutes: number }[] = [];
  for (const { kind, title, minutes, state } of rows) {
    if (state !== "shown") continue;
    if (kind === "divider" || parts.length === 0)
      parts.push({ name: kind === "divider" ? title : "Beginning", minutes: 0 });
    const last = parts.at(-1);
    if (last) last.minutes += minutes;
  }
  const sum = parts.reduce((total, { minutes }) => total + minutes, 0);
  const whole = Math.max(budget, planned, sum);
  return parts
    .filter(({ minutes }) => minutes > 0)
    .map(({ name, minutes }, index) => ({
      name,
      minutes,
      share: (100 * minutes) / whole,
      hue: ((index % 3) + 1) as Segment["hue"],
    }));
}

/** What the bar says in words. */
export function timeText({ planned, budget, over }: BoardLecture["time"]): { plan: string; rest: string } {
  if (budget === undefined) return { plan: `${minuteText(planned)} min`, rest: "" };
  const left = budget - planned;
  const rest =
    over > 0
      ? `${minuteText(over)} min too long`
      : left > 0
        ? `${minuteText(left)} min for questions`
        : left < 0
          ? `${minuteText(-left)} min over`
          : "";
  return { plan: `${minuteText(planned)} of ${minuteText(budget)} min`, rest };
}
