import { PDFDocument, StandardFonts } from "pdf-lib";
import { expect, it } from "vitest";
import { readPdf } from "../../../scripts/readers/pdf/read-pdf.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";

const TEXT = "The agents ask for the night, which is where most of the load of a village goes in summer, they say.";

it("a caption that is set in goes on as far as its lines are", async () => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const page = pdf.addPage([595, 842]);
  let y = 780;
  const write = (text: string, x: number, size = 10) => page.drawText(text, { x, y, size, font });
  write("Waiting for the night", 60, 18);
  y -= 40;
  write("Introduction", 60, 14);
  for (let line = 0; line < 6; line++) {
    y -= 14;
    write(TEXT, 60);
  }
  y -= 120;
  page.drawRectangle({ x: 90, y, width: 200, height: 100 });
  for (const line of ["Figure 1. The queue of a home in the", "village.", "Bars are hours of one day in June."]) {
    y -= 14;
    write(line, 90);
  }
  y -= 16;
  for (let line = 0; line < 6; line++) {
    y -= 14;
    write(TEXT, 60);
  }
  const { manuscript } = await readPdf(Buffer.from(await pdf.save()), "paper.pdf", {});
  const [figure] = manuscript.sections.flatMap(({ content }) => content).filter(({ type }) => type === "figure");
  expect(figure?.type === "figure" && toWords(figure.caption)).toBe(
    "The queue of a home in the village. Bars are hours of one day in June.",
  );
});
