import { describe, expect, it } from "vitest";
import { checkCoverage } from "../../scripts/checker/coverage.ts";
import { ledgerLines, listLeftOut, summarize } from "../../scripts/checker/ledger.ts";
import { checkPdfCoverage } from "../../scripts/checker/pdf-coverage.ts";
import type { Item, ItemKind, ItemOf, SlideText } from "../../scripts/deck/types.ts";
import type { ReadSlide } from "../../scripts/page/read-slides.ts";
import { parseInline } from "../../scripts/text/inline.ts";
import { squeezeText } from "../../scripts/text/squeeze-text.ts";

const text = (value: string) => parseInline(value) as SlideText;
const item = <K extends ItemKind>(id: string, kind: K, value: string, rest: Partial<ItemOf<K>> = {}) =>
  ({
    id,
    kind,
    text: text(value),
    section: id.split("/")[0] ?? id,
    position: { line: 7, column: 3, length: 4 },
    ...rest,
  }) as ItemOf<K>;

/** A slide as the browser would read it. */
function slide(no: number, layout: string, title: string, rest: Partial<ReadSlide> = {}): ReadSlide {
  const parts = {
    series: "",
    units: [],
    paragraphs: [],
    lines: [],
    quotes: [],
    footnotes: [],
    tables: [],
    code: [],
    tex: [],
    pictures: [],
    drawings: [],
    recordings: [],
    codes: [],
    ...rest,
  };
  const { units, paragraphs, quotes } = parts;
  return { no, address: `s${no}`, layout, title, ...parts, all: [title, ...units, ...paragraphs, ...quotes].join(" ") };
}

const check = (items: Item[], slides: ReadSlide[]) => checkCoverage({ items }, slides, "outline.yaml");
const codes = (items: Item[], slides: ReadSlide[]) => check(items, slides).diagnostics.map(({ code }) => code);

const CLAIM = item("A.1", "claim", "Water is wet", { short: "Wetness" });
const POINT = item("A.1/point-1", "point", "It drips from **any** tap");

