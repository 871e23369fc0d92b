import { imageMeta } from "image-meta";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { expect, it } from "vitest";
import { readPdf } from "../../../scripts/readers/pdf/read-pdf.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";
import { type Printed, proseFrom, setLines } from "../../helpers/set-lines.ts";

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

it("a drawing is drawn without the heading and the listing above it", async () => {
  const pdf = await PDFDocument.create();
  const [font, bold, mono] = await Promise.all(
    [StandardFonts.TimesRoman, StandardFonts.TimesRomanBold, StandardFonts.Courier].map((each) => pdf.embedFont(each)),
  );
  const page = pdf.addPage([595, 842]);
  let y = 780;
  const write = (text: string, size = 10, face = font) => page.drawText(text, { x: 60, y, size, font: face as never });
  write("Waiting for the night", 18);
  for (const above of [() => write("Methods", 13, bold), () => write("plot(night, summer)", 9, mono)]) {
    y -= 40;
    for (let line = 0; line < 6; line++) {
      y -= 14;
      write(TEXT);
    }
    y -= 30;
    above();
    y -= 106;
    page.drawRectangle({ x: 60, y, width: 200, height: 100 });
    y -= 16;
    write(`Figure ${above.toString().includes("bold") ? 1 : 2}. The queue of a home in the village.`);
  }
  const { manuscript } = await readPdf(Buffer.from(await pdf.save()), "paper.pdf", {});
  const passages = [{ content: manuscript.lead }, ...manuscript.sections].flatMap(({ content }) => content);
  const shapes = passages.flatMap((each) => {
    if (each.type !== "figure") return [];
    const data = each.images[0]?.[0]?.split(",")[1] ?? "";
    const { width = 0, height = 1 } = imageMeta(Buffer.from(data, "base64"));
    return [Math.round((10 * width) / height) / 10];
  });
  expect(shapes.map((shape) => shape > 1.75 && shape < 2.1)).toEqual([true, true]);
});

it("the title of a table stands in the middle, further below its number than lines do", async () => {
  const cells = (y: number, ...texts: string[]): Printed[] =>
    texts.map((text, index) => ({ text, x: 200 + index * 90, y, size: 9 }));
  const { manuscript } = await readPdf(
    await setLines([
      [
        { text: "Kettles at night", x: 200, y: 60, size: 20 },
        { text: "1 Introduction", y: 120, size: 14, isBold: true },
        ...proseFrom(140),
        { text: "TABLE 1", x: 275, y: 240, size: 8 },
        { text: "Load of homes by hour, in kilowatts", x: 226, y: 262, size: 9, isBold: true },
        { text: "and for each of the villages", x: 243, y: 273, size: 9, isBold: true },
        ...cells(292, "Hour", "Wait", "Others"),
        ...cells(304, "12", "280", "410"),
        ...cells(316, "18", "130", "110"),
        {
          text: "All homes had a kettle of their own, and what is shown here is the mean of all of these",
          x: 200,
          y: 330,
          size: 8,
        },
        { text: "2 Methods", y: 360, size: 14, isBold: true },
        ...proseFrom(380),
      ],
    ]),
    "paper.pdf",
    {},
  );
  expect(manuscript.sections.map(({ title }) => toWords(title))).toEqual(["Introduction", "Methods"]);
  const [table] = manuscript.sections.flatMap(({ content }) => content.filter(({ type }) => type === "table"));
  expect(JSON.stringify(table)).toContain("Load of homes by hour, in kilowatts and for each of the villages");
  // What stands below the last row is a note.
  expect(JSON.stringify(table)).not.toContain("All homes");
  expect(JSON.stringify(manuscript.sections)).toContain("All homes had a kettle");
});

it("a figure's number on a line of its own may be the end of a sentence", async () => {
  const { manuscript } = await readPdf(
    await setLines([
      [
        { text: "Kettles at night", x: 200, y: 60, size: 20 },
        { text: "1 Introduction", y: 120, size: 14, isBold: true },
        ...proseFrom(140, 5),
        { text: "There are three kinds of kettles in the village, and each of these is drawn as it stands in", y: 200 },
        { text: "Fig. 3:", y: 212 },
        { text: "2 Methods", y: 260, size: 14, isBold: true },
        ...proseFrom(280),
      ],
    ]),
    "paper.pdf",
    {},
  );
  const types = manuscript.sections.flatMap(({ content }) => content.map(({ type }) => type));
  expect(types).toEqual(["paragraph", "paragraph"]);
});

it("a figure has the labels of its panels, which stand between the names of its axes and its caption", async () => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const page = pdf.addPage([595, 842]);
  const write = (text: string, x: number, y: number, size = 10) => page.drawText(text, { x, y, size, font });
  write("Waiting for the night", 60, 780, 18);
  for (let line = 0; line < 6; line++) write(TEXT, 60, 740 - line * 14);
  for (const [x, panel] of [
    [60, "(a) Old homes."],
    [320, "(b) New homes."],
  ] as const) {
    page.drawRectangle({ x, y: 540, width: 200, height: 100 });
    write("hour", x + 90, 526);
    write(panel, x + 70, 490);
  }
  write("Figure 1. The queues of homes.", 220, 468);
  for (let line = 0; line < 6; line++) write(TEXT, 60, 430 - line * 14);
  const { manuscript } = await readPdf(Buffer.from(await pdf.save()), "paper.pdf", {});
  const content = [...manuscript.lead, ...manuscript.sections.flatMap((section) => section.content)];
  expect(content.map(({ type }) => type)).toEqual(["paragraph", "figure", "paragraph"]);
  expect(JSON.stringify(content.filter(({ type }) => type === "paragraph"))).not.toContain("homes.");
});

it("a table has the heads of its columns, which stand above its first line, though text goes on behind it", async () => {
  const rule = (y: number): Printed => ({ text: "", x: 80, y, ground: [400, 0.8] });
  const row = (y: number, ...cells: string[]): Printed[] =>
    cells.map((text, index) => ({ text, x: 80 + 130 * index, y }));
  const pages: Printed[][] = [
    [
      { text: "Kettles at night", x: 200, y: 60, size: 20 },
      { text: "1 Introduction", y: 120, size: 14, isBold: true },
      ...proseFrom(140, 45),
      {
        text: "The kettles of the village wait for the night, which is where most of its load is meant to im-",
        y: 680,
      },
    ],
    [
      ...row(80, "", "kettles", "pots"),
      rule(86),
      ...row(100, "Small:"),
      ...row(114, "Old", "yes", "no"),
      ...row(128, "New", "no", "yes"),
      rule(134),
      ...row(148, "Large:"),
      ...row(162, "Old", "yes", "yes"),
      ...row(176, "New", "no", "no"),
      rule(182),
      {
        text: "Table 1: Kettles and pots of the village, by their age and by how large they are in all of the homes.",
        y: 200,
      },
      { text: "prove the life of all who live there.", y: 250 },
      ...proseFrom(262),
    ],
  ].map((page) => page.filter(({ text, ground }) => text !== "" || ground));
  const { manuscript } = await readPdf(await setLines(pages), "paper.pdf", {});
  const content = manuscript.sections.flatMap((section) => section.content);
  const [table] = content.filter(({ type }) => type === "table");
  expect(table?.type === "table" && table.columns.map(toWords)).toEqual(["", "kettles", "pots"]);
  const text = content.map((each) => (each.type === "paragraph" ? toWords(each.text) : "")).join(" ");
  expect(text).toContain("is meant to improve the life of all who live there.");
});
