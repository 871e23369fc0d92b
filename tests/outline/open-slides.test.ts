import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OpenContent, openContent, openHeadings } from "../../scripts/outline/open-slides.ts";
import type { RawEntry, RawHeading } from "../../scripts/outline/schema.ts";

const slide = (message: string, content?: string[]): RawEntry => ({
  slide: message,
  priority: "must",
  ...(content ? { content } : {}),
});
const heading = (words: string): RawHeading => ({ heading: words, priority: "must" });

/** `own | Message: its content`. */
const show = ({ own, slides }: OpenContent) =>
  [
    own.map(({ raw }) => raw).join(" "),
    ...slides.map(({ raw, content }) => `${raw.slide}: ${content.map((each) => each.raw).join(" ")}`),
  ].join(" | ");

describe("openContent", () => {
  it("puts each entry behind the slide that the last `slide:` opened, and the first ones into the section's own", () => {
    expect(show(openContent(["a", "b", slide("One"), "c", slide("Two"), slide("Three"), "d"], []))).toBe(
      "a b | One: c | Two:  | Three: d",
    );
    expect(show(openContent(undefined, []))).toBe("");
  });

  it("puts what a slide holds itself before what follows it", () => {
    expect(show(openContent([slide("One", ["a", "b"]), "c"], []))).toBe(" | One: a b c");
  });

  it("knows where each entry stands", () => {
    const { own, slides } = openContent(["a", slide("One", ["b"]), "c"], ["sections", 2]);
    const at = (...path: (string | number)[]) => ["sections", 2, "content", ...path];
    expect(own.map(({ path }) => path)).toEqual([at(0)]);
    expect(slides.map(({ path }) => path)).toEqual([at(1)]);
    expect(slides[0]?.content.map(({ path }) => path)).toEqual([at(1, "content", 0), at(2)]);
  });
});

describe("openHeadings", () => {
  const parts = (list: (RawEntry | RawHeading)[]) =>
    openHeadings(list, ["slides"]).map(
      ({ heading: found, content }) => `${found?.raw.heading ?? "-"} (${show(content)})`,
    );

  it("parts a flat list at its headings; what stands before the first has none", () => {
    expect(parts([slide("One"), "a", heading("H"), slide("Two"), heading("I")])).toEqual([
      "- ( | One: a)",
      "H ( | Two: )",
      "I ()",
    ]);
    expect(parts([heading("H"), slide("One")])).toEqual(["H ( | One: )"]);
    expect(parts([])).toEqual([]);
  });

  it("knows where headings and slides stand", () => {
    const [first, second] = openHeadings([slide("One"), heading("H"), slide("Two")], ["slides"]);
    expect(first?.content.slides[0]?.path).toEqual(["slides", 0]);
    expect(second?.heading?.path).toEqual(["slides", 1]);
    expect(second?.content.slides[0]?.path).toEqual(["slides", 2]);
  });

  it("loses no entry and keeps the order, whatever is in the list", () => {
    const entry = fc.oneof(
      fc.string(),
      fc.tuple(fc.string(), fc.array(fc.string(), { maxLength: 3 })).map((each) => slide(...each)),
      fc.string().map(heading),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (list) => {
        const found = openHeadings(list, []).flatMap(({ heading: opened, content: { own, slides } }) => [
          ...(opened ? [opened] : []),
          ...own,
          ...slides.flatMap(({ content, ...opening }) => [opening, ...content]),
        ]);
        // What a slide holds itself has a longer path.
        const placed = found.filter(({ path }) => path.length === 1);
        expect(placed.map(({ raw }) => raw)).toEqual(list);
        expect(placed.map(({ path }) => path)).toEqual(list.map((_, index) => [index]));
        const inner = list.flatMap((each) => (typeof each === "object" && "slide" in each ? (each.content ?? []) : []));
        expect(found.filter(({ path }) => path.length > 1).map(({ raw }) => raw)).toEqual(inner);
      }),
    );
  });
});
