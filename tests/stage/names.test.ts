import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameSlides } from "../../scripts/stage/names.ts";

describe("names of slides", () => {
  it("are addresses, else words of titles, else numbers", () => {
    const slides = [{ alias: "ii-b" }, { title: "Who pays, and when?" }, {}, { alias: 7 }];
    expect(nameSlides(slides)).toEqual(["ii-b", "who-pays-and-when", "slide-3", "7"]);
  });

  it("stay with an address when a title before it makes the same", () => {
    expect(nameSlides([{ title: "Costs" }, { alias: "costs" }])).toEqual(["costs-1", "costs"]);
  });

  it("are each there once, and fit for a file", () => {
    const slide = fc.record({
      alias: fc.option(fc.string({ unit: "binary" }), { nil: undefined }),
      title: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(slide), (slides) => {
        const names = nameSlides(slides);
        expect(new Set(names).size).toBe(slides.length);
        for (const name of names) expect(name).toMatch(/^[\p{L}\p{N}_][\p{L}\p{N}\p{M}._-]*$/u);
      }),
    );
  });

  it("of slides that have one do not change when others come before them", () => {
    const before = nameSlides([{ alias: "a" }, { title: "Costs" }]);
    expect(nameSlides([{ title: "New" }, { alias: "a" }, { title: "Costs" }])).toEqual(["new", ...before]);
  });
});
