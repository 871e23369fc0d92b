import { PDFArray, PDFDict, PDFNumber, PDFStream } from "pdf-lib";
import { textOf } from "../../exporter/pdf/tags.ts";
import type { Condition } from "./conditions.ts";
import {
  annotations,
  findOrphans,
  fonts,
  hasKey,
  isType0,
  isType3,
  missing,
  name,
  objectsIn,
  type Subject,
  textOfStream,
} from "./subject.ts";

const dictsOf = ({ pdf }: Subject): PDFDict[] =>
  pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));

/** Annotations that are seen: pop-ups belong to others, fields of forms are named in another way, hidden ones are none. */
const seen = (subject: Subject) =>
  annotations(subject).filter(
    ({ dict }) => !isHidden(dict) && !/^\/(?:Popup|Widget|PrinterMark)$/.test(String(dict.lookup(name("Subtype")))),
  );

/** Whether the annotation's second flag is set (ISO 32000-1, table 165). */
const isHidden = (dict: PDFDict) => ((dict.lookupMaybe(name("F"), PDFNumber)?.asNumber() ?? 0) & 2) !== 0;

/** The conditions of what is around the content: layers, attachments, annotations, fonts. */
export const FILE_CONDITIONS: readonly Condition[] = [
  {
    number: "20-001",
    what: "a configuration of layers without a name",
    find: ({ pdf }) => {
      const layers = pdf.catalog.lookupMaybe(name("OCProperties"), PDFDict);
      const others = layers?.lookupMaybe(name("Configs"), PDFArray)?.asArray() ?? [];
      const all = layers ? [layers.get(name("D")), ...others].map((each) => each && pdf.context.lookup(each)) : [];
      return all.flatMap((each) => missing(each instanceof PDFDict && Boolean(textOf(each, "Name")), "OCProperties"));
    },
  },
  {
    number: "21-001",
    what: "an embedded file without a name",
    find: (subject) =>
      dictsOf(subject)
        .filter((dict) => dict.has(name("EF")))
        .flatMap((dict) => missing(dict.has(name("F")) && dict.has(name("UF")), "EmbeddedFiles")),
  },
  {
    number: "25-001",
    what: "a form that is made while it is shown",
    find: (subject) =>
      hasKey("XFA")(subject).filter(() => String(subject.pdf.catalog.lookup(name("NeedsRendering"))) === "true"),
  },
  {
    number: "28-002",
    what: "an annotation in no tag",
    find: (subject) => {
      const known = new Set(["Annot", "Link", "Form"].flatMap((type) => [...objectsIn(subject, type)]));
      return seen(subject)
        .filter(({ ref }) => !known.has(ref))
        .map(({ page }) => `page ${page}`);
    },
  },
  {
    number: "28-004",
    what: "an annotation without words",
    find: (subject) =>
      seen(subject)
        .filter(({ dict }) => !textOf(dict, "Contents"))
        .map(({ page }) => `page ${page}`),
  },
  {
    number: "28-008",
    what: "a page with annotations in no order",
    find: ({ pdf }) =>
      pdf
        .getPages()
        .flatMap((page, index) =>
          missing(
            (page.node.Annots()?.size() ?? 0) === 0 || page.node.lookup(name("Tabs")) === name("S"),
            `page ${index + 1}`,
          ),
        ),
  },
  {
    number: "28-011",
    what: "a link that is in no Link tag",
    find: (subject) => {
      const known = objectsIn(subject, "Link");
      return annotations(subject)
        .filter(({ dict, ref }) => dict.lookup(name("Subtype")) === name("Link") && !known.has(ref))
        .map(({ page }) => `page ${page}`);
    },
  },
  {
    number: "28-012",
    what: "a link without words",
    find: (subject) =>
      annotations(subject)
        .filter(({ dict }) => dict.lookup(name("Subtype")) === name("Link") && !textOf(dict, "Contents"))
        .map(({ page }) => `page ${page}`),
  },
  { number: "30-001", what: "a page of another file", find: hasKey("Ref") },
  {
    number: "30-002",
    what: "a form with tags that is drawn more than once",
    find: ({ pdf }) => {
      const used = new Map<string, number>();
      for (const [, object] of pdf.context.enumerateIndirectObjects()) {
        const dict = object instanceof PDFStream ? object.dict : object;
        if (!(dict instanceof PDFDict)) continue;
        const drawn = dict.lookupMaybe(name("Resources"), PDFDict)?.lookupMaybe(name("XObject"), PDFDict);
        for (const [, ref] of drawn?.entries() ?? []) {
          const form = pdf.context.lookup(ref);
          if (form instanceof PDFStream && form.dict.has(name("StructParents")))
            used.set(String(ref), (used.get(String(ref)) ?? 0) + 1);
        }
      }
      return [...used].filter(([, times]) => times > 1).map(([ref]) => ref);
    },
  },
  {
    number: "31-009",
    what: "a font that is not in the file",
    find: (subject) =>
      fonts(subject)
        .filter((font) => !isType0(font) && !isType3(font))
        .filter((font) => {
          const about = font.lookupMaybe(name("FontDescriptor"), PDFDict);
          return !["FontFile", "FontFile2", "FontFile3"].some((key) => about?.has(name(key)));
        })
        .map((font) => String(font.lookup(name("BaseFont")))),
  },
  {
    number: "31-028",
    what: "a character that stands for U+0000, U+FEFF or U+FFFE",
    find: (subject) =>
      fonts(subject)
        .map((font) => textOfStream(font.lookup(name("ToUnicode"))))
        .flatMap((map) => [...map.matchAll(/<[\da-f]+>\s*<(0000|feff|fffe)>/gi)].map(([whole]) => whole)),
  },
  {
    // Not one of the protocol's numbers, but what all of them stand on: marks, tags and the parent tree agree.
    number: "ISO 32000-1, 14.7.4.4",
    what: "a parent tree that says otherwise than the tags",
    find: findOrphans,
  },
];
