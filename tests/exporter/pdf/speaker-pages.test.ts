import { PDFDocument } from "pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { addNotes } from "../../../scripts/exporter/pdf/add-notes.ts";
import { labelPages } from "../../../scripts/exporter/pdf/label-pages.ts";

async function withPages(count: number, change: (pdf: PDFDocument) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < count; page++) pdf.addPage([96, 54]);
  change(pdf);
  return pdf.save();
}
const open = (data: Uint8Array) => getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;

describe("labels of pages", () => {
  it("are what they are called, several times the same", async () => {
    const labels = ["3", "3", "7", "x ä"];
    const pdf = await open(await withPages(4, (each) => labelPages(each, labels)));
    expect(await pdf.getPageLabels()).toEqual(labels);
    await pdf.destroy();
  });

  it("are not said where they are the numbers", async () => {
    const bare = await withPages(2, () => {});
    expect(await withPages(2, (pdf) => labelPages(pdf, ["1", "2"]))).toEqual(bare);
    expect(await withPages(2, (pdf) => labelPages(pdf, []))).toEqual(bare);
  });
});

describe("notes in a PDF", () => {
  it("are annotations that nobody sees, with all their letters", async () => {
    const notes = ["Grüße: 轨道 😀\nund (mehr) \\", "", "Last"];
    const pdf = await open(await withPages(3, (each) => addNotes(each, notes)));
    const found = [];
    for (const number of [1, 2, 3]) found.push(await (await pdf.getPage(number)).getAnnotations({ intent: "any" }));
    expect(
      found.map((all) => all.map(({ subtype, contentsObj }) => [subtype, contentsObj.str.replace("\r", "\n")])),
    ).toEqual(notes.map((note) => (note === "" ? [] : [["Text", note]])));
    // Hidden, and not viewed; the flag to print it is not set.
    expect(found[0]?.[0].annotationFlags & (2 | 32 | 4)).toBe(2 | 32);
    await pdf.destroy();
  });
});
