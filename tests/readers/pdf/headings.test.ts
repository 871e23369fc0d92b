import { describe, expect, it } from "vitest";
import { allSections } from "../../../scripts/manuscript/all-sections.ts";
import { readPdf } from "../../../scripts/readers/pdf/read-pdf.ts";
import { toPlainText } from "../../../scripts/text/inline.ts";
import { type Printed, proseFrom, setLines } from "../../helpers/set-lines.ts";

const FRONT: Printed[] = [
  { text: "Kettles at night", x: 200, y: 80, size: 20 },
  { text: "Ada Example", x: 240, y: 110, size: 12 },
];

async function headingsOf(...pages: Printed[][]): Promise<string[]> {
  const { manuscript } = await readPdf(await setLines(pages), "paper.pdf", {});
  return allSections(manuscript).map(({ label, title }) => [label, toPlainText(title)].filter(Boolean).join(" "));
}

describe("headings of a PDF", () => {
  it("stand below one another, the lower with its letter and number", async () => {
    const headings = await headingsOf([
      ...FRONT,
      { text: "1 Introduction", y: 180, size: 11, isBold: true },
      ...proseFrom(196),
      { text: "2 Methods", y: 290, size: 11, isBold: true },
      ...proseFrom(306),
      { text: "A Research Methods", y: 400, size: 11, isBold: true },
      { text: "A.1 Part One", y: 414, size: 11, isBold: true },
      ...proseFrom(430),
    ]);
    expect(headings).toEqual(["1 Introduction", "2 Methods", "A Research Methods", "A.1 Part One"]);
  });

  it("may have no section between them and theirs, or stand in the middle in the type of the text", async () => {
    const headings = await headingsOf([
      ...FRONT,
      { text: "1 Introduction", y: 180, size: 13, isBold: true },
      ...proseFrom(196),
      { text: "2 Methods", y: 290, size: 13, isBold: true },
      ...proseFrom(306),
      { text: "2.0.1.1", y: 400, isItalic: true },
      { text: "Kettles.", x: 95, y: 400, isItalic: true },
      { text: "The kettles of the village wait for the night, which is long.", x: 140, y: 400 },
      ...proseFrom(412),
      { text: "Acknowledgments", x: 215, y: 510 },
      ...proseFrom(526),
    ]);
    expect(headings).toEqual(["1 Introduction", "2 Methods", "2.0.1.1 Kettles", "Acknowledgments"]);
  });

  it("are no works with initials, nor lines that break within a word, and may end in another face", async () => {
    const headings = await headingsOf([
      ...FRONT,
      { text: "1 Introduction", y: 180, size: 13, isBold: true },
      ...proseFrom(196),
      { text: "2 Methods:", y: 290, size: 13, isBold: true },
      { text: "quayKit", x: 150, y: 290, size: 13 },
      ...proseFrom(306),
      { text: "and many more kettles, of which the fewest are as conve-", y: 380, isBold: true },
      ...proseFrom(394),
      { text: "References", y: 480, size: 13, isBold: true },
      { text: "N. J. Holm. Kettles at quays: theory and practice. Society for", y: 500, isItalic: true },
      { text: "Ropes and Kettles, Bergen, 2008.", x: 90, y: 512 },
    ]);
    expect(headings).toEqual(["1 Introduction", "2 Methods: quayKit"]);
  });

  it("stand above one that stands on the line of its text", async () => {
    const headings = await headingsOf([
      ...FRONT,
      { text: "Methods", y: 180, isBold: true },
      { text: "Sample.", y: 192, isBold: true },
      {
        text: "The kettles of the village wait for the night, which is where their load goes in any year.",
        x: 98,
        y: 192,
      },
      ...proseFrom(204),
      { text: "Results", y: 300, isBold: true },
      ...proseFrom(314),
    ]);
    expect(headings).toEqual(["Methods", "Sample", "Results"]);
  });

  it("with a number stand above text that has a word in bold", async () => {
    const headings = await headingsOf([
      ...FRONT,
      { text: "1. Kettles", y: 180, isBold: true },
      { text: "All that", y: 193 },
      { text: "ket", x: 97, y: 193, isBold: true },
      {
        text: "does is to wait for the night, which is where the load of the village would go otherwise.",
        x: 116,
        y: 193,
      },
      ...proseFrom(206),
      { text: "2. Nights", y: 300, isBold: true },
      ...proseFrom(316),
    ]);
    expect(headings).toEqual(["1 Kettles", "2 Nights"]);
  });

  it("in capitals that are broken at the end of a line are joined where the paper has the word", async () => {
    const headings = await headingsOf([
      ...FRONT,
      { text: "1 Introduction", y: 180, size: 12, isBold: true },
      ...proseFrom(196),
      { text: "2 THE KETTLES OF A VIL-", y: 290, size: 12, isBold: true },
      { text: "LAGE", y: 304, size: 12, isBold: true },
      ...proseFrom(320),
    ]);
    expect(headings).toEqual(["1 Introduction", "2 THE KETTLES OF A VILLAGE"]);
  });

  it("are none of formulas in a font whose minus is a digit", async () => {
    const headings = await headingsOf([
      ...FRONT,
      { text: "1 Introduction", y: 180, size: 12, isBold: true },
      ...proseFrom(196),
      { text: "2 kji(kji 2 1)", y: 290, size: 12, isItalic: true },
      ...proseFrom(310),
      { text: "2 Methods", y: 400, size: 12, isBold: true },
      ...proseFrom(416),
    ]);
    expect(headings).toEqual(["1 Introduction", "2 Methods"]);
  });

  it("are two where the one stands in the middle, and the other at the edge", async () => {
    const headings = await headingsOf([
      ...FRONT,
      { text: "Introduction", x: 228, y: 180, isBold: true },
      ...proseFrom(196),
      { text: "Method", x: 238, y: 290, isBold: true },
      { text: "Participants", y: 302, isBold: true },
      ...proseFrom(314),
      { text: "Results", x: 239, y: 400, isBold: true },
      ...proseFrom(412),
    ]);
    expect(headings).toEqual(["Introduction", "Method", "Participants", "Results"]);
  });

  it("are in capitals, right above the text that is as large", async () => {
    const section = (title: string, x: number, y: number): Printed[] => [
      { text: title, x, y },
      { text: "The kettles of the village wait for the night, which is where most of it goes.", x: 70, y: y + 13 },
      ...proseFrom(y + 25),
    ];
    const headings = await headingsOf([
      ...FRONT,
      ...section("1. INTRODUCTION", 220, 180),
      ...section("2. METHODS OF THE VILLAGE", 200, 300),
      ...section("3. WHAT FOLLOWS", 220, 420),
    ]);
    expect(headings).toEqual(["1 INTRODUCTION", "2 METHODS OF THE VILLAGE", "3 WHAT FOLLOWS"]);
  });

  it("are no lines of code, no formulas and no sentences in bold", async () => {
    const headings = await headingsOf([
      ...FRONT,
      { text: "1 Introduction", y: 180, size: 14, isBold: true },
      ...proseFrom(200),
      { text: "Your kettle comes back to you if anybody finds out what it does at night.", y: 285, isBold: true },
      ...proseFrom(310),
      { text: "return kettles(night);", y: 400, size: 14, isMono: true },
      ...proseFrom(424),
      { text: "K = a + b ± c", y: 510, size: 14 },
      ...proseFrom(534),
      { text: "2 Methods", y: 620, size: 14, isBold: true },
      ...proseFrom(640),
    ]);
    expect(headings).toEqual(["1 Introduction", "2 Methods"]);
  });

  it("are found in a manual that has more code than text", async () => {
    const code = (y: number): Printed[] =>
      Array.from({ length: 12 }, (_, index) => ({
        ...{ text: "  let kettle = village.kettles.find(night) ?? village.kettles.at(-1) ??", isMono: true, size: 9 },
        y: y + 10 * index,
      }));
    const headings = await headingsOf([
      ...FRONT,
      { text: "1 Introduction", y: 160, size: 14, isBold: true },
      ...proseFrom(180, 3),
      ...code(230),
      { text: "2 Methods", y: 380, size: 14, isBold: true },
      ...proseFrom(400, 3),
      { text: "We run the following for each of the kettles at night:", y: 446 },
      ...code(470),
    ]);
    expect(headings).toEqual(["1 Introduction", "2 Methods"]);
  });

  it("are no comments and ends of code, no items and no letters of plots", async () => {
    const page = [
      ...FRONT,
      { text: "1 Introduction", y: 160, size: 14, isBold: true },
      ...proseFrom(180),
      { text: "// Counts the kettles of a village", x: 80, y: 270, isBold: true },
      { text: "return kettles; }", x: 80, y: 290, isBold: true },
      { text: "[1] TRUE", y: 310, isBold: true },
      { text: "• a kettle that waits", y: 330, isBold: true },
      ...proseFrom(350),
      { text: "Kettles of 2001", x: 200, y: 450, size: 12, isSans: true },
      { text: "", x: 150, y: 458, ground: [200, 80] as [number, number] },
      { text: "night", x: 230, y: 552, size: 9, isSans: true },
      ...proseFrom(580),
      { text: "2 Methods", y: 680, size: 14, isBold: true },
      ...proseFrom(700),
    ];
    expect(await headingsOf(page)).toEqual(["1 Introduction", "2 Methods"]);
    const { manuscript } = await readPdf(await setLines([page]), "paper.pdf", {});
    const said = manuscript.sections.flatMap(({ content }) => content).filter(({ type }) => type === "paragraph");
    expect(JSON.stringify(said)).not.toMatch(/Kettles of 2001|night"/);
  });

  it("are no works, of a list or in the text, and appendices have their letters", async () => {
    const headings = await headingsOf(
      [
        ...FRONT,
        { text: "1 Introduction", y: 160, size: 12, isBold: true },
        ...proseFrom(180),
        { text: "J. D. Pot. A direct way to kettles. Ropes, 64:479–498, 2002.", y: 270, isItalic: true },
        { text: "J. D. Pot and R. Lid. Kettles for villages. Ropes, 100:94–104, 2003.", y: 290, isItalic: true },
        ...proseFrom(310),
        { text: "2 Methods", y: 410, size: 12, isBold: true },
        ...proseFrom(430),
        { text: "References", y: 520, size: 12, isBold: true },
        { text: "A. Aas. Ropes at quays. Ropes, 4:3–9, 2019.", y: 540 },
        { text: "J. Uhl and Y. Arr. Kettles and encodings (a manual page). [p114]", y: 560, isItalic: true },
        { text: "B. Wim. Lids of the village. Ropes, 7:13–19, 2018.", y: 580 },
      ],
      [
        { text: "APPENDIX A: KETTLES AND LIDS", y: 80, size: 12, isBold: true },
        ...proseFrom(100),
        { text: "APPENDIX B: POTS", y: 190, size: 12, isBold: true },
        ...proseFrom(210),
      ],
    );
    expect(headings).toEqual(["1 Introduction", "2 Methods", "A KETTLES AND LIDS", "B POTS"]);
  });

  it("may be questions in bold, and have signs behind their numbers", async () => {
    const headings = await headingsOf([
      ...FRONT,
      { text: "1 Introduction", y: 160, size: 12, isBold: true },
      ...proseFrom(180),
      { text: "What do the kettles of the village do at night, and why?", y: 270, isBold: true },
      ...proseFrom(290),
      { text: "2 From A ± B to conversion", y: 380, size: 12, isBold: true },
      ...proseFrom(400),
    ]);
    expect(headings).toEqual([
      "1 Introduction",
      "What do the kettles of the village do at night, and why?",
      "2 From A ± B to conversion",
    ]);
  });

  it("may be set in the font that plots are lettered in", async () => {
    const section = (title: string, y: number): Printed[] => [
      { text: title, y, size: 12, isSans: true },
      ...proseFrom(y + 20),
    ];
    const headings = await headingsOf([
      ...FRONT,
      ...section("Introduction", 160),
      ...section("Kettles of the village", 270),
      ...section("Results", 380),
    ]);
    expect(headings).toEqual(["Introduction", "Kettles of the village", "Results"]);
  });
});
