import { describe, expect, it } from "vitest";
import { composeSlide } from "../../scripts/deck/compose-slide.ts";
import { filesOf, mapFiles } from "../../scripts/deck/slide-files.ts";
import type { Shown, Slide, SlideBase } from "../../scripts/deck/types.ts";

const BASE: SlideBase = { id: "a", title: [], notes: [], minutes: 1, sources: [] };
const at = (line: number) => ({ line, column: 3, length: 5 });
const figure = (path: string, line: number): Shown => ({
  kind: "figure",
  figure: { type: "figure", path, alt: "A", caption: [], cite: [], notes: [], position: at(line) },
});
const POINTS: Shown = { kind: "points", points: [{ text: [{ type: "text", value: "/no/path.png" }], details: [] }] };
const MIXED = composeSlide(BASE, [figure("/a.png", 1), POINTS, figure("/b.png", 2)]);
const WRITTEN: Slide = { ...MIXED, kind: "slidev", path: "/hand.png" } as unknown as Slide;

describe("the files of a slide", () => {
  it("are those of all that it shows, with their places", () => {
    expect(filesOf(MIXED)).toEqual([
      { path: "/a.png", position: at(1) },
      { path: "/b.png", position: at(2) },
    ]);
    expect(filesOf(composeSlide(BASE, [figure("/a.png", 1)]))).toHaveLength(1);
    expect(filesOf(composeSlide(BASE, [POINTS]))).toEqual([]);
  });

  it("become others, and nothing else does", () => {
    const moved = mapFiles(MIXED, (path) => `/moved${path}`);
    expect(filesOf(moved).map(({ path }) => path)).toEqual(["/moved/a.png", "/moved/b.png"]);
    expect(mapFiles(moved, (path) => path.replace("/moved", ""))).toEqual(MIXED);
  });

  it("of a slide written by hand are named in its Markdown", () => {
    expect(filesOf(WRITTEN)).toEqual([]);
    expect(mapFiles(WRITTEN, () => "/other")).toBe(WRITTEN);
  });
});
