import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from "pdf-lib";

/** How Chromium names the elements of a tagged PDF: by numbers that depend on what it drew before. */
const TAG_ID = /^node\d{8}$/;

/**
 * Names a PDF's tags by their rank, so that the same deck gives the same file.
 *
 * @param start number of the first
 * @returns the number behind the last
 */
export function renumberTags(pdf: PDFDocument, start: number): number {
  const found: { id: string; replace: (id: PDFString) => void }[] = [];
  const visit = (value: PDFObject | undefined, replace: (id: PDFString) => void): void => {
    if (value instanceof PDFString && TAG_ID.test(value.asString())) found.push({ id: value.asString(), replace });
    if (value instanceof PDFDict) for (const [key, inner] of value.entries()) visit(inner, (id) => value.set(key, id));
    if (value instanceof PDFArray)
      for (let index = 0; index < value.size(); index++) visit(value.get(index), (id) => value.set(index, id));
  };
  for (const [reference, object] of pdf.context.enumerateIndirectObjects())
    visit(object, (id) => pdf.context.assign(reference, id));
  const ranks = new Map([...new Set(found.map(({ id }) => id))].sort().map((id, rank) => [id, start + rank]));
  for (const { id, replace } of found) replace(PDFString.of(`node${String(ranks.get(id)).padStart(8, "0")}`));
  return start + ranks.size;
}
