import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type StageEvent,
  shiftEvents,
  tellEvents,
  withPause,
  withSlide,
  withStart,
} from "../../scripts/stage/happening.ts";
import { logTalk } from "../../scripts/stage/log-talk.ts";
import { chooseSkipped, measurePace } from "../../scripts/stage/pace.ts";
import { planTalk, type SlideFacts } from "../../scripts/stage/plan.ts";
import { sayNumbers, sayPace, saySpan } from "../../scripts/stage/say-pace.ts";
import { TALK_LOG } from "../../scripts/stage/talk-log.ts";

const MIN = 60_000;
/** Half past two in the afternoon, where the tests run. */
const START = new Date(2026, 2, 2, 14, 30).getTime();

const slide = (id: string, minutes: number | undefined, priority = "must", isBackup = false): SlideFacts => ({
  ...{ id, title: id, minutes, priority, isBackup },
});

/** Fifteen minutes: the title, seven slides of two minutes, the end; and one for questions. */
const PLAN = planTalk(
  [
    slide("title", 0.5),
    slide("a", 2),
    slide("b", 2, "should"),
    slide("c", 2),
    slide("d", 2, "could"),
    slide("e", 2, "could"),
    slide("f", 2, "should"),
    slide("g", 2),
    slide("end", 0.5),
    slide("more", 3, "must", true),
  ],
  { budget: 15 },
);

/** What was shown when, in minutes from the start. */
const walk = (...steps: [id: string, minutes: number][]): StageEvent[] =>
  steps.reduce<StageEvent[]>((events, [id, minutes]) => withSlide(events, id, START + minutes * MIN, true), []);

const at = (minutes: number) => START + minutes * MIN;
const paceOf = (events: StageEvent[], minutes: number, plan = PLAN) =>
  measurePace(plan, tellEvents(events, at(minutes)), at(minutes));
const sayOf = (events: StageEvent[], minutes: number, plan = PLAN) => {
  const { tone, head, rest } = sayPace(paceOf(events, minutes, plan));
  return `${tone}: ${head}: ${rest}`;
};

describe("the plan", () => {
  it("is the deck's, a guess by words of notes, or each slide alike", () => {
    expect(PLAN.basis).toBe("minutes");
    expect(PLAN.slides.at(-1)).toMatchObject({ minutes: 0, isBackup: true, no: 10 });
    const words = planTalk([{ ...slide("a", undefined), notes: "word ".repeat(130) }, slide("b", undefined)]);
    expect(words).toMatchObject({ basis: "words", slides: [{ minutes: 1.25 }, { minutes: 0.25 }] });
    const alike = planTalk([slide("a", undefined), slide("b", undefined)], { budget: 10 });
    expect(alike).toMatchObject({ basis: "slides", slides: [{ minutes: 5 }, { minutes: 5 }] });
  });

  it("gives a slide that a person put into a planned deck a minute", () => {
    const { slides } = planTalk([slide("a", 3), slide("own", undefined)]);
    expect(slides.map(({ minutes }) => minutes)).toEqual([3, 1]);
  });
});

describe("the clock", () => {
  it("starts with the first move past the title, not before", () => {
    expect(withSlide([], "title", START, false)).toEqual([]);
    expect(withSlide([], "a", START, true)).toEqual([{ kind: "start", id: "a", at: START }]);
    expect(withStart([], "title", START)).toHaveLength(1);
  });

  it("counts a move that two windows tell once", () => {
    const once = walk(["a", 0], ["b", 2]);
    expect(withSlide(once, "b", at(2.01), true)).toEqual(once);
  });

  it("adds up visits, and stands still in pauses", () => {
    const events = [
      ...walk(["a", 0], ["b", 2], ["a", 3]),
      { kind: "pause", at: at(4) },
      { kind: "resume", at: at(9) },
    ] as const;
    const told = tellEvents([...events], at(10));
    expect(told).toMatchObject({ talked: 5 * MIN, paused: 5 * MIN, breaks: 0 });
    expect([...told.spent]).toEqual([
      ["a", 4 * MIN],
      ["b", MIN],
    ]);
  });

  it("does not run backwards, whatever the computer's clock does", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.integer({ min: -1e9, max: 1e9 }))), (steps) => {
        const events = steps.reduce<StageEvent[]>((all, [id, time]) => withSlide(all, id, time, true), []);
        const { talked, spent } = tellEvents(events, 0);
        expect(talked).toBeGreaterThanOrEqual(0);
        expect([...spent.values()].reduce((sum, time) => sum + time, 0)).toBe(talked);
      }),
    );
  });

  it("is moved with a clock that is set, so that nothing is lost", () => {
    const events = walk(["a", 0], ["b", 2]);
    const hour = 60 * MIN;
    expect(tellEvents(shiftEvents(events, -hour), at(3) - hour).talked).toBe(tellEvents(events, at(3)).talked);
  });
});

