import { PDFDocument, StandardFonts } from "pdf-lib";
import { expect, it } from "vitest";
import { readPdf } from "../../../scripts/readers/pdf/read-pdf.ts";

const TEXT = [
  "The agents ask for the night as the table above shows, which is where most of the load of a",
  "village goes in summer, and they agree on who may send before the day begins. Whoever has",
  "waited longest is the first, and nobody waits for more than a night, whatever is in the queue",
  "of the home. What one of them sends in the dark is then no more than what the other leaves free",
  "of the home, since the ring goes round once in an hour.",
];

it("links that are underlined end no table", async () => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const page = pdf.addPage([595, 842]);
  let y = 780;
  const write = (text: string, x = 60, size = 10) => page.drawText(text, { x, y, size, font });
  const rule = (x: number, width: number, at: number) => page.drawRectangle({ x, y: at, width, height: 0.5 });
  write("Waiting for the night", 60, 18);
  y -= 40;
  write("Introduction", 60, 14);
  for (const line of [...TEXT, ...TEXT]) {
    y -= 12;
    write(line);
  }
  const table = (caption: string) => {
    y -= 24;
    write(caption);
    for (const row of [
      ["Hour", "Before", "After"],
      ["8:00", "120 ms", "118 ms"],
      ["12:00", "410 ms", "283 ms"],
    ]) {
      rule(60, 200, y - 4);
      y -= 14;
      row.forEach((cell, index) => void write(cell, 60 + index * 80));
    }
    rule(60, 200, y - 4);
  };
  table("Table 1: Delays before and after.");
  y -= 18;
  for (const [index, line] of TEXT.entries()) {
    y -= 12;
    write(line);
    // A link to “the night”.
    if (index === 0) rule(60 + font.widthOfTextAtSize("The agents ask for ", 10), 40, y - 1.5);
  }
  table("Table 2: Delays of a year.");
  const { manuscript } = await readPdf(Buffer.from(await pdf.save()), "paper.pdf", {});
  const passages = manuscript.sections.flatMap(({ content }) => content);
  expect(passages.map((each) => (each.type === "table" ? each.rows.length : each.type))).toEqual([
    ...["paragraph", "paragraph", 2, "paragraph", 2],
  ]);
});
