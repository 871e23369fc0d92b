import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  type PDFPageLeaf,
  type PDFRef,
  PDFStream,
} from "pdf-lib";
import { forgetPages } from "../../slidev/pdf-lib.ts";
import { renumberTags } from "./renumber-tags.ts";

const name = (text: string) => PDFName.of(text);

/**
 * Joins PDFs that Chromium printed from parts of one page, with their tags, bookmarks and link targets; libraries that
 * copy pages leave these behind. How a tagged PDF hangs together is in ISO 32000-1, 14.7 (structure) and 12.3 (bookmarks).
 *
 * @param parts at least one
 * @returns the first, grown by the others; its tags are numbered by their rank, so that the same deck gives the same file
 */
export async function joinPdfs(parts: readonly Uint8Array[]): Promise<PDFDocument> {
  const [first, ...others] = await Promise.all(
    parts.map((bytes) => PDFDocument.load(bytes, { updateMetadata: false })),
  );
  if (!first) throw new Error("there is nothing to join");
  let tags = renumberTags(first, 0);
  for (const other of others) {
    tags = renumberTags(other, tags);
    append(first, other);
  }
  return first;
}

function append(base: PDFDocument, other: PDFDocument): void {
  shiftStructParents(other, nextKey(base));
  const copier = PDFObjectCopier.for(other.context, base.context);
  const pages = other.getPages().map(({ ref }) => copier.copy(ref) as PDFRef);
  const copied = copier.copy(other.catalog) as PDFDict;
  appendPages(base, pages);
  appendTags(base, copied);
  appendBookmarks(base, copied);
  appendDests(base, copied);
}

/** Pages hang from one list, whatever tree they hung from. */
function appendPages(base: PDFDocument, added: readonly PDFRef[]): void {
  const root = base.catalog.Pages();
  const rootRef = base.context.getObjectRef(root) as PDFRef;
  const all = [...base.getPages().map(({ ref }) => ref), ...added];
  for (const ref of all) (base.context.lookup(ref) as PDFPageLeaf).set(name("Parent"), rootRef);
  root.set(name("Kids"), base.context.obj([...all]));
  root.set(name("Count"), PDFNumber.of(all.length));
  forgetPages(base);
}

const structRoot = (catalog: PDFDict) => catalog.lookupMaybe(name("StructTreeRoot"), PDFDict);

/** The first number that no page or link of a document has for its place in the parent tree. */
function nextKey(pdf: PDFDocument): number {
  return structRoot(pdf.catalog)?.lookupMaybe(name("ParentTreeNextKey"), PDFNumber)?.asNumber() ?? 0;
}

/** Gives pages, links and forms the numbers that they will have behind another document's. */
function shiftStructParents(pdf: PDFDocument, by: number): void {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    for (const key of [name("StructParents"), name("StructParent")]) {
      const number = dict.get(key);
      if (number instanceof PDFNumber) dict.set(key, PDFNumber.of(number.asNumber() + by));
    }
  }
  const numbers = structRoot(pdf.catalog)
    ?.lookupMaybe(name("ParentTree"), PDFDict)
    ?.lookupMaybe(name("Nums"), PDFArray);
  for (let index = 0; numbers && index < numbers.size(); index += 2)
    numbers.set(index, PDFNumber.of(numbers.lookup(index, PDFNumber).asNumber() + by));
}

/** The other document's tags go into this one's element for the whole document, its numbers behind this one's. */
function appendTags(base: PDFDocument, copied: PDFDict): void {
  const [root, otherRoot] = [structRoot(base.catalog), structRoot(copied)];
  const [whole, otherWhole] = [root, otherRoot].map((each) => each?.lookupMaybe(name("K"), PDFDict));
  if (!root || !otherRoot || !whole || !otherWhole) return;
  const kids = arrayOf(base, whole, "K");
  const wholeRef = root.get(name("K"));
  for (const kid of arrayOf(base, otherWhole, "K").asArray()) {
    const element = base.context.lookup(kid);
    if (element instanceof PDFDict && wholeRef) element.set(name("P"), wholeRef);
    kids.push(kid);
  }
  whole.set(name("K"), kids);
  const numbers = (each: PDFDict) => each.lookup(name("ParentTree"), PDFDict).lookup(name("Nums"), PDFArray);
  for (const entry of numbers(otherRoot).asArray()) numbers(root).push(entry);
  const key = otherRoot.lookupMaybe(name("ParentTreeNextKey"), PDFNumber)?.asNumber() ?? 0;
  root.set(name("ParentTreeNextKey"), PDFNumber.of(nextKey(base) + key));
}

/** A dictionary's entry as a list, be it one thing, a list or nothing. */
function arrayOf(pdf: PDFDocument, dict: PDFDict, key: string): PDFArray {
  const value = dict.get(name(key));
  const found = dict.lookup(name(key));
  if (found instanceof PDFArray) return found;
  return pdf.context.obj(value === undefined ? [] : [value]);
}

function appendBookmarks(base: PDFDocument, copied: PDFDict): void {
  const root = base.catalog.lookupMaybe(name("Outlines"), PDFDict);
  const other = copied.lookupMaybe(name("Outlines"), PDFDict);
  const [first, last] = [other?.get(name("First")), other?.get(name("Last"))];
  if (!other || !first || !last) return;
  if (!root) {
    base.catalog.set(name("Outlines"), copied.get(name("Outlines")) as PDFRef);
    return;
  }
  const rootRef = base.catalog.get(name("Outlines")) as PDFRef;
  for (let at = other.lookupMaybe(name("First"), PDFDict); at; at = at.lookupMaybe(name("Next"), PDFDict))
    at.set(name("Parent"), rootRef);
  const before = root.get(name("Last"));
  if (before) {
    base.context.lookup(before, PDFDict).set(name("Next"), first);
    base.context.lookup(first, PDFDict).set(name("Prev"), before);
  } else root.set(name("First"), first);
  root.set(name("Last"), last);
  const count = (each: PDFDict) => each.lookupMaybe(name("Count"), PDFNumber)?.asNumber() ?? 0;
  root.set(name("Count"), PDFNumber.of(count(root) + count(other)));
}

/** Where links lead, by name. */
function appendDests(base: PDFDocument, copied: PDFDict): void {
  const dests = base.catalog.lookupMaybe(name("Dests"), PDFDict);
  const others = copied.lookupMaybe(name("Dests"), PDFDict);
  if (!others) return;
  if (!dests) base.catalog.set(name("Dests"), copied.get(name("Dests")) as PDFRef);
  else for (const [key, dest] of others.entries()) if (!dests.has(key)) dests.set(key, dest);
}
