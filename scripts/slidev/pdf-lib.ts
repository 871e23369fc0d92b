import type { PDFDocument } from "pdf-lib";

/** Makes pdf-lib look at a document's pages again: it keeps the list that it read first. */
export function forgetPages(pdf: PDFDocument): void {
  (pdf as unknown as { pageCache: { invalidate(): void } }).pageCache.invalidate();
}
