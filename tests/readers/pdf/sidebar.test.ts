import { describe, expect, it } from "vitest";
import { readPdf } from "../../../scripts/readers/pdf/read-pdf.ts";
import { toPlainText } from "../../../scripts/text/inline.ts";
import { type Printed, setLines } from "../../helpers/set-lines.ts";

const TITLE: Printed = { text: "Kettles at night", x: 200, y: 80, size: 20 };
const SENTENCE = "The kettles of the village wait for the night, which is where its load goes.";

/** Lines of a paragraph from one place on. */
const prose = (x: number, y: number, count = 8, size = 10): Printed[] =>
  Array.from({ length: count }, (_, index) => ({ text: SENTENCE, x, y: y + size * 1.2 * index, size }));
/** Lines of a sidebar, which are smaller and stand at other heights than those of text. */
const aside = (x: number, y: number, ...texts: string[]): Printed[] =>
  texts.map((text, index) => ({ text, x, y: y + 10.7 * index, size: 8 }));

async function read(...pages: Printed[][]) {
  const { manuscript } = await readPdf(await setLines(pages), "paper.pdf", {});
  return {
    ...manuscript,
    abstract: manuscript.abstract.map((each) => toPlainText(each)).join("\n"),
    headings: manuscript.sections.map(({ title }) => toPlainText(title)),
    text: JSON.stringify([manuscript.abstract, manuscript.lead, manuscript.sections]),
    findings: manuscript.findings.map(({ message }) => message),
  };
}

describe("what stands beside the text of a first page", () => {
  const facts = [
    "Editor: Cy Cedar",
    "Received: 3 May 2021",
    "Accepted: 9 June 2021",
    "Published: 1 July 2021",
    "Licence: CC BY 4.0",
  ];

  it.each([
    ["left", 40, 170],
    ["right", 460, 60],
  ])("is left out on the %s, and said; its licence is the paper's", async (_side, at, text) => {
    const {
      headings,
      text: said,
      findings,
      licence,
    } = await read([
      { ...TITLE, x: text },
      { text: "Ada Example", x: text, y: 105, size: 12 },
      { text: "Summary", x: text, y: 140, size: 14, isBold: true },
      ...prose(text, 160),
      { text: "Kettles", x: text, y: 280, size: 14, isBold: true },
      ...prose(text, 300),
      ...aside(at, 150.3, ...facts),
    ]);
    expect(headings).toEqual(["Summary", "Kettles"]);
    expect(said).not.toMatch(/Cedar|Received|Licence/);
    expect(findings).toContain("5 lines of running heads, page numbers, contents and the like left out");
    expect(licence).toBe("CC-BY-4.0");
  });

  it("has the keywords of the paper, beside an abstract whose letters stand apart, as Elsevier sets it", async () => {
    const columns = [
      { text: "1. Introduction", x: 60, y: 320, isBold: true },
      ...prose(60, 340, 12, 7),
      ...prose(310, 320, 14, 7),
    ];
    const { abstract, keywords, headings, text } = await read(
      [
        TITLE,
        { text: "Ada Example", x: 200, y: 105, size: 12 },
        { text: "a r t i c l e", x: 60, y: 150, size: 9 },
        { text: "i n f o", x: 120, y: 150, size: 9 },
        { text: "a b s t r a c t", x: 210, y: 150, size: 9 },
        ...aside(60, 170.3, "Article history:", "Received 3 May 2021", "Keywords:", "Kettles", "Load of", "villages"),
        ...prose(210, 170, 9, 8),
        ...columns,
      ],
      [...prose(60, 80, 40, 7), ...prose(310, 80, 40, 7)],
    );
    expect(abstract).toMatch(/^The kettles of the village/);
    expect(keywords).toEqual(["Kettles", "Load of villages"]);
    expect(headings).toEqual(["Introduction"]);
    expect(text).not.toMatch(/history|Received/);
  });

  it("may be a few keywords, each beside a line of a longer abstract, where it has the name that Elsevier gives it", async () => {
    const words = ["kettles", "load", "night"].map((text, index) => ({ text, x: 60, y: 180 + 9.6 * index, size: 8 }));
    const { abstract, authors, keywords } = await read([
      TITLE,
      { text: "Ada Example", x: 60, y: 105, size: 12 },
      { text: "A R T I C L E I N F O", x: 60, y: 150 },
      { text: "A B S T R A C T", x: 210, y: 150 },
      { text: "Keywords:", x: 60, y: 170.4, size: 8, isItalic: true },
      ...words,
      ...prose(210, 170.4, 9, 8),
      { text: "1. Introduction", x: 60, y: 320, size: 12, isBold: true },
      ...prose(60, 340, 20),
    ]);
    expect(abstract.match(/The kettles/g)).toHaveLength(9);
    expect(authors.map(({ name }) => name)).toEqual(["Ada Example"]);
    expect(keywords).toEqual(["kettles", "load", "night"]);
  });

  it("is none where rows stand side by side, as those of a table do", async () => {
    const terms = ["Kettles of tin", "Kettles of iron", "Pots of clay", "Pots of stone", "Lids of wood"];
    const { text } = await read([
      TITLE,
      { text: "1 Kettles", y: 130, size: 14, isBold: true },
      ...prose(60, 150, 4),
      ...terms.map((text, index) => ({ text, x: 60, y: 220 + 12 * index })),
      ...prose(190, 220, 5),
      { text: "2 Nights", y: 310, size: 14, isBold: true },
      ...prose(60, 330),
    ]);
    expect(text).toContain("Pots of clay");
  });
});