describe("coverage", () => {
  it("finds a claim by its slide's title and a point in its list, and where else they are", () => {
    const { ledger, diagnostics } = check(
      [CLAIM, POINT],
      [
        slide(1, "pillars", "All pillars", { units: ["1 Wetness"] }),
        slide(2, "claim", "Water is wet", { units: ["It drips from any tap"] }),
        slide(3, "takeaways", "What to remember", { units: ["Water is wet"] }),
      ],
    );
    expect(diagnostics).toEqual([]);
    expect(ledger).toMatchObject([
      { id: "A.1", status: "shown", home: ["s2"], repeats: ["s1", "s3"] },
      { id: "A.1/point-1", status: "shown", home: ["s2"], repeats: [] },
    ]);
    expect(summarize(ledger)).toBe("1/1 claim · 1/1 point");
  });

  it.each([
    ["Error by region", [], "Error by region"],
    ["Error by region.", [], "Error by region"],
    ["Figure 3. Error by region.", ["Figure 3."], "Error by region"],
    ["Figure 3. Error by region", ["Figure 3."], "Error by region · 2"],
  ])("finds a caption whose words are the title: %s", (caption, paragraphs, title) => {
    const figure = item("a/figure-1", "figure", caption, { picture: { alt: "A map" } });
    const { ledger, diagnostics } = check([figure], [slide(1, "figure", title, { paragraphs, pictures: ["A map"] })]);
    expect(diagnostics).toEqual([]);
    expect(ledger).toMatchObject([{ status: "shown", home: ["s1"] }]);
    expect(codes([figure], [slide(1, "figure", "Error by year", { paragraphs, pictures: ["A map"] })])).not.toEqual([]);
  });

  it("finds a point that is a line without a bullet, also in pieces", () => {
    const slides = [
      slide(1, "default", "T (1/2)", { series: "t", units: ["One"], paragraphs: ["Not"] }),
      slide(2, "default", "T (2/2)", { series: "t", units: ["Two"], paragraphs: ["specified:"] }),
    ];
    const { ledger, diagnostics } = check([item("a/point-1", "point", "Not specified:")], slides);
    expect(diagnostics).toEqual([]);
    expect(ledger).toMatchObject([{ status: "shown", home: ["s1", "s2"] }]);
  });

  it.each([
    ["a picture's", slide(2, "figure", "U", { paragraphs: ["Not specified:"] })],
    ["one of several blocks'", slide(2, "mixed", "U", { paragraphs: ["Not specified:"] })],
  ])("takes no caption for it: %s", (_, other) => {
    const slides = [slide(1, "mixed", "T", { lines: ["Not specified:"], paragraphs: ["Not specified:"] }), other];
    const { ledger, diagnostics } = check([item("a/point-1", "point", "Not specified:")], slides);
    expect(diagnostics).toEqual([]);
    expect(ledger).toMatchObject([{ status: "shown", home: ["s1"] }]);
  });

  it("says what is missing and what was altered, with the outline's line", () => {
    const { diagnostics } = check(
      [CLAIM, POINT],
      [slide(1, "claim", "Water is wet", { units: ["It drips from every tap"] })],
    );
    expect(diagnostics).toMatchObject([
      {
        severity: "error",
        code: "text-is-not-altered",
        file: "outline.yaml",
        position: { line: 7 },
        message: expect.stringContaining(
          "says “It drips from every tap” on slide 1 (/s1), not “It drips from any tap”",
        ),
      },
    ]);
    expect(codes([CLAIM, POINT], [])).toEqual(["nothing-is-lost", "nothing-is-lost"]);
  });

  it("minds one character, but not where lines break", () => {
    const said = (words: string) => codes([POINT], [slide(1, "claim", "T", { units: [words] })]);
    expect(said("It drips\n from any  tap")).toEqual([]);
    expect(said("It drips from any tap.")).toEqual(["text-is-not-altered"]);
    expect(said("it drips from any tap")).toEqual(["text-is-not-altered"]);
  });

  it("does not take a mention for a home", () => {
    expect(codes([POINT], [slide(1, "takeaways", "T", { units: ["It drips from any tap"] })])).toEqual([
      "nothing-is-lost",
    ]);
    expect(codes([item("ref:a", "reference", "Work A")], [slide(1, "claim", "T", { units: ["Work A"] })])).toHaveLength(
      1,
    );
  });

  it("finds two homes, of which one was copied", () => {
    const twice = [slide(1, "claim", "Water is wet"), slide(2, "default", "Else"), slide(3, "claim", "Water is wet")];
    expect(codes([CLAIM], twice)).toEqual(["item-has-one-home"]);
    // Two claims that say the same have a home each.
    expect(codes([CLAIM, item("B.1", "claim", "Water is wet")], twice)).toEqual([]);
  });

  it("takes parts of a slide for one home, and a number behind a title for none", () => {
    const parts = [1, 2, 3].map((n) => slide(n, "claim", `Water is wet (${n}/3)`, { series: "a" }));
    expect(check([CLAIM], parts).ledger[0]?.home).toEqual(["s1", "s2", "s3"]);
    const more = [...parts, slide(4, "table", "Water is wet · 2")];
    expect(codes([CLAIM], more)).toEqual([]);
    // A part that is copied is no next part.
    expect(codes([CLAIM], [...parts, slide(4, "claim", "Water is wet (1/3)", { series: "a" })])).toEqual([
      "item-has-one-home",
    ]);
  });

  it("puts together what was cut, in its order only", () => {
    const long = item("A/point-1", "point", "One sentence. Another one. A third.");
    const cut = (...units: string[]) =>
      codes(
        [long],
        units.map((unit, n) => slide(n + 1, "default", `T (${n + 1}/9)`, { units: [unit], series: "a" })),
      );
    expect(cut("One sentence.", "Another one. A third.")).toEqual([]);
    expect(cut("Another one. A third.", "One sentence.")).not.toEqual([]);
    expect(cut("One sentence.", "A third.")).not.toEqual([]);
  });

  it("reads a table by its columns, over as many slides as it takes", () => {
    const cells = (value: string) => value.split(" ").map(text);
    const table = item("A/table-1", "table", "Caption", {
      table: { columns: cells("K A B"), rows: [cells("k1 a1 b1"), cells("k2 a2 b2")] },
    });
    const part = (no: number, columns: string, rows: string[], firstColumn = 1) =>
      slide(no, "table", `T (${no}/4)`, {
        series: "a",
        tables: [{ columns: columns.split(" "), rows: rows.map((row) => row.split(" ")), firstColumn }],
        paragraphs: ["Caption"],
      });
    const whole = [
      part(1, "K A", ["k1 a1"]),
      part(2, "K A", ["k2 a2"]),
      part(3, "K B", ["k1 b1"], 2),
      part(4, "K B", ["k2 b2"], 2),
    ];
    expect(codes([table], whole)).toEqual([]);
    expect(codes([table], whole.toSpliced(3, 1))).toEqual(["nothing-is-lost"]);
    expect(codes([table], whole.with(1, part(2, "K A", ["k2 a9"])))).toEqual(["nothing-is-lost"]);
    // A wider one that begins alike is another table.
    expect(codes([table], [part(1, "K A B C", ["k1 a1 b1 c1", "k2 a2 b2 c2"])])).toEqual(["nothing-is-lost"]);
  });

  it("compares code to the space, and formulas as TeX", () => {
    const code = item("A/listing-1", "listing", "", { code: "if x:\n    go()" });
    expect(codes([code], [slide(1, "code", "T", { code: ["if x:\n    go()\n"] })])).toEqual([]);
    expect(codes([code], [slide(1, "code", "T", { code: ["if x:\n  go()"] })])).toEqual(["nothing-is-lost"]);
    const formula = item("A/equation-1", "equation", "", { tex: "a  + b" });
    expect(codes([formula], [slide(1, "equation", "T", { tex: ["\ue000a + b\ue001"] })])).toEqual([]);
    expect(codes([formula], [slide(1, "equation", "T", { tex: ["\ue000a - b\ue001"] })])).toEqual(["nothing-is-lost"]);
  });

  it("lists what was left out by name, and does not miss it", () => {
    const { ledger, diagnostics } = check(
      [
        { ...CLAIM, isLeftOut: true },
        { ...POINT, isLeftOut: true },
      ],
      [],
    );
    expect(diagnostics).toEqual([]);
    expect(listLeftOut(ledger)).toEqual(["A.1 Water is wet"]);
    expect(summarize(ledger)).toBe("0/1 claim · 0/1 point");
  });
});

