import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, BlockType } from "../../scripts/outline/types.ts";
import { groupBlocks } from "../../scripts/planner/group-blocks.ts";

/** Points as long as that; a number tells one block from another. */
const blocksOf = (types: readonly string[], length = 9) =>
  types.map((type, id) => {
    const text = [{ type: "text", value: "x".repeat(length) }];
    return { type, id, ...(type === "point" ? { text, details: [] } : {}) } as unknown as Block;
  });
const NAMES: Record<string, BlockType> = { p: "point", f: "figure", t: "table", e: "equation", c: "code", q: "quote" };
/** Groups as letters: `ppf` are two points and a figure. */
const group = (letters: string) =>
  groupBlocks(blocksOf([...letters].map((letter) => NAMES[letter] ?? letter)))
    .map((blocks) => blocks.map(({ type }) => type[0]).join(""))
    .join(" ");

describe("groupBlocks", () => {
  it.each([
    ["points alone are one list, however many", "pppppppp", "pppppppp"],
    ["a figure goes with the points before it", "ppf", "ppf"],
    ["and with those behind it, where none stand before", "fpp", "fpp"],
    ["points between two things go with the first, which has none yet", "fpf", "fp f"],
    ["points between two things that have some go with the second", "pfpf", "pf pf"],
    ["the last points stay with what stands before", "pfp", "pfp"],
    ["unless they are too many for one slide", "pppfpppp", "pppf pppp"],
    ["more points than stand beside something else stand alone", "pppppppf", "ppppppp f"],
    ["figures that follow one another share a slide, three at most", "ffff", "fff f"],
    ["so do two formulas", "eee", "ee e"],
    ["tables, listings and quotations stand alone", "ttccqq", "t t c c q q"],
    ["different things share no slide", "fte", "f t e"],
    ["nothing is no group", "", ""],
  ])("%s", (_, content, groups) => {
    expect(group(content)).toBe(groups);
  });

  it("keeps a picture from points that would leave it no room, as it does no table", () => {
    const shape = (types: BlockType[], length: number) =>
      groupBlocks(blocksOf(types, length)).map((blocks) => blocks.length);
    expect(shape(["figure", "point", "point"], 160)).toEqual([3]);
    expect(shape(["figure", "point", "point"], 170)).toEqual([1, 2]);
    expect(shape(["point", "point", "figure"], 170)).toEqual([2, 1]);
    expect(shape(["table", "point", "point"], 170)).toEqual([3]);
  });

  it("gives wide pictures a slide each, and leaves those side by side that are high there", () => {
    const figures = (...sizes: [width: number, height: number][]) =>
      groupBlocks(
        sizes.map(([width, height]) => ({ type: "figure", size: { width, height } }) as unknown as Block),
      ).map((blocks) => blocks.length);
    expect(figures([4, 3], [4, 3])).toEqual([2]);
    expect(figures([2, 1], [2, 1])).toEqual([1, 1]);
    expect(figures([1, 1], [1, 1], [1, 1])).toEqual([3]);
    expect(figures([4, 3], [4, 3], [4, 3])).toEqual([2, 1]);
  });

  // Most entries are points, as in outlines.
  const contents = fc.array(fc.oneof(fc.constant("point"), fc.constantFrom(...Object.values(NAMES))), {
    maxLength: 40,
  });

  it("loses nothing, repeats nothing, and keeps the order", () => {
    fc.assert(
      fc.property(contents, (types) => {
        const blocks = blocksOf(types);
        const groups = groupBlocks(blocks);
        expect(groups.flat()).toEqual(blocks);
        expect(groups.every(({ length }) => length > 0)).toBe(true);
      }),
    );
  });

  it("puts one kind of thing on a slide, a few of it, and six points beside it at most", () => {
    fc.assert(
      fc.property(contents, (types) => {
        for (const blocks of groupBlocks(blocksOf(types))) {
          const things = blocks.filter(({ type }) => type !== "point").map(({ type }) => type);
          if (things.length === 0) continue;
          expect(new Set(things).size).toBe(1);
          const most = { figure: 3, equation: 2 }[things[0] as "figure"] ?? 1;
          expect(things.length).toBeLessThanOrEqual(most);
          expect(blocks.length - things.length).toBeLessThanOrEqual(6);
        }
      }),
    );
  });
});

it("leaves a picture that bleeds to the edges alone on its slide", () => {
  const point = { type: "point", text: [], details: [] };
  const figure = { type: "figure" };
  const full = { type: "figure", full: true };
  const groups = groupBlocks([point, full, point, figure, full] as unknown as Block[]);
  expect(groups).toEqual([[point], [full], [point, figure], [full]]);
});
