import type { OpenPdf } from "./open-pdf.ts";
import type { PdfPage } from "./page.ts";
import { readPage } from "./read-page.ts";

/** The pages of a PDF, and the numbers of those that can't be read. */
export async function readPages({ document, ops }: OpenPdf): Promise<{ pages: PdfPage[]; broken: number[] }> {
  const pages: PdfPage[] = [];
  const broken: number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number);
      pages.push(await readPage(page, ops));
      page.cleanup();
    } catch {
      broken.push(number);
      pages.push({ number, width: 1, height: 1, rotation: 0, runs: [], graphics: [], alts: [], turned: 0 });
    }
  }
  return { pages, broken };
}
