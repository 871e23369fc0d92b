import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findSlides } from "../../../scripts/outline/revise/find-slides.ts";
import { setMinutes } from "../../../scripts/outline/revise/set-minutes.ts";

const set = (text: string, minutes: Record<string, number>) => setMinutes(text, new Map(Object.entries(minutes)));

const OUTLINE = `# Above
lectern: 1
slides:
  - slide: One   # said so
    id: one
    minutes: 2 # measured by hand
  - A point
  - { slide: Two, id: two }
  - slide: >-
      A long
      message
    id: three
`;

describe("setMinutes", () => {
  it("changes numbers and adds them, and nothing else", () => {
    const { text, refused } = set(OUTLINE, { one: 2.5, two: 0.25, three: 4 });
    expect(refused).toEqual([]);
    expect(text).toBe(
      OUTLINE.replace("minutes: 2 #", "minutes: 2.5 #")
        .replace("slide: Two,", "slide: Two, minutes: 0.25,")
        .replace("      message\n", "      message\n    minutes: 4\n"),
    );
  });

  it("keeps line ends and a byte order mark", () => {
    const before = `\ufeff${OUTLINE.replaceAll("\n", "\r\n")}`;
    expect(set(before, { one: 3 }).text).toBe(before.replace("minutes: 2 ", "minutes: 3 "));
  });

  it("knows slides without an id, and takes away that a number is a guess", () => {
    const { text } = set("lectern: 1\nslides:\n  - slide: We were late\n    minutes: 1 # guess\n", {
      "we-were-late": 2,
    });
    expect(text).toBe("lectern: 1\nslides:\n  - slide: We were late\n    minutes: 2\n");
  });

  it("refuses what stands elsewhere, and sets the others all the same", () => {
    const text = "x: &s { slide: Two, id: two }\nslides:\n  - *s\n  - slide: One\n    id: one\n    minutes: &m 1\n";
    const set2 = set(text, { two: 3, one: 2, three: 4 });
    expect(set2.refused.sort()).toEqual(["three", "two"]);
    expect(parse(set2.text).slides[1].minutes).toBe(2);
  });

  const SAMPLE = readFileSync("outlines/international-cooperation/outline.yaml", "utf8");
  const ids = findSlides(parse(SAMPLE)).map(({ id }) => id);
  it("of a whole outline changes just those", () => {
    const some = fc.dictionary(
      fc.constantFrom(...ids),
      fc.integer({ min: 1, max: 40 }).map((n) => n / 4),
    );
    fc.assert(
      fc.property(some, (minutes) => {
        const { text, refused } = set(SAMPLE, minutes);
        expect(refused).toEqual([]);
        const places = new Map(findSlides(parse(text)).map(({ id, value }) => [id, value]));
        for (const { id, value } of findSlides(parse(SAMPLE))) {
          const { minutes: now, ...rest } = places.get(id) ?? {};
          expect(now).toBe(minutes[id] ?? value.minutes);
          expect(Object.keys(rest)).toEqual(Object.keys(value).filter((key) => key !== "minutes"));
        }
        const others = (all: string) => all.split("\n").filter((line) => !/^ *minutes: [\d.]+$/.test(line));
        expect(others(text)).toEqual(others(SAMPLE));
      }),
      { numRuns: 10 },
    );
  });
});
