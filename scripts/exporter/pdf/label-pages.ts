import { type PDFDocument, PDFHexString, PDFName } from "pdf-lib";

/**
 * Says what readers call each page (ISO 32000-1, 12.4.2). Programs that present take pages with the same name for steps of one
 * slide.
 *
 * @param labels of all pages; those of numbers in their order need not be said
 */
export function labelPages(pdf: PDFDocument, labels: readonly string[]): void {
  if (labels.length === 0 || labels.every((label, index) => label === String(index + 1))) return;
  // A range for each page: a label of its own begins with 1 again, and is all prefix.
  const ranges = labels.flatMap((label, index) => [
    pdf.context.obj(index),
    pdf.context.obj({ P: PDFHexString.fromText(label) }),
  ]);
  pdf.catalog.set(PDFName.of("PageLabels"), pdf.context.register(pdf.context.obj({ Nums: ranges })));
}
