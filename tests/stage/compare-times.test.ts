import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chooseTalks,
  differs,
  type MinutesPlace,
  mergeTalks,
  proposeMinutes,
  type SlideTimes,
} from "../../scripts/stage/compare-times.ts";
import type { Talk } from "../../scripts/stage/talk-log.ts";

const talkOf = (seconds: readonly number[], minutes: readonly number[] = seconds.map(() => 1)): Talk => ({
  started: "2026-09-14T08:00:00Z",
  seconds: seconds.reduce((sum, each) => sum + each, 0),
  paused: 0,
  plan: "minutes",
  slides: seconds.map((each, index) => ({
    ...{ id: `s${index}`, title: `S ${index}`, minutes: minutes[index] ?? 1, seconds: each },
  })),
});
const logOf = (...talks: Talk[]) => ({ lectern: 1 as const, title: "T", talks });
const usedOf = (log: ReturnType<typeof logOf>, choice: Parameters<typeof chooseTalks>[1]) =>
  chooseTalks(log, choice).lines.map(({ isUsed }) => isUsed);

const WHOLE = talkOf([60, 60, 60, 60]);
const PART = talkOf([60, 2, 0, 0]);

describe("which talks count", () => {
  it("are those that show half of their slides, unless one is asked for or there is no other", () => {
    expect(usedOf(logOf(WHOLE, PART, WHOLE), "all")).toEqual([true, false, true]);
    expect(usedOf(logOf(WHOLE, PART), "last")).toEqual([false, true]);
    expect(usedOf(logOf(WHOLE, PART, WHOLE), 1)).toEqual([true, false, false]);
    expect(usedOf(logOf(PART), "all")).toEqual([true]);
    expect(usedOf(logOf(PART, PART), "all")).toEqual([false, false]);
    expect(chooseTalks(logOf(), "last")).toEqual({ lines: [], used: [] });
    expect(chooseTalks(logOf(WHOLE), 2).used).toEqual([]);
  });

  it("are not told by slides that take no time", () => {
    const [line] = chooseTalks(logOf(talkOf([60, 60, 0, 0, 0, 0], [1, 1, 1, 0, 0, 0])), "all").lines;
    expect(line).toMatchObject({ shown: 2, slides: 3, isWhole: true });
  });
});

describe("talks together", () => {
  it("give each slide the median of what it took where it was shown", () => {
    const merged = mergeTalks([talkOf([60, 2]), talkOf([120, 30]), talkOf([600, 0])]);
    expect(merged.map(({ taken }) => taken)).toEqual([2, 0.5]);
    expect(mergeTalks([talkOf([60]), talkOf([90])])[0]?.taken).toBe(1.25);
    expect(mergeTalks([talkOf([2.9])])[0]).not.toHaveProperty("taken");
    expect(mergeTalks([])).toEqual([]);
  });
});

const slide = (id: string, taken?: number): SlideTimes => ({
  ...{ id, title: id, planned: 1 },
  ...(taken === undefined ? {} : { taken }),
});
const place = (now: number, home = ["a"], others: [string, number][] = []): MinutesPlace => ({
  ...{ id: "a", home, now, others: new Map(others) },
});
const offered = (slides: SlideTimes[], place: MinutesPlace, isUnplanned = false) =>
  proposeMinutes(slides, [place], { isUnplanned }).map(({ minutes }) => minutes);

describe("minutes that are offered", () => {
  it("are quarters, where a quarter and a fifth lie between plan and truth", () => {
    expect(offered([slide("a", 1.4)], place(1))).toEqual([1.5]);
    expect(offered([slide("a", 1.2)], place(1))).toEqual([]);
    expect(offered([slide("a", 5.9)], place(5))).toEqual([]);
    expect(offered([slide("a", 0.06)], place(1))).toEqual([0.25]);
    expect(offered([slide("a", 0.06)], place(0.25))).toEqual([]);
    expect(offered([slide("a", 1.2)], place(1), true)).toEqual([1.25]);
  });

  it("are those of all parts, less what comes with them", () => {
    expect(offered([slide("a", 1), slide("a.2", 1)], place(1, ["a", "a.2"]))).toEqual([2]);
    expect(offered([slide("a", 2), slide("b", 1)], place(1, ["a"], [["b", 0.5]]))).toEqual([2.5]);
    // What was not shown counts on neither side.
    expect(offered([slide("a", 2), slide("b")], place(1, ["a"], [["b", 0.5]]))).toEqual([2]);
  });

  it("are none of what was skipped, in part or whole", () => {
    expect(offered([slide("a")], place(1))).toEqual([]);
    expect(offered([slide("a", 9), slide("a.2")], place(1, ["a", "a.2"]))).toEqual([]);
    expect(offered([], place(1))).toEqual([]);
  });

  it("make a place take what it took, and are not offered again", () => {
    const minutes = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(
      fc.property(minutes, minutes, minutes, fc.boolean(), (taken, beside, now, isUnplanned) => {
        const slides = [slide("a", taken), slide("b", beside)];
        const fixed = 0.5;
        const [proposal] = proposeMinutes(slides, [place(now, ["a"], [["b", fixed]])], { isUnplanned });
        if (!proposal) return;
        expect(proposal.minutes).toBeGreaterThanOrEqual(0.25);
        expect(Number.isInteger(proposal.minutes * 4)).toBe(true);
        const off = Math.abs(proposal.minutes + fixed - taken - beside);
        if (proposal.minutes > 0.25 && proposal.minutes < 600) expect(off).toBeLessThanOrEqual(0.125 + 1e-9);
        const then = place(proposal.minutes, ["a"], [["b", fixed]]);
        expect(proposeMinutes(slides, [then])).toEqual([]);
      }),
    );
  });

  it("lie between the least and the most that any talk says", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 3, max: 5000 }), { minLength: 1, maxLength: 9 }), (seconds) => {
        const taken = mergeTalks(seconds.map((each) => talkOf([each])))[0]?.taken ?? -1;
        expect(taken).toBeGreaterThanOrEqual(Math.min(...seconds) / 60);
        expect(taken).toBeLessThanOrEqual(Math.max(...seconds) / 60);
      }),
    );
  });
});

it("calls a slide of another length only what is off by both", () => {
  expect([differs(1, 1.25), differs(1, 0.75), differs(10, 11), differs(0.5, 0.7), differs(0, 0.3)]).toEqual([
    ...[true, true, false, false, true],
  ]);
});
