import { describe, expect, it } from "vitest";
import type { Point, SlideOf } from "../../scripts/deck/types.ts";
import { KINDS } from "../../scripts/kinds/index.ts";
import type { EmitContext } from "../../scripts/kinds/kind.ts";
import { languageOf } from "../../scripts/languages/index.ts";
import { bodyToMarkdown } from "../../scripts/markup/escape/markdown.ts";

const CONTEXT: EmitContext = { labels: languageOf("en").labels, way: "LR", folder: "/deck" };
const BASE = { id: "a", title: [], notes: [], minutes: 1, sources: [] };
const point = (value: string): Point => ({ text: [{ type: "text", value }], details: [] });
const LONG = "A step that says in a whole sentence what is to be done, so that it needs some lines in any column of it";

const steps = (...texts: string[]): SlideOf<"steps"> => ({ ...BASE, kind: "steps", points: texts.map(point) });
const timeline = (...points: SlideOf<"timeline">["points"]): SlideOf<"timeline"> => ({
  ...BASE,
  kind: "timeline",
  points,
});
const boxOfSteps = (slide: SlideOf<"steps">) =>
  /class="(.*?)"/.exec(bodyToMarkdown(KINDS.steps.emit(slide, CONTEXT).body))?.[1];

describe("steps", () => {
  it.each([
    ["few and short", steps("One", "Two", "Three"), "lt-steps-box"],
    ["many and short", steps("1", "2", "3", "4", "5", "6", "7"), "lt-steps-box"],
    ["few and a sentence each", steps(LONG, LONG), "lt-steps-box"],
    ["many and a sentence", steps("1", "2", "3", "4", LONG), "lt-steps-box is-upright"],
    ["with a word wider than a column", steps("One", "Two", "Three", "x".repeat(30)), "lt-steps-box is-upright"],
    ["with ideographs, which break anywhere", steps("一", "二", "三", "国".repeat(20)), "lt-steps-box"],
    ["found to be too long", { ...steps("One", "Two"), isUpright: true as const }, "lt-steps-box is-upright"],
  ])("stand side by side where they have room: %s", (_, slide, box) => {
    expect(boxOfSteps(slide)).toBe(box);
  });

  it("go on with their numbers in parts", () => {
    const parts = KINDS.steps.fit.split?.at(steps("1", "2", "3", "4", "5"), [2, 3]);
    expect(parts?.map((part) => part.kind === "steps" && [part.start, part.points.length])).toEqual([
      [1, 2],
      [3, 1],
      [4, 2],
    ]);
  });

  it("stand one below the other before one of them is cut", () => {
    const trial = { isFitting: false, cuts: [], tall: [{ unit: 0, ratio: 2 }], ratio: 2 };
    const [slide] = KINDS.steps.fit.repair({ ...steps(LONG, "Two"), size: "tight" }, trial) ?? [];
    expect(slide).toMatchObject({ isUpright: true });
    expect(slide).not.toHaveProperty("size");
    expect(KINDS.steps.fit.repair(slide as SlideOf<"steps">, trial)?.length).toBeGreaterThan(1);
  });
});

describe("a timeline", () => {
  it("says a date once where its text is cut, and again above more details of the same text", () => {
    const { split } = KINDS.timeline.fit;
    const cut = (details: string[]) =>
      split
        ?.cut(timeline({ ...point(LONG), date: "1868", details: details.map((each) => point(each).text) }), 0, 2)
        .points.map(({ date }) => date);
    expect(cut([])).toEqual(["1868", undefined]);
    expect(cut(["a", "b"])).toEqual(["1868", "1868"]);
  });

  it("has its dates in what it says", () => {
    const say = (id: string, text: Point["text"]) => ({ id, text });
    expect(KINDS.timeline.lecture.items(timeline({ ...point("A tap"), date: "1868" }), say)).toEqual([
      { id: "event-1", kind: "event", text: [{ type: "text", value: "1868 " }, ...point("A tap").text] },
    ]);
  });
});

describe("a cycle", () => {
  const cycle: SlideOf<"cycle"> = { ...BASE, kind: "cycle", points: ["One", "Two", "Three"].map(point) };
  const emit = (slide: SlideOf<"cycle">) => bodyToMarkdown(KINDS.cycle.emit(slide, CONTEXT).body);

  it("says that it goes round, for those who can't see its arrows; a part of one does not", () => {
    expect(emit({ ...cycle, part: [1, 2] })).toContain(
      '<div class="lt-cycle-box" role="group" aria-label="A cycle: the first step',
    );
    const [part] = KINDS.cycle.fit.split?.at(cycle, [2]) ?? [];
    expect(emit(part as SlideOf<"cycle">)).toContain('<div class="lt-cycle-box is-upright is-part">');
  });
});
