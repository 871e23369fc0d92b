import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMentions } from "../../../scripts/drafter/story/mentions.ts";
import { trimTable } from "../../../scripts/drafter/story/trim-table.ts";
import { languageOf } from "../../../scripts/languages/index.ts";
import type { Table } from "../../../scripts/manuscript/manuscript.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";
import { section, table } from "./paper.ts";

const LIMITS = { columns: 3, rows: 3 };

const ROPES = table(
  ["Rope", "Dry", "Wet", "Cold", "Old"],
  [
    ["Hemp", "10.5", "11.5", "12.5", "13.5"],
    ["Sisal", "20.5", "21.5", "22.5", "23.5"],
    ["Jute", "30.5", "31.5", "32.5", "33.5"],
    ["Coir", "40.5", "41.5", "42.5", "43.5"],
    ["Ours", "50.5", "51.5", "52.5", "53.5"],
  ],
);

/** A table cut down by what a text says of it: its cells by rows, the heading first, and what is marked. */
function trim(original: Table, text: string, limits = LIMITS) {
  const mentions = findMentions([section("1 Ropes", [text, original])], languageOf("en")).get(original) ?? [];
  const { table: cut, marked, isTrimmed } = trimTable(original, mentions, limits);
  return { rows: [cut.columns, ...cut.rows].map((row) => row.map(toWords).join(" ")), marked, isTrimmed };
}

describe("trimTable", () => {
  it("leaves a table that fits whole, and marks in it what is said", () => {
    const { rows, marked, isTrimmed } = trim(ROPES, "Jute holds best, with 32.5 in Table 1.", { columns: 6, rows: 8 });
    expect([rows.length, isTrimmed]).toEqual([6, false]);
    expect(marked).toEqual([{ row: 2, column: 3 }]);
  });

  it("keeps the columns and rows that are named, the first column and the last row", () => {
    expect(trim(ROPES, "Sisal outperforms all old ropes by far, also in the cold (Table 1).")).toEqual({
      rows: ["Rope Cold Old", "Hemp 12.5 13.5", "Sisal 22.5 23.5", "Ours 52.5 53.5"],
      marked: [{ row: 1 }],
      isTrimmed: true,
    });
  });

  it("keeps a cell whose number is said", () => {
    const { rows, marked } = trim(ROPES, "The pull rises to 43.5 (Table 1).");
    expect(rows).toEqual(["Rope Dry Old", "Hemp 10.5 13.5", "Coir 40.5 43.5", "Ours 50.5 53.5"]);
    expect(marked).toEqual([{ row: 1, column: 2 }]);
  });

  it("takes the first ones and the last where nothing is said", () => {
    expect(trim(ROPES, "See Table 1.")).toEqual({
      rows: ["Rope Dry Wet", "Hemp 10.5 11.5", "Sisal 20.5 21.5", "Ours 50.5 51.5"],
      marked: [],
      isTrimmed: true,
    });
  });

  it("names the group of a column whose head another group has, too", () => {
    const groups = table(
      ["Rope", "Dry pull", "F1", "Wet pull", "F1", "Cold pull"],
      [
        ["Hemp", "1.5", "2.5", "3.5", "4.5", "5.5"],
        ["Ours", "6.5", "7.5", "8.5", "9.5", "0.5"],
      ],
    );
    expect(trim(groups, "Ours reaches an F1 of 9.5 (Table 1).").rows).toEqual([
      "Rope Wet pull F1",
      "Hemp 3.5 4.5",
      "Ours 8.5 9.5",
    ]);
  });

  it("does not mark what the finding is compared with", () => {
    expect(trim(ROPES, "As Table 1 shows, our new rope is much better than hemp.").marked).toEqual([]);
  });

  it("keeps bold rows, and headings of what stays", () => {
    const grouped = table(
      ["Rope", "Pull", "", "Age"],
      [
        ["", "dry", "wet", ""],
        ["Plants", "", "", ""],
        ["Hemp", "1", "2", "3"],
        ["Jute", "**4**", "5", "6"],
        ["Metals", "", "", ""],
        ["Steel", "7", "8", "9"],
        ["", "10", "11", "12"],
      ],
    );
    expect(trim(grouped, "Nothing.", { columns: 3, rows: 5 }).rows).toEqual([
      ...["Rope Pull ", " dry wet", "Plants  ", "Jute 4 5", "Metals  ", "Steel 7 8", " 10 11"],
    ]);
  });

  it("keeps the only heading of a table that has none of its own", () => {
    const bare = table(
      [],
      [
        ["Rope", "Pull"],
        ["Hemp", "1"],
        ["Sisal", "2"],
        ["Jute", "3"],
        ["Ours", "4"],
      ],
    );
    expect(trim(bare, "Nothing.").rows).toEqual(["", "Rope Pull", "Hemp 1", "Sisal 2", "Ours 4"]);
  });

  it("tells a part of the table, whatever it holds and whatever is said", () => {
    const cell = fc.oneof(fc.constantFrom("", "Hemp", "12.5", "**7.5**", "Wet"), fc.string({ maxLength: 4 }));
    const cells = fc
      .integer({ min: 0, max: 9 })
      .chain((width) =>
        fc.tuple(
          fc.oneof(fc.constant<string[]>([]), fc.array(cell, { minLength: width, maxLength: width })),
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 14 }),
        ),
      );
    const said = fc.array(fc.constantFrom("Hemp", "12.5", "wet", "outperforms", "(Table 1)", "is better than"));
    fc.assert(
      fc.property(cells, said, (parts, words) => {
        const [columns, rows] = parts;
        const original = table(columns, rows);
        const mentions =
          findMentions([section("1 Ropes", [`${words.join(" ")} Table 1.`, original])], languageOf("en")).get(
            original,
          ) ?? [];
        const { table: cut, marked, isTrimmed } = trimTable(original, mentions, LIMITS);
        // Cells are the very ones of the paper.
        const taken = (line: readonly unknown[], of: readonly unknown[]) => {
          const places = line.map((each) => of.indexOf(each));
          return places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1)) ? places : undefined;
        };
        let row = -1;
        const across = new Set<string>();
        for (const line of cut.rows) {
          row = original.rows.findIndex(
            (of, index) => index > row && taken(line, of) !== undefined && of[0] === line[0],
          );
          expect(row >= 0 || line.length === 0).toBe(true);
          if (line.length > 0) across.add(String(taken(line, original.rows[row] ?? [])));
        }
        expect(across.size).toBeLessThanOrEqual(1);
        expect(taken(cut.columns, original.columns)).toBeDefined();
        expect(marked.every(({ row: at, column = 0 }) => cut.rows[at]?.[column] !== undefined)).toBe(true);
        if (!isTrimmed) expect(cut).toBe(original);
      }),
    );
  });
});
