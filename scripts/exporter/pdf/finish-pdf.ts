import { PDFDict, PDFName } from "@cantoo/pdf-lib";
import type { DeckInfo } from "../deck-info.ts";
import { nameBookmarks } from "./bookmarks.ts";
import { joinPdfs } from "./join-pdfs.ts";
import type { Heading } from "./print-pdf.ts";

/**
 * Gives a printed PDF its title, author, subject, keywords and language, and takes its dates away, so that the same
 * deck gives the same file. Tags, bookmarks and links stay: the document is changed in place, no page is copied.
 *
 * @param parts what was printed; several when it was printed in parts
 * @param headings in order, as bookmarks should have them
 */
export async function finishPdf(
  parts: readonly Uint8Array[],
  info: DeckInfo,
  headings: readonly Heading[],
): Promise<Uint8Array> {
  const pdf = await joinPdfs(parts);
  pdf.setTitle(info.title, { showInWindowTitleBar: true });
  if (info.author) pdf.setAuthor(info.author);
  if (info.subject) pdf.setSubject(info.subject);
  // One string; pdf-lib would join with spaces, where keywords of several words need a comma.
  if (info.keywords.length > 0) pdf.setKeywords([info.keywords.join(", ")]);
  pdf.setLanguage(info.language);
  pdf.setCreator("Lectern");
  const about = pdf.context.lookup(pdf.context.trailerInfo.Info);
  if (about instanceof PDFDict) {
    about.delete(PDFName.of("CreationDate"));
    about.delete(PDFName.of("ModDate"));
  }
  nameBookmarks(pdf, headings);
  // Chromium rounds a page up to its printer's dots, which leaves a hair of paper at the slide's right edge.
  for (const page of pdf.getPages()) page.setMediaBox(0, 0, trim(page.getWidth()), trim(page.getHeight()));
  return pdf.save({ useObjectStreams: true, updateFieldAppearances: false });
}

/** Whole points, when less than a printer's dot (0.24 points) is over. */
const trim = (points: number) => (points % 1 < 0.24 ? Math.floor(points) : points);
