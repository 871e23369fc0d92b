import { imageMeta } from "image-meta";
import { degrees, PDFDocument, type PDFFont, type PDFPage, StandardFonts } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { joinOverlapping } from "../../../scripts/readers/pdf/bare-floats.ts";
import type { Float } from "../../../scripts/readers/pdf/float.ts";
import { readPdf } from "../../../scripts/readers/pdf/read-pdf.ts";
import { type Turned, takeTurned } from "../../../scripts/readers/pdf/turned.ts";

const TEXT = "The agents ask for the night, which is where most of the load of a village goes in summer, they say.";

/** A paper with one drawing of 200 by 100 points, and what is drawn around it. */
async function figuresOf(around: (page: PDFPage, y: number, font: PDFFont, bold: PDFFont) => void, caption?: string) {
  const pdf = await PDFDocument.create();
  const [font, bold] = [
    await pdf.embedFont(StandardFonts.TimesRoman),
    await pdf.embedFont(StandardFonts.HelveticaBold),
  ];
  const page = pdf.addPage([595, 842]);
  let y = 780;
  const write = (text: string, size = 10) => page.drawText(text, { x: 60, y, size, font });
  const paragraph = () => {
    for (let line = 0; line < 6; line++) {
      y -= 14;
      write(TEXT);
    }
  };
  write("Waiting for the night", 18);
  y -= 40;
  write("Introduction", 14);
  paragraph();
  y -= 180;
  page.drawRectangle({ x: 200, y, width: 200, height: 100 });
  around(page, y, font, bold);
  y -= 60;
  if (caption) write(caption);
  y -= 40;
  paragraph();
  const { manuscript } = await readPdf(Buffer.from(await pdf.save()), "paper.pdf", {});
  const passages = [{ content: manuscript.lead }, ...manuscript.sections].flatMap(({ content }) => content);
  return passages.flatMap((each) => {
    if (each.type !== "figure") return [];
    const { width = 0, height = 1 } = imageMeta(Buffer.from(each.images[0]?.[0]?.split(",")[1] ?? "", "base64"));
    return [Math.round((100 * width) / height) / 100];
  });
}

