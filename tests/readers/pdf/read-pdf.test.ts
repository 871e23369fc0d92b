import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { allSections } from "../../../scripts/manuscript/all-sections.ts";
import { readPdf } from "../../../scripts/readers/pdf/read-pdf.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";
import { makePdf, type Piece, type Setting } from "../../helpers/make-pdf.ts";
import { QUIET_HOURS } from "../../helpers/quiet-hours.ts";
import { showManuscript } from "../../helpers/show-manuscript.ts";
import { withoutPictures } from "../../helpers/without-pictures.ts";

const read = async (setting: Setting) =>
  (await readPdf(await makePdf(QUIET_HOURS, setting), "paper.pdf", {})).manuscript;

describe("a PDF as a manuscript", () => {
  it.each([
    ["two-columns", { columns: 2, head: "Moreno and van Dijk: Quiet Hours" }],
    ["one-column", { columns: 1 }],
  ] as const)("%s", async (name, setting) => {
    await expect(showManuscript(withoutPictures(await read(setting)))).toMatchFileSnapshot(
      `../papers/pdf/${name}.golden`,
    );
  });

  it("has the authors that the file names where the page has fewer of them, or none that can be told", async () => {
    const authorsOf = async (said: string, line?: string) => {
      const pdf = await PDFDocument.create();
      pdf.setAuthor(said);
      const font = await pdf.embedFont(StandardFonts.TimesRoman);
      const page = pdf.addPage([595, 842]);
      page.drawText("Waiting for the night", { x: 60, y: 760, size: 20, font });
      if (line) page.drawText(line, { x: 60, y: 730, size: 10, font });
      page.drawText("Introduction", { x: 60, y: 690, size: 14, font });
      for (let n = 0; n < 8; n++)
        page.drawText("The agents ask for the night, which is where most of the load of a village goes.", {
          ...{ x: 60, y: 670 - 14 * n, size: 10, font },
        });
      const { manuscript } = await readPdf(Buffer.from(await pdf.save()), "paper.pdf", {});
      return manuscript.authors.map(({ name }) => name);
    };
    const three = "Ada Example, Bo Sample and Cleo Trial";
    const names = ["Ada Example", "Bo Sample", "Cleo Trial"];
    expect(await authorsOf(three)).toEqual(names);
    expect(await authorsOf(three, "Ada Example")).toEqual(names);
    expect(await authorsOf("Ada Example, Bo Sample* To whom letters go. E-mail: bo@pots.example")).toEqual([
      "Ada Example",
      "Bo Sample",
    ]);
    expect(await authorsOf("Word User, Other User", "Ada Example, Bo Sample")).toEqual(["Ada Example", "Bo Sample"]);
  });

  it("is told by its tags, where headings look like text", async () => {
    const bytes = readFileSync(resolve("tests/readers/papers/pdf/tagged.pdf"));
    const { manuscript } = await readPdf(bytes, "tagged.pdf", {});
    await expect(showManuscript(withoutPictures(manuscript))).toMatchFileSnapshot("../papers/pdf/tagged.golden");
  });

  it("has its abstract below a word that its tags call no heading, in an element of no kind, as browsers print it", async () => {
    const bytes = readFileSync(resolve("tests/readers/papers/pdf/abstract-in-div.pdf"));
    const { manuscript } = await readPdf(bytes, "paper.pdf", {});
    expect(manuscript.authors).toEqual([{ name: "Ada Example" }, { name: "Bo Sample" }]);
    expect(manuscript.abstract.map((each) => toWords(each).slice(0, 25))).toEqual(["A scale finds worn ropes "]);
    expect(manuscript.sections.map(({ title }) => toWords(title))).toEqual(["Introduction", "Methods", "Results"]);
  });

  it("is the same on pages that are turned", async () => {
    const [upright, turned] = [await read({ columns: 2 }), await read({ columns: 2, isSideways: true })];
    expect(showManuscript(withoutPictures(turned))).toBe(showManuscript(withoutPictures(upright)));
  });

  it("begins with its first paragraph where no heading stands above it, and no abstract", async () => {
    const [title, ...pieces] = QUIET_HOURS;
    const { abstract: _, ...names } = title as Extract<(typeof QUIET_HOURS)[number], { title: string }>;
    const headless = [names, ...pieces.slice(1)];
    const { manuscript } = await readPdf(await makePdf(headless, { columns: 2 }), "paper.pdf", {});
    expect(manuscript.authors.map(({ name }) => name)).toEqual(["Ana Moreno", "Piet van Dijk"]);
    expect(
      manuscript.lead.flatMap((each) => (each.type === "paragraph" ? [toWords(each.text).slice(0, 12)] : [])),
    ).toEqual(["A village of", "The demand w"]);
  });

  it("goes on behind its works with a heading that all papers have, however it is set", async () => {
    const pieces: Piece[] = [
      ...QUIET_HOURS,
      { heading: "Acknowledgements", level: 2 },
      { text: "We thank the homes of the village, and the council, which lent us its roof for six weeks of rain." },
    ];
    const { manuscript } = await readPdf(await makePdf(pieces), "paper.pdf", {});
    expect([
      manuscript.references.length,
      allSections(manuscript)
        .map(({ title }) => toWords(title))
        .at(-1),
    ]).toEqual([4, "Acknowledgements"]);
  });

  it("goes on behind its works with a box", async () => {
    const pieces: Piece[] = [
      ...QUIET_HOURS,
      { heading: "Box 1: How a ring works", level: 2 },
      { text: "A token travels from home to home, and who holds it may send. It is made anew where it is lost." },
    ];
    const { manuscript } = await readPdf(await makePdf(pieces), "paper.pdf", {});
    expect(allSections(manuscript).at(-1)).toMatchObject({ content: [{ type: "paragraph" }] });
    expect(toWords(allSections(manuscript).at(-1)?.title ?? [])).toBe("Box 1: How a ring works");
  });

  it("has works in a letter, whose only heading has a number", async () => {
    const works = QUIET_HOURS.filter((each) => "work" in each);
    const text = QUIET_HOURS.flatMap((each) => ("text" in each ? [{ text: each.text }] : []));
    const pieces: Piece[] = [QUIET_HOURS[0] as Piece, ...text, { heading: "1 References" }, ...works];
    const { manuscript } = await readPdf(await makePdf(pieces), "paper.pdf", {});
    expect([manuscript.references.length, manuscript.sections]).toEqual([4, []]);
  });

  it("takes no heading behind its introduction for its title, and no checklist's abstract for its own", async () => {
    const [, ...pieces] = QUIET_HOURS;
    const text = pieces.flatMap((each) => ("text" in each ? [{ text: each.text }] : []));
    const late: Piece[] = [{ heading: "Abstract" }, { text: "Say what was done, with whom, and what came of it." }];
    const paper: Piece[] = [
      ...[...pieces.slice(0, 2), { title: "2 A heading larger than others", authors: [] }, ...text, ...text, ...text],
      ...late,
      ...pieces.slice(2),
    ];
    const { manuscript } = await readPdf(await makePdf(paper, { columns: 1 }), "paper.pdf", {});
    expect([toWords(manuscript.title), manuscript.abstract]).toEqual(["", []]);
  });

  it("has places that a person finds", async () => {
    const { sections } = await read({ columns: 1 });
    expect(sections.map(({ place }) => place.position.where)).toEqual(["page 1", "page 1", "page 1", "page 2"]);
  });

  it("has figures and formulas as pictures of their part of the page", async () => {
    const { sections } = await read({ columns: 2 });
    const passages = sections.flatMap(({ content, sections: inner }) => [
      ...content,
      ...inner.flatMap((each) => each.content),
    ]);
    const figure = passages.find((each) => each.type === "figure");
    const formula = passages.find((each) => each.type === "equation");
    const sizeOf = (address = "") => {
      const bytes = Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
      return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    };
    // As wide as its column and as high as the drawing, to some points.
    const drawn = sizeOf(figure?.images[0]?.[0]);
    expect(drawn.width / drawn.height).toBeGreaterThan(2);
    expect(drawn.width / drawn.height).toBeLessThan(3);
    expect(drawn.width).toBeGreaterThan(900);
    expect(formula).toMatchObject({ name: "Equation 1", tex: "" });
    expect(formula?.alt).toContain("s(i) = q(i)");
    expect(sizeOf(formula?.picture).height).toBeGreaterThan(40);
  });
});
