import { describe, expect, it } from "vitest";
import { orderLines } from "../../../scripts/readers/pdf/order.ts";
import type { Fragment } from "../../../scripts/readers/pdf/page.ts";

const look = { size: 10, isBold: false, isItalic: false, isMath: false, isMono: false, isForeign: false };
const fragment = (text: string, x0: number, x1: number, y: number): Fragment => {
  const box = { x0, x1, y0: y - 7.5, y1: y + 2.5 };
  return { ...look, ...box, y, text, runs: [{ ...look, ...box, y, text }] };
};
const columns = { gutter: 200, whole: { x0: 0, x1: 400 }, left: { x0: 0, x1: 190 }, right: { x0: 210, x1: 400 } };
const rows = [0, 1, 2, 3].map((row) => 100 + row * 12);
const left = rows.map((y, row) => fragment(`left ${row}`, 0, 190, y));
const right = rows.map((y, row) => fragment(`right ${row}`, 210, 400, y));
const read = (fragments: readonly Fragment[]) => orderLines(fragments, 1, columns).map(({ text }) => text);

describe("the lines of two columns", () => {
  it("are those of the left one, then those of the right one, between what runs across", () => {
    const [title, foot] = [fragment("title", 0, 400, 80), fragment("foot", 20, 380, 160)];
    expect(read([foot, ...right, ...left, title])).toEqual([
      ...["title", "left 0", "left 1", "left 2", "left 3"],
      ...["right 0", "right 1", "right 2", "right 3", "foot"],
    ]);
  });

  it("have between them the rows of a table that rules set across both", () => {
    const row = (y: number, ...cells: string[]) =>
      cells.map((text, index) => fragment(text, 20 + index * 100, 50 + index * 100, y));
    const rule = (y: number) => ({ x0: 10, x1: 390, y0: y, y1: y + 0.5, isImage: false });
    const table = [...row(162, "Hour", "Wait", "Others", "All"), ...row(174, "12", "280", "410", "690")];
    const found = orderLines([...left, ...right, ...table], 2, columns, [rule(152), rule(180)]);
    expect(found.map(({ text }) => text.replace(/ +/g, " ")).slice(-2)).toEqual([
      "Hour Wait Others All",
      "12 280 410 690",
    ]);
    const drawn = { x0: 10, x1: 390, y0: 152, y1: 180, isImage: false };
    expect(orderLines([...left, ...right, ...table], 2, columns, [drawn])).toEqual(found);
  });

  it("are no table where text stands between rules that run across both", () => {
    const rules = [90, 150].map((y) => ({ x0: 10, x1: 390, y0: y, y1: y + 0.5, isImage: false }));
    expect(orderLines([...left, ...right], 2, columns, rules).map(({ text }) => text)).toEqual([
      ...["left 0", "left 1", "left 2", "left 3"],
      ...["right 0", "right 1", "right 2", "right 3"],
    ]);
  });

  it("end with what stands in smaller type at the foot of both, the works of a paper", () => {
    const small = (text: string, x0: number, y: number) => ({ ...fragment(text, x0, x0 + 190, y), size: 7 });
    const texts = [...left, ...right].map((each) => ({ ...each, text: `${each.text} of the village at night` }));
    const feet = [0, 1, 2, 3].flatMap((row) => [
      small(`${row + 1}. work`, 0, 150 + 9 * row),
      small(`${row + 5}. work`, 210, 150 + 9 * row),
    ]);
    expect(
      read([...texts, ...feet])
        .map((text) => text.replace(" of the village at night", ""))
        .slice(0, 10),
    ).toEqual([
      ...["left 0", "left 1", "left 2", "left 3"],
      ...["right 0", "right 1", "right 2", "right 3"],
      ...["1. work", "2. work"],
    ]);
  });

  it("stay together where one that can't be broken runs into the other column", () => {
    const overfull = fragment("left 1, which is long", 0, 320, 112);
    expect(read([...left.with(1, overfull), ...right])).toEqual([
      ...["left 0", "left 1, which is long", "left 2", "left 3"],
      ...["right 0", "right 1", "right 2", "right 3"],
    ]);
  });

  it("stay together where one that can't be broken ends where those of the other column begin", () => {
    // Works are indented there.
    const indented = [0, 1, 2, 3, 4].map((row) => fragment(`work ${row}`, 222, 400, 100 + row * 12));
    const overfull = fragment("left 1, which is long", 0, 225, 112);
    expect(read([...left.with(1, overfull), ...indented])).toEqual([
      ...["left 0", "left 1, which is long", "left 2", "left 3"],
      ...["work 0", "work 1", "work 2", "work 3", "work 4"],
    ]);
  });
});
