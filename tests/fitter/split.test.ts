import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evenParts } from "../../scripts/deck/even-parts.ts";
import { numberAddresses, wholeAddress } from "../../scripts/deck/series.ts";
import type { DiagramNode, Point, Slide, SlideText } from "../../scripts/deck/types.ts";
import { repairSlide } from "../../scripts/fitter/repair.ts";
import { kindOf } from "../../scripts/kinds/index.ts";
import { evenList, makeParts } from "../../scripts/kinds/shared/parts.ts";
import { cutPoint } from "../../scripts/kinds/shared/points.ts";
import { splitColumns } from "../../scripts/kinds/shared/split-columns.ts";
import { shorten, splitDiagram } from "../../scripts/kinds/shared/split-diagram.ts";
import { splitTex } from "../../scripts/kinds/shared/split-tex.ts";
import { splitText } from "../../scripts/kinds/shared/split-text.ts";
import { parseInline, toPlainText } from "../../scripts/text/inline.ts";
import { widthOf } from "../../scripts/text/text-width.ts";
import { anyText } from "../helpers/texts.ts";

const text = (value: string) => parseInline(value) as SlideText;
const plain = (value: SlideText) => toPlainText(value);
const squeeze = (value: string) => value.replace(/\s+/g, "");
const BASE = { id: "a", title: text("Title"), notes: [], minutes: 1, sources: [] };

describe("splitText", () => {
  it("cuts at ends of sentences, near equal parts", () => {
    const parts = splitText(text("One is here. Two is behind it. Three is a longer one."), 2);
    expect(parts.map(plain)).toEqual(["One is here. Two is behind it.", "Three is a longer one."]);
  });

  it("cuts between words where there is one sentence, and anywhere in a word", () => {
    expect(splitText(text("alpha beta gamma delta"), 2).map(plain)).toEqual(["alpha beta", "gamma delta"]);
    expect(splitText(text("x".repeat(90)), 3).map((part) => plain(part).length)).toEqual([30, 30, 30]);
    expect(splitText(text("国际合作。共同发展。"), 2).map(plain)).toEqual(["国际合作。", "共同发展。"]);
  });

  it("keeps marks around what they mark, and formulas whole", () => {
    const parts = splitText(text("Say **this is strong. And this too.** Then $a + b = c$ ends."), 2);
    expect(parts.map((part) => part.some(({ type }) => type === "strong"))).toEqual([true, true]);
    expect(parts.flat().filter(({ type }) => type === "inlineMath")).toHaveLength(1);
  });

  it("loses no character of any text", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 9 }), (value, count) => {
        const source: SlideText = [{ type: "text", value: value.repeat(3) }];
        const parts = splitText(source, count);
        expect(parts.length).toBeLessThanOrEqual(count);
        expect(squeeze(parts.map(plain).join(""))).toBe(squeeze(plain(source)));
      }),
    );
  });
});

describe("evenParts", () => {
  it("makes parts as equal as can be", () => {
    expect(evenParts([1, 1, 1, 1, 1, 1], 3)).toEqual([2, 4]);
    expect(evenParts([5, 1, 1, 1, 1, 1, 1], 3)).toEqual([1, 4]);
    expect(evenParts([9, 1, 1, 1, 1, 1], 2)).toEqual([1]);
    expect(evenParts([1, 2], 3)).toBeUndefined();
    expect(evenParts([1, 2], 1)).toEqual([]);
  });

  it("does so as well as trying all ways does", () => {
    const costOf = (heights: number[], cuts: number[]) =>
      [...cuts, heights.length]
        .map((end, index) => heights.slice(cuts[index - 1] ?? 0, end).reduce((sum, height) => sum + height, 0))
        .reduce((sum, height) => sum + height ** 2, 0);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 9 }), (heights) => {
        const all: number[] = [];
        for (let a = 1; a < heights.length - 1; a++)
          for (let b = a + 1; b < heights.length; b++) all.push(costOf(heights, [a, b]));
        expect(costOf(heights, evenParts(heights, 3) ?? [])).toBe(Math.min(...all));
      }),
    );
  });
});

