import { openZip } from "../files/read-zip.ts";
import { isDocx } from "./docx/is-docx.ts";
import type { DocumentFormat } from "./importer.ts";
import { isMhtml } from "./mhtml/is-mhtml.ts";

/** A PDF may have some bytes before its header; a text that speaks of one has no objects. */
const isPdf = (bytes: Buffer): boolean => {
  const at = bytes.subarray(0, 1024).indexOf("%PDF-");
  return at === 0 || (at > 0 && bytes.includes("endobj"));
};

/** An archive one of whose files says what it is, uncompressed: the first one, unless somebody packed it anew. */
const isArchiveOf =
  (type: string) =>
  (bytes: Buffer): boolean => {
    if (bytes.subarray(0, 4).toString("latin1") !== "PK\x03\x04") return false;
    if (bytes.subarray(0, 200).includes(type)) return true;
    return (
      bytes.includes(`mimetype${type}`) && openZip(bytes)?.entries.some(({ name }) => name === "mimetype") === true
    );
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
    recognizes: isArchiveOf("application/vnd.oasis.opendocument.text"),
    load: async () => (await import("./odt/read-odt.ts")).readOdt,
  },
  {
    name: "epub",
    title: "EPUB",
    extensions: [".epub"],
    recognizes: isArchiveOf("application/epub+zip"),
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
