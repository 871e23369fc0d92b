import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeCells, sizeOfCell } from "../../scripts/outline/table-grid.ts";

const place = (rows: unknown[][], width: number) =>
  placeCells(
    rows.map((row) => row.map(sizeOfCell)),
    width,
  );
const kinds = (rows: unknown[][], width: number) =>
  place(rows, width).faults.map(({ kind, row }) => `${kind} in ${row + 1}`);

describe("placeCells", () => {
  it("puts cells where HTML does", () => {
    const rows = [[{ cell: "a", rowspan: 2 }, "b", "c"], [{ cell: "d", colspan: 2 }], ["e", "f", "g"]];
    const { cells, faults } = place(rows, 3);
    expect(faults).toEqual([]);
    expect(cells.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 1],
      [2, 0],
      [2, 1],
      [2, 2],
    ]);
  });

  it("tells what lies on another cell, and what runs out of the table", () => {
    expect(
      kinds(
        [
          ["a", { cell: "b", rowspan: 2 }, "c"],
          [{ cell: "d", colspan: 2 }, "e"],
        ],
        3,
      ),
    ).toEqual(["row-length in 2", "overlaps in 2"]);
    expect(kinds([["a", { cell: "b", colspan: 2 }]], 2)).toEqual(["row-length in 1"]);
    expect(kinds([[{ cell: "b", colspan: 3 }]], 2)).toEqual(["too-wide in 1"]);
    expect(kinds([[{ cell: "a", rowspan: 2 }, "b"]], 2)).toEqual(["too-low in 1"]);
    expect(kinds([["a"], ["a", "b", "c"]], 2)).toEqual(["row-length in 1", "row-length in 2"]);
  });

  it("fills a grid, each place once, where it finds no fault", () => {
    const size = fc.record({ across: fc.integer({ min: 1, max: 3 }), down: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(fc.array(size, { maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const { cells, faults } = placeCells(rows, 4);
        if (faults.length > 0) return;
        const places = cells.flatMap(({ row, column, across, down }) =>
          Array.from({ length: across * down }, (_, n) => `${row + Math.floor(n / across)} ${column + (n % across)}`),
        );
        expect(new Set(places).size).toBe(places.length);
        expect(places).toHaveLength(rows.length * 4);
      }),
    );
  });
});