describe("parts of a slide", () => {
  it("share out minutes and notes without losing any", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.nat(9),
        fc.integer({ min: 1, max: 7 }),
        (quarters, notes, count) => {
          const slide: Slide = {
            ...BASE,
            kind: "points",
            points: [],
            minutes: quarters / 4,
            notes: Array.from({ length: notes }, (_, n) => text(`Note ${n}`)),
          };
          const parts = makeParts(slide, Array(count).fill({}));
          expect(parts.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(slide.minutes);
          expect(parts.every(({ minutes }) => minutes >= 0 && minutes % 0.25 === 0)).toBe(true);
          expect(parts.flatMap((part) => part.notes)).toEqual(slide.notes);
          expect(new Set(parts.map(({ id }) => id)).size).toBe(count);
          expect(parts.every(({ series }) => series === "a")).toBe(true);
        },
      ),
    );
  });

  it("go on counting where the one before ended", () => {
    const points = ["One", "Two", "Three"].map((value): Point => ({ text: text(value), details: [] }));
    const slide: Slide = { ...BASE, kind: "principles", points, clicks: 3 };
    const parts = kindOf(slide).fit.split?.at(slide, [2]);
    expect(parts).toMatchObject([
      { points: points.slice(0, 2), start: 1, clicks: 2 },
      { points: points.slice(2), start: 3, clicks: 1 },
    ]);
  });

  it("of a principle that was cut have its number", () => {
    const point = (value: string, continues?: true): Point => ({
      text: text(value),
      details: [],
      ...(continues ? { continues } : {}),
    });
    const points = [point("One,"), point("still one", true), point("Two"), point("Three")];
    const slide: Slide = { ...BASE, kind: "principles", points };
    const starts = kindOf(slide)
      .fit.split?.at(slide, [1, 2])
      .map((part) => part.kind === "principles" && part.start);
    expect(starts).toEqual([1, 1, 2]);
  });

  it("have addresses of their own, also after a second split", () => {
    const parts = makeParts<Slide>({ ...BASE, kind: "points", points: [] }, [{}, {}]);
    const again = numberAddresses(parts.flatMap((part) => makeParts(part, [{}, {}])));
    expect(again.map(({ id }) => id)).toEqual(["a", "a.2", "a.3", "a.4"]);
    expect(again.map(({ id }) => wholeAddress(id))).toEqual(["a", "a", "a", "a"]);
  });

  it("keep the marks of an abstract", () => {
    const abstract = text("One is **strong** here. Two has $x^2$ in it and goes on.");
    const slide: Slide = { ...BASE, kind: "glance", abstract, facts: [] };
    const cut = kindOf(slide).fit.split?.cut(slide, 0, 2);
    const said = cut?.kind === "glance" ? [cut.abstract, ...cut.facts.map((fact) => fact.text)] : [];
    expect(squeeze(said.map(plain).join(""))).toBe(squeeze(plain(abstract)));
    expect(said.flat().map(({ type }) => type)).toContain("inlineMath");
  });

  it("repeat a table's headings, and say its caption once", () => {
    const table = {
      type: "table" as const,
      position: { line: 1, column: 1, length: 1 },
      cite: [],
      notes: [],
      columns: [text("A"), text("B")],
      rows: [
        [text("1"), text("2")],
        [text("3"), text("4")],
      ],
      align: [null, null],
      caption: text("Caption"),
    };
    const slide: Slide = { ...BASE, kind: "table", table };
    const parts = kindOf(slide).fit.split?.at(slide, [1]) ?? [];
    expect(parts.map((part) => part.kind === "table" && part.table.columns)).toEqual([table.columns, table.columns]);
    expect(parts.map((part) => part.kind === "table" && part.table.caption)).toEqual([table.caption, []]);
    const columns = {
      ...slide,
      table: { ...table, columns: ["K", "A", "B", "C"].map(text), rows: [["k", "a", "b", "c"].map(text)] },
    };
    const split = splitColumns(columns, [200, 400, 300, 300], 852);
    expect(split?.map((part) => [part.table.columns.map(plain).join(""), part.firstColumn])).toEqual([
      ["KA", 1],
      ["KBC", 2],
    ]);
    expect(split?.map((part) => part.table.caption)).toEqual([table.caption, []]);
  });
});

describe("lists that are split", () => {
  it("keep a line with the list that it leads into", () => {
    const entries = ["a", "b", "c"].map(
      (value, index): Point => ({
        text: text(value),
        details: [],
        form: "numbered",
        number: index + 1,
      }),
    );
    const lead: Point = { text: text("Lead:"), details: [], form: "text" };
    const points = [{ text: text("p"), details: [] }, lead, ...entries];
    const slide: Slide = { ...BASE, kind: "points", points };
    const said = (cuts: number[]) =>
      kindOf(slide)
        .fit.split?.at(slide, cuts)
        .map((part) => ("points" in part ? part.points.map((each) => plain(each.text)).join("") : ""));
    expect(said([2])).toEqual(["p", "Lead:abc"]);
    expect(said([1, 2])).toEqual(["p", "Lead:", "abc"]);
    expect(said([3])).toEqual(["pLead:a", "bc"]);
  });
});

