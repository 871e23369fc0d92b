import { isUtf8 } from "node:buffer";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { SourceText } from "../diagnostics/source-text.ts";
import { type Bytes, readBytes, refuseEncoding, refuseFile } from "../diagnostics/text-file.ts";
import { quotePath } from "../paths/quote-path.ts";

/** The longest papers with all their formulas in XML have some 4 MB; pages and documents may hold their pictures as well. */
const LARGEST_BYTES = 16 * 2 ** 20;
const LARGEST_PAGE = 64 * 2 ** 20;
const LARGEST_DOCUMENT = 256 * 2 ** 20;

const ZIP = "PK\x03\x04";

interface Kind {
  /** How such a file begins. */
  magic?: string;
  /** What stands somewhere in it. */
  within?: string;
  /** How its name ends, where only that tells. */
  ending?: RegExp;
  what: string;
  hint: string | ((file: string) => string);
}

/** What a file is that is not read as text, and what to do about it. */
const NOT_READ: Kind[] = [
  {
    magic: "%PDF-",
    what: "a PDF",
    hint: importIt,
  },
  // What a ZIP archive holds is named in it, uncompressed.
  { magic: ZIP, within: "xl/workbook.xml", what: "a spreadsheet (Excel)", hint: "name the paper itself" },
  { magic: ZIP, within: "ppt/presentation.xml", what: "a presentation (PowerPoint)", hint: "name the paper itself" },
  { magic: ZIP, within: "word/document", what: "a Word file", hint: importIt },
  { magic: ZIP, within: "vnd.oasis.opendocument.text", what: "an OpenDocument text", hint: importIt },
  { magic: ZIP, within: "application/epub+zip", what: "an EPUB", hint: importIt },
  { magic: ZIP, what: "a ZIP archive", hint: "unpack it, and name the paper in it" },
  {
    magic: "From: <S",
    within: "multipart/related",
    what: "a page in a single file (MHTML)",
    hint: importIt,
  },
  {
    magic: "\xd0\xcf\x11\xe0",
    what: "an old file of Word or Office",
    hint: "of a paper in Word, save it as .docx, and import that",
  },
  { magic: "{\\rtf", what: "rich text", hint: withPandoc },
  { magic: "{", within: '"nbformat"', what: "a notebook (Jupyter)", hint: withPandoc },
  { ending: /\.ipynb$/i, what: "a notebook (Jupyter)", hint: withPandoc },
  { ending: /\.rst$/i, what: "reStructuredText", hint: withPandoc },
  { ending: /\.org$/i, what: "a document of Org mode", hint: withPandoc },
  { ending: /\.typ$/i, what: "a Typst document", hint: withPandoc },
  { ending: /\.a(?:scii)?doc$/i, what: "AsciiDoc", hint: withAsciidoctor },
  { magic: "\x1f\x8b", what: "a compressed file", hint: "unpack it first" },
  { magic: "\x89PNG", what: "a picture", hint: "name the paper itself" },
  { magic: "\xff\xd8\xff", what: "a picture", hint: "name the paper itself" },
];

/** What a file should be by the end of its name. */
const NAMED: Readonly<Record<string, string>> = {
  docx: "Word file",
  epub: "EPUB",
  gz: "compressed file",
  odt: "OpenDocument text",
  pdf: "PDF",
  tgz: "compressed file",
  zip: "ZIP archive",
};

/** What is read as a paper, and not as a part of one. */
function importIt(file: string): string {
  return `import it by itself: \`lectern import ${quotePath(file)}\``;
}

/** Turns a file into Markdown: `-s` keeps title and authors, and pictures go beside it. */
function withPandoc(file: string, from = ""): string {
  const stem = stemOf(file);
  return `turn it into Markdown, with title, authors and pictures: \`pandoc -s ${from}--extract-media ${quotePath(`${stem}-media`)} -o ${quotePath(`${stem}.md`)} ${quotePath(file)}\`, and import that`;
}

/** Pandoc reads no AsciiDoc, but what Asciidoctor makes of it. */
function withAsciidoctor(file: string): string {
  const book = `${stemOf(file)}.dbk`;
  return `turn it into DocBook first: \`asciidoctor -b docbook -o ${quotePath(book)} ${quotePath(file)}\`; ${withPandoc(book, "-f docbook ")}`;
}

const stemOf = (file: string) => file.replace(/\.\w+$/, "");

/**
 * Reads the bytes of a paper.
 *
 * @param path where it is
 * @param file the same as shown to the person
 * @returns its bytes, or one error: on the web, missing, no file, too large
 */