describe("coverage of texts that stand in several places", () => {
  it("does not count what was left out", () => {
    const left = item("A/point-1", "point", "The same", { isLeftOut: true });
    const kept = item("B/point-1", "point", "The same");
    expect(codes([left, kept], [slide(1, "default", "T", { units: ["The same"] })])).toEqual([]);
  });

  it("tells details, points and principles that say the same apart by their number only", () => {
    const items = [
      item("A/point-1", "point", "First", { hasDetails: true }),
      item("A/point-1/detail-1", "detail", "Fast"),
      item("A/point-2", "point", "Second", { hasDetails: true }),
      item("A/point-2/detail-1", "detail", "Fast"),
      item("B/principle-1", "principle", "Fast"),
    ];
    const slides = [
      slide(1, "default", "T", { units: ["First", "Fast", "Second", "Fast"] }),
      slide(2, "statements", "P", { units: ["Fast"] }),
    ];
    expect(codes(items, slides)).toEqual([]);
    expect(codes(items, slides.slice(0, 1))).toEqual(["nothing-is-lost"]);
  });

  it("takes a point that stands again above more of its details for one", () => {
    const point = item("A/point-1", "point", "It has many", { hasDetails: true });
    const parts = [1, 2].map((n) =>
      slide(n, "default", `T (${n}/2)`, { series: "a", units: ["It has many", `d${n}`] }),
    );
    expect(check([point], parts).ledger).toMatchObject([{ status: "shown", home: ["s1", "s2"] }]);
    expect(codes([item("A/point-1", "point", "It has many")], parts)).toEqual(["item-has-one-home"]);
  });

  it.each([
    ["", "A lamp"],
    ["A lamp", ""],
  ])("finds a picture that is shown twice, once with a caption: %j, then %j", (first, second) => {
    const captions = [first, second];
    const figures = captions.map((caption, n) =>
      item(`A/figure-${n}`, "figure", caption, { picture: { alt: "A tap" } }),
    );
    const shown = captions.map((caption, n) =>
      slide(n + 1, "figure", `T ${n}`, { pictures: ["A tap"], paragraphs: caption === "" ? [] : [caption] }),
    );
    expect(codes(figures, shown)).toEqual([]);
    expect(codes(figures, [...shown, slide(3, "figure", "T 3", { pictures: ["A tap"] })])).toEqual([
      "item-has-one-home",
    ]);
  });

  it("finds the same figure and the same formula twice in one section", () => {
    const figures = [1, 2].map((n) => item(`A/figure-${n}`, "figure", "Caption", { picture: { alt: "A tap" } }));
    const shown = [1, 2].map((n) =>
      slide(n, "figure", `T (${n}/2)`, { series: "a", pictures: ["A tap"], paragraphs: ["Caption"] }),
    );
    expect(codes(figures, shown)).toEqual([]);
    expect(codes(figures, shown.slice(1))).toEqual(["nothing-is-lost"]);
    const formulas = [1, 2].map((n) => item(`A/equation-${n}`, "equation", "", { tex: "a" }));
    expect(
      codes(
        formulas,
        [1, 2].map((n) => slide(n, "equation", "T", { tex: ["\ue000a\ue001"] })),
      ),
    ).toEqual([]);
  });

  it("knows a title that ends in (1/2) by itself", () => {
    const items = [item("A", "section", "Results (1/2)"), item("B", "section", "Results (2/2)")];
    expect(codes(items, [slide(1, "default", "Results (1/2)"), slide(2, "default", "Results (2/2)")])).toEqual([]);
  });

  it("ends for a text that is only braces", () => {
    expect(codes([item("A/point-1", "point", "`{}`")], [slide(1, "default", "T", { units: ["{}"] })])).toEqual([]);
  });

  it("minds who said a quotation, and what a row of a table is about in each part", () => {
    const quotation = item("A/quotation-1", "quotation", "So it is", { by: "Ada" });
    const said = (by: string) =>
      codes([quotation], [slide(1, "quote", "T", { quotes: ["So it is"], paragraphs: [by] })]);
    expect(said("Ada")).toEqual([]);
    expect(said("Bo")).toEqual(["nothing-is-lost"]);
    const table = item("A/table-1", "table", "", {
      table: { columns: ["K", "A", "B"].map(text), rows: [["k", "a", "b"].map(text)] },
    });
    const parts = (key: string) => [
      slide(1, "table", "T (1/2)", {
        series: "a",
        tables: [{ columns: ["K", "A"], rows: [["k", "a"]], firstColumn: 1 }],
      }),
      slide(2, "table", "T (2/2)", {
        series: "a",
        tables: [{ columns: ["K", "B"], rows: [[key, "b"]], firstColumn: 2 }],
      }),
    ];
    expect(codes([table], parts("k"))).toEqual([]);
    expect(codes([table], parts("wrong"))).toEqual(["nothing-is-lost"]);
  });
});

