import { type PDFDocument, PDFName } from "pdf-lib";
import { languageOf } from "../../languages/index.ts";
import type { DeckInfo } from "../deck-info.ts";
import { addNotes } from "./add-notes.ts";
import { nameBookmarks } from "./bookmarks.ts";
import { describeLinks } from "./describe-links.ts";
import { joinPdfs } from "./join-pdfs.ts";
import { labelPages } from "./label-pages.ts";
import { markArtifacts } from "./mark-artifacts.ts";
import { mendUnicode } from "./mend-unicode.ts";
import { describePdf } from "./metadata.ts";
import type { Heading } from "./print-pdf.ts";
import { listTags, mendTags, textOf } from "./tags.ts";

/**
 * Makes of printed parts one PDF that says what it is and that screen readers can read, as PDF/UA-1 (ISO 14289-1) asks.
 * Tags, bookmarks and links stay: the document is changed in place, no page is copied. The same deck gives the same file.
 *
 * @param parts what was printed; several when it was printed in parts
 * @param headings in order, as bookmarks should have them
 * @param options.labels what readers call its pages; by default their numbers
 * @param options.notes what is said to each page, for a file that only who speaks gets
 */
export async function finishPdf(
  parts: readonly Uint8Array[],
  info: DeckInfo,
  headings: readonly Heading[],
  { labels = [], notes = [] }: { labels?: readonly string[]; notes?: readonly string[] } = {},
): Promise<Uint8Array> {
  const pdf = await joinPdfs(parts);
  nameBookmarks(pdf, headings);
  mendTags(pdf);
  describeLinks(pdf, languageOf(info.language).labels);
  markArtifacts(pdf);
  labelPages(pdf, labels);
  addNotes(pdf, notes);
  mendUnicode(pdf);
  describePdf(pdf, info, isDescribed(pdf));
  // Chromium rounds a page up to its printer's dots, which leaves a hair of paper at the slide's right edge.
  for (const page of pdf.getPages()) page.setMediaBox(0, 0, trim(page.getWidth()), trim(page.getHeight()));
  return pdf.save({ useObjectStreams: true, updateFieldAppearances: false });
}

/** Whether each picture has a text in its place; those on slides written by hand may have none. */
function isDescribed(pdf: PDFDocument): boolean {
  return listTags(pdf).every(({ dict }) => {
    const isPicture = ["Figure", "Formula"].includes(String(dict.lookup(PDFName.of("S"), PDFName).decodeText()));
    return !isPicture || (textOf(dict, "Alt") ?? "") !== "";
  });
}

/** Whole points, when less than a printer's dot (0.24 points) is over. */
const trim = (points: number) => (points % 1 < 0.24 ? Math.floor(points) : points);
