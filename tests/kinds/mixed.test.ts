import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf, composeSlide } from "../../scripts/deck/compose-slide.ts";
import type { MixedSlide, Point, Shown, Slide, SlideBase, SlideText } from "../../scripts/deck/types.ts";
import type { EmitContext } from "../../scripts/kinds/kind.ts";
import { mixed } from "../../scripts/kinds/mixed.ts";
import { cutBlocks } from "../../scripts/kinds/shared/mixed-units.ts";
import { toPlainText } from "../../scripts/text/inline.ts";

const BASE: SlideBase = { id: "a", title: [], notes: [], minutes: 2, sources: [] };
const text = (value: string): SlideText => [{ type: "text", value }];
const point = (value: string): Point => ({ text: text(value), details: [] });
const points = (...values: string[]): Shown => ({ kind: "points", points: values.map(point) });
const place = { cite: [], notes: [], position: { line: 1, column: 1, length: 1 } };
const figure = (alt: string, size?: { width: number; height: number }): Shown => ({
  kind: "figure",
  figure: { type: "figure", path: "/deck/a.png", alt, caption: [], ...place, ...(size ? { size } : {}) },
});
const number = (value: string): Shown => ({
  kind: "number",
  number: { type: "number", number: value, label: text("of it"), ...place },
});
const quote = (value: string): Shown => ({ kind: "quote", quote: { type: "quote", text: text(value), ...place } });

function mix(blocks: readonly Shown[], base: Partial<SlideBase> = {}): MixedSlide {
  const slide = composeSlide({ ...BASE, ...base }, blocks);
  if (slide.kind !== "mixed") throw new Error(`one block is a slide of kind ${slide.kind}`);
  return slide;
}

/** The blocks of any slide of content. */
const shownOf = (slide: Slide): Shown[] => (slide.kind === "mixed" ? blocksOf(slide) : [slide as unknown as Shown]);
/** What blocks say, point by point. */
const saidBy = (blocks: readonly Shown[]) =>
  blocks.flatMap((block) => {
    if (block.kind === "points") return block.points.map((each) => `point ${toPlainText(each.text)}`);
    return [block.kind === "figure" ? `figure ${block.figure.alt}` : block.kind];
  });

const anyBlock = fc.oneof(
  fc.array(fc.string(), { minLength: 1, maxLength: 5 }).map((values) => points(...values)),
  fc.string().map((alt) => figure(alt)),
  fc.string().map(quote),
);
const anyBlocks = fc.array(anyBlock, { minLength: 2, maxLength: 8 });
/** Cuts before any of a slide's units but the first. */
const cutsOf = (count: number) =>
  fc.subarray(
    Array.from({ length: count - 1 }, (_, index) => index + 1),
    { minLength: 1 },
  );
const cutSlides = anyBlocks.chain((blocks) => {
  const slide = mix(blocks);
  const count = mixed.fit.split?.count(slide) ?? 0;
  return fc.tuple(fc.constant(slide), cutsOf(count));
});

