import { isDocx } from "./docx/is-docx.ts";
import { isEpub } from "./epub/is-epub.ts";
import type { DocumentFormat } from "./importer.ts";
import { isMhtml } from "./mhtml/is-mhtml.ts";
import { isOdt } from "./odt/is-odt.ts";

/** A PDF may have some bytes before its header; a text that speaks of one has no objects. */
const isPdf = (bytes: Buffer): boolean => {
  const at = bytes.subarray(0, 1024).indexOf("%PDF-");
  return at === 0 || (at > 0 && bytes.includes("endobj"));
};

/** Every format whose files are no text, in the order in which a file is asked for it. */
export const DOCUMENTS: readonly DocumentFormat[] = [
  {
    name: "docx",
    title: "Word",
    extensions: [".docx", ".docm", ".dotx"],
    recognizes: isDocx,
    load: async () => (await import("./docx/read-docx.ts")).readDocx,
  },
  {
    name: "odt",
    title: "OpenDocument",
    extensions: [".odt", ".ott"],
    recognizes: isOdt,
    load: async () => (await import("./odt/read-odt.ts")).readOdt,
  },
  {
    name: "epub",
    title: "EPUB",
    extensions: [".epub"],
    recognizes: isEpub,
    load: async () => (await import("./epub/read-epub.ts")).readEpub,
  },
  {
    name: "mhtml",
    title: "MHTML",
    extensions: [".mhtml", ".mht"],
    recognizes: isMhtml,
    load: async () => (await import("./mhtml/read-mhtml.ts")).readMhtml,
  },
  // Others may have a PDF stored in them.
  {
    name: "pdf",
    title: "PDF",
    extensions: [".pdf"],
    recognizes: isPdf,
    load: async () => (await import("./pdf/read-pdf.ts")).readPdf,
  },
];
