import { describe, expect, it } from "vitest";
import { findGappedTables } from "../../../scripts/readers/pdf/bare-floats.ts";
import type { Float } from "../../../scripts/readers/pdf/float.ts";
import { cellsOf, joinTables } from "../../../scripts/readers/pdf/join-tables.ts";
import type { Fragment, PdfLine } from "../../../scripts/readers/pdf/page.ts";
import { readCells } from "../../../scripts/readers/pdf/tables.ts";

const look = { size: 10, isBold: false, isItalic: false, isMath: false, isMono: false, isForeign: false };
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

  it("have heads of their own where these stand as close as words", () => {
    const [head, ...rows] = toLines([
      ["Kettle", "Hours Makers Lids"],
      ["small", "12", "3", "1"],
      ["large", "10", "2", "4"],
      ["old", "15", "8", "2"],
    ]);
    const wide = head && {
      ...head,
      fragments: head.fragments.map((part, at) => (at === 0 ? part : { ...part, x1: 380 })),
    };
    expect(readCells(wide ? [wide, ...rows] : rows, [])?.columns).toEqual(["Kettle", "Hours", "Makers", "Lids"]);
  });

  it("have columns of their own in a table of two rows", () => {
    const [head, ...rows] = toLines([
      ["Kettle", "Noon Night"],
      ["small", "12", "3"],
      ["large", "10", "2"],
    ]);
    const wide = head && {
      ...head,
      fragments: head.fragments.map((part, at) => (at === 0 ? part : { ...part, x1: 280 })),
    };
    expect(readCells(wide ? [wide, ...rows] : rows, [])).toEqual({
      columns: ["Kettle", "Noon", "Night"],
      rows: [
        ["small", "12", "3"],
        ["large", "10", "2"],
      ],
    });
  });

  it("stand in rows of their own between lines that part two tables", () => {
    const names = ["small", "large", "old", "new", "odd", "red"];
    const rows = [
      ["Kettle", "Cools", "Boils"],
      ...names.map((name) => [name, "✓", "✓"]),
      ["Kettle", "Hours", "Makers"],
      ...names.map((name) => [name, "12", "3"]),
    ];
    const rules = [-0.6, 0.4, 6.4, 7.4, 13.4].map((row) => 100 + 12 * row);
    expect(readCells(toLines(rows), rules)).toEqual({ columns: rows[0], rows: rows.slice(1) });
  });

  it("have several lines of words between lines", () => {
    const row = [
      ["The small", "cools in", "is made of", "and lies"],
      ["kettle of", "the hall", "clay that", "on a pole"],
      ["the village", "at night", "Ada found", "for days"],
    ];
    const rows = [["Kettle", "Cools", "Made", "Lies"], ...row, ...row, ...row];
    const rules = [-0.6, 0.4, 3.4, 6.4, 9.4].map((at) => 100 + 12 * at);
    const one = row.reduce((joined, cells) => joined.map((text, at) => `${text}\n${cells[at]}`), ["", "", "", ""]);
    const said = one.map((text) => text.trim());
    expect(readCells(toLines(rows), rules)).toEqual({ columns: rows[0], rows: [said, said, said] });
  });

  it("stand in rows of their own below what heads a group of them, between lines that part the groups", () => {
    const group = (name: string) => [
      [name, "0.01", "0.52", "6400"],
      ["", "0.10", "0.59", "277"],
      ["", "0.50", "0.57", "445"],
    ];
    const rows = [["γ", "p", "Y", "N"], ...group("4.0"), ...group("2.0"), ...group("1.5")];
    const rules = [-0.6, 0.4, 3.4, 6.4, 9.4].map((row) => 100 + 12 * row);
    const lines = toLines(rows).map((line) => ({
      ...line,
      fragments: line.fragments.filter(({ text }) => text !== ""),
    }));
    expect(readCells(lines, rules)).toEqual({ columns: rows[0], rows: rows.slice(1) });
    // The same without lines, each group a little apart.
    const apart = lines.map((line, row) => {
      const down = Math.floor((row - 1) / 3) * 12;
      const move = <T extends { y: number; y0: number; y1: number }>(box: T): T => ({
        ...box,
        ...{ y: box.y + down, y0: box.y0 + down, y1: box.y1 + down },
      });
      return { ...move(line), fragments: line.fragments.map(move) };
    });
    expect(readCells(apart, [])).toEqual({ columns: rows[0], rows: rows.slice(1) });
  });

  it("stand in rows of their own below what heads a group of them, if all are words", () => {
    const group = (name: string) => [
      [name, "", ""],
      ["Lid", "yes", "no"],
      ["Handle", "yes", "various"],
      ["Whistle", "no", "no"],
      ["Spout", "limited", "yes"],
    ];
    const rows = [["", "old", "new"], ...group("Parts:"), ...group("Makers:")];
    const lines = toLines(rows).map((line) => ({
      ...line,
      fragments: line.fragments.filter(({ text }) => text !== ""),
    }));
    const rules = [-0.6, 0.4, 5.4, 10.4].map((row) => 100 + 12 * row);
    expect(readCells(lines, rules)).toEqual({ columns: rows[0], rows: rows.slice(1) });
  });

  it("stand in rows of their own below what heads a group of a few rows of numbers", () => {
    const group = (name: string) => [
      [name, "", "", ""],
      ...["10", "40", "100"].map((size) => [`n = ${size}`, "0.4", "0.5", "0.6"]),
    ];
    const rows = [["", "Bias", "Error", "Time"], ...group("Lid"), ...group("Spout"), ...group("Handle")];
    const lines = toLines(rows).map((line) => ({
      ...line,
      fragments: line.fragments.filter(({ text }) => text !== ""),
    }));
    const rules = [-0.6, 0.4, 4.4, 8.4, 12.4].map((row) => 100 + 12 * row);
    expect(readCells(lines, rules)).toEqual({ columns: rows[0], rows: rows.slice(1) });
  });

  it("have heads whose words stand as close as those of a line, but no title over all columns", () => {
    const rows = [
      ["Homes", "Noon", "Night"],
      ["waiting", "280", "130"],
      ["others", "410", "110"],
      ["all", "690", "240"],
    ];
    const headed = (text: string, x0: number, x1: number) => {
      const [first, ...rest] = toLines(rows).map((line) => ({
        ...line,
        // Columns stand close.
        fragments: line.fragments.map((each, at) => ({ ...each, x0: at * 40, x1: at * 40 + 30 })),
      }));
      const [part] = first?.fragments ?? [];
      return readCells([{ ...first, fragments: [{ ...part, text, x0, x1 }] } as PdfLine, ...rest], [])?.columns;
    };
    expect(headed("Homes Noon Night", 0, 110)).toEqual(rows[0]);
    expect(headed("Load per home", 25, 90)).toEqual(["Load per home", "", ""]);
  });

  it("stand in rows of their own if numbers are all that stands beside the first column", () => {
    const rows = [
      ["", "Model 1"],
      ["Heat", "0.43"],
      ["", "(0.09)"],
      ["Noise", "0.36"],
      ["", "(0.05)"],
      ["Steam", "−2.06"],
      ["", "(0.29)"],
      ["Kettles", "599"],
    ];
    const lines = toLines(rows).map((line) => ({
      ...line,
      fragments: line.fragments.filter(({ text }) => text !== ""),
    }));
    const rules = [-0.6, 0.4, 6.4, 7.4].map((row) => 100 + 12 * row);
    expect(readCells(lines, rules)).toEqual({ columns: rows[0], rows: rows.slice(1) });
  });

  it("go on in the next line where they had no room, however far apart rows stand", () => {
    const rows = [
      ["Kettle", "Lid", "What it does"],
      ["small", "iron", "whistles when the"],
      ["", "", "water boils, and"],
      ["", "", "not before"],
      ["large and", "tin", "sings"],
      ["round", "", ""],
      ["old", "none", "hums"],
      ["Odd", "", ""],
      ["new", "glass", "is quiet"],
    ];
    const lines = toLines(rows).map((line) => ({
      ...line,
      // As wide as their words.
      fragments: line.fragments
        .filter(({ text }) => text !== "")
        .map((each) => ({ ...each, x1: each.x0 + each.text.length * 4.5 })),
    }));
    expect(readCells(lines, [])?.rows).toEqual([
      ["small", "iron", "whistles when the\nwater boils, and\nnot before"],
      ["large and\nround", "tin", "sings"],
      ["old", "none", "hums"],
      ["Odd", "", ""],
      ["new", "glass", "is quiet"],
    ]);
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

it("the cells of a head with two lines, and of a row whose number stands a little higher, are one row", () => {
  const rows = [
    ["entry", "kettle /", "heat after", "heat after"],
    ["", "mg", "3 hb / %", "6 hb / %"],
    ["1", "", "", ""],
    ["", "12", "45", "67"],
    ["2", "", "", ""],
    ["", "13", "46", "68"],
  ];
  const lines = toLines(rows).map((line, row) => {
    // Lines of one row stand closer than rows do.
    const down = Math.floor(row / 2) * 10;
    const move = <T extends { y: number; y0: number; y1: number }>(box: T): T => ({
      ...box,
      ...{ y: box.y + down, y0: box.y0 + down, y1: box.y1 + down },
    });
    return { ...move(line), fragments: line.fragments.filter(({ text }) => text !== "").map(move) };
  });
  expect(readCells(lines, [])).toEqual({
    columns: ["entry", "kettle /\nmg", "heat after\n3 hb / %", "heat after\n6 hb / %"],
    rows: [
      ["1", "12", "45", "67"],
      ["2", "13", "46", "68"],
    ],
  });
});

/** Cells of 8 points, each in the middle of its row, lines 9.6 points apart and rows 6 points further. */
const toCentred = (rows: readonly (readonly (readonly string[])[])[]): PdfLine[] => {
  let top = 100;
  return rows.flatMap((cells) => {
    const height = Math.max(...cells.map(({ length }) => length)) * 9.6;
    const middle = top + height / 2;
    top += height + 6;
    return cells.flatMap((lines, column) =>
      lines.map((text, line): PdfLine => {
        const y = middle + (line - lines.length / 2) * 9.6 + 7;
        const box = { x0: column * 100, x1: column * 100 + 60, y0: y - 6, y1: y + 2 };
        const own = { ...look, ...box, size: 8, y, text };
        return { ...own, page: 1, fragments: [{ ...own, runs: [own] }], column: { x0: 0, x1: 400 } };
      }),
    );
  });
};

describe("cells of several lines in the middle of their rows", () => {
  const head = [["Kettle"], ["Where", "it cools"], ["Cups"]];
  const rows = [
    [["small"], ["in the", "room by", "the hall"], ["12"]],
    [
      ["large,", "of iron"],
      ["on the", "stove"],
      ["277", "and the", "cold one"],
    ],
    [["old"], ["by the", "window"], ["3"]],
  ];
  const said = (row: readonly (readonly string[])[]) => row.map((lines) => lines.join("\n"));

  it("are rows where space goes through all columns", () => {
    const cells = readCells(toCentred([head, ...rows]), []);
    expect(cells).toEqual({ columns: said(head), rows: rows.map(said) });
  });

  it("are no rows where all lines stand as close", () => {
    const even = toCentred([
      [
        ["a b", "c d", "e f", "g h"],
        ["i j", "k l", "m n", "o p"],
        ["q r", "s t", "u v", "w x"],
      ],
    ]);
    expect(readCells(even, [])?.rows.length ?? 0).not.toBe(1);
  });
});

describe("a head over two columns", () => {
  it("does not make one of them", () => {
    const lines = toLines([
      ["Kettle", "Cups of tea", ""],
      ["", "hot", "cold"],
      ["small", "1", "2"],
      ["large", "5", "6"],
      ["old", "3", "1"],
    ]).map((line) => ({ ...line, fragments: line.fragments.filter(({ text }) => text !== "") }));
    const over = lines[0]?.fragments[1];
    if (over) over.x1 = 280;
    expect(readCells(lines, [])?.rows.at(-1)).toEqual(["old", "3", "1"]);
  });
});

describe("a table on two pages", () => {
  const head = ["Hour", "Before", "After"];
  const part = (page: number, rows: string[][], isCaptioned = false): Float => ({
    ...{ kind: "table", page, box: undefined, rules: [], lines: toLines([head, ...rows]) },
    caption: isCaptioned ? toLines([["Table 1: Delays."]]) : [],
  });
  const NOON = ["12:00", "410 ms", "283 ms"];
  const NIGHT = ["23:00", "90 ms", "99 ms"];

  it("is one, where the other page has its head again", () => {
    const [table, ...others] = joinTables([part(1, [NOON, NIGHT], true), part(2, [NIGHT, NOON])]);
    expect([others, table && cellsOf(table)]).toEqual([[], { columns: head, rows: [NOON, NIGHT, NIGHT, NOON] }]);
  });

  it("may have but its head on the first", () => {
    const [table] = joinTables([part(1, [], true), part(2, [NIGHT, NOON])]);
    expect([table?.page, table?.caption.length, table && cellsOf(table)?.rows]).toEqual([2, 1, [NIGHT, NOON]]);
  });

  it("is two where the other has a caption of its own, or stands further on", () => {
    expect(joinTables([part(1, [NOON, NIGHT], true), part(2, [NIGHT, NOON], true)]).length).toBe(2);
    expect(joinTables([part(1, [NOON, NIGHT], true), part(3, [NIGHT, NOON])]).length).toBe(2);
  });
});

describe("rows without lines and caption", () => {
  const page = {
    number: 2,
    sheet: 2,
    width: 600,
    height: 800,
    rotation: 0,
    runs: [],
    graphics: [],
    alts: [],
    turned: [],
  };
  const body = { ...look, leading: 12 };
  /** Words of so many points, each so far behind the one before. */
  const row = (index: number, words: readonly (readonly [text: string, width: number])[], gaps: readonly number[]) => {
    let x0 = 0;
    const y = 300 + index * 12;
    const fragments = words.map(([text, width], at): Fragment => {
      const box = { x0, x1: x0 + width, y0: y - 7.5, y1: y + 2.5 };
      x0 += width + (gaps[at] ?? 0);
      return { ...look, ...box, y, text, runs: [{ ...look, ...box, y, text }] };
    });
    const x1 = fragments.at(-1)?.x1 ?? 0;
    const text = words.map(([word]) => word).join(" ");
    return { ...look, x0: 0, x1, y0: y - 7.5, y1: y + 2.5, y, text, page: 2, fragments, column: { x0: 0, x1: 240 } };
  };
  const WORDS = [
    ["internationalization", 90],
    ["must", 30],
    ["be", 12],
  ] as const;

  it("are no stretched lines of a narrow column", () => {
    const stretched = [0, 1, 2, 3].map((index) => row(index, WORDS, [54, 54]));
    expect(stretched.every(({ x1 }) => x1 === 240)).toBe(true);
    expect(findGappedTables(page, stretched, body)).toEqual([]);
  });

  it("are no works with their numbers", () => {
    const works = [1, 2, 3, 4].map((index) =>
      row(
        index,
        [
          [`[${index}]`, 12],
          ["Aas and Holm,", 60],
          ["Ropes at quays", 60],
        ],
        [40 + index, 60 - index],
      ),
    );
    expect(findGappedTables(page, works, body)).toEqual([]);
  });

  it("are no matrix", () => {
    const rows = ["⎛", "⎜", "⎜", "⎝"].map((bracket, index) =>
      row(
        index,
        [
          [bracket, 8],
          ["(1 − 7/20)/20", 60],
          ["(0 − 4/20)/20", 60],
        ],
        [40 + index, 60 - index],
      ),
    );
    expect(findGappedTables(page, rows, body)).toEqual([]);
  });

  it("are rows whose gaps differ", () => {
    const cells = [0, 1, 2, 3].map((index) => row(index, WORDS, [40 + index, 60 - index]));
    expect(findGappedTables(page, cells, body).map(({ lines }) => lines.length)).toEqual([4]);
  });
});