describe("figures in PDFs", () => {
  it("have the names of their axes, which stand on end beside the numbers", async () => {
    const axis = (page: PDFPage, y: number, font: PDFFont) => {
      for (const [at, number] of ["0", "50", "100"].entries())
        page.drawText(number, { x: 194, y: y + 40 * at, size: 8, font, rotate: degrees(90) });
      page.drawText("Load of the village", { x: 176, y: y + 20, size: 9, font, rotate: degrees(90) });
    };
    const bare = await figuresOf(() => {}, "Figure 1. The queue of a home.");
    const named = await figuresOf(axis, "Figure 1. The queue of a home.");
    expect([bare.length, named.length]).toEqual([1, 1]);
    // 33 points more to the left.
    expect((named[0] ?? 0) / (bare[0] ?? 1)).toBeCloseTo(236 / 206, 1);
  });

  it("have the numbers below them where no caption says how far they reach", async () => {
    const bare = await figuresOf(() => {});
    const numbered = await figuresOf((page, y, font) => {
      for (const [at, number] of ["2001", "2002", "2003"].entries())
        page.drawText(number, { x: 210 + 70 * at, y: y - 14, size: 9, font });
      page.drawText("Year", { x: 290, y: y - 28, size: 9, font });
    });
    expect([bare.length, numbered.length]).toEqual([1, 1]);
    expect(numbered[0]).toBeLessThan(0.85 * (bare[0] ?? 0));
  });

  it("have captions on a page on which most letters are labels on their side", async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.TimesRoman);
    const [text, plot] = [pdf.addPage([595, 842]), pdf.addPage([595, 842])];
    text.drawText("Waiting for the night", { x: 60, y: 780, size: 18, font });
    for (let line = 0; line < 12; line++) text.drawText(TEXT, { x: 60, y: 740 - 14 * line, size: 10, font });
    for (let at = 0; at < 40; at++) {
      plot.drawRectangle({ x: 100 + 10 * at, y: 500, width: 7, height: 20 + 2 * at });
      plot.drawText(`Village of harbour ${at}`, { x: 107 + 10 * at, y: 640, size: 7, font, rotate: degrees(90) });
    }
    const caption = "Figure 1. The load of each village on the coast, as it was measured in the long summer of 2001.";
    plot.drawText(caption, { x: 60, y: 460, size: 10, font });
    const { manuscript } = await readPdf(Buffer.from(await pdf.save()), "paper.pdf", {});
    const passages = [{ content: manuscript.lead }, ...manuscript.sections].flatMap(({ content }) => content);
    expect(passages.flatMap((each) => (each.type === "figure" ? [each.name] : []))).toEqual(["Figure 1"]);
  });

  it("have no rule of a note beside them", async () => {
    const [bare = 0] = await figuresOf(() => {});
    const [ruled = 0] = await figuresOf((page, y) =>
      page.drawLine({ start: { x: 415, y: y + 20 }, end: { x: 515, y: y + 20 }, thickness: 0.4 }),
    );
    expect(ruled).toBeCloseTo(bare, 1);
  });

  it("have their titles, which are no headings", async () => {
    const titled = await figuresOf((page, y, _, bold) =>
      page.drawText("Load of a village", { x: 255, y: y + 112, size: 10, font: bold }),
    );
    const [bare = 0] = await figuresOf(() => {});
    expect(titled).toHaveLength(1);
    expect(titled[0]).toBeLessThan(0.92 * bare);
  });

  it("are one where their boxes have much in common", () => {
    const at = (x0: number, x1: number): Float => ({
      ...{ kind: "figure", page: 1, caption: [], lines: [], rules: [] },
      box: { x0, x1, y0: 100, y1: 200 },
    });
    const boxes = joinOverlapping([at(0, 200), at(100, 300), at(290, 400)], []).map(({ box }) => [box?.x0, box?.x1]);
    expect(boxes).toEqual([
      [0, 300],
      [290, 400],
    ]);
  });

  it("are there once, also with lines that have no width", async () => {
    const marks = (page: PDFPage, y: number) => {
      for (let x = 210; x < 400; x += 4)
        page.drawLine({ start: { x, y: y + 10 }, end: { x, y: y + 90 }, thickness: 0 });
    };
    expect(await figuresOf(marks, "Figure 1. The queue of a home.")).toHaveLength(1);
  });
});

describe("takeTurned", () => {
  const figure = (x0: number, x1: number): Float => ({
    ...{ kind: "figure", page: 1, caption: [], lines: [], rules: [] },
    box: { x0, x1, y0: 100, y1: 200 },
  });
  const letters = (x0: number, y0 = 120, y1 = 180): Turned => ({ x0, x1: x0 + 8, y0, y1, size: 8 });

  it("gives the name of an axis to the figure whose numbers it stands beside", () => {
    const [left, right] = [figure(0, 100), figure(140, 240)];
    // The name is nearer to the left figure than to the right one, until that has its numbers.
    takeTurned([left, right], [letters(114), letters(130, 140, 150)]);
    expect(left.box).toMatchObject({ x0: 0, x1: 100 });
    expect(right.box).toMatchObject({ x0: 114, x1: 240 });
  });

  it("leaves stamps at the margin, what is far, and a page of nothing else", () => {
    const stamped = figure(60, 200);
    takeTurned([stamped], [letters(40, 40, 400), letters(20), letters(230)]);
    expect(stamped.box).toMatchObject({ x0: 60, x1: 200 });
    takeTurned(
      [stamped],
      Array.from({ length: 100_000 }, (_, n) => letters(50 + (n % 7))),
    );
    expect(stamped.box).toMatchObject({ x0: 60, x1: 200 });
  });
});
