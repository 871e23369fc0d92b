import { readFileSync } from "node:fs";

/** What a number must be at least, or at most. */
export type Floors = Record<string, { least?: number; most?: number }>;

export const readFloors = (): Floors =>
  JSON.parse(readFileSync(new URL("floors.json", import.meta.url), "utf8")) as Floors;

/** Numbers that are worse than they may be, and those that were not measured, a line for each. */
export function findBelow(numbers: Readonly<Record<string, number>>, floors: Floors): string[] {
  return Object.entries(floors).flatMap(([name, { least = -Infinity, most = Infinity }]) => {
    const value = numbers[name];
    if (value === undefined || Number.isNaN(value)) return [`${name}: not measured`];
    if (value < least) return [`${name}: ${round(value)}, at least ${least} is asked for`];
    return value > most ? [`${name}: ${round(value)}, at most ${most} is asked for`] : [];
  });
}

const round = (value: number) => Math.round(value * 1000) / 1000;
