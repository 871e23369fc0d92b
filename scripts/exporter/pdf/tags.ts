import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from "pdf-lib";
import { FORMULA_MARK } from "../../page/prepare-slides.ts";

/** An element of a PDF's structure tree. */
export interface Tag {
  ref: PDFRef;
  dict: PDFDict;
  /** Its structure type, e.g. `P`. */
  type: string;
}

const name = (text: string) => PDFName.of(text);

/** Types of elements that PDF 1.7 knows (ISO 32000-1, 14.8.4). */
export const STANDARD_TYPES = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
   Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
   Figure Formula Form`.split(/\s+/),
);

/** Types of PDF 2.0 that Chromium writes, and the one of PDF 1.7 that says most of them. */
const ROLES: Record<string, string> = {
  Strong: "Span",
  Em: "Span",
  Sub: "Span",
  Title: "P",
  // Footnotes: `prepareSlides` gives them the only role of which this comes.
  Aside: "Note",
  FENote: "Note",
  DocumentFragment: "Div",
};

/** The elements of a structure tree, in the order in which they are read. */
export function listTags(pdf: PDFDocument): Tag[] {
  const tags: Tag[] = [];
  const visit = (value: PDFObject | undefined): void => {
    const object = pdf.context.lookup(value);
    if (object instanceof PDFArray) for (const kid of object.asArray()) visit(kid);
    if (!(value instanceof PDFRef) || !(object instanceof PDFDict)) return;
    const type = object.lookup(name("S"));
    if (!(type instanceof PDFName)) return;
    tags.push({ ref: value, dict: object, type: type.decodeText() });
    visit(object.get(name("K")));
  };
  visit(structRoot(pdf)?.get(name("K")));
  return tags;
}

const structRoot = (pdf: PDFDocument) => pdf.catalog.lookupMaybe(name("StructTreeRoot"), PDFDict);

/** What an element holds: other elements, numbers of marked content, references to objects. */
export function kidsOf({ dict }: Pick<Tag, "dict">): PDFObject[] {
  const kids = dict.lookup(name("K"));
  if (kids instanceof PDFArray) return kids.asArray();
  const kid = dict.get(name("K"));
  return kid === undefined ? [] : [kid];
}

/**
 * Makes Chromium's tags those of PDF 1.7, as PDF/UA asks: types that it does not know get a role that it does; items of
 * lists have a body; levels of headings leave none out; formulas are formulas; a note has an id.
 */
export function mendTags(pdf: PDFDocument): void {
  const root = structRoot(pdf);
  if (!root) return;
  const roles = PDFDict.withContext(pdf.context);
  const parents = parentTree(pdf);
  const open: number[] = [];
  let notes = 0;
  for (const tag of listTags(pdf)) {
    const { dict, type } = tag;
    if (!STANDARD_TYPES.has(type)) roles.set(name(type), name(ROLES[type] ?? "NonStruct"));
    if (type === "LI") embody(pdf, tag, parents);
    if ((ROLES[type] ?? type) === "Note" && !dict.has(name("ID"))) dict.set(name("ID"), PDFString.of(`note${notes++}`));
    const alt = type === "Figure" ? textOf(dict, "Alt") : undefined;
    if (alt?.startsWith(FORMULA_MARK)) {
      dict.set(name("S"), name("Formula"));
      dict.set(name("Alt"), PDFHexString.fromText(alt.slice(FORMULA_MARK.length)));
    }
    const [, level] = /^H([1-6])$/.exec(type) ?? [];
    if (level === undefined) continue;
    while ((open.at(-1) ?? 0) >= Number(level)) open.pop();
    open.push(Number(level));
    dict.set(name("S"), name(`H${open.length}`));
  }
  if (roles.keys().length > 0) root.set(name("RoleMap"), pdf.context.register(roles));
}

/** A text of a dictionary, if it has one. */
export function textOf(dict: PDFDict, key: string): string | undefined {
  return dict.lookupMaybe(name(key), PDFString, PDFHexString)?.decodeText();
}

/** Puts what a list's item holds besides its label into a body (ISO 32000-1, table 336). */
function embody(pdf: PDFDocument, { ref, dict }: Tag, parents: Map<number, PDFObject>): void {
  const typeOf = (kid: PDFObject) => {
    const object = pdf.context.lookup(kid);
    return object instanceof PDFDict ? object.lookup(name("S")) : undefined;
  };
  const isInPlace = (kid: PDFObject) => [name("Lbl"), name("LBody")].includes(typeOf(kid) as PDFName);
  const kids = kidsOf({ dict });
  const rest = kids.filter((kid) => !isInPlace(kid));
  if (rest.length === 0) return;
  const body = pdf.context.obj({ Type: "StructElem", S: "LBody", P: ref, K: pdf.context.obj(rest) });
  const page = dict.get(name("Pg"));
  if (page) body.set(name("Pg"), page);
  const bodyRef = pdf.context.register(body);
  dict.set(name("K"), pdf.context.obj([...kids.filter(isInPlace), bodyRef]));
  for (const kid of rest) {
    const object = pdf.context.lookup(kid);
    if (object instanceof PDFDict && object.has(name("S"))) object.set(name("P"), bodyRef);
    else adopt(pdf, kid, page, bodyRef, parents);
  }
}

/** Tells the parent tree that marked content or an object belongs to another element. */
function adopt(
  pdf: PDFDocument,
  kid: PDFObject,
  page: PDFObject | undefined,
  parent: PDFRef,
  parents: Map<number, PDFObject>,
): void {
  const reference = pdf.context.lookup(kid);
  const isNumber = reference instanceof PDFNumber;
  const owner = reference instanceof PDFDict ? (reference.get(name("Stm")) ?? reference.get(name("Pg")) ?? page) : page;
  const holder = pdf.context.lookup(owner);
  const dict = holder instanceof PDFStream ? holder.dict : holder;
  const key = dict instanceof PDFDict ? dict.lookupMaybe(name("StructParents"), PDFNumber)?.asNumber() : undefined;
  const list = key === undefined ? undefined : pdf.context.lookup(parents.get(key));
  const id = isNumber
    ? reference.asNumber()
    : reference instanceof PDFDict
      ? reference.lookupMaybe(name("MCID"), PDFNumber)?.asNumber()
      : undefined;
  if (list instanceof PDFArray && id !== undefined && id < list.size()) list.set(id, parent);
}

/** What the parent tree holds, by its numbers. */
export function parentTree(pdf: PDFDocument): Map<number, PDFObject> {
  const found = new Map<number, PDFObject>();
  const visit = (node: PDFDict | undefined): void => {
    const numbers = node?.lookupMaybe(name("Nums"), PDFArray);
    for (let index = 0; numbers && index < numbers.size(); index += 2)
      found.set(numbers.lookup(index, PDFNumber).asNumber(), numbers.get(index + 1));
    for (const kid of node?.lookupMaybe(name("Kids"), PDFArray)?.asArray() ?? [])
      visit(pdf.context.lookup(kid, PDFDict));
  };
  visit(structRoot(pdf)?.lookupMaybe(name("ParentTree"), PDFDict));
  return found;
}