describe("the parts of a mixed slide", () => {
  it("have all of its blocks and points, in their order, wherever it is cut", () => {
    fc.assert(
      fc.property(cutSlides, ([slide, cuts]) => {
        const parts = cutBlocks(slide, cuts);
        expect(parts).toHaveLength(cuts.length + 1);
        expect(saidBy(parts.flat())).toEqual(saidBy(blocksOf(slide)));
        // Points that follow one another are one list.
        for (const part of parts)
          expect(part.some((block, index) => block.kind === "points" && part[index - 1]?.kind === "points")).toBe(
            false,
          );
      }),
    );
  });

  it("are slides that hold them, in the same time, with addresses of their own", () => {
    fc.assert(
      fc.property(cutSlides, ([slide, cuts]) => {
        const slides = mixed.fit.split?.at(slide, cuts) ?? [];
        expect(slides.map(({ id }) => id)).toEqual(["a", ...cuts.map((_, index) => `a.${index + 2}`)]);
        expect(slides.flatMap((part) => saidBy(shownOf(part))).sort()).toEqual(saidBy(blocksOf(slide)).sort());
        expect(slides.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(slide.minutes);
        expect(slides.every(({ series }) => series === "a")).toBe(true);
      }),
    );
  });

  it("are what their blocks make of them: points alone are a list, a picture alone is a figure", () => {
    const slide = mix([figure("A", { width: 16, height: 9 }), points("One", "Two", "Three", "Four")]);
    const cut = (...cuts: number[]) => mixed.fit.split?.at(slide, cuts).map((part) => part.kind);
    expect(cut(1)).toEqual(["figure", "points"]);
    expect(cut(2)).toEqual(["mixed", "points"]);
    expect(mixed.fit.split?.at(slide, [1])[1]).not.toHaveProperty("share");
  });

  it("stand as their author wanted the whole to stand", () => {
    const blocks = [quote("Q"), points("One"), quote("R"), points("Two")];
    const slide = composeSlide(BASE, blocks, "row") as MixedSlide;
    expect(mixed.fit.split?.at(slide, [2])).toMatchObject([{ layout: "row" }, { layout: "row" }]);
    expect(mixed.fit.split?.at(mix(blocks), [2])).toMatchObject([{ layout: "stack" }, { layout: "stack" }]);
  });

  it("give a picture alone beside its title to its own kind, which can cut its caption", () => {
    const slide = mix([figure("A", { width: 4, height: 4 })]);
    const repaired = mixed.fit.repair(slide, { tall: [{ unit: 0, ratio: 2 }] } as never);
    expect(repaired).toMatchObject([{ kind: "figure", figure: { alt: "A" } }]);
    expect(repaired?.[0]).not.toHaveProperty("columns");
  });

  it("leave a block that is too tall alone, where its own kind knows what helps", () => {
    const slide = { ...mix([points("One"), quote("Long"), points("Two")]), size: "tight" as const };
    const trial = (unit: number, ratio: number) => ({ tall: [{ unit, ratio }] }) as never;
    expect(mixed.fit.repair(slide, trial(1, 2))?.map(({ kind, size }) => [kind, size])).toEqual([
      ["points", undefined],
      ["quote", undefined],
      ["points", undefined],
    ]);
    // Or too small for where it stands.
    expect(mixed.fit.repair(slide, trial(1, 0.1))).toHaveLength(3);
  });
});

describe("a mixed slide", () => {
  const htmlOf = (slide: MixedSlide) =>
    mixed
      .emit(slide, { folder: "/deck", labels: {} } as unknown as EmitContext)
      .body.flatMap((node) => (node.type === "html" ? [node.value] : []));

  it("has each block in a box, and its columns as wide as they are", () => {
    const share = (slide: MixedSlide) => htmlOf(slide).filter((html) => html.includes("lt-columns"));
    const broad = figure("A", { width: 16, height: 9 });
    expect(share(mix([broad, points(..."1234")]))).toEqual([
      '<div class="lt-columns lt-wide" style="--lt-columns: 588px minmax(0, 1fr)">',
    ]);
    expect(share(mix([points(..."1234"), broad]))).toEqual([
      '<div class="lt-columns lt-wide-last" style="--lt-columns: minmax(0, 1fr) 613px">',
    ]);
    expect(share(mix([figure("A", { width: 1, height: 4 }), points("One")]))).toEqual([
      '<div class="lt-columns lt-high" style="--lt-picture: 196px">',
    ]);
    expect(htmlOf(mix([quote("Q"), points("One")]))).toEqual([
      '<div class="lt-block lt-quote">',
      "</div>",
      '<div class="lt-block lt-points">',
      "</div>",
    ]);
  });

  it("has as many opening as closing boxes, whatever is on it", () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const html = htmlOf(mix(blocks));
        const opening = html.filter((each) => /^<div[ >]/.test(each)).length;
        expect(html.filter((each) => each === "</div>")).toHaveLength(opening);
      }),
    );
  });

  it("says few words in large letters, where no picture above or below needs the room", () => {
    const sizeOf = (...blocks: Shown[]) => mixed.fit.guess(mix(blocks))[0]?.size;
    expect(sizeOf(figure("A"), points("A few words"))).toBe("large");
    expect(sizeOf(figure("A"), points("x".repeat(400)))).toBeUndefined();
    expect(sizeOf(figure("A"), figure("B"), points("A few words"))).toBeUndefined();
    expect(sizeOf(quote("A few"), points("words"))).toBe("large");
    expect(sizeOf(number("7"), number("8"), points("A few words"))).toBe("huge");
    expect(sizeOf(number("7"), number("8"), points("x".repeat(220)))).toBe("large");
    expect(sizeOf(number("7"), number("8"), points("x".repeat(700)))).toBeUndefined();
  });

  it("sets numbers side by side in one size, which the longest has room for, unless that is very long", () => {
    const styleOf = (...numbers: string[]) => htmlOf(mix(numbers.map(number))).find((html) => html.includes("lt-row"));
    expect(styleOf("7", "1.3 million")).toContain("--row-digits: 7.9");
    expect(styleOf("7", "52 %", "1 400 000 000 000 litres")).toMatch(/--row-digits: [34]/);
  });

  it("sets a formula as large as its column lets it be", () => {
    const equation = (tex: string): Shown => ({
      kind: "equation",
      equation: { type: "equation", tex, caption: [], ...place },
    });
    const styleOf = (tex: string, ...others: Shown[]) =>
      htmlOf(mix([equation(tex), points("One"), ...others])).find((html) => html.includes("lt-equation"));
    expect(styleOf("x = 1")).toContain("--lt-fitting: 1.2em");
    const long = `x = ${"a + ".repeat(9)}b`;
    expect(styleOf(long)).toContain("--lt-fitting: 1.2em");
    expect(styleOf(long, figure("A", { width: 4, height: 4 }))).toMatch(/--lt-fitting: 0\.\d+em/);
  });

  it("is of items with names of their own, in a lecture", () => {
    const slide = mix([figure("A"), figure("B"), points("One", "Two"), quote("Q"), points("Three")]);
    const items = mixed.lecture.items(slide, (name, said) => ({ id: `a/${name}`, text: said }));
    const ids = items.map(({ id }) => id);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
    expect(items.map(({ kind }) => kind)).toEqual(["figure", "figure", "point", "point", "quotation", "point"]);
  });
});
