import { describe, expect, it } from "vitest";
import { allSections } from "../../../scripts/manuscript/all-sections.ts";
import { readPdf } from "../../../scripts/readers/pdf/read-pdf.ts";
import { toPlainText } from "../../../scripts/text/inline.ts";
import { type Printed, proseFrom, setLines } from "../../helpers/set-lines.ts";

const TITLE: Printed = { text: "Kettles at night", x: 200, y: 80, size: 20 };
/** Two sections, below what a first page begins with. */
const TEXT: Printed[] = [
  { text: "1 Introduction", y: 180, size: 14, isBold: true },
  ...proseFrom(200),
  { text: "2 Methods", y: 290, size: 14, isBold: true },
  ...proseFrom(310),
];

async function read(...pages: Printed[][]) {
  const { manuscript } = await readPdf(await setLines(pages), "paper.pdf", {});
  return {
    title: toPlainText(manuscript.title),
    authors: manuscript.authors.map(({ name, affiliation }) => (affiliation ? `${name} (${affiliation})` : name)),
    headings: allSections(manuscript).map((section) => toPlainText(section.title)),
    abstract: manuscript.abstract.map((each) => toPlainText(each)).join(" "),
    text: JSON.stringify(manuscript),
    findings: manuscript.findings.map(({ message }) => message),
  };
}

/** A name or place, and its letters above the line. */
const marked = (text: string, mark: string, x: number, y: number, width: number): Printed[] => [
  { text, x, y },
  { text: mark, x: x + width, y: y - 4, size: 6 },
];

