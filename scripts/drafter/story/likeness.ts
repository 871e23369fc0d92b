import type { ResolvedLanguage } from "../../languages/index.ts";
import { termsOf } from "../sentences/terms.ts";
import type { Line } from "./lines.ts";
import { SAME } from "./weights.ts";

const stems = new WeakMap<Line, ReadonlySet<string>>();

/** The stems of what a line says. */
export function stemsOf(line: Line, language: ResolvedLanguage): ReadonlySet<string> {
  const known = stems.get(line) ?? new Set(termsOf(line.short.text, language));
  stems.set(line, known);
  return known;
}

/** The share of words that the shorter of two sets has from the other; 0 where it is one word alone. */
export function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const stem of small) if (large.has(stem)) shared++;
  return shared < 2 ? 0 : shared / small.size;
}

const sets = new WeakMap<Line, ReadonlySet<number>>();

function setOf(line: Line): ReadonlySet<number> {
  const known = sets.get(line) ?? new Set(line.terms);
  sets.set(line, known);
  return known;
}

/** Whether two lines say the same, by the share of words and pairs of the one that the other has. */
export function saysSame(one: Line, other: Line, share: number = SAME.line): boolean {
  const [a, b] = [setOf(one), setOf(other)];
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const term of small) if (large.has(term)) shared++;
  return shared >= share * small.size;
}
