import { parseXml, XmlElement } from "@rgrove/parse-xml";
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from "pdf-lib";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { kidsOf, listTags, parentTree, STANDARD_TYPES, type Tag, textOf } from "../../exporter/pdf/tags.ts";
import { loadPdfJs } from "../../files/load-pdf.ts";

/** A PDF as two libraries see it: pdf-lib its objects, PDF.js what it draws. */
export interface Subject {
  pdf: PDFDocument;
  shown: PDFDocumentProxy;
  tags: Tag[];
  /** What each page draws: operators with what they are in. */
  drawn: Drawn[];
}

/** Something that is drawn, and the marked content around it, from outside in. */
interface Drawn {
  page: number;
  operator: string;
  inside: string[];
}

export const name = (text: string) => PDFName.of(text);

export async function openSubject(bytes: Uint8Array): Promise<Subject> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { getDocument } = await loadPdfJs();
  const shown = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const hasTags = pdf.catalog.has(name("StructTreeRoot"));
  return { pdf, shown, tags: hasTags ? listTags(pdf) : [], drawn: await listDrawn(shown) };
}

/** Whether a file says at all what its content is. */
export const isTagged = ({ pdf }: Pick<Subject, "pdf">): boolean => pdf.catalog.has(name("StructTreeRoot"));

/** Operators of PDF.js that draw, by their numbers. */
const paintsOf = (all: Record<string, number>): Record<number, string> =>
  Object.fromEntries(
    Object.entries(all)
      .filter(([key]) => /^(?:show\w*Text|next\w*ShowText|paint\w+|shadingFill|constructPath)$/.test(key))
      .filter(([key]) => !/^paintFormXObject(?:Begin|End)$/.test(key))
      .map(([key, value]) => [value, key]),
  );

async function listDrawn(shown: PDFDocumentProxy): Promise<Drawn[]> {
  const { OPS } = await loadPdfJs();
  const paints = paintsOf(OPS);
  const drawn: Drawn[] = [];
  for (let page = 1; page <= shown.numPages; page++) {
    const { fnArray, argsArray } = await (await shown.getPage(page)).getOperatorList();
    const inside: string[] = [];
    for (const [index, operator] of fnArray.entries()) {
      const args = argsArray[index] as unknown[] | null;
      if (operator === OPS.beginMarkedContent) inside.push(String((args?.[0] as { name?: string })?.name ?? args?.[0]));
      else if (operator === OPS.beginMarkedContentProps) inside.push(args?.[1] == null ? String(args?.[0]) : "tagged");
      else if (operator === OPS.endMarkedContent) inside.pop();
      // A path that only cuts draws nothing.
      else if (operator === OPS.constructPath && args?.[0] === OPS.endPath) continue;
      else if (paints[operator] !== undefined)
        drawn.push({ page, operator: paints[operator] ?? "", inside: [...inside] });
    }
  }
  return drawn;
}

export const typeOf = ({ dict }: Tag): string => dict.lookup(name("S"), PDFName).decodeText();
const root = ({ pdf }: Subject) => pdf.catalog.lookup(name("StructTreeRoot"), PDFDict);
export const roles = (subject: Subject) => root(subject).lookupMaybe(name("RoleMap"), PDFDict);
export const roleOf = (subject: Subject, type: string): string =>
  STANDARD_TYPES.has(type) ? type : (roles(subject)?.lookupMaybe(name(type), PDFName)?.decodeText() ?? type);

/** Kinds of an element's children; those that only group are looked through. */
function childTypes(subject: Subject, tag: Pick<Tag, "dict">): string[] {
  return kidsOf(tag).flatMap((kid) => {
    const dict = subject.pdf.context.lookup(kid);
    const type = dict instanceof PDFDict ? dict.lookup(name("S")) : undefined;
    if (!(dict instanceof PDFDict) || !(type instanceof PDFName)) return [];
    const role = roleOf(subject, type.decodeText());
    return role === "NonStruct" ? childTypes(subject, { dict }) : [role];
  });
}

/** Elements of a type with children that may not be there. */
export const onlyHolds =
  (type: string, allowed: readonly string[]) =>
  (subject: Subject): string[] =>
    subject.tags
      .filter((tag) => typeOf(tag) === type)
      .flatMap((tag) => childTypes(subject, tag).filter((child) => !allowed.includes(child)))
      .map((child) => `${type} holds ${child}`);

/** Elements of a type that are in no element that they belong to. */
export const onlyIn =
  (type: string, allowed: readonly string[]) =>
  (subject: Subject): string[] =>
    subject.tags
      .filter((tag) => typeOf(tag) === type)
      .flatMap(({ dict }) => {
        let parent = dict.lookup(name("P"), PDFDict);
        while (parent.lookup(name("S")) === name("NonStruct")) parent = parent.lookup(name("P"), PDFDict);
        const role = roleOf(subject, parent.lookup(name("S"), PDFName).decodeText());
        return allowed.includes(role) ? [] : [`${type} in ${role}`];
      });

