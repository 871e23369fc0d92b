import { PDFArray, PDFDict, type PDFName, PDFStream } from "pdf-lib";
import { STANDARD_TYPES, textOf } from "../../exporter/pdf/tags.ts";
import {
  annotations,
  findOrphans,
  fonts,
  hasKey,
  headings,
  isDescendant,
  isType0,
  isType3,
  missing,
  name,
  objectsIn,
  onlyHolds,
  onlyIn,
  roleOf,
  roles,
  type Subject,
  textOfStream,
  typeOf,
  undescribed,
  xmp,
} from "./subject.ts";

/** A failure condition of the Matterhorn Protocol 1.1 that a program can check, and what shows it in a file. */
export interface Condition {
  number: string;
  what: string;
  find: (subject: Subject) => string[] | Promise<string[]>;
}

export const CONDITIONS: readonly Condition[] = [
  {
    number: "01-003",
    what: "an artifact inside of tagged content",
    find: ({ drawn }) =>
      drawn
        .filter(({ inside }) => inside.indexOf("Artifact") > inside.indexOf("tagged") && inside.includes("tagged"))
        .map(({ page, operator }) => `${operator} on page ${page}`),
  },
  {
    number: "01-004",
    what: "tagged content inside of an artifact",
    find: ({ drawn }) =>
      drawn
        .filter(({ inside }) => inside.includes("Artifact") && inside.indexOf("tagged") > inside.indexOf("Artifact"))
        .map(({ page, operator }) => `${operator} on page ${page}`),
  },
  {
    number: "01-005",
    what: "content that is neither an artifact nor tagged",
    find: ({ drawn }) =>
      drawn
        .filter(({ inside }) => !inside.includes("Artifact") && !inside.includes("tagged"))
        .map(({ page, operator }) => `${operator} on page ${page}`),
  },
  {
    number: "01-007",
    what: "tags that are suspect",
    find: ({ pdf }) => {
      const marks = pdf.catalog.lookupMaybe(name("MarkInfo"), PDFDict);
      const isSuspect = String(marks?.lookup(name("Suspects")) ?? false) === "true";
      return missing(String(marks?.lookup(name("Marked"))) === "true" && !isSuspect, "MarkInfo");
    },
  },
  {
    number: "02-001",
    what: "a type that is mapped to no standard type",
    find: (subject) => subject.tags.map(typeOf).filter((type) => !STANDARD_TYPES.has(roleOf(subject, type))),
  },
  {
    number: "02-003",
    what: "a circular mapping",
    find: (subject) =>
      (roles(subject)?.entries() ?? []).flatMap(([key, value]) =>
        roles(subject)?.has(value as PDFName) ? [String(key)] : [],
      ),
  },
  {
    number: "02-004",
    what: "a standard type that is remapped",
    find: (subject) =>
      (roles(subject)?.keys() ?? []).map((key) => key.decodeText()).filter((key) => STANDARD_TYPES.has(key)),
  },
  { number: "06-001", what: "no XMP metadata", find: (subject) => missing(xmp(subject).text !== "", "Metadata") },
  {
    number: "06-002",
    what: "metadata without the identifier of PDF/UA",
    find: (subject) => missing(xmp(subject).find("pdfuaid:part")?.text === "1", "pdfuaid:part"),
  },
  {
    number: "06-003",
    what: "metadata without a title",
    find: (subject) => missing((xmp(subject).find("dc:title")?.text.trim() ?? "") !== "", "dc:title"),
  },
  {
    number: "07-001",
    what: "a window that does not show the title",
    find: ({ pdf }) => {
      const preferences = pdf.catalog.lookupMaybe(name("ViewerPreferences"), PDFDict);
      return missing(String(preferences?.lookup(name("DisplayDocTitle"))) === "true", "DisplayDocTitle");
    },
  },
  {
    number: "09-004",
    what: "a table with parts that do not belong there",
    find: (subject) => [
      ...onlyHolds("Table", ["TR", "THead", "TBody", "TFoot", "Caption"])(subject),
      ...onlyHolds("TR", ["TH", "TD"])(subject),
      ...onlyIn("TR", ["Table", "THead", "TBody", "TFoot"])(subject),
      ...onlyIn("TH", ["TR"])(subject),
      ...onlyIn("TD", ["TR"])(subject),
    ],
  },
  {
    number: "09-005",
    what: "a list with parts that do not belong there",
    find: (subject) => [
      ...onlyHolds("L", ["L", "LI", "Caption"])(subject),
      ...onlyHolds("LI", ["Lbl", "LBody"])(subject),
      ...onlyIn("LI", ["L"])(subject),
      ...onlyIn("LBody", ["LI"])(subject),
    ],
  },
  {
    number: "09-006",
    what: "a table of contents with other parts",
    find: onlyHolds("TOC", ["TOC", "TOCI", "Caption"]),
  },
  { number: "09-007", what: "a ruby annotation with other parts", find: onlyHolds("Ruby", ["RB", "RT", "RP"]) },
  { number: "09-008", what: "a warichu with other parts", find: onlyHolds("Warichu", ["WT", "WP"]) },
  {
    number: "10-001",
    what: "a character that stands for nothing",
    // Outlines of letters are pictures; what is in a font says what it stands for.
    find: (subject) =>
      fonts(subject)
        .filter((font) => !isDescendant(font) && !(font.lookup(name("ToUnicode")) instanceof PDFStream))
        .map((font) => `a font without ToUnicode: ${font.lookup(name("Subtype"))}`),
  },
  {
    number: "11-001",
    what: "a document without a language",
    find: ({ pdf }) => missing(/^[a-z]{2,8}(?:-[\da-z]+)*$/i.test(textOf(pdf.catalog, "Lang") ?? ""), "Lang"),
  },
  {
    number: "11-006",
    what: "metadata without a language",
    find: (subject) =>
      missing(xmp(subject).find("dc:language")?.text.trim() === textOf(subject.pdf.catalog, "Lang"), "dc:language"),
  },
  { number: "13-004", what: "a figure without an alternative text", find: undescribed("Figure") },
  {
    number: "14-002",
    what: "a first heading that is not H1",
    find: (subject) => missing((headings(subject)[0] ?? "H1") === "H1", headings(subject)[0] ?? ""),
  },
  {
    number: "14-003",
    what: "a level of headings that is left out",
    find: (subject) =>
      headings(subject).flatMap((type, index, all) => {
        const before = all[index - 1] ?? type;
        return Number(type.slice(1)) > Number(before.slice(1)) + 1 ? [`${type} behind ${before}`] : [];
      }),
  },
  {
    number: "14-007",
    what: "headings with and without levels",
    find: (subject) => headings(subject).filter((type) => type === "H"),
  },
  {
    number: "15-003",
    what: "a heading cell without a scope",
    find: (subject) =>
      subject.tags
        .filter((tag) => typeOf(tag) === "TH")
        .flatMap(({ dict }) => {
          const attributes = dict.lookup(name("A"));
          const all = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
          const scopes = all.flatMap((each) => {
            const found = each && subject.pdf.context.lookup(each);
            return found instanceof PDFDict && found.has(name("Scope")) ? [found] : [];
          });
          return missing(scopes.length > 0, "TH");
        }),
  },
  { number: "17-002", what: "a formula without an alternative text", find: undescribed("Formula") },
  {
    number: "19-003",
    what: "a note without an id of its own",
    find: ({ tags }) => {
      const ids = tags.filter((tag) => typeOf(tag) === "Note").map(({ dict }) => textOf(dict, "ID"));
      return [...missing(!ids.includes(undefined), "Note"), ...missing(new Set(ids).size === ids.length, "twice")];
    },
  },
  {
    number: "20-001",
    what: "optional content",
    find: ({ pdf }) => missing(!pdf.catalog.has(name("OCProperties")), "OCProperties"),
  },
  { number: "21-001", what: "embedded files", find: hasKey("EmbeddedFiles") },
  { number: "25-001", what: "an XFA form", find: hasKey("XFA") },
  {
    number: "26-001",
    what: "encryption that shuts assistive technology out",
    find: ({ pdf }) => missing(pdf.context.trailerInfo.Encrypt === undefined, "Encrypt"),
  },
  {
    number: "28-002",
    what: "an annotation in no tag",
    find: (subject) => {
      const known = new Set(["Annot", "Link", "Form"].flatMap((type) => [...objectsIn(subject, type)]));
      return annotations(subject)
        .filter(({ ref }) => !known.has(ref))
        .map(({ page }) => `page ${page}`);
    },
  },
  {
    number: "28-004",
    what: "an annotation without words",
    find: (subject) =>
      annotations(subject)
        .filter(({ dict }) => !textOf(dict, "Contents"))
        .map(({ page }) => `page ${page}`),
  },
  {
    number: "28-008",
    what: "a page with annotations in no order",
    find: ({ pdf }) =>
      pdf
        .getPages()
        .flatMap((page, index) => missing(page.node.lookup(name("Tabs")) === name("S"), `page ${index + 1}`)),
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
