import { describe, expect, it } from "vitest";
import { findFurniture, findLineNumbers } from "../../../scripts/readers/pdf/furniture.ts";
import type { Fragment } from "../../../scripts/readers/pdf/page.ts";

const LOOK = { size: 10, isBold: false, isItalic: false, isMath: false, isMono: false, isForeign: false };

/** Texts of a row, side by side. */
const row = (y: number, ...texts: string[]): Fragment[] =>
  texts.map((text, index) => ({
    ...LOOK,
    ...{ text, x0: 100 + 60 * index, x1: 110 + 60 * index, y0: y - 10, y1: y, y, runs: [] },
  }));

const page = (number: number, ...last: Fragment[]): Fragment[] => [
  ...row(40, "Kettles at night"),
  ...Array.from({ length: 9 }, (_, index) =>
    row(100 + 20 * index, `${"ab".repeat(number)} text ${"ab".repeat(index)}`),
  ).flat(),
  ...last,
  ...row(800, String(number)),
];

const found = (pages: Fragment[][]) => [...findFurniture(pages)].map(({ text }) => text);

describe("running heads and the like", () => {
  it("are what stands at the same height of several pages, and page numbers", () => {
    expect(found([page(1), page(2)])).toEqual(["Kettles at night", "1", "Kettles at night", "2"]);
  });

  it("are no numbers of an axis at the foot of several pages", () => {
    const axis = row(780, "0", "2", "4", "6");
    expect(found([page(1, ...axis), page(2, ...axis)])).toHaveLength(4);
  });

  it("are a head that one page alone has, with the number of its page, as other heads have theirs", () => {
    const head = (text: string, n: number) => row(20, text, String(n));
    const [first, second, third] = [
      page(1),
      [...head("Kettles by day", 2), ...page(2)],
      [...head("Ada Example", 3), ...page(3)],
    ];
    expect(found([first, second, third])).toEqual(expect.arrayContaining(["Kettles by day", "Ada Example"]));
    expect(found([first, page(2), [...head("Ada Example", 7), ...page(3)]])).not.toContain("Ada Example");
  });

  it("are the pages of the journal below the first one", () => {
    const foot = row(780, "Journal of Kettles | May 2024 | 11\u201312");
    expect(found([page(1, ...foot), page(2)])).toContain(foot[0]?.text);
    expect(found([page(1, ...foot), page(2), page(3)])).not.toContain(foot[0]?.text);
  });
});

describe("what stands at the same height of several pages, and is none", () => {
  it("is the label of a float at the top, with the head of its table", () => {
    const table = (n: number) => [...row(60, `Table ${n}`), ...row(72, "Kettle", "Hours")];
    const pages = [1, 2].map((n) => [...page(n).slice(1), ...table(n)]);
    expect(found(pages)).toEqual(["1", "2"]);
  });

  it("is the end of a work", () => {
    expect(found([page(1, ...row(780, "21–34.")), page(2, ...row(780, "110–116."))])).not.toContain("21–34.");
  });
});

describe("the last lines of works and sentences", () => {
  it("are none, though they are numbers at the edges of two pages, and at one height", () => {
    const ends = (text: string) => row(760, text);
    expect(found([page(1, ...ends("102.")), page(2, ...ends("28."))])).toHaveLength(4);
    expect(found([page(1, ...ends("2004))."), ...row(770, "a")), page(2, ...ends("2011))."))])).not.toContain(
      "2004)).",
    );
    const numbered = [1, 2, 3].map((number) => page(number, ...ends(`${number}.`)));
    expect(found(numbered)).toContain("3.");
  });
});

describe("heads of a short paper", () => {
  it("are what stands where others have theirs, though only one page has it", () => {
    const pages = ["Kettles at night", "Ada Example", "Kettles at night"].map((text, index) => [
      ...row(40, text),
      ...page(index + 1).slice(1),
    ]);
    expect(found(pages)).toContain("Ada Example");
  });

  it("stand beside the number of their page, far from it", () => {
    const head = (gap: number) =>
      row(40, "2", "ADA EXAMPLE").map((each, at) => ({ ...each, x0: each.x0 + at * gap, x1: each.x1 + at * gap }));
    const two = (gap: number) => [page(1).slice(1), [...head(gap), ...page(2).slice(1)]];
    expect(found(two(100))).toContain("ADA EXAMPLE");
    expect(found(two(0))).not.toContain("ADA EXAMPLE");
  });
});

describe("numbers of lines in the margin", () => {
  const number = (n: number, y: number): Fragment => ({
    ...LOOK,
    ...{ text: String(n), x0: 30, x1: 40, y0: y - 10, y1: y, y, runs: [] },
  });
  const numbered = (from: number, count: number): Fragment[] =>
    Array.from({ length: count }, (_, index) => [
      number(from + index, 100 + 12 * index),
      ...row(100 + 12 * index, "a line of text of a paper"),
    ]).flat();

  it("are found on a page that has few lines, too, where others have more", () => {
    const numbers = findLineNumbers([numbered(1, 20), numbered(21, 20), numbered(41, 2)]);
    expect([...numbers].map(({ text }) => Number(text))).toEqual(expect.arrayContaining([1, 40, 41, 42]));
    expect(numbers.size).toBe(42);
  });

  it("are those of every fifth line", () => {
    const fives = (from: number) => Array.from({ length: 6 }, (_, index) => number(5 * index + from, 100 + 60 * index));
    const text = row(100, "a line of text of a paper");
    expect(
      findLineNumbers([
        [...fives(5), ...text],
        [...fives(35), ...text],
      ]).size,
    ).toBe(12);
    // The first column of a table.
    expect(findLineNumbers([[...fives(5), ...text], text]).size).toBe(0);
  });

  it("are none where no page is full of them", () => {
    expect(findLineNumbers([numbered(1, 4), numbered(5, 4)]).size).toBe(0);
  });
});
