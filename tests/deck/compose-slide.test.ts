import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf, composeSlide, fractionsOf, rowsOf } from "../../scripts/deck/compose-slide.ts";
import type { WantedLayout } from "../../scripts/deck/content-slides.ts";
import type { Point, Shown, Slide, SlideBase, SlideText } from "../../scripts/deck/types.ts";

const BASE: SlideBase = { id: "a", title: [], notes: [], minutes: 1, sources: [] };
const text = (value: string): SlideText => [{ type: "text", value }];
const point = (value: string): Point => ({ text: text(value), details: [] });
const points = (...values: string[]): Shown => ({ kind: "points", points: values.map(point) });
const figure = (width?: number, height?: number): Shown => ({
  kind: "figure",
  figure: {
    type: "figure",
    path: "/a.png",
    alt: "A",
    caption: [],
    cite: [],
    notes: [],
    position: { line: 1, column: 1, length: 1 },
    ...(width === undefined || height === undefined ? {} : { size: { width, height } }),
  },
});
const quote = (value: string): Shown => ({
  kind: "quote",
  quote: { type: "quote", text: text(value), cite: [], notes: [], position: { line: 1, column: 1, length: 1 } },
});

const code: Shown = {
  kind: "code",
  code: { type: "code", code: "x", caption: [], cite: [], notes: [], position: { line: 1, column: 1, length: 1 } },
};
const SIDE = "side: points | figure";

/** A slide's layout with the kinds in each column: `wide: figure | points`. */
const show = (slide: Slide) =>
  slide.kind === "mixed"
    ? `${slide.layout}: ${slide.columns.map((column) => column.map(({ kind }) => kind).join(" ")).join(" | ")}`
    : slide.kind;
const compose = (blocks: Shown[], wanted?: WantedLayout) => show(composeSlide(BASE, blocks, wanted));

