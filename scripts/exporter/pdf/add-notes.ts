import { type PDFDocument, PDFHexString, PDFName } from "pdf-lib";

/** An annotation that no reader shows or prints by itself: hidden, and not viewed (ISO 32000-1, 12.5.3). */
const HIDDEN = 2 + 32;

/** Points of an icon that nobody sees. */
const SIZE = 20;

/**
 * Puts notes into a PDF as annotations, from which pympress and pdfpc take them for who speaks. Others show nothing of them,
 * but whoever has the file can read them.
 *
 * @param notes plain text for each page, empty for none
 */
export function addNotes(pdf: PDFDocument, notes: readonly string[]): void {
  pdf.getPages().forEach((page, index) => {
    const note = notes[index] ?? "";
    if (note === "") return;
    const annotation = pdf.context.obj({ Type: "Annot", Subtype: "Text", Rect: [0, 0, SIZE, SIZE], F: HIDDEN });
    annotation.set(PDFName.of("Contents"), PDFHexString.fromText(note));
    page.node.addAnnot(pdf.context.register(annotation));
  });
}
