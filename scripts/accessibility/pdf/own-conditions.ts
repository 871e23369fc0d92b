import { PDFDict } from "pdf-lib";
import type { Condition } from "./conditions.ts";
import { name, typeOf } from "./subject.ts";

/** Pages that one finds one's way in without bookmarks. */
const FEW_PAGES = 2;

/** What PDF/UA-1 leaves to a person, or does not ask for, and WCAG's techniques for PDF do. */
export const OWN_CONDITIONS: readonly Condition[] = [
  {
    number: "WCAG PDF2",
    what: "no bookmarks",
    find: ({ pdf }) =>
      pdf.getPageCount() > FEW_PAGES && !(pdf.catalog.lookup(name("Outlines")) instanceof PDFDict) ? ["Outlines"] : [],
  },
  {
    number: "WCAG PDF6",
    what: "a table without heading cells",
    find: ({ tags }) => {
      const count = (type: string) => tags.filter((tag) => typeOf(tag) === type).length;
      return count("Table") > 0 && count("TH") === 0 ? ["Table"] : [];
    },
  },
];
