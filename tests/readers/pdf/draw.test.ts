import type { PDFDocumentProxy } from "pdfjs-dist";
import { expect, it } from "vitest";
import { loadPdf } from "../../../scripts/files/load-pdf.ts";
import type { Float } from "../../../scripts/readers/pdf/float.ts";
import type { PdfPage } from "../../../scripts/readers/pdf/page.ts";
import { drawFloats } from "../../../scripts/readers/pdf/to-passage.ts";
import { setLines } from "../../helpers/set-lines.ts";

const figureOn = (page: number): Float => ({
  ...{ kind: "figure", page, caption: [], lines: [], rules: [] },
  box: { x0: 60, y0: 60, x1: 160, y1: 120 },
});

it("a page that can't be drawn is told with why, and the others are drawn", async () => {
  const task = await loadPdf(await setLines([[{ text: "A kettle", y: 80 }], [{ text: "A pot", y: 80 }]]));
  const document = await task.promise;
  const broken = {
    async getPage(number: number) {
      if (number === 1) throw new Error("Value is none of these types `String`, `Path`\nand more");
      return document.getPage(number);
    },
  } as unknown as PDFDocumentProxy;
  const told: [number, string][] = [];
  const [one, two] = [figureOn(1), figureOn(2)];
  const pages = [1, 2].map((number) => ({ number, sheet: number, rotation: 0 })) as unknown as PdfPage[];
  const pictures = await drawFloats(broken, pages, [one, two], (...undrawn) => told.push(undrawn));
  expect(told).toEqual([[1, "Value is none of these types `String`, `Path`"]]);
  expect(pictures.get(one)).toBeUndefined();
  expect(pictures.get(two)).toMatch(/^data:image\/png;base64,/);
  await task.destroy();
});
