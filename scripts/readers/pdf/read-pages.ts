import type { OpenPdf } from "./open-pdf.ts";
import type { PdfPage } from "./page.ts";
import { readPage } from "./read-page.ts";

/** Pages between two words of how far it has come. */
const EVERY = 5;

/** The pages of a PDF, and the numbers of those that can't be read. */
export async function readPages(
  { document, ops }: OpenPdf,
  tell?: (progress: string) => void,
): Promise<{ pages: PdfPage[]; broken: number[] }> {
  const pages: PdfPage[] = [];
  const broken: number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    if (number % EVERY === 0) tell?.(`page ${number} of ${document.numPages}`);
    try {
      const page = await document.getPage(number);
      pages.push(await readPage(page, ops));
      page.cleanup();
    } catch {
      broken.push(number);
      pages.push({
        number,
        sheet: number,
        width: 1,
        height: 1,
        rotation: 0,
        runs: [],
        graphics: [],
        alts: [],
        turned: [],
      });
    }
  }
  return { pages, broken };
}