describe("coverage of a deck that its author edited", () => {
  const edits = {
    file: "slides.md",
    isEdited: ({ no }: ReadSlide) => no !== 2,
    placeOf: ({ no }: ReadSlide, said: string) => ({
      position: { line: 100 + no, column: 1, length: 1 },
      sourceLine: `- ${said}`,
    }),
  };
  const edited = (items: Item[], slides: ReadSlide[]) => checkCoverage({ items }, slides, "outline.yaml", edits);

  it("tells other words as changed by hand, with the deck's line, and counts them as shown", () => {
    const { ledger, diagnostics, places } = edited(
      [CLAIM, POINT],
      [slide(1, "claim", "Water is wet", { units: ["It drips from every tap"] })],
    );
    expect(diagnostics).toMatchObject([
      {
        severity: "warning",
        code: "changed-by-hand",
        file: "slides.md",
        position: { line: 101 },
        message:
          "changed by hand: the point A.1/point-1 says “It drips from every tap”; the outline says “It drips from any tap”",
      },
    ]);
    expect(ledger[1]).toMatchObject({ status: "edited", home: ["s1"], found: "It drips from every tap" });
    expect(ledgerLines(ledger)).toEqual(["1/1 claim · 1/1 point", "Changed by hand: point A.1/point-1"]);
    // The PDF must say what the slide says.
    const inPdf = (page: string) => checkPdfCoverage([CLAIM, POINT], places, [squeezeText(page)], "slides.pdf");
    expect(inPdf("Water is wet It drips from every tap")).toEqual([]);
    expect(inPdf("Water is wet It drips from any tap")).toHaveLength(1);
  });

  it("knows a text again that was made longer or much shorter by hand, but in no slide that nobody touched", () => {
    const long = { ...POINT, text: [{ type: "text", value: "It drips from any tap that no plumber mended" }] } as Item;
    const codesOf = (item: Item, no: number, said: string) =>
      edited([item], [slide(no, "claim", "Water is wet", { units: [said] })]).diagnostics.map(({ code }) => code);
    const said = "It drips from any tap, also from those that a plumber mended last week";
    expect(codesOf(POINT, 1, said)).toEqual(["changed-by-hand"]);
    expect(codesOf(long, 1, "It drips from any")).toEqual(["changed-by-hand"]);
    expect(codesOf(POINT, 2, said)).toEqual(["nothing-is-lost"]);
    expect(codesOf(POINT, 1, `${"Sure enough, ".repeat(3)}It drips from any tapestry`)).toEqual(["nothing-is-lost"]);
  });

  it("warns of what is gone with the outline's line, and of what was copied", () => {
    const gone = edited([CLAIM, POINT], [slide(1, "claim", "Water is wet")]);
    expect(gone.diagnostics).toMatchObject([
      { severity: "warning", code: "nothing-is-lost", file: "outline.yaml", position: { line: 7 } },
    ]);
    expect(gone.ledger[1]).toMatchObject({ status: "missing" });
    expect(summarize(gone.ledger)).toBe("1/1 claim · 0/1 point");
    const copied = edited([CLAIM], [slide(1, "claim", "Water is wet"), slide(3, "claim", "Water is wet")]);
    expect(copied.diagnostics).toMatchObject([{ severity: "warning", code: "item-has-one-home" }]);
  });

  it("blames no person for a slide that they did not touch", () => {
    const { ledger, diagnostics } = edited(
      [POINT],
      [slide(1, "cover", "T"), slide(2, "claim", "Water is wet", { units: ["It drips from every tap"] })],
    );
    expect(diagnostics).toMatchObject([{ severity: "warning", code: "text-is-not-altered", file: "outline.yaml" }]);
    expect(ledger[0]).toMatchObject({ status: "changed" });
  });

  it("takes no other item's home for what became of one", () => {
    const points = ["It drips from any tap", "It drips from one tap"].map((said, n) => item(`A/${n}`, "point", said));
    const { ledger } = edited(points, [slide(1, "default", "T", { units: ["It drips from one tap"] })]);
    expect(ledger.map(({ status }) => status)).toEqual(["missing", "shown"]);
  });

  it.each<[string, Item, Partial<ReadSlide>]>([
    [
      "table",
      item("A/x", "table", "", {
        table: { columns: ["Year", "Rain"].map(text), rows: [["2024", "12 mm"].map(text)] },
      }),
      { tables: [{ columns: ["Year", "Rain"], rows: [["2024", "13 mm"]], firstColumn: 1 }] },
    ],
    ["formula", item("A/x", "equation", "", { tex: "a + b = c" }), { tex: ["\ue000a - b = c\ue001"] }],
    ["listing", item("A/x", "listing", "", { code: "go(1)\ngo(2)" }), { code: ["go(1)\ngo(3)\n"] }],
    ["picture", item("A/x", "figure", "", { picture: { alt: "A tap that drips" } }), { pictures: ["A tap that runs"] }],
    [
      "caption",
      item("A/x", "equation", "A long caption", { tex: "a" }),
      { tex: ["\ue000a\ue001"], paragraphs: ["A longer caption"] },
    ],
  ])("knows a %s again that was changed", (_, changed, shown) => {
    const { diagnostics } = edited([changed], [slide(1, "default", "T", shown)]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["changed-by-hand"]);
  });

  it("shows where two long texts differ", () => {
    const long = (end: string) => `${"It drips and drips ".repeat(8)}from ${end}`;
    const [found] = edited(
      [item("A/1", "point", long("any tap"))],
      [slide(1, "default", "T", { units: [long("every tap")] })],
    ).diagnostics;
    expect(found?.message).toMatch(/says “….*from every tap”; the outline says “….*from any tap”/);
  });
});

