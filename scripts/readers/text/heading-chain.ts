import type { Candidate } from "./heading-candidates.ts";
import type { Numbering, Scheme } from "./numbering.ts";

/** A heading with its place in the nesting. */
export interface Heading extends Candidate {
  /** From 1. */
  level: number;
}

type Step = Pick<Numbering, "scheme" | "numbers">;

interface Link {
  candidate: Candidate;
  /** The numbers of the sections around this one, and its own. */
  path: Step[];
  total: number;
  before: Link | undefined;
}

/** The chain is found by trying all pairs; beyond this many candidates the weakest go first. */
const MOST_CANDIDATES = 1200;

/**
 * Chooses, of all lines that may be numbered headings, those that number one paper: each is the next one after the one
 * before it, at some level. The chain of which most looks like headings wins (a longest path by dynamic programming).
 * Authors number wrongly, and programs lose lines, so a gap only costs something.
 */
export function chainHeadings(candidates: readonly Candidate[]): Heading[] {
  const strongest =
    candidates.length > MOST_CANDIDATES
      ? candidates.toSorted((a, b) => b.score - a.score).slice(0, MOST_CANDIDATES)
      : candidates;
  const links: Link[] = [];
  for (const candidate of strongest.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (!candidate.numbering) continue;
    let best = extend(undefined, candidate, candidate.numbering);
    for (const link of links) {
      if (link.candidate.to > candidate.from) continue;
      const next = extend(link, candidate, candidate.numbering);
      if (next && (!best || next.total > best.total)) best = next;
    }
    if (best) links.push(best);
  }
  const last = links.reduce<Link | undefined>(
    (best, link) => (!best || link.total > best.total ? link : best),
    undefined,
  );
  const chain: Heading[] = [];
  for (let link = last; link; link = link.before) chain.unshift({ ...link.candidate, level: link.path.length });
  return chain;
}

function extend(before: Link | undefined, candidate: Candidate, step: Step): Link | undefined {
  const next = follow(before?.path ?? [], step);
  if (!next) return undefined;
  return { candidate, path: next.path, total: (before?.total ?? 0) + candidate.score - next.cost, before };
}

/** What a heading out of turn costs, for each one that it skips. */
const GAP = 0.8;
/** Columns in the wrong order bring a later section before an earlier one. */
const BACK = 6;
/** A count that starts anew without a section around it: its heading was lost. */
const ANEW = 1.6;
/** More than so many in a row are not lost. */
const WIDEST_GAP = 4;

/** Which schemes may number the parts of a section of another. */
const INSIDE: Record<Scheme, readonly Scheme[]> = {
  roman: ["letter", "decimal"],
  letter: ["item", "decimal"],
  decimal: ["decimal"],
  item: [],
  appendix: ["appendix", "decimal"],
};

const isSameScheme = (a: Step, b: Step) => a.scheme === b.scheme && a.numbers.length === b.numbers.length;
const lastOf = ({ numbers }: Step) => numbers.at(-1) ?? 0;

export const startsWith = (numbers: readonly number[], prefix: readonly number[]) =>
  prefix.every((number, index) => numbers[index] === number);

/** The path to a heading from the one before it, and what speaks against that; nothing if it can't follow. */
function follow(path: readonly Step[], step: Step): { path: Step[]; cost: number } | undefined {
  return isAbsolute(step) ? followNumbers(path, step) : followCount(path, step);
}

/** `2.1` says itself where it belongs; `A` counts within what is around it. */
const isAbsolute = ({ scheme, numbers }: Step) => (scheme === "decimal" || scheme === "appendix") && numbers.length > 1;

/** The steps that a number like 2.1.3 has above it. */
function stepsOf(step: Step): Step[] {
  return step.numbers.map((_, index) => ({ ...step, numbers: step.numbers.slice(0, index + 1) }));
}

function followNumbers(path: readonly Step[], step: Step): { path: Step[]; cost: number } | undefined {
  const outer = path.findIndex(({ scheme }) => scheme === step.scheme);
  // Under sections that are numbered otherwise, `1.1` stands for `I.1`, or counts by itself.
  const base =
    outer < 0 ? path.slice(0, 1).filter(({ scheme }) => INSIDE[scheme].includes(step.scheme)) : path.slice(0, outer);
  if (outer < 0 && path.length > 0 && base.length === 0) return undefined;
  const before = outer < 0 ? [] : (path.at(-1)?.numbers ?? []);
  const cost = distance(before, step.numbers);
  return cost === undefined ? undefined : { path: [...base, ...stepsOf(step)], cost };
}

/** What it costs to come from one number to another: nothing from 2.1 to 2.1.1, 2.2 or 3. */
function distance(before: readonly number[], after: readonly number[]): number | undefined {
  const at = after.findIndex((number, index) => number !== before[index]);
  // The same number again, or one above it.
  if (at < 0) return undefined;
  const step = (after[at] ?? 0) - (before[at] ?? 0);
  if (step < 0) return BACK;
  // Numbers further down start at 1; each level that was passed over is a heading that is missing.
  const below = after.slice(at + 1).reduce((sum, number) => sum + number, 0);
  const skipped = step - 1 + below;
  return step > WIDEST_GAP + 1 || below > WIDEST_GAP ? undefined : skipped * GAP;
}

function followCount(path: readonly Step[], step: Step): { path: Step[]; cost: number } | undefined {
  const level = path.findIndex((each) => isSameScheme(each, step));
  const sibling = path[level];
  if (sibling) {
    const skipped = lastOf(step) - lastOf(sibling) - 1;
    if (skipped > WIDEST_GAP || skipped === -1) return undefined;
    const isAnew = skipped < 0 && lastOf(step) === 1 && level > 0;
    const cost = skipped >= 0 ? skipped * GAP : isAnew ? ANEW : BACK;
    return { path: [...path.slice(0, level), step], cost };
  }
  return descend(path, step);
}

/** A heading one level further down, or the first of all. */
function descend(path: readonly Step[], step: Step): { path: Step[]; cost: number } | undefined {
  const first = Math.max(0, lastOf(step) - 1);
  if (first > WIDEST_GAP) return undefined;
  const cost = first * GAP;
  // At the top: appendices behind all else; sections only as the first of all.
  if (step.scheme === "appendix") return { path: [step], cost: path.length > 0 ? cost : cost + 2 };
  if (path.length === 0) return step.scheme === "item" || step.scheme === "letter" ? undefined : { path: [step], cost };
  for (let depth = path.length; depth > 0; depth--) {
    const parent = path[depth - 1];
    if (!parent || !INSIDE[parent.scheme].includes(step.scheme)) continue;
    if (step.scheme === "decimal") return undefined;
    return { path: [...path.slice(0, depth), step], cost: depth === path.length ? cost : cost + GAP };
  }
  return undefined;
}
