import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from "@cantoo/pdf-lib";
import { squeezeText } from "../../deck/squeeze-text.ts";
import type { DeckInfo } from "../deck-info.ts";

/**
 * Gives a printed PDF its title, author, subject, keywords and language, and takes its dates away, so that the same
 * deck gives the same file. Tags, bookmarks and links stay: the document is changed in place, no page is copied.
 *
 * @param titles the headings in order, as bookmarks should have them
 */
export async function finishPdf(bytes: Uint8Array, info: DeckInfo, titles: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
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
  nameBookmarks(pdf, titles);
  renumberTags(pdf);
  // Chromium rounds a page up to its printer's dots, which leaves a hair of paper at the slide's right edge.
  for (const page of pdf.getPages()) page.setMediaBox(0, 0, trim(page.getWidth()), trim(page.getHeight()));
  return pdf.save({ useObjectStreams: true, updateFieldAppearances: false });
}

/** How Chromium names the elements of a tagged PDF: by numbers that depend on what it drew before. */
const TAG_ID = /^node\d{8}$/;

/** Names a PDF's tags by their rank, so that the same deck gives the same file. */
function renumberTags(pdf: PDFDocument): void {
  const found: { id: string; replace: (id: PDFString) => void }[] = [];
  const visit = (value: PDFObject | undefined, replace: (id: PDFString) => void): void => {
    if (value instanceof PDFString && TAG_ID.test(value.asString())) found.push({ id: value.asString(), replace });
    if (value instanceof PDFDict) for (const [key, inner] of value.entries()) visit(inner, (id) => value.set(key, id));
    if (value instanceof PDFArray)
      for (let index = 0; index < value.size(); index++) visit(value.get(index), (id) => value.set(index, id));
  };
  for (const [reference, object] of pdf.context.enumerateIndirectObjects())
    visit(object, (id) => pdf.context.assign(reference, id));
  const ranks = new Map([...new Set(found.map(({ id }) => id))].sort().map((id, rank) => [id, rank]));
  for (const { id, replace } of found) replace(PDFString.of(`node${String(ranks.get(id)).padStart(8, "0")}`));
}

/** Whole points, when less than a printer's dot (0.24 points) is over. */
const trim = (points: number) => (points % 1 < 0.24 ? Math.floor(points) : points);

/** Chromium writes a heading of two lines without the space between them; each bookmark gets its slide's title. */
function nameBookmarks(pdf: PDFDocument, headings: readonly string[]): void {
  const titles = [...headings];
  const root = pdf.catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict);
  const bookmarks = [...walkBookmarks(root)];
  // One for each title: their order tells which is whose, also where Chromium writes letters in another order.
  const isComplete = bookmarks.length === titles.length;
  for (const bookmark of bookmarks) {
    const written = bookmark.lookupMaybe(PDFName.of("Title"), PDFString, PDFHexString)?.decodeText() ?? "";
    const next = isComplete ? 0 : titles.findIndex((title) => squeezeText(title) === squeezeText(written));
    if (next < 0) continue;
    bookmark.set(PDFName.of("Title"), PDFHexString.fromText(titles[next] ?? ""));
    titles.splice(0, next + 1);
  }
}

function* walkBookmarks(parent: PDFDict | undefined): Generator<PDFDict> {
  let at = parent?.lookupMaybe(PDFName.of("First"), PDFDict);
  while (at) {
    yield at;
    yield* walkBookmarks(at);
    at = at.lookupMaybe(PDFName.of("Next"), PDFDict);
  }
}
