import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import { termsOf } from "../../manuscript/sentences/terms.ts";
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
  const shared = countShared(one, other);
  return shared < 2 ? 0 : shared / Math.min(one.size, other.size);
}

function countShared<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const each of small) if (large.has(each)) shared++;
  return shared;
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
  return countShared(a, b) >= share * Math.min(a.size, b.size);
}

/** So many words of a line may be joined where another one has them apart. */
const JOINED = 1;

/**
 * Whether a line says nothing but what another one does: all words of it, but those for the paper itself, are there, also where
 * they are joined (`phrasebased`).
 */
export function repeats(line: Line, other: Line, language: ResolvedLanguage): boolean {
  const { negations, ownNouns } = language.shortening;
  const known = stemsOf(other, language);
  const terms: string[] = [];
  let missing = 0;
  for (const term of stemsOf(line, language)) {
    if (!known.has(term)) {
      if (says(term, ownNouns, "whole")) continue;
      // Most lines have words of their own: all are compared with each that is said.
      if (++missing > JOINED) return false;
    }
    terms.push(term);
  }
  const [text, said] = [line.short.text.toLowerCase(), other.short.text.toLowerCase()];
  const letters = said.replace(/[^\p{L}\p{N}]+/gu, "");
  const numbers = text.match(/\d[\d.,]*/g) ?? [];
  return (
    terms.length > 1 &&
    says(text, negations, "within") === says(said, negations, "within") &&
    terms.every((term) => letters.includes(term.replace(/[^\p{L}\p{N}]+/gu, ""))) &&
    numbers.every((number) => said.includes(number.replace(/[.,]$/, "")))
  );
}