describe("the front of a paper as PDF", () => {
  it("has names without the letters that stand above them, which say whose places are whose", async () => {
    const { authors } = await read([
      TITLE,
      ...marked("Ada Example", "a", 180, 110, 55),
      ...marked("and Bo Sample", "b,1", 240, 110, 64),
      { text: "a", x: 150, y: 126, size: 6 },
      { text: "University of Kettles, Bergen", x: 154, y: 130 },
      { text: "b", x: 150, y: 140, size: 6 },
      { text: "Institute of Tea, Oslo", x: 154, y: 144 },
      ...TEXT,
    ]);
    expect(authors).toEqual(["Ada Example (University of Kettles, Bergen)", "Bo Sample (Institute of Tea, Oslo)"]);
  });

  it("has a title of few letters above names", async () => {
    const { title, authors } = await read([
      { text: "Kettle DB", x: 250, y: 80, size: 16, isBold: true },
      { text: "Ada B. Example", x: 240, y: 110, size: 12 },
      { text: "Bo Sample", x: 250, y: 124, size: 12 },
      ...TEXT,
    ]);
    expect([title, authors]).toEqual(["Kettle DB", ["Ada B. Example", "Bo Sample"]]);
  });

  it("has a title that begins in a line of its own, with a colon", async () => {
    const { title } = await read([
      { text: "Kettle II:", x: 260, y: 60, size: 16, isBold: true },
      { text: "Tea in Parallel", x: 240, y: 84, size: 16, isBold: true },
      { text: "Ada Example", x: 240, y: 110, size: 12 },
      ...TEXT,
    ]);
    expect(title).toBe("Kettle II: Tea in Parallel");
  });

  it("has a place behind each name, and its address in brackets", async () => {
    const { authors } = await read([
      TITLE,
      { text: "Ada Example (ada@example.org) – University of Kettles", x: 150, y: 110, isItalic: true },
      { text: "Bo Sample – Institute of Tea, Oslo", x: 150, y: 124, isItalic: true },
      ...TEXT,
    ]);
    expect(authors).toEqual(["Ada Example (University of Kettles)", "Bo Sample (Institute of Tea, Oslo)"]);
  });

  it("has all lines of a place, which stand in the middle of the page", async () => {
    const { authors } = await read([
      TITLE,
      { text: "Ada B. Example", x: 240, y: 110, size: 12 },
      { text: "Methods, Department of Kettles", x: 200, y: 125, size: 12 },
      { text: "Kettle Pharma AG", x: 238, y: 140, size: 12 },
      ...TEXT,
    ]);
    expect(authors).toEqual(["Ada B. Example (Methods, Department of Kettles, Kettle Pharma AG)"]);
  });

  it("has addresses that are written for people alone", async () => {
    const { manuscript } = await readPdf(
      await setLines([[TITLE, { text: "Ada B. Example (ada at kettles.example)", x: 200, y: 110, size: 12 }, ...TEXT]]),
      "paper.pdf",
      {},
    );
    expect(manuscript.authors).toMatchObject([{ name: "Ada B. Example", email: "ada@kettles.example" }]);
  });

  it("has addresses at the other edge of the lines of names, as JMLR prints them", async () => {
    const { authors, text } = await read([
      TITLE,
      { text: "Ada de Example", x: 60, y: 110, size: 9 },
      { text: "ADA@KETTLES.EXAMPLE", x: 420, y: 110, size: 7 },
      { text: "Bo Sample", x: 60, y: 122, size: 9 },
      { text: "BO@KETTLES.EXAMPLE", x: 426, y: 122, size: 7 },
      { text: "Kettle Linguistics Group", x: 60, y: 136, isItalic: true },
      { text: "University of Kettles", x: 60, y: 148, isItalic: true },
      ...TEXT,
    ]);
    expect(authors.map((each) => each.replace(/ \(.*/, ""))).toEqual(["Ada de Example", "Bo Sample"]);
    expect(text).toContain("ada@kettles.example");
  });

  it("has the place of the first author that no word says to be one, by the number of the next", async () => {
    const { authors } = await read([
      TITLE,
      ...marked("Ada Example", "1", 180, 110, 55),
      ...marked(", Bo Sample", "2", 240, 110, 52),
      { text: "1 Copper Kettles, Quay Street", x: 150, y: 130 },
      { text: "2 Institute of Tea, Oslo", x: 150, y: 144 },
      ...TEXT,
    ]);
    expect(authors).toEqual(["Ada Example (Copper Kettles, Quay Street)", "Bo Sample (Institute of Tea, Oslo)"]);
  });

  it("has names side by side above two columns of text", async () => {
    const column = (x: number, y: number, count: number): Printed[] =>
      Array.from({ length: count }, (_, index) => ({
        text: "The kettles of the village wait for the night, which is",
        x,
        y: y + 12 * index,
      }));
    const { authors, headings, text } = await read(
      [
        TITLE,
        { text: "Ada Example, Cy Cedar", x: 110, y: 110, size: 12 },
        { text: "Bo Sample", x: 390, y: 110, size: 12 },
        { text: "Copper Ltd., Bergen", x: 125, y: 124 },
        { text: "Institute of Tea, Oslo", x: 370, y: 124 },
        { text: "1 Introduction", x: 60, y: 160, isBold: true },
        ...column(60, 180, 30),
        ...column(310, 160, 32),
      ],
      [...column(60, 80, 40), ...column(310, 80, 40)],
    );
    expect(authors).toEqual([
      "Ada Example (Copper Ltd., Bergen)",
      "Cy Cedar (Copper Ltd., Bergen)",
      "Bo Sample (Institute of Tea, Oslo)",
    ]);
    expect(headings).toEqual(["Introduction"]);
    expect(text.match(/Bo Sample/g)).toHaveLength(1);
  });

  it("has no DOI of a work that stands on its first page", async () => {
    const own = { text: "https://doi.org/10.1234/kettles", x: 200, y: 100 };
    const page = [
      { text: "1 Introduction", y: 180, size: 14, isBold: true },
      ...proseFrom(200),
      { text: "References", y: 290, size: 14, isBold: true },
      { text: "Aas, A. (2019). Ropes at quays. Ropes 4, 3-9. https://doi.org/10.4321/ropes", y: 310 },
    ];
    const doiOf = async (...lines: Printed[]) =>
      (await readPdf(await setLines([[TITLE, ...lines]]), "paper.pdf", {})).manuscript.doi;
    expect(await doiOf(...page)).toBeUndefined();
    expect(await doiOf(own, ...page)).toBe("10.1234/kettles");
    const named = [
      { text: "Their ropes are told by others (Aas and Holm,", y: 120 },
      { text: "doi:10.4321/ropes). Kettles are not.", y: 132 },
    ];
    expect(await doiOf(...named, ...page)).toBeUndefined();
  });

  it("has letters with accents where its font has accents and letters apart", async () => {
    const { authors } = await read([
      TITLE,
      { text: "Ada M\u00A8", x: 200, y: 110 },
      { text: "achler", x: 229, y: 110 },
      ...TEXT,
    ]);
    expect(authors).toEqual(["Ada Mächler"]);
  });

  it("has places below names side by side that look like names, but for their type, and no date as a place", async () => {
    const { authors } = await read([
      TITLE,
      { text: "Ada Example", x: 150, y: 110, size: 12, isBold: true },
      { text: "Bo Sample", x: 350, y: 110, size: 12, isBold: true },
      { text: "Kettle Project", x: 150, y: 124 },
      { text: "Pot Enthusiasts", x: 345, y: 124 },
      { text: "August 5, 2022", x: 260, y: 140 },
      ...TEXT,
    ]);
    expect(authors).toEqual(["Ada Example (Kettle Project)", "Bo Sample (Pot Enthusiasts)"]);
    const dated = await read([
      TITLE,
      { text: "Ada Example", x: 240, y: 110, size: 12 },
      { text: "This version was made on August 5, 2022", x: 200, y: 124 },
      ...TEXT,
    ]);
    expect(dated.authors).toEqual(["Ada Example"]);
  });

  it("has the year of a date below its names, which may not be that in which it appeared", async () => {
    const yearOf = async (text: string, ...more: Printed[]) => {
      const { manuscript } = await readPdf(
        await setLines([
          [TITLE, { text: "Ada Example", x: 240, y: 110, size: 12 }, { text, x: 240, y: 124 }, ...TEXT, ...more],
        ]),
        "paper.pdf",
        {},
      );
      return [manuscript.year, manuscript.isYearOfDraft];
    };
    expect(await yearOf("August 5, 2022")).toEqual([2022, true]);
    expect(await yearOf("17 juin 2024")).toEqual([2024, true]);
    expect(await yearOf("Kettle Works GmbH, Bergen 2024")).toEqual([undefined, undefined]);
    const owned: Printed = {
      text: "A preprint of an article in Kettles 5. Copyright © 2008 Pots",
      x: 72,
      y: 700,
      size: 8,
    };
    expect(await yearOf("August 5, 2022", owned)).toEqual([2008, undefined]);
  });

  it("has addresses that stand apart: of rights and whom to write to, which are no text, and behind the works", async () => {
    const { manuscript } = await readPdf(
      await setLines([
        [
          TITLE,
          { text: "Ada Example and Bo Sample", x: 220, y: 110, size: 12 },
          { text: "1 Introduction", y: 180, size: 14, isBold: true },
          ...proseFrom(200),
          {
            text: "Authors’ Contact Information: Ada Example, ada@kettles.example, University of Kettles.",
            y: 560,
            size: 8,
          },
          {
            text: "Permission to make digital or hard copies of all or part of this work is granted to kettles",
            y: 580,
            size: 8,
          },
          { text: "that copies bear this notice.", y: 590, size: 8 },
          { text: "ACM Reference Format:", y: 620, size: 8, isBold: true },
          {
            text: "Ada Example and Bo Sample. 2018. Kettles at night. In Proceedings of Kettles, 10 pages.",
            y: 640,
            size: 8,
          },
        ],
        [
          { text: "2 Methods", y: 80, size: 14, isBold: true },
          ...proseFrom(100),
          { text: "References", y: 190, size: 14, isBold: true },
          { text: "Aas, A. (2019). Ropes at quays. Ropes 4, 3-9.", y: 210 },
          { text: "Affiliation:", y: 240, size: 11, isBold: true },
          { text: "Bo Sample", y: 256 },
          { text: "Institute of Tea", y: 268 },
          { text: "E-mail: bo@tea.example", y: 280 },
        ],
      ]),
      "paper.pdf",
      {},
    );
    expect(manuscript.authors.map(({ name, email }) => [name, email])).toEqual([
      ["Ada Example", "ada@kettles.example"],
      ["Bo Sample", "bo@tea.example"],
    ]);
    expect(JSON.stringify(manuscript.sections)).not.toMatch(/Permission|Contact Information|Proceedings/);
    expect(manuscript.findings.map(({ message }) => message)).toContain(
      "5 lines of running heads, page numbers, contents and the like left out",
    );
  });

  it("has two names above the same places, of which others stand side by side with the second", async () => {
    const { authors } = await read([
      TITLE,
      { text: "Ada Example", x: 120, y: 110, size: 12 },
      { text: "Bo Sample", x: 270, y: 110, size: 12 },
      { text: "Cleo Trial", x: 122, y: 124, size: 12 },
      { text: "Tea Group", x: 272, y: 124 },
      { text: "Kettle Group", x: 122, y: 138 },
      { text: "Oslo, Norway", x: 270, y: 138 },
      ...TEXT,
    ]);
    expect(authors).toEqual(["Ada Example", "Cleo Trial (Kettle Group)", "Bo Sample (Tea Group, Oslo, Norway)"]);
  });

  it("has names side by side from top to bottom, each with its places, though the page has two columns", async () => {
    const { authors } = await read([
      TITLE,
      { text: "Ada Example", x: 120, y: 110, size: 12 },
      { text: "Bo Sample", x: 270, y: 110, size: 12 },
      { text: "Cleo Trial", x: 420, y: 110, size: 12 },
      { text: "Kettle Group", x: 122, y: 124 },
      { text: "Tea Group", x: 272, y: 124 },
      { text: "Pot Group", x: 421, y: 124 },
      ...TEXT,
    ]);
    expect(authors).toEqual(["Ada Example (Kettle Group)", "Bo Sample (Tea Group)", "Cleo Trial (Pot Group)"]);
  });

  it("has an abstract behind the word on its line, in another type, and keywords, without hyphens of lines", async () => {
    const { manuscript } = await readPdf(
      await setLines([
        [
          TITLE,
          { text: "Ada Example", x: 240, y: 110, size: 12 },
          { text: "Abstract", y: 140, isBold: true },
          { text: "Kettles of a village wait for the night, and nobody knows why they do it at all.", x: 102, y: 140 },
          { text: "It is where most of the load of a village goes, unless the kettles are asked first.", y: 152 },
          { text: "Keywords", y: 172, isBold: true },
          { text: "Kettles, nights, commu-", x: 108, y: 172 },
          { text: "nities", y: 184 },
          { text: "1 Introduction", y: 220, size: 14, isBold: true },
          ...proseFrom(240),
          { text: "2 Methods", y: 330, size: 14, isBold: true },
          ...proseFrom(350),
        ],
      ]),
      "paper.pdf",
      {},
    );
    expect(manuscript.abstract.map((text) => toPlainText(text))).toEqual([
      "Kettles of a village wait for the night, and nobody knows why they do it at all. It is where most of the load of a village goes, unless the kettles are asked first.",
    ]);
    expect(manuscript.keywords).toEqual(["Kettles", "nights", "communities"]);
    expect(manuscript.lead).toEqual([]);
  });

  it("has a title that ends with a name in smaller letters, below a line that could not end one", async () => {
    const { title, authors } = await read([
      { text: "Getting started with kettles and", x: 150, y: 80, size: 20 },
      { text: "quayKit", x: 270, y: 104, size: 12, isMono: true },
      { text: "Ada Example", x: 240, y: 124, size: 12 },
      ...TEXT,
    ]);
    expect([title, authors]).toEqual(["Getting started with kettles and quayKit", ["Ada Example"]]);
  });

  it("ends its title where names as large begin, in another face, and is not named by its number", async () => {
    const { title, authors } = await read([
      { text: "KTL2025-17", x: 400, y: 60, size: 16 },
      { text: "Kettles at night", x: 200, y: 90, size: 13, isBold: true },
      { text: "Ada Example", x: 240, y: 118, size: 13 },
      { text: "1 Introduction", y: 180, size: 12, isBold: true },
      ...proseFrom(200),
      { text: "2 Methods", y: 290, size: 12, isBold: true },
      ...proseFrom(310),
    ]);
    expect({ title, authors }).toEqual({ title: "Kettles at night", authors: ["Ada Example"] });
  });

  it("has a title below the name of its journal, which is where it appeared, and no journal's sign", async () => {
    const { manuscript } = await readPdf(
      await setLines([
        [
          { text: "", x: 60, y: 30, ground: [70, 50] },
          { text: "JKN", x: 80, y: 60, size: 26 },
          { text: "Journal of Kettles at Night", x: 180, y: 60, size: 26 },
          { text: "July 2018, Volume 27, Issue 3.    doi: 10.1234/jkn.v000.i00", x: 200, y: 80 },
          { text: "Kettles that wait", x: 200, y: 120, size: 17, isBold: true },
          { text: "Ada Example", x: 240, y: 140, size: 12 },
          ...TEXT,
        ],
      ]),
      "paper.pdf",
      {},
    );
    const { title, authors, venue, year, doi, lead, sections } = manuscript;
    expect([toPlainText(title), authors.map(({ name }) => name), venue, year, doi]).toEqual([
      "Kettles that wait",
      ["Ada Example"],
      "Journal of Kettles at Night",
      2018,
      undefined,
    ]);
    expect(JSON.stringify([lead, sections])).not.toContain('"figure"');
  });

  it("has a title without the signs of its notes", async () => {
    const { title } = await read([
      { ...TITLE, text: "Kettles at night?,??" },
      { text: "Ada Example", x: 240, y: 110, size: 12 },
      ...TEXT,
    ]);
    expect(title).toBe("Kettles at night");
  });

  it("may have one word as its title, below which the first heading is larger than names", async () => {
    const { title, authors, headings } = await read([
      { text: "Concordance", x: 240, y: 80, size: 18 },
      { text: "Ada Example, Bo Sample", x: 220, y: 110, size: 12 },
      { text: "1 The first statistic", y: 180, size: 15, isBold: true },
      { text: "1.1 Overview", y: 200, size: 12, isBold: true },
      ...proseFrom(220),
      { text: "2 Methods", y: 310, size: 15, isBold: true },
      ...proseFrom(330),
    ]);
    expect([title, authors, headings]).toEqual([
      "Concordance",
      ["Ada Example", "Bo Sample"],
      ["The first statistic", "Overview", "Methods"],
    ]);
  });

  it("ends above a heading without a number that is set as numbered ones are", async () => {
    const { headings } = await read([
      TITLE,
      { text: "Ada Example", x: 240, y: 110, size: 12 },
      { text: "Preamble", y: 180, size: 14, isBold: true },
      ...proseFrom(200),
      { text: "1 Kettles", y: 290, size: 14, isBold: true },
      ...proseFrom(310),
      { text: "2 Nights", y: 400, size: 14, isBold: true },
      ...proseFrom(420),
    ]);
    expect(headings).toEqual(["Preamble", "Kettles", "Nights"]);
  });

  it("has no abstract where a paragraph says whom to write to", async () => {
    const { abstract, lead } = (
      await readPdf(
        await setLines([
          [
            TITLE,
            { text: "Ada Example", x: 240, y: 110, size: 12 },
            ...[
              "Whoever wants to know more of the kettles of this village and of",
              "their nights may write to ada@example.org at any time of the year.",
            ].map((text, index): Printed => ({ text, x: 120, y: 140 + 10 * index, size: 8 })),
            { text: "1 Kettles", y: 190, size: 14, isBold: true },
            ...proseFrom(210),
            { text: "2 Nights", y: 300, size: 14, isBold: true },
            ...proseFrom(320),
          ],
        ]),
        "paper.pdf",
        {},
      )
    ).manuscript;
    expect([abstract, lead]).toEqual([[], []]);
  });

  it("has no line with the pages of its journal", async () => {
    const foot = { text: "Journal of Kettles | May 2024 | 1\u20132", x: 300, y: 800, size: 8, isBold: true };
    const page = (number: number): Printed[] => [
      { text: `${number} Kettles`, y: 120, size: 14, isBold: true },
      ...proseFrom(140, 30),
    ];
    const { text } = await read([TITLE, ...page(1), foot], page(2));
    expect(text).not.toContain("May 2024");
  });
});

describe("a formula", () => {
  it("has the parts of its fraction that have no sign of a formula", async () => {
    const page: Printed[] = [
      TITLE,
      ...proseFrom(140),
      { text: "1 + r", x: 300, y: 224 },
      { text: "z = \u00b1 log", x: 250, y: 231 },
      { text: "(10)", x: 515, y: 231 },
      { text: "1 - r", x: 300, y: 238 },
      ...proseFrom(270),
      { text: "n = \u00b1 w(t)", x: 250, y: 360 },
      ...proseFrom(390),
    ];
    const { manuscript } = await readPdf(await setLines([page]), "paper.pdf", {});
    const all = [...manuscript.lead, ...allSections(manuscript).flatMap(({ content }) => content)];
    const [formula] = all.filter(({ type }) => type === "equation");
    expect(formula).toMatchObject({ alt: expect.stringContaining("1 + r") });
    // `(t)` is no number of one.
    expect(all.flatMap((each) => (each.type === "equation" ? [each.name] : []))).toEqual(["Equation 10", undefined]);
    expect(JSON.stringify(all.filter(({ type }) => type === "paragraph"))).not.toContain("1 + r");
  });
});

describe("headings", () => {
  it("may begin as labels do, unless a number follows", async () => {
    const titles = ["1 Step functions", "2 Case studies", "3 Problem statement", "Step 4"];
    const { headings } = await read([
      TITLE,
      ...titles.flatMap((text, index): Printed[] => [
        { text, y: 120 + 100 * index, size: 14, isBold: true },
        ...proseFrom(140 + 100 * index),
      ]),
    ]);
    expect(headings).toEqual(["Step functions", "Case studies", "Problem statement"]);
  });

  it("are no heads of columns", async () => {
    const { headings } = await read([
      TITLE,
      ...TEXT,
      ...["old", "new", "odd"].map((text, index) => ({ text, x: 200 + 90 * index, y: 420, isBold: true })),
      ...proseFrom(440),
    ]);
    expect(headings).toEqual(["Introduction", "Methods"]);
  });

  it("may stand on the first line of their text, in another size", async () => {
    const { headings, text } = await read([
      TITLE,
      ...["1 Kettles", "2 Nights"].flatMap((title, index): Printed[] => [
        { text: title, y: 120 + 150 * index, size: 14, isBold: true },
        ...proseFrom(140 + 150 * index),
        { text: `${index + 1}.1 What they boil.`, y: 220 + 150 * index, size: 9, isBold: true },
        { text: "The kettles of the village boil water, which their owners pour into", x: 145, y: 220 + 150 * index },
        { text: "their pots of tea.", y: 232 + 150 * index },
      ]),
    ]);
    expect(headings).toEqual(["Kettles", "What they boil", "Nights", "What they boil"]);
    expect(text).toContain("boil water, which their owners pour into their pots");
  });

  it("may be a single one with a number", async () => {
    const { headings } = await read([
      TITLE,
      ...proseFrom(120),
      { text: "1 Round off errors", y: 210, size: 14, isBold: true },
      ...proseFrom(230),
    ]);
    expect(headings).toEqual(["Round off errors"]);
  });
});

describe("an abstract without a name", () => {
  const bold = (text: string, y: number, size = 10): Printed => ({ text, y, size, isBold: true });

  it("in bold goes on behind a line in small capitals", async () => {
    const { abstract } = await read([
      TITLE,
      { text: "Ada Example", x: 240, y: 94 },
      bold("Kettles boil in every village of the north, where they are used for tea and for nothing else.", 108),
      bold("The kettles of the village wait for the night, and what we tell of them is told against", 120),
      bold("KETTLEDB; BOTH OF THEM SAY MUCH THE SAME, AS WE SAW IN ALL OF OUR HOMES, AND", 132, 8),
      bold("they are used in many villages where tea is made by hand at noon.", 144),
      ...TEXT,
    ]);
    expect(abstract).toMatch(/^Kettles boil .* noon\.$/);
  });

  it("is told by its word also where that is smaller than text, and sections have numbers", async () => {
    const { authors, abstract } = await read([
      TITLE,
      { text: "Ada Example", x: 240, y: 100 },
      { text: "University of Kettles", x: 220, y: 112 },
      { text: "Abstract", x: 270, y: 124, size: 8 },
      { text: "This note is based on an older one.", y: 136 },
      { text: "The kettles of the village wait for the night, which is where most of their load goes.", y: 152 },
      ...TEXT,
    ]);
    expect(authors).toEqual(["Ada Example (University of Kettles)"]);
    expect(abstract).toMatch(/^This note is based on an older one\. The kettles/);
  });

  it("may stand in a frame, and be smaller than text", async () => {
    const small = proseFrom(130, 6).map((each) => ({ ...each, x: 100, size: 8 }));
    const { abstract, text } = await read([
      TITLE,
      { text: "Ada Example", x: 240, y: 100 },
      { text: "", x: 90, y: 118, ground: [420, 78] },
      ...small,
      ...TEXT.map((each) => ({ ...each, y: each.y + 60 })),
    ]);
    expect(abstract).toMatch(/^The kettles of the village/);
    expect(text).not.toContain("data:image");
  });

  it("is told by its word where one in another language follows with a heading", async () => {
    const { abstract } = await read([
      TITLE,
      { text: "Ada Example", x: 240, y: 100 },
      {
        text: "Abstract: Kettles of a village wait for the night, and their load with them, as we have counted.",
        y: 120,
      },
      { text: "Résumé", y: 150, isBold: true, size: 12 },
      { text: "Les bouilloires du village attendent la nuit, et leur charge aussi, comme nous avons vu.", y: 166 },
      ...TEXT.map((each) => ({ ...each, y: each.y + 40 })),
    ]);
    expect(abstract).toMatch(/^Kettles of a village/);
  });
});

describe("a table of contents", () => {
  const entry = (text: string, page: string, y: number, isBold = false): Printed[] => [
    { text, x: isBold ? 60 : 75, y, isBold },
    { text: page, x: 530 - page.length * 5, y, isBold },
  ];
  const contents = [
    { text: "Contents", y: 140, size: 14, isBold: true },
    ...entry("1 Kettles", "1", 160, true),
    { text: "1.1 What kettles of a village do when the night is over and nobody has", x: 75, y: 172 },
    ...entry("told them . . . . . . . . . . . . . . . . . . . . . . . . . . . .", "1", 184),
    ...entry("1.2 Pots . . . . . . . . . . . . . . . . . . . . . . . . . . . . .", "2", 196),
    ...entry("2 Nights", "12", 208, true),
  ];

  it("is left out with its heading, and said", async () => {
    const { headings, text, findings } = await read([
      TITLE,
      { text: "Ada Example", x: 240, y: 110, size: 12 },
      ...contents,
      { text: "1 Kettles", y: 240, size: 14, isBold: true },
      { text: "1.1 What they do", y: 262, size: 12, isBold: true },
      ...proseFrom(280),
      { text: "2 Nights", y: 380, size: 14, isBold: true },
      ...proseFrom(400),
    ]);
    expect(headings).toEqual(["Kettles", "What they do", "Nights"]);
    expect(text).not.toMatch(/told them|Pots/);
    expect(findings).toContain("6 lines of running heads, page numbers, contents and the like left out");
  });

  it("is left out without a heading, too", async () => {
    const dots = ". ".repeat(30).trim();
    const { text, findings } = await read([
      TITLE,
      { text: "Ada Example", x: 240, y: 110, size: 12 },
      ...entry("1 Kettles", "1", 160, true),
      ...["Pots", "Pans", "Lids", "Taps", "Tubs", "Cups"].flatMap((name, index) =>
        entry(`1.${index + 1} ${name} ${dots}`, "1", 172 + index * 12),
      ),
      { text: "1 Kettles", y: 270, size: 14, isBold: true },
      ...proseFrom(290),
    ]);
    expect(text).not.toMatch(/Pots|Cups/);
    expect(findings).toContain("7 lines of running heads, page numbers, contents and the like left out");
  });

  it("is none where lines of text follow the word", async () => {
    const { headings } = await read([
      TITLE,
      { text: "1 Contents", y: 120, size: 14, isBold: true },
      ...proseFrom(140),
      { text: "2 Nights", y: 240, size: 14, isBold: true },
      ...proseFrom(260),
    ]);
    expect(headings).toEqual(["Nights"]);
  });
});
