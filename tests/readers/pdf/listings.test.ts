import { PDFDocument, StandardFonts } from "pdf-lib";
import { describe, expect, it } from "vitest";
import type { Passage } from "../../../scripts/manuscript/manuscript.ts";
import { readPdf } from "../../../scripts/readers/pdf/read-pdf.ts";
import { proseFrom, setLines } from "../../helpers/set-lines.ts";

const TEXT =
  "The agent of a home counts what waits in its queue, and asks the others for the night once there is more of it than an hour can take.";

/** A page of a paper: paragraphs in Times, and lines in Courier, each at a place of its own. */
async function read(rows: readonly (readonly [text: string, font: "text" | "code", down: number])[]) {
  const pdf = await PDFDocument.create();
  const fonts = {
    text: await pdf.embedFont(StandardFonts.TimesRoman),
    code: await pdf.embedFont(StandardFonts.Courier),
  };
  const page = pdf.addPage([595, 842]);
  const write = (text: string, font: keyof typeof fonts, y: number) =>
    page.drawText(text, { x: 60, y, size: 10, font: fonts[font] });
  page.drawText("How an agent counts", { x: 60, y: 780, size: 18, font: fonts.text });
  page.drawText("Introduction", { x: 60, y: 740, size: 14, font: fonts.text });
  let y = 730;
  for (const [text, font, down] of rows) {
    y -= down;
    const words = text.split(" ");
    if (font !== "text") write(text, font, y);
    else
      while (words.length > 0) {
        y -= 12;
        write(words.splice(0, 14).join(" "), font, y);
      }
  }
  const { manuscript } = await readPdf(Buffer.from(await pdf.save()), "paper.pdf", {});
  return manuscript.sections
    .flatMap(({ content }) => content)
    .map((each: Passage) => (each.type === "code" ? each.code : each.type));
}

describe("lines in a typewriter font", () => {
  it("are a listing as it stands, with its indentation and blank lines", async () => {
    expect(
      await read([
        [TEXT, "text", 0],
        ["def ask(queue):", "code", 24],
        ["    # A note that looks like a heading", "code", 12],
        ["    return sum(queue) > HOUR", "code", 12],
        ["ask([1, 2])", "code", 24],
        [TEXT, "text", 12],
      ]),
    ).toEqual([
      "paragraph",
      "def ask(queue):\n    # A note that looks like a heading\n    return sum(queue) > HOUR\n\nask([1, 2])",
      "paragraph",
    ]);
  });

  it("are a command that stands alone, but no address", async () => {
    expect(
      await read([
        [TEXT, "text", 0],
        ["npm install quiet-hours", "code", 24],
        [TEXT, "text", 12],
        ["https://example.org/quiet-hours", "code", 24],
        [TEXT, "text", 12],
      ]),
    ).toEqual(["paragraph", "npm install quiet-hours", "paragraph", "paragraph", "paragraph"]);
  });

  it("are no picture for the ground that they stand on", async () => {
    const code = [
      "let kettle = village.kettles.find(night);",
      "if (!kettle) return;",
      "kettle.boil();",
      "kettle.wait();",
    ];
    const page = [
      { text: "Kettles at night", x: 200, y: 80, size: 20 },
      { text: "Introduction", y: 180, size: 14, isBold: true },
      ...proseFrom(200),
      { text: "", x: 56, y: 285, ground: [420, 56] as [number, number] },
      ...code.map((text, index) => ({ text, y: 298 + 12 * index, isMono: true })),
      ...proseFrom(370),
    ];
    const { manuscript } = await readPdf(await setLines([page]), "paper.pdf", {});
    expect(manuscript.sections.flatMap(({ content }) => content.map(({ type }) => type))).toEqual([
      "paragraph",
      "code",
      "paragraph",
    ]);
  });
});