describe("tables with spanned cells", () => {
  const table = {
    type: "table" as const,
    position: { line: 1, column: 1, length: 1 },
    cite: [],
    notes: [],
    columns: ["A", "B", "C", "D"].map(text),
    groups: [
      { text: text("Left"), across: 2 },
      { text: text("Right"), across: 2 },
    ],
    rows: [
      ["a1", "b1", "c1", ""],
      ["", "b2", "c2", "d2"],
      ["a3", "b3", "c3", "d3"],
    ].map((row) => row.map(text)),
    looks: [
      [{ down: 2 }, {}, { across: 2, isMarked: true as const }, { isCovered: true as const }],
      [{ isCovered: true as const }, {}, {}, {}],
      [{}, {}, {}, {}],
    ],
    align: [null, null, null, null],
    caption: [],
  };
  const slide = { ...BASE, kind: "table" as const, table };

  it("are never cut between rows that a cell joins", () => {
    const split = kindOf<"table">(slide).fit.split;
    expect(split?.count(slide)).toBe(2);
    const parts = split?.at(slide, [1]) ?? [];
    const tables = parts.flatMap((part) => (part.kind === "table" ? [part.table] : []));
    expect(tables.map(({ rows }) => rows.length)).toEqual([2, 1]);
    expect(tables.map(({ looks }) => looks)).toEqual([table.looks.slice(0, 2), table.looks.slice(2)]);
    expect(split?.cut(slide, 0, 2)).toEqual(slide);
  });

  it("nor between columns that one joins; what begins in the first column becomes narrower", () => {
    const parts = splitColumns(slide, [200, 400, 300, 300], 852) ?? [];
    expect(parts.map(({ table }) => table.columns.map(plain).join(""))).toEqual(["AB", "ACD"]);
    expect(parts.map(({ table }) => table.groups?.map(({ text, across }) => [plain(text), across]))).toEqual([
      [["Left", 2]],
      [
        ["Left", 1],
        ["Right", 2],
      ],
    ]);
    expect(parts[1]?.table.looks?.[0]).toEqual([{ down: 2 }, { across: 2, isMarked: true }, { isCovered: true }]);
  });
});

describe("cutPoint", () => {
  it("cuts long text, or puts details below the same text", () => {
    expect(cutPoint({ text: text("One. Two."), details: [] }, 2).map((point) => plain(point.text))).toEqual([
      "One.",
      "Two.",
    ]);
    const details = ["a", "b", "c"].map(text);
    expect(cutPoint({ text: text("T"), details }, 2)).toEqual([
      { text: text("T"), details: details.slice(0, 2) },
      { text: text("T"), details: details.slice(2), continues: true },
    ]);
  });

  it("keeps the number of an entry, and all that stands below its only detail", () => {
    const details = [{ text: text("a"), details: [text("b"), text("c")] }];
    const parts = cutPoint({ text: text("T"), details, form: "numbered", number: 3 }, 2);
    expect(parts.map((part) => plain(part.text))).toEqual(["T", "a", "b", "c"]);
    expect(parts.every(({ form, number }) => form === "numbered" && number === 3)).toBe(true);
  });
});

describe("splitTex", () => {
  it("keeps rows, their environments and what they hold", () => {
    const rows = ["a &= 1", "b &= \\begin{cases} 1 \\\\ 2 \\end{cases}", "c &= {3 \\\\ 4}"];
    const tex = `\\begin{aligned}${rows.join(" \\\\[2pt] ")}\\end{aligned}`;
    const parts = splitTex(tex, 3);
    expect(parts).toHaveLength(3);
    expect(parts?.map((part) => part.split("\n")[1])).toEqual(rows);
    expect(parts?.every((part) => part.startsWith("\\begin{aligned}") && part.endsWith("\\end{aligned}"))).toBe(true);
  });

  it("repeats what an environment is told", () => {
    const parts = splitTex("\\begin{alignedat}{2} a &= b \\\\ c &= d \\end{alignedat}", 2);
    expect(parts?.every((part) => part.startsWith("\\begin{alignedat}{2}"))).toBe(true);
  });

  it("does not touch a formula of one row, or one with something around its rows", () => {
    expect(splitTex("a + b", 2)).toBeUndefined();
    expect(splitTex("\\begin{aligned}a\\end{aligned}", 2)).toBeUndefined();
    expect(splitTex("\\begin{aligned}a \\\\ b\\end{aligned} + c", 2)).toBeUndefined();
  });
});