describe("coverage of a PDF", () => {
  const slides = [slide(1, "claim", "Water is wet", { units: ["It drips from any tap"] })];
  const find = (...pages: string[]) =>
    checkPdfCoverage([CLAIM, POINT], check([CLAIM, POINT], slides).places, pages.map(squeezeText), "slides.pdf");

  it("finds each item on the page of its slide", () => {
    expect(find("Water is wet It drips from any tap")).toEqual([]);
    expect(find("Water is wet It drips from a tap")).toMatchObject([
      { code: "pdf-holds-everything", message: "the point A.1/point-1 is not on page 1: “It drips from any tap”" },
    ]);
    expect(find("", "Water is wet It drips from any tap")).toHaveLength(2);
  });

  it("looks for the words around formulas", () => {
    const point = item("A/point-1", "point", "Where $x^2$ is small");
    const read = [slide(1, "default", "T", { units: ["Where \ue000x^2\ue001 is small"] })];
    const { places, diagnostics } = check([point], read);
    expect(diagnostics).toEqual([]);
    expect(checkPdfCoverage([point], places, [squeezeText("Where x2 is small")], "a.pdf")).toEqual([]);
    expect(checkPdfCoverage([point], places, [squeezeText("Where x2")], "a.pdf")).toHaveLength(1);
  });
});