describe("composeSlide", () => {
  it.each([
    ["left", "wide: figure | points"],
    ["right", "wide-last: points | figure"],
    ["above", "stack: figure points"],
    ["below", "stack: points figure"],
  ] as const)("puts a picture where its author says: %s", (side, shown) => {
    const picture = figure(4, 4) as Shown<"figure">;
    const placed: Shown = { ...picture, figure: { ...picture.figure, side } };
    expect(compose([placed, points("One")])).toBe(shown);
    expect(compose([points("One"), placed])).toBe(shown);
  });

  it("sets a line without a bullet below a wide picture, from which it follows", () => {
    const line: Shown = { kind: "points", points: [{ ...point("So it holds"), form: "text" }] };
    expect(compose([figure(16, 9), line])).toBe("stack: figure points");
    expect(compose([figure(16, 9), line], "beside")).toBe("wide: figure | points");
    expect(compose([figure(16, 9), points("A point")])).toBe("wide: figure | points");
    expect(compose([figure(3, 4), line])).not.toContain("stack");
  });

  it("shows a block that is alone as its kind does, whatever its author wants", () => {
    expect(compose([points("One")])).toBe("points");
    expect(compose([figure(4, 3)], "row")).toBe("figure");
  });

  it("shows a picture alone over the whole height beside its title, where it is much larger there", () => {
    expect(compose([figure(4, 3)])).toBe("side:  | figure");
    expect(compose([figure(16, 9)])).toBe("figure");
    expect(compose([figure()])).toBe("figure");
    const picture = figure(4, 3) as Shown<"figure">;
    expect(compose([{ ...picture, figure: { ...picture.figure, full: true } }])).toBe("figure");
    expect(compose([{ ...picture, figure: { ...picture.figure, side: "above" } }])).toBe("figure");
  });

  it.each<[string, Shown[], string]>([
    [
      "a picture stands beside its points, on the side on which it comes",
      [figure(16, 9), points(..."1234")],
      "wide: figure | points",
    ],
    ["behind them on the other side", [points(..."1234"), figure(16, 9)], "wide-last: points | figure"],
    ["one that is high beside the title too, which stays at the left", [figure(4, 4), points("One")], SIDE],
    ["a wide one above them", [figure(40, 9), points("One")], "stack: figure points"],
    ["below more than stands beside it", [points(..."abcdefghijklm"), figure(4, 3)], "stack: points figure"],
    [
      "several pictures stand above their points",
      [figure(4, 3), figure(4, 3), points("One")],
      "stack: figure figure points",
    ],
    ["what is no picture too", [quote("Q"), points("One")], "stack: quote points"],
    ["one whose size is not known is taken for a usual one", [figure(), points("One")], "wide: figure | points"],
    ["beside all that is read, as it comes", [quote("Q"), figure(4, 4), points("One")], "side: quote points | figure"],
    ["but not beside what needs the width", [code, figure(4, 3)], "stack: code figure"],
  ])("%s", (_, blocks, shown) => {
    expect(compose(blocks)).toBe(shown);
  });

  it.each<[WantedLayout, string]>([
    ["beside", "side: quote points | figure"],
    ["stack", "stack: quote points figure"],
    ["row", "row: quote | points | figure"],
  ])("goes by what its author wants: %s", (wanted, shown) => {
    expect(compose([quote("Q"), points("One"), figure(4, 3)], wanted)).toBe(shown);
  });

  const anyBlock = fc.oneof(
    fc.array(fc.string(), { minLength: 1, maxLength: 9 }).map((values) => points(...values)),
    fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 })).map((size) => figure(...size)),
    fc.constant(figure()),
    fc.string().map(quote),
  );
  const wanted = fc.constantFrom<(WantedLayout | undefined)[]>(undefined, "beside", "stack", "row");

  it("keeps all blocks, and each kind's in their order", () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 2, maxLength: 12 }), wanted, (blocks, layout) => {
        const slide = composeSlide(BASE, blocks, layout);
        if (slide.kind !== "mixed") throw new Error(`${slide.kind}`);
        const shown = blocksOf(slide);
        expect(shown).toHaveLength(blocks.length);
        for (const name of ["points", "figure", "quote"]) {
          const pick = (list: Shown[]) => list.filter(({ kind }) => kind === name);
          expect(pick(shown)).toEqual(pick(blocks));
        }
        expect(slide.columns.every(({ length }) => length > 0)).toBe(true);
        if (slide.share !== undefined) expect(slide.share).toBeGreaterThanOrEqual(23);
        if (slide.share !== undefined) expect(slide.share).toBeLessThanOrEqual(75.2);
      }),
    );
  });

  it("keeps all blocks of a column in its rows, in their order, three pictures in each at most", () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 20 }), (blocks) => {
        const rows = rowsOf(blocks);
        expect(rows.flat()).toEqual(blocks);
        for (const row of rows) {
          expect(row.length).toBeGreaterThan(0);
          expect(row.length).toBeLessThanOrEqual(row[0]?.kind === "figure" ? 3 : 1);
        }
      }),
    );
  });
});

describe("rows of pictures", () => {
  it("are of about the same length", () => {
    expect(rowsOf(Array(4).fill(figure(4, 3))).map(({ length }) => length)).toEqual([2, 2]);
    expect(rowsOf(Array(9).fill(figure(4, 3))).map(({ length }) => length)).toEqual([3, 3, 3]);
  });

  it("share the width so that all are of one height", () => {
    expect(fractionsOf([figure(4, 2), figure(4, 4)])).toEqual([67, 33]);
    expect(fractionsOf([figure(4, 3), figure(4, 3)])).toEqual([50, 50]);
  });

  it("leave a narrow one room for its caption", () => {
    expect(fractionsOf([figure(40, 2), figure(1, 4)])?.[1]).toBe(28);
  });

  it("go by the style sheet where a size is not known, or there is one picture", () => {
    expect(fractionsOf([figure(4, 3), figure()])).toBeUndefined();
    expect(fractionsOf([figure(4, 3)])).toBeUndefined();
  });
});

it("sets wide pictures one above the other, which side by side would be low", () => {
  const heights = (...shapes: [number, number][]) =>
    rowsOf(shapes.map(([width, height]) => figure(width, height))).map((row) => row.length);
  expect(heights([4, 3], [4, 3], [4, 3])).toEqual([3]);
  expect(heights([5, 2], [5, 2], [5, 2])).toEqual([2, 1]);
  expect(heights([5, 1], [5, 1], [5, 1])).toEqual([1, 1, 1]);
});