describe("splitDiagram", () => {
  const node = (n: number): DiagramNode => ({ mark: String(n), label: `Label ${n}`, text: `Text ${n}`, children: [] });
  const diagram = (nodes: DiagramNode[]): Extract<Slide, { kind: "diagram" }> => ({
    ...BASE,
    kind: "diagram",
    shape: "pillar",
    hub: "Hub",
    nodes,
    clicks: nodes.length,
  });

  it("makes an overview and parts of many nodes, and parts alone of a few", () => {
    const fifteen = splitDiagram(diagram(Array.from({ length: 15 }, (_, n) => node(n + 1))), 7);
    expect(fifteen?.map((part) => part.kind === "diagram" && part.nodes.map(({ mark }) => mark).join())).toEqual([
      "1–5,6–10,11–15",
      "1,2,3,4,5",
      "6,7,8,9,10",
      "11,12,13,14,15",
    ]);
    expect(splitDiagram(diagram([1, 2, 3, 4].map(node)), 3)?.map(({ clicks }) => clicks)).toEqual([2, 2]);
  });

  it("says of each part which of all it shows, also when it is split again", () => {
    const nodes = Array.from({ length: 15 }, (_, n) => node(n + 1));
    const fifteen = splitDiagram(diagram(nodes), 7) ?? [];
    const extents = (slides: readonly Slide[]) => slides.map((slide) => slide.kind === "diagram" && slide.extent);
    expect(extents(fifteen)).toEqual([
      { total: 15, isGrouped: true },
      { total: 15, from: 1 },
      { total: 15, from: 6 },
      { total: 15, from: 11 },
    ]);
    const last = fifteen.at(-1);
    expect(extents((last?.kind === "diagram" && splitDiagram(last, 3)) || [])).toEqual([
      { total: 15, from: 11 },
      { total: 15, from: 14 },
    ]);
    // Of those that a lecture took nobody knows which they were.
    expect(extents(splitDiagram({ ...diagram(nodes.slice(0, 4)), extent: { total: 15 } }, 3) ?? [])).toEqual([
      { total: 15 },
      { total: 15 },
    ]);
  });

  it("draws a map of three sections in other ways, and never splits it", () => {
    const map = (label: string): Slide => ({
      ...BASE,
      kind: "map",
      hub: "Hub",
      sections: [1, 2, 3].map((n) => ({ ...node(n), label, children: [node(1)] })),
    });
    for (const label of ["How cities were drawn", "word ".repeat(30).trim()]) {
      const kept: Slide[] = [];
      let slides: Slide[] | undefined = [map(label)];
      while (slides?.[0]?.kind === "map") {
        expect(slides).toHaveLength(1);
        kept.push(slides[0]);
        expect(kept.length).toBeLessThan(6);
        // What can be shortened no more ends in parts, where a check says what does not fit.
        if (kept.length > 1 && !slides[0].sections.some((section) => section.label.length > 34)) break;
        slides = splitDiagram(slides[0], 1);
      }
      expect(kept[1]).toMatchObject({ isStacked: true });
    }
  });

  it("shortens what a single node says, behind a word, and then gives up", () => {
    const long = diagram([{ ...node(1), label: "word ".repeat(30).trim() }]);
    const [shorter] = splitDiagram(long, 1) ?? [];
    const label = shorter?.kind === "diagram" ? (shorter.nodes[0]?.label ?? "") : "";
    expect(label).toMatch(/^(?:word )+word…$/);
    expect(widthOf(label)).toBeLessThanOrEqual(61);
    expect(splitDiagram(diagram([node(1)]), 1)).toBeUndefined();
    expect(shorten("x".repeat(50), 10)).toBe(`${"x".repeat(10)}…`);
  });
});

describe("repairSlide", () => {
  const position = { line: 1, column: 1, length: 1 };
  const figure = {
    type: "figure" as const,
    position,
    cite: [],
    notes: [],
    path: "/x.png",
    alt: "x",
    caption: text("A caption. And more of it."),
  };
  const slide: Slide = { ...BASE, kind: "figure", figure };
  const trial = { isFitting: false, cuts: [], tall: [] };

  it("does not split a slide whose picture is the fault", () => {
    expect(repairSlide(slide, { ...trial, ratio: 0.1 })).toBeUndefined();
    expect(repairSlide(slide, { ...trial, ratio: 0.9 })).toHaveLength(2);
  });

  it("takes a size that fits, then cuts that fit", () => {
    const points = ["One", "Two", "Three"].map((value): Point => ({ text: text(value), details: [] }));
    const list: Slide = { ...BASE, kind: "points", points };
    expect(repairSlide(list, { ...trial, isFitting: true, size: "compact", ratio: 1 })).toMatchObject([
      { size: "compact", points },
    ]);
    const parts = repairSlide(list, { ...trial, isFitting: true, cuts: [1], ratio: 2 });
    expect(parts?.map((part) => part.kind === "points" && part.points.length)).toEqual([1, 2]);
    expect(repairSlide(list, { ...trial, tall: [{ unit: 0, ratio: 0.2 }], ratio: 0.5 })).toBeUndefined();
  });
});

describe("evenList", () => {
  it("keeps all, in order, in parts of about the same length", () => {
    expect(evenList([1, 2, 3, 4, 5], 2)).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });
});
