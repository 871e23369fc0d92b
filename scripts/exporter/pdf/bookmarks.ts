import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from "pdf-lib";
import { squeezeText } from "../../text/squeeze-text.ts";
import type { Heading } from "./print-pdf.ts";

interface Bookmark {
  ref: PDFRef;
  dict: PDFDict;
}

const name = (text: string) => PDFName.of(text);

/**
 * Gives each bookmark of a PDF its heading's text, since Chromium leaves out the space between two lines, and hangs it
 * as deep as that stands, since a PDF that was printed in parts has headings that were parted from those above them.
 */
export function nameBookmarks(pdf: PDFDocument, headings: readonly Heading[]): void {
  const [ref, dict] = [pdf.catalog.get(name("Outlines")), pdf.catalog.lookupMaybe(name("Outlines"), PDFDict)];
  if (!dict || !(ref instanceof PDFRef)) return;
  const bookmarks = [...walk(dict)];
  const left = [...headings];
  // One for each title: their order tells which is whose, also where Chromium writes letters in another order.
  const isComplete = bookmarks.length === left.length;
  for (const { dict: bookmark } of bookmarks) {
    const written = bookmark.lookupMaybe(name("Title"), PDFString, PDFHexString)?.decodeText() ?? "";
    const next = isComplete ? 0 : left.findIndex(({ text }) => squeezeText(text) === squeezeText(written));
    if (next < 0) continue;
    bookmark.set(name("Title"), PDFHexString.fromText(left[next]?.text ?? ""));
    left.splice(0, next + 1);
  }
  if (isComplete) nest({ ref, dict }, bookmarks, headings);
}

/** The bookmarks of a PDF, in the order in which they are listed. */
export function listBookmarks(pdf: PDFDocument): Bookmark[] {
  const root = pdf.catalog.lookupMaybe(name("Outlines"), PDFDict);
  return root ? [...walk(root)] : [];
}

/** Hangs bookmarks under one another, in their order (ISO 32000-1, 12.3.3). */
function nest(root: Bookmark, bookmarks: readonly Bookmark[], headings: readonly Heading[]): void {
  const children = new Map<Bookmark, Bookmark[]>([[root, []]]);
  const open = [{ bookmark: root, level: 0 }];
  for (const [index, bookmark] of bookmarks.entries()) {
    const level = headings[index]?.level ?? 1;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    children.get(open.at(-1)?.bookmark ?? root)?.push(bookmark);
    children.set(bookmark, []);
    open.push({ bookmark, level });
  }
  const count = (bookmark: Bookmark): number =>
    (children.get(bookmark) ?? []).reduce((sum, child) => sum + 1 + count(child), 0);
  const set = ({ dict }: Bookmark, key: string, value: PDFRef | PDFNumber | undefined) =>
    value ? dict.set(name(key), value) : dict.delete(name(key));
  for (const [parent, kids] of children) {
    set(parent, "First", kids[0]?.ref);
    set(parent, "Last", kids.at(-1)?.ref);
    set(parent, "Count", kids.length > 0 ? PDFNumber.of(count(parent)) : undefined);
    for (const [index, kid] of kids.entries()) {
      set(kid, "Prev", kids[index - 1]?.ref);
      set(kid, "Next", kids[index + 1]?.ref);
      set(kid, "Parent", parent.ref);
    }
  }
}

function* walk(parent: PDFDict): Generator<Bookmark> {
  let from: PDFDict | undefined = parent;
  for (let key = "First"; from; key = "Next") {
    const ref = from.get(name(key));
    const dict: PDFDict | undefined = from.lookupMaybe(name(key), PDFDict);
    if (dict && ref instanceof PDFRef) {
      yield { ref, dict };
      yield* walk(dict);
    }
    from = dict;
  }
}
