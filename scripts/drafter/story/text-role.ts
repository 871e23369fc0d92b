import type { StoryRole } from "../../languages/language.ts";
import type { Counted, Signs } from "./section-signs.ts";

/** Roles that the text of a section can tell. */
export const TOLD_BY_TEXT = [
  ...(["problem", "background", "related", "method", "data", "results", "discussion", "conclusion"] as const),
];
export type TextRole = (typeof TOLD_BY_TEXT)[number];

/**
 * Weights of the signs: a multinomial logistic regression on 763 sections of papers whose headings tell their role,
 * rounded. Between method and results it is right six times of seven; the rest is left to headings and neighbours.
 */
const WEIGHTS: Record<TextRole, Partial<Signs> & { bias: number }> = {
  problem: { bias: 1.4, problem: 2.5, background: 2, idea: 3, method: -2, results: -1, citation: 1.5, number: -3.5 },
  background: { bias: -0.2, background: 3, related: -2, idea: -1.5, results: -1.5, number: -1.5, formula: 2 },
  related: { bias: -1.4, problem: 2.5, related: 7, idea: 1.5, data: -2, citation: 3, number: -2, display: -1.5 },
  method: {
    ...{ bias: 1, problem: -3, background: -1.5, related: -2, idea: -1, method: 3.5, data: 1 },
    ...{ results: -3, discussion: -3.5, number: 1.5, formula: 2.5, display: -1.5 },
  },
  data: { bias: -0.5, problem: -4, background: -1.5, method: 1.5, data: 3, results: -1.5, discussion: -3, number: 2 },
  results: {
    bias: 0.3,
    background: -2,
    related: -1,
    idea: -2.5,
    method: -1,
    data: 1.5,
    results: 4,
    number: 3,
    display: 1.5,
  },
  discussion: {
    bias: -0.6,
    problem: 2.5,
    method: -2,
    data: -3.5,
    results: 2.5,
    discussion: 5,
    number: -1.5,
    formula: -2,
  },
  conclusion: { bias: -1, problem: -1, related: -2, idea: 3, method: -2, results: 1, discussion: 2.5, conclusion: 6 },
};

const NOTHING: Counted = { sentences: 0, signs: {} as Signs };

/** From so many sentences on a text tells all that it can. */
const ENOUGH = 6;

/** How much a text speaks for each role; the less of it there is, the less it says. */
export function judgeText(counted: Counted | undefined): Record<TextRole, number> {
  const { signs, sentences } = counted ?? NOTHING;
  const trust = Math.min(1, sentences / ENOUGH);
  const scores = TOLD_BY_TEXT.map((role) => {
    const { bias, ...weights } = WEIGHTS[role];
    const sum = (Object.keys(weights) as (keyof Signs)[]).reduce(
      (total, sign) => total + (weights[sign] ?? 0) * (signs[sign] ?? 0),
      bias,
    );
    return [role, trust * sum];
  });
  return Object.fromEntries(scores) as Record<TextRole, number>;
}

/** Where each stands in a talk, and mostly in a paper. */
const STAGES: Partial<Record<StoryRole, number>> = {
  ...{
    problem: 0,
    idea: 1,
    background: 1,
    related: 1,
    method: 2,
    data: 3,
    results: 4,
    discussion: 5,
    limits: 5,
    conclusion: 6,
  },
};

/** What it takes to stay, to leave a stage out, and to go back by one, in the units of the weights. */
const [STAY, SKIP, BACK] = [0.5, 0.7, 1.5];
/** How much a word of the heading speaks for its role, and the place at the start for those that open a paper. */
const [HINT, FIRST] = [3, { problem: 3, background: 1 } as Partial<Record<StoryRole, number>>];

/** How likely a role follows another: papers go on, seldom back. */
function follow(from: StoryRole, to: StoryRole): number {
  const step = (STAGES[to] ?? 0) - (STAGES[from] ?? 0);
  if (from === to) return STAY;
  return step >= 0 ? -SKIP * Math.max(0, step - 1) : BACK * step;
}

/** A section of a paper's main part: its role if the heading tells it, else what its text says. */
export interface Link {
  told: StoryRole | undefined;
  /** What a word of the heading hints at. */
  hint: StoryRole | undefined;
  scores: Record<TextRole, number>;
  /** Whether it belongs to the same section as the one before, whose heading the text lacks: 4.1 and 4.2. */
  isSibling: boolean;
}

/**
 * The likeliest roles of the sections of a main part, one after the other (Viterbi, 1967): told ones stay, others are
 * judged by their text, their place and their neighbours.
 */
export function chainRoles(links: readonly Link[]): StoryRole[] {
  type State = { role: StoryRole; score: number; before: State | undefined };
  let states: State[] = [];
  links.forEach(({ told, hint, scores, isSibling }, index) => {
    const [isFirst, isLast] = [index === 0, index === links.length - 1];
    const possible: readonly StoryRole[] = told
      ? [told]
      : TOLD_BY_TEXT.filter((role) => {
          if (role === "problem") return isFirst;
          return isLast || role === hint || (role !== "conclusion" && role !== "discussion");
        });
    states = possible.map((role): State => {
      const place = isFirst ? (FIRST[role] ?? 0) : 0;
      const own = told ? 0 : scores[role as TextRole] + place + (role === hint ? HINT : 0);
      let best: State = { role, score: own, before: undefined };
      for (const [at, before] of states.entries()) {
        const score = before.score + own + follow(before.role, role) + (isSibling && before.role === role ? 1 : 0);
        if (at === 0 || score > best.score) best = { role, score, before };
      }
      return best;
    });
  });
  let state = states.reduce<State | undefined>(
    (best, each) => (best && best.score >= each.score ? best : each),
    undefined,
  );
  const roles: StoryRole[] = [];
  for (; state; state = state.before) roles.unshift(state.role);
  return roles;
}