export function annotations({ pdf }: Subject): { page: number; dict: PDFDict; ref: PDFObject }[] {
  return pdf.getPages().flatMap((page, index) =>
    (page.node.Annots()?.asArray() ?? []).map((ref) => ({
      page: index + 1,
      ref,
      dict: pdf.context.lookup(ref, PDFDict),
    })),
  );
}

/** Objects that elements of a type refer to. */
export function objectsIn({ pdf, tags }: Subject, type: string): Set<PDFObject | undefined> {
  return new Set(
    tags
      .filter((tag) => typeOf(tag) === type)
      .flatMap((tag) => kidsOf(tag))
      .map((kid) => pdf.context.lookup(kid))
      .flatMap((kid) =>
        kid instanceof PDFDict && kid.lookup(name("Type")) === name("OBJR") ? [kid.get(name("Obj"))] : [],
      ),
  );
}

export function fonts({ pdf }: Subject): PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.lookup(name("Type")) === name("Font") ? [object] : [],
    );
}

export const isType0 = (font: PDFDict) => font.lookup(name("Subtype")) === name("Type0");
export const isType3 = (font: PDFDict) => font.lookup(name("Subtype")) === name("Type3");
export const isDescendant = (font: PDFDict) => /^\/CIDFont/.test(String(font.lookup(name("Subtype"))));

export const textOfStream = (stream: PDFObject | undefined): string =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1") : "";

/** The metadata's own text, and its elements by their names. */
export function xmp({ pdf }: Subject): { text: string; find: (key: string) => XmlElement | undefined } {
  const stream = pdf.catalog.lookup(name("Metadata"));
  const text =
    stream instanceof PDFStream
      ? Buffer.from(stream instanceof PDFRawStream ? stream.contents : stream.getContents()).toString("utf8")
      : "";
  if (text === "") return { text, find: () => undefined };
  const elements: XmlElement[] = [];
  const walk = (element: XmlElement) => {
    elements.push(element);
    for (const child of element.children) if (child instanceof XmlElement) walk(child);
  };
  const top = parseXml(text).root;
  if (top) walk(top);
  return { text, find: (key) => elements.find((element) => element.name === key) };
}

export const headings = ({ tags }: Subject) => tags.map(typeOf).filter((type) => /^H\d?$/.test(type));
export const missing = (is: boolean, words: string) => (is ? [] : [words]);
export const hasKey = (key: string) => (subject: Subject) =>
  subject.pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && object.has(name(key)) ? [key] : []));

/** Alternative texts of elements of a type that say nothing. */
export const undescribed = (type: string) => (subject: Subject) =>
  subject.tags
    .filter((tag) => typeOf(tag) === type && !(textOf(tag.dict, "Alt") ?? textOf(tag.dict, "ActualText")))
    .map(() => `${type} without a text`);

/** Marked content of which the parent tree names another element than the one that holds it. */
export function findOrphans({ pdf, tags }: Subject): string[] {
  const parents = parentTree(pdf);
  return tags.flatMap((tag) =>
    kidsOf(tag).flatMap((kid) => {
      const object = pdf.context.lookup(kid);
      const isElement = object instanceof PDFDict && object.has(name("S"));
      if (isElement) {
        return missing(object.get(name("P")) === tag.ref, `${typeOf(tag)} holds what says that it is elsewhere`);
      }
      const isObject = object instanceof PDFDict && object.lookup(name("Type")) === name("OBJR");
      const place = object instanceof PDFDict ? object : tag.dict;
      const owner = pdf.context.lookup(
        isObject
          ? object.get(name("Obj"))
          : (place.get(name("Stm")) ?? place.get(name("Pg")) ?? tag.dict.get(name("Pg"))),
      );
      const dict = owner instanceof PDFStream ? owner.dict : owner;
      const key =
        dict instanceof PDFDict
          ? dict.lookupMaybe(name(isObject ? "StructParent" : "StructParents"), PDFNumber)
          : undefined;
      if (!key) return [`${typeOf(tag)} holds something of no page`];
      const entry = parents.get(key.asNumber());
      const id = object instanceof PDFNumber ? object : place.lookupMaybe(name("MCID"), PDFNumber);
      const list = entry instanceof PDFRef ? pdf.context.lookup(entry) : entry;
      const parent = isObject ? entry : list instanceof PDFArray && id ? list.get(id.asNumber()) : undefined;
      return missing(parent === tag.ref, `${typeOf(tag)} holds what belongs to another`);
    }),
  );
}
