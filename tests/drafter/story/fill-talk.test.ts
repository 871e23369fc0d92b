import { describe, expect, it } from "vitest";
import type { Candidate } from "../../../scripts/drafter/story/candidate.ts";
import type { SlideChooser } from "../../../scripts/drafter/story/choose-slides.ts";
import { fillTalk } from "../../../scripts/drafter/story/fill-talk.ts";

type Kind = Pick<Candidate, "role" | "isSetUp"> & { isFigure?: boolean; isBare?: boolean };

/** How many slides of each kind a talk of thirteen has, of candidates that are all worth the same. */
function filled(...kinds: [count: number, kind: Kind][]): Record<string, number> {
  const candidates = kinds.flatMap(([count, { isFigure = false, isBare = false, ...kind }]) =>
    Array.from({ length: count }, () => ({ ...kind, isBare, ...(isFigure ? { evidence: { type: "figure" } } : {}) })),
  ) as unknown as (Candidate & { isBare: boolean })[];
  const open = [...candidates];
  let isBareTaken = false;
  const chooser = {
    allowBare: () => {
      isBareTaken = true;
    },
    take: (mayCome: (candidate: Candidate) => boolean) => {
      const at = open.findIndex((candidate) => mayCome(candidate) && (isBareTaken || !candidate.isBare));
      return at < 0 ? undefined : open.splice(at, 1)[0];
    },
  } as unknown as SlideChooser;
  const slides = fillTalk(candidates, chooser, 13);
  const nameOf = ({ role, evidence }: { role: string; evidence?: unknown }) => (evidence ? `${role}, seen` : role);
  return Object.fromEntries([...Map.groupBy(slides, nameOf)].map(([name, all]) => [name, all.length]));
}

describe("a talk", () => {
  it("has no more of methods than their share where there are results", () => {
    expect(filled([20, { role: "method" }], [20, { role: "results" }]).method).toBeLessThan(6);
  });

  it("shows pictures of methods where there is nothing else, up to its end", () => {
    expect(filled([3, { role: "results" }], [9, { role: "data", isFigure: true }], [9, { role: "method" }])).toEqual({
      ...{ results: 3, method: 4, "data, seen": 6 },
    });
  });

  it("shows all pictures of a paper that has few, though its text is worth more", () => {
    expect(filled([20, { role: "results" }], [9, { role: "method" }], [3, { role: "method", isFigure: true }])).toEqual(
      {
        ...{ results: 7, method: 3, "method, seen": 3 },
      },
    );
  });

  it("shows one picture of many where it would show none", () => {
    const pictures = { role: "method", isFigure: true } as const;
    expect(filled([20, { role: "results" }], [9, { role: "method" }], [9, pictures])).toEqual({
      ...{ results: 9, method: 3, "method, seen": 1 },
    });
  });

  it("tells more of methods than their share where it would be short without, but not up to its end", () => {
    expect(filled([2, { role: "results" }], [20, { role: "method" }])).toEqual({ results: 2, method: 8 });
  });

  it("tells no more of what others know where it has no methods, but much that was found", () => {
    const problems = (found: number) => filled([9, { role: "problem" }], [found, { role: "results" }]).problem;
    expect([problems(20), problems(40)]).toEqual([4, 3]);
  });

  it("says without support what it has, rather than nothing, where it would be half empty", () => {
    const bare = { role: "results", isBare: true } as const;
    expect(filled([4, { role: "results" }], [9, bare]).results).toBe(10);
    expect(filled([12, { role: "results" }], [9, bare]).results).toBe(12);
  });

  it("says how something was tried only where it has hardly anything else", () => {
    const setUp = { role: "results", isSetUp: true } as const;
    expect(filled([12, setUp], [9, { role: "discussion" }], [3, { role: "results" }])).toEqual({
      ...{ discussion: 9, results: 3 },
    });
    expect(filled([12, setUp], [3, { role: "discussion" }]).results).toBe(7);
  });
});