describe("the pace of a talk of 15 minutes", () => {
  it("is ready before its start", () => {
    expect(sayOf([], 0)).toBe("ready: Ready: the clock starts with the first move past the title");
  });

  it("is on time", () => {
    // It began with slide a: the title's half minute is over.
    expect(sayOf(walk(["a", 0], ["b", 2], ["c", 4]), 5)).toBe("fine: On time: ends at 14:44");
    expect(paceOf(walk(["a", 0], ["b", 2], ["c", 4]), 5).shouldBe?.id).toBe("c");
  });

  it("is early", () => {
    expect(sayOf(walk(["a", 0], ["b", 1], ["c", 2]), 3)).toBe("ahead: 2 min ahead: ends at 14:42");
  });

  it("is late, and says what to leave out", () => {
    const late = walk(["a", 0], ["b", 4], ["c", 6]);
    expect(sayOf(late, 7)).toBe("late: 2 min behind: leave out 6, or end at 14:46");
    const later = walk(["a", 0], ["b", 6], ["c", 8]);
    expect(sayOf(later, 9)).toBe("late: 4 min behind: leave out 5 and 6, or end at 14:48");
    const latest = walk(["a", 0], ["b", 9], ["c", 12]);
    expect(sayOf(latest, 13)).toBe("late: 8 min behind: leave out 5–7 and be 2 min over, or end at 14:52");
  });

  it("says so where nothing may be left out", () => {
    const last = walk(["a", 0], ["b", 2], ["g", 14]);
    expect(sayOf(last, 15)).toMatch(/^late: 2 min behind: ends at 14:46, 2 min over; nothing may be left out$/);
  });

  it("is behind its plan and yet in time where the plan is shorter than the talk may be", () => {
    const roomy = { ...PLAN, budget: 30 };
    expect(sayOf(walk(["a", 0], ["b", 4]), 5, roomy)).toBe("behind: 2 min behind: still in time, ends at 14:46");
  });

  it("stands still in a pause, which makes it end later", () => {
    const paused = withPause(walk(["a", 0], ["b", 2]), at(3));
    expect(paceOf(paused, 6)).toMatchObject({ status: "paused", behind: 0, talked: 3 * MIN });
    expect(sayOf(paused, 6)).toBe("paused: Paused: ends at 14:47 if it goes on now");
    expect(sayOf(withPause(paused, at(6)), 6)).toBe("late: 3 min too long: leave out 5 and 6, or end at 14:47");
  });

  it("has time for a break, which is none of the talk's", () => {
    const rest = withPause(walk(["a", 0], ["b", 2]), at(3), at(13));
    expect(paceOf(rest, 5).endsAt).toBe(at(24.5));
    expect(sayOf(withPause(rest, at(13)), 13)).toBe("fine: On time: ends at 14:54");
  });

  it("is late by what a break takes longer than it should", () => {
    const rest = withPause(walk(["a", 0], ["b", 2]), at(3), at(8));
    expect(paceOf(withPause(rest, at(12)), 12).over).toBe(4 * MIN);
  });

  it("stands where it was when a slide is given another name while it is shown", () => {
    expect(sayOf(walk(["a", 0], ["b", 2], ["no more", 3]), 3.5)).toBe(
      "late: 1 min behind: leave out 6, or end at 14:45",
    );
  });

  it("starts late: what was announced is when it has to end", () => {
    const announced = { ...PLAN, start: "14:30" };
    const late = walk(["a", 4]);
    expect(paceOf(late, 4, announced).dueAt).toBe(at(15));
    expect(sayOf(late, 4, announced)).toBe("late: 4 min too long: leave out 5 and 6, or end at 14:48");
    // Next week's rehearsal in the morning is another occasion.
    expect(paceOf(walk(["a", -300]), -300, announced).dueAt).toBe(at(-300 + 14.5));
  });

  it("starts in the middle", () => {
    expect(sayOf(walk(["d", 0], ["e", 2]), 3)).toBe("fine: On time: ends at 14:38");
  });

  it("is over at the end, and among slides for questions", () => {
    const told = walk(["a", 0], ["b", 2], ["c", 4], ["d", 6], ["e", 8], ["f", 10], ["g", 12], ["end", 14]);
    expect(sayOf(told, 14.5)).toBe("fine: All is told: in time");
    expect(sayOf(withSlide(told, "more", at(14.2), true), 14.3)).toMatch(/^fine: All is told/);
    expect(sayOf(told, 18)).toBe("late: 4 min over: all slides are told");
  });

  it("knows a deck of one slide, and one without any", () => {
    const one = planTalk([slide("only", undefined)]);
    expect(sayOf(withStart([], "only", START), 0.5, one)).toBe("fine: On time: ends at 14:31");
    expect(paceOf([], 0, planTalk([])).status).toBe("ready");
  });

  it("counts what is left of slides that were left before their time", () => {
    // Back from a question: the slide that was looked at has less left, those between have all.
    const back = walk(["a", 0], ["g", 1], ["b", 2]);
    expect(paceOf(back, 2).left).toBe(2 * MIN * 5 + MIN + MIN / 2);
  });
});