export function readPaperBytes(path: string, file: string): Bytes {
  if (/^https?:\/\//i.test(file))
    return refuseFile(
      file,
      "paper-is-file",
      "nothing is fetched from the web",
      "save it with a browser (a page as “Web page, complete”), and import the file that this gives",
    );
  return readBytes(path, file, {
    largest: LARGEST_DOCUMENT,
    tooLarge: `a paper has at most ${LARGEST_DOCUMENT / 2 ** 20} MB`,
    inFolder: "name the paper in it; of LaTeX its main file",
    nowhere: "check the path",
  });
}

/**
 * Reads a file of a paper: UTF-8, UTF-16 with a byte order mark, or the encoding that the text itself declares
 * (`<?xml encoding="…"?>`, `<meta charset="…">`, `\usepackage[latin1]{inputenc}`, `% !TeX encoding = …`).
 *
 * @param path where it is
 * @param file the same as shown to the person
 * @returns the text, or one error: missing, no file, too large, binary, empty, wrongly encoded
 */
export function readPaper(path: string, file: string): { source?: SourceText; diagnostics: Diagnostic[] } {
  const read = readPaperBytes(path, file);
  return read.bytes ? decodePaper(read.bytes, file) : read;
}

/** The text of a paper from its bytes; see {@link readPaper}. */
export function decodePaper(bytes: Buffer, file: string): { source?: SourceText; diagnostics: Diagnostic[] } {
  const largest = /\.x?html?$/i.test(file) ? LARGEST_PAGE : LARGEST_BYTES;
  const head = bytes.subarray(0, 8).toString("latin1");
  const known = NOT_READ.find(
    ({ magic = "", within, ending }) =>
      head.startsWith(magic) &&
      (within === undefined || bytes.includes(within)) &&
      // A page may be saved by its address: `kettles.org`.
      (ending === undefined || (ending.test(file) && !head.startsWith("<"))),
  );
  if (known) {
    const { what, hint } = known;
    return refuseFile(file, "paper-is-text", `this is ${what}`, typeof hint === "string" ? hint : hint(file));
  }
  if (bytes.length > largest)
    return refuseFile(
      file,
      "file-is-small",
      `this file has ${Math.round(bytes.length / 2 ** 20)} MB; a paper's text has at most ${largest / 2 ** 20} MB`,
      "is it the right file?",
    );
  const named = NAMED[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ""];
  if (named && (bytes.includes(0) || !isUtf8(bytes)))
    return refuseFile(
      file,
      "paper-is-text",
      `this is no ${named}, whatever its name says, and no text`,
      "it may have been damaged or cut off on its way: download or save it once more",
    );
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/.test(head);
  if (!isUtf16 && bytes.includes(0))
    return refuseFile(
      file,
      "paper-is-text",
      "this is no text: it holds null bytes",
      "is it the right file? UTF-16 needs a byte order mark at its start",
    );
  const decoded = decode(bytes);
  if (decoded === undefined)
    return refuseEncoding(
      bytes,
      file,
      ", and the file does not say what else it is",
      "save the file with the encoding UTF-8, e.g. with `iconv -f latin1 -t utf-8`",
    );
  const text = decoded.replace(/\r\n?/g, "\n");
  if (text.trim() === "") return refuseFile(file, "file-is-not-empty", "this file is empty");
  return { source: new SourceText(file, text), diagnostics: [] };
}

/** Declarations of an encoding, in the first kilobytes. */
const DECLARED = [
  /^<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/i,
  /\\usepackage\s*\[(\w+)\]\s*\{inputenc\}/,
  /<meta\b[^>]{0,200}\bcharset\s*=\s*["']?([\w-]+)/i,
  /^%\s*!TeX\s+encoding\s*=\s*([\w-]+)/im,
];

/** LaTeX's own names. */
const LATEX_NAMES: Record<string, string> = {
  latin1: "latin1",
  latin9: "iso-8859-15",
  ansinew: "windows-1252",
  cp1252: "windows-1252",
  utf8x: "utf-8",
  applemac: "macintosh",
};

/** The text of a file; nothing when it is in no encoding that it says or can be told by. */
function decode(bytes: Buffer): string | undefined {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const head = bytes.subarray(0, 8192).toString("latin1");
  const declared = DECLARED.map((pattern) => pattern.exec(head)?.[1]).find(Boolean);
  if (declared !== undefined) {
    try {
      return new TextDecoder(LATEX_NAMES[declared] ?? declared, { fatal: true }).decode(bytes);
    } catch {
      // An encoding that is not known, or that the file does not keep to.
    }
  }
  return undefined;
}
