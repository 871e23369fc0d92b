import { describe, expect, it } from "vitest";
import { readPdf } from "../../../scripts/readers/pdf/read-pdf.ts";
import { toPlainText } from "../../../scripts/text/inline.ts";
import { type Printed, proseFrom, setLines } from "../../helpers/set-lines.ts";

const COVER: Printed[] = [
  { text: "Kettles of the Village at Night", y: 200, size: 26 },
  { text: "This paper is included in the Proceedings of the Conference on Kettles.", y: 300, size: 14 },
];
const PAPER: Printed[] = [
  { text: "Kettles of the Village at Night", x: 150, y: 80, size: 18, isBold: true },
  { text: "Ada Example and Bo Sample", x: 220, y: 110, size: 12 },
  { text: "1 Introduction", y: 180, size: 14, isBold: true },
  ...proseFrom(200),
  { text: "2 Methods", y: 290, size: 14, isBold: true },
  ...proseFrom(310),
];

async function read(...pages: Printed[][]) {
  const { manuscript } = await readPdf(await setLines(pages), "paper.pdf", {});
  return {
    title: toPlainText(manuscript.title),
    authors: manuscript.authors.map(({ name }) => name),
    headings: manuscript.sections.map(({ title }) => toPlainText(title)),
    where: manuscript.sections.map(({ place }) => place.position.where),
    pictures: JSON.stringify(manuscript).match(/data:image\/png/g)?.length,
    text: JSON.stringify(manuscript),
    findings: manuscript.findings.map(({ message }) => message),
  };
}

describe("a cover", () => {
  it("is left out, and said, where the paper begins with its title again behind it", async () => {
    const { title, authors, headings, text, findings } = await read(COVER, PAPER);
    expect([title, authors, headings]).toEqual([
      "Kettles of the Village at Night",
      ["Ada Example", "Bo Sample"],
      ["Introduction", "Methods"],
    ]);
    expect(text).not.toContain("Proceedings");
    expect(findings).toContain("1 page before the paper's own first one left out");
  });

  it("is left out with what stands behind it, up to where text begins", async () => {
    const { authors, headings } = await read(COVER, [{ text: "Institute of Tea", y: 400 }], PAPER);
    expect([authors, headings]).toEqual([
      ["Ada Example", "Bo Sample"],
      ["Introduction", "Methods"],
    ]);
  });

  it("may be a page of highlights, as Elsevier has one before a manuscript", async () => {
    const highlights: Printed[] = [
      { text: "Highlights", y: 100, size: 14, isBold: true },
      { text: "Kettles of the Village at Night", y: 130, size: 14, isBold: true },
      { text: "Ada Example, Bo Sample", y: 150 },
      ...proseFrom(200, 5),
    ];
    const { title, authors, headings } = await read(highlights, PAPER);
    expect([title, authors, headings]).toEqual([
      "Kettles of the Village at Night",
      ["Ada Example", "Bo Sample"],
      ["Introduction", "Methods"],
    ]);
  });

  it("is none where the title stands again as a running head, or where the first page has text", async () => {
    const head: Printed = { text: "Kettles of the Village at Night", x: 150, y: 30, size: 9 };
    const page = [head, { text: "1 Introduction", y: 80, size: 14, isBold: true }, ...proseFrom(100)];
    const titlePage = [...COVER.slice(0, 1), { text: "Ada Example", x: 220, y: 260, size: 14 }];
    expect((await read(titlePage, page)).authors).toEqual(["Ada Example"]);
    expect(
      (await read(PAPER, [...PAPER.slice(0, 1).map((each) => ({ ...each, y: 130 })), ...proseFrom(160, 12)])).authors,
    ).toEqual(["Ada Example", "Bo Sample"]);
  });

  it("leaves pages their numbers in the file, also to who draws them", async () => {
    const { where, pictures } = await read(COVER, [
      ...PAPER,
      { text: "", x: 200, y: 420, ground: [120, 60] },
      { text: "", x: 200, y: 500, ground: [120, 60] },
      { text: "Figure 1: Kettles and the load of their village.", x: 200, y: 580 },
    ]);
    expect(where).toEqual(["page 2", "page 2"]);
    expect(pictures).toBe(1);
  });
});