it("knows what is in the handout, and does not look for it on slides", () => {
  const work = (key: string, rest: object = {}) => item(`ref:${key}`, "reference", `A book, ${key}`, rest);
  const { ledger, diagnostics } = check(
    [work("one"), work("two", { isInHandout: true })],
    [slide(1, "references", "References", { units: ["A book, one"] })],
  );
  expect(diagnostics).toEqual([]);
  expect(ledgerLines(ledger)).toEqual(["1/2 references", "In the handout: ref:two"]);
});

it("finds a listing on a page that numbers its lines", () => {
  const listing = item("A.1/listing-1", "listing", "", { code: "one\n\ntwo" });
  const slides = [slide(1, "code", "Title", { code: ["one\n\ntwo"] })];
  const { places } = check([listing], slides);
  expect(checkPdfCoverage([listing], places, [squeezeText("Title 1 one 2 3 two")], "slides.pdf")).toEqual([]);
  expect(checkPdfCoverage([listing], places, [squeezeText("Title 1 one 2 3")], "slides.pdf")).toHaveLength(1);
});

describe("footnotes", () => {
  const NOTE = item("A.1/point-1/footnote-1", "footnote", "From *a* tap", { isAgain: true });
  const number = "\ue002";

  it("are found at the foot of the slide, and their numbers count for nothing in the text", () => {
    const slides = [
      slide(1, "claim", "Water is wet", { units: [`It drips${number} from any tap`], footnotes: ["From a tap"] }),
    ];
    const { ledger, diagnostics, places } = check([CLAIM, POINT, NOTE], slides);
    expect(diagnostics).toEqual([]);
    expect(ledger.map(({ status }) => status)).toEqual(["shown", "shown", "shown"]);
    const inPdf = (page: string) => checkPdfCoverage([CLAIM, POINT, NOTE], places, [squeezeText(page)], "slides.pdf");
    expect(inPdf("Water is wet It drips1 from any tap 1 From a tap")).toEqual([]);
    expect(inPdf("Water is wet It drips1 from any tap")).toHaveLength(1);
  });

  it("stand on each part on which their point stands again", () => {
    const parts = [1, 2].map((no) =>
      slide(no, "claim", `Water is wet (${no}/2)`, {
        series: "a",
        units: ["It drips from any tap"],
        footnotes: ["From a tap"],
      }),
    );
    expect(codes([CLAIM, { ...POINT, hasDetails: true }, NOTE], parts)).toEqual([]);
  });

  it("that are gone are told, those in other words as such", () => {
    const at = (footnotes: string[]) => codes([CLAIM, NOTE], [slide(1, "claim", "Water is wet", { footnotes })]);
    expect(at([])).toEqual(["nothing-is-lost"]);
    expect(at(["From the tap"])).toEqual(["text-is-not-altered"]);
  });
});
