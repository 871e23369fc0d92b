import { expect, it } from "vitest";
import type { Point, SlideOf } from "../../scripts/deck/types.ts";
import { KINDS } from "../../scripts/kinds/index.ts";
import { toPlainText } from "../../scripts/text/inline.ts";

const point = (value: string): Point => ({ text: [{ type: "text", value }], details: [] });
const slide: SlideOf<"compare"> = {
  ...{ kind: "compare", id: "a", title: [], notes: [], minutes: 1, sources: [] },
  sides: [
    { name: "A", points: ["1", "2", "3", "4"].map(point) },
    { name: "B", points: [], picture: { path: "/a.svg", alt: "A box", caption: [] } },
    { name: "C", points: ["5", "6"].map(point) },
  ],
};
const withPoints = (...texts: string[]): SlideOf<"compare"> => ({
  ...slide,
  sides: slide.sides.map((side) => ({ ...side, points: texts.map(point) })),
});

/** What the sides of each part say, and show. */
const repair = (from: SlideOf<"compare">, ratio: number) =>
  KINDS.compare.fit
    .repair(from, { isFitting: false, cuts: [], tall: [], ratio })
    ?.map((part) =>
      part.kind === "compare"
        ? part.sides.map(({ name, points, picture }) =>
            [name, ...points.map(({ text }) => toPlainText(text)), ...(picture ? [picture.alt] : [])].join(" "),
          )
        : [],
    );

it("is cut across its sides, each with its name and its picture on every part", () => {
  expect(repair(slide, 1.6)).toEqual([
    ["A 1 2", "B A box", "C 5"],
    ["A 3 4", "B A box", "C 6"],
  ]);
});

it("has its points cut where there are too few to part, and else nothing helps", () => {
  expect(repair(withPoints("One sentence. Another one."), 1.6)?.map(([first]) => first)).toEqual([
    "A One sentence.",
    "A Another one.",
    ...["A", "A", "A", "A"],
  ]);
  expect(repair(withPoints(), 1.6)).toBeUndefined();
  expect(repair(slide, 0.5)).toBeUndefined();
});
