import { describe, expect, it } from "vitest";
import type { Point, Slide, SlideText } from "../../scripts/deck/types.ts";
import { estimatePoints } from "../../scripts/fitter/text-size.ts";
import { parseWithFootnotes } from "../../scripts/text/inline.ts";

const text = (value: string): SlideText => [{ type: "text", value }];
const point = (value: string, ...details: string[]): Point => ({ text: text(value), details: details.map(text) });
const BASE = { id: "a", notes: [], minutes: 1, sources: [] };

function sizeOf(kind: "points" | "claim", title: string, points: Point[], aspectRatio: "16:9" | "4:3" = "16:9") {
  const slide: Slide =
    kind === "points"
      ? { ...BASE, kind, title: text(title), points }
      : { ...BASE, kind, title: text(title), points, pillar: "p", short: "s" };
  return estimatePoints(slide, aspectRatio)[0]?.size;
}

const TWO_LINES = "Recovery from the crisis is unfinished, and the euro area still carries its debt";

describe("the size of points", () => {
  it("is huge for a few sentences, which would leave half of the slide empty", () => {
    expect(sizeOf("points", "A title", [point("Deep basins hold more")])).toBe("huge");
    expect(sizeOf("points", "A title", [point(TWO_LINES), point(TWO_LINES)])).toBe("huge");
    expect(sizeOf("points", "A title", Array(3).fill(point(TWO_LINES)))).toBe("large");
  });

  it("is huge with a few details, too, but a single point with details is no statement, nor are lines of other kinds", () => {
    expect(sizeOf("points", "A title", [point("Deep basins hold more", "40 litres"), point("Taps leak")])).toBe("huge");
    expect(sizeOf("points", "A title", [point("Deep basins hold more", "40 litres")])).toBe("large");
    expect(sizeOf("points", "A title", Array(2).fill(point(TWO_LINES, TWO_LINES)))).toBe("large");
    expect(sizeOf("points", "A title", [{ ...point("One"), form: "numbered", number: 1 }])).toBe("large");
  });

  it("is huge for a few numbered points that are all of the slide", () => {
    const numbered = (number: number) => ({ ...point("Deep basins hold more"), form: "numbered" as const, number });
    expect(sizeOf("points", "A title", [numbered(1), numbered(2)])).toBe("huge");
    expect(sizeOf("points", "A title", [numbered(1), point("Taps leak")])).toBe("large");
  });

  it("is large for three points of two lines, as the claims of a pillar have them", () => {
    expect(
      sizeOf("claim", "A title of two lines, since it says a claim as a sentence", Array(3).fill(point(TWO_LINES))),
    ).toBe("large");
  });

  it("is as usual for a full slide, and for details that need the room", () => {
    expect(sizeOf("claim", "A title", Array(5).fill(point(TWO_LINES)))).toBeUndefined();
    expect(sizeOf("points", "A title", Array(3).fill(point(TWO_LINES, TWO_LINES, TWO_LINES)))).toBeUndefined();
  });

  it("counts an ideograph as two letters", () => {
    const chinese = "四十升的水盆可以放下一只烤盘而九升的水盆只能放下几只杯子";
    expect(sizeOf("claim", "水盆", Array(3).fill(point(chinese.repeat(2) + chinese.slice(0, 14))))).toBeUndefined();
    expect(sizeOf("claim", "水盆", Array(3).fill(point("x".repeat(chinese.length * 2 + 14))))).toBe("large");
  });

  it("leaves room for footnotes, which go with their points where a slide is split", () => {
    const noted = (count: number): Point => ({
      text: parseWithFootnotes(TWO_LINES + `^[${TWO_LINES}, as it did before.]`.repeat(count)) as SlideText,
      details: [],
    });
    const slide = (points: Point[]): Slide => ({ ...BASE, kind: "points", title: text("A title"), points });
    expect(sizeOf("points", "A title", Array(4).fill(point(TWO_LINES)))).toBe("large");
    expect(sizeOf("points", "A title", Array(4).fill(noted(1)))).toBe("compact");
    const split = estimatePoints(slide([...Array(4).fill(noted(2)), point("Short")]), "16:9");
    expect(split.map((part) => ("points" in part ? part.points.length : 0))).toEqual([2, 3]);
  });

  it("has more room in 4:3, and none of its own without points", () => {
    expect(sizeOf("claim", "A title", Array(5).fill(point(TWO_LINES)), "4:3")).toBe("large");
    expect(sizeOf("points", "A title", [])).toBeUndefined();
  });
});
