import { PDFArray, PDFDict, type PDFName, PDFStream } from "pdf-lib";
import { STANDARD_TYPES, textOf } from "../../exporter/pdf/tags.ts";
import {
  fonts,
  headings,
  isDescendant,
  missing,
  name,
  onlyHolds,
  onlyIn,
  roleOf,
  roles,
  type Subject,
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

/** What is said of an element besides its type. */
function attributesOf({ dict }: Subject["tags"][number], { pdf }: Subject): PDFDict[] {
  const given = dict.lookup(name("A"));
  const all = given instanceof PDFArray ? given.asArray() : [given];
  return all.flatMap((each) => {
    const found = each && pdf.context.lookup(each);
    return found instanceof PDFDict ? [found] : [];
  });
}

/** The conditions of the content and its tags, and of what the file says of itself. */
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
        // What these encodings stand for is known without.
        .filter(
          (font) =>
            !/^\/(?:WinAnsi|MacRoman|MacExpert)Encoding$|^\/(?!Identity)\w+-/.test(String(font.get(name("Encoding")))),
        )
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
    find: (subject) => {
      const { text, find } = xmp(subject);
      const isSaid = /xml:lang="(?!x-default)/.test(text) || Boolean(find("dc:language")?.text.trim());
      return missing(isSaid || Boolean(textOf(subject.pdf.catalog, "Lang")), "dc:language");
    },
  },
  { number: "13-004", what: "a figure without an alternative text", find: undescribed("Figure") },
  {
    number: "14-002",
    what: "a first heading that is not H1",
    find: (subject) => missing(/^(?:H|H1)$/.test(headings(subject)[0] ?? "H1"), headings(subject)[0] ?? ""),
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
    find: (subject) => {
      const all = new Set(headings(subject).map((type) => (type === "H" ? "H" : "H1 to H6")));
      return all.size > 1 ? [...all] : [];
    },
  },
  {
    number: "15-003",
    what: "a heading cell without a scope",
    find: (subject) => {
      const has = (key: string) => (tag: Subject["tags"][number]) =>
        attributesOf(tag, subject).some((each) => each.has(name(key)));
      // Cells may name their headings instead.
      if (subject.tags.filter((tag) => typeOf(tag) === "TD").some(has("Headers"))) return [];
      return subject.tags.filter((tag) => typeOf(tag) === "TH" && !has("Scope")(tag)).map(() => "TH");
    },
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
];
