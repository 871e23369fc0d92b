import { describe, expect, it } from "vitest";
import type { Fragment, PdfLine } from "../../../scripts/readers/pdf/page.ts";
import { readCells } from "../../../scripts/readers/pdf/tables.ts";

const look = { size: 10, isBold: false, isItalic: false, isMath: false, isMono: false };
const toLines = (rows: readonly (readonly string[])[]): PdfLine[] =>
  rows.map((cells, row) => {
    const y = 100 + row * 12;
    const fragments = cells.map((text, column): Fragment => {
      const box = { x0: column * 100, x1: column * 100 + 80, y0: y - 7.5, y1: y + 2.5 };
      return { ...look, ...box, y, text, runs: [{ ...look, ...box, y, text }] };
    });
    const [x0, x1] = [0, cells.length * 100];
    const text = cells.join("   ");
    return { ...look, x0, x1, y0: y - 7.5, y1: y + 2.5, y, text, page: 1, fragments, column: { x0, x1 } };
  });

describe("the cells of a table", () => {
  it("are not the lines of captions side by side", () => {
    const captions = [
      ["(a) The kettle", "(b) The room is"],
      ["cools by itself", "quiet for as long"],
      ["and is then put", "as the kettle has"],
      ["back on its own", "not been put on"],
      ["stove again by", "the stove, which"],
      ["whoever comes", "it is at noon."],
    ];
    expect(readCells(toLines(captions), [])).toBeUndefined();
  });

  it("may be words", () => {
    const rows = [
      ["Kettle", "Where it cools"],
      ["small", "in the room"],
      ["large", "on the stove"],
      ["old", "by the window"],
      ["new", "in the hall"],
      ["odd", "on the floor"],
    ];
    expect(readCells(toLines(rows), [])).toEqual({ columns: rows[0], rows: rows.slice(1) });
  });
});