describe("what is left out", () => {
  const slides = fc.array(
    fc.record({ minutes: fc.integer({ min: 0, max: 5 }), priority: fc.constantFrom("must", "should", "could") }),
  );

  it("wins the time where it can, never what must be told, and nothing that it does without", () => {
    fc.assert(
      fc.property(slides, fc.integer({ min: 1, max: 20 }), (some, over) => {
        const all = planTalk(some.map(({ minutes, priority }, index) => slide(`s${index}`, minutes, priority))).slides;
        const skipped = chooseSkipped(all, over * MIN);
        const won = skipped.reduce((sum, { minutes }) => sum + minutes, 0);
        const free = all.filter(({ priority }) => priority !== "must");
        expect(skipped.every((each) => free.includes(each))).toBe(true);
        expect(won >= over || skipped.length === free.filter(({ minutes }) => minutes > 0).length).toBe(true);
        if (won >= over) for (const { minutes } of skipped) expect(won - minutes).toBeLessThan(over);
      }),
    );
  });
});

describe("words", () => {
  it("say numbers as spans, and times", () => {
    expect(sayNumbers([{ no: 7 }, { no: 9 }, { no: 10 }, { no: 11 }, { no: 14 }])).toBe("7, 9–11, and 14");
    expect([saySpan(0), saySpan(754_000), saySpan(3_723_000), saySpan(-61_000)]).toEqual([
      "0:00",
      "12:34",
      "1:02:03",
      "−1:01",
    ]);
  });
});

describe("the log", () => {
  it("has the time of each slide of the talk, and reads as its format says", () => {
    const talk = logTalk(PLAN, tellEvents(walk(["a", 0], ["b", 2], ["more", 3]), at(4)));
    expect(talk).toMatchObject({ seconds: 180, paused: 0, plan: "minutes" });
    expect(talk?.slides.map(({ id, seconds }) => `${id} ${seconds}`).slice(0, 4)).toEqual([
      "title 0",
      "a 120",
      "b 60",
      "c 0",
    ]);
    expect(talk?.slides.some(({ id }) => id === "more")).toBe(false);
    expect(TALK_LOG.safeParse({ lectern: 1, title: "", talks: [talk] }).success).toBe(true);
  });

  it("counts the slide at which it ended for twice its plan at most, and is known by its first start", () => {
    const open = walk(["a", 0], ["b", 2], ["g", 4]);
    const talk = logTalk(PLAN, tellEvents(open, at(60)), START - MIN);
    expect(talk).toMatchObject({ started: new Date(START - MIN).toISOString(), seconds: 480 });
    expect(talk?.slides.find(({ id }) => id === "g")?.seconds).toBe(240);
  });

  it("keeps no look at the slides", () => {
    expect(logTalk(PLAN, tellEvents(walk(["a", 0]), at(0.5)))).toBeUndefined();
    expect(logTalk(PLAN, tellEvents([], at(5)))).toBeUndefined();
  });
});
