import { readFile } from "node:fs/promises";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { loadPdfJs } from "../../files/load-pdf.ts";
import { isInPdfText } from "../../text/pdf-text.ts";
import { squeezeText } from "../../text/squeeze-text.ts";
import type { Heading, PrintedPage } from "./print-pdf.ts";

/**
 * Opens a PDF again and checks that it holds what was printed.
 *
 * @param path the file, which may still have a name of its own
 * @param expected what its pages should hold, in order
 * @returns the text of each page, and a finding for each fault: page count, a title that is not on its page, a blank
 * page, no tags, bookmarks
 */
export async function checkPdf(
  path: string,
  expected: readonly PrintedPage[],
): Promise<{ pages: string[]; diagnostics: Diagnostic[] }> {
  const { getDocument } = await loadPdfJs();
  const task = getDocument({ data: new Uint8Array(await readFile(path)), useSystemFonts: false, verbosity: 0 });
  try {
    const pdf = await task.promise;
    const diagnostics = [...(await checkDocument(pdf, expected))];
    const pages: string[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, expected.length); number++) {
      const page = await pdf.getPage(number);
      const text = await readPage(page);
      pages.push(text);
      diagnostics.push(...(await checkPage(page, text, expected[number - 1] ?? { headings: [], text: "" })));
      page.cleanup();
    }
    return { pages, diagnostics };
  } catch (error) {
    return { pages: [], diagnostics: [fault("pdf-opens", `the PDF can't be opened: ${(error as Error).message}`)] };
  } finally {
    await task.destroy();
  }
}

async function checkDocument(pdf: PDFDocumentProxy, expected: readonly PrintedPage[]): Promise<Diagnostic[]> {
  const faults: Diagnostic[] = [];
  if (pdf.numPages !== expected.length) {
    faults.push(fault("pdf-has-all-pages", `the PDF has ${pdf.numPages} pages in place of ${expected.length}`));
  }
  const marks = await pdf.getMarkInfo();
  if (!marks?.Marked) faults.push(fault("pdf-is-tagged", "the PDF has no tags, which screen readers need"));
  const { metadata } = await pdf.getMetadata();
  if (marks?.Marked && !metadata?.get("pdfuaid:part")) {
    const message = "the PDF does not call itself PDF/UA, since a picture in it has no text for screen readers";
    const hint =
      "give each picture a text in its place: `![what it shows](picture.png)`, in a diagram `accTitle: what it shows`";
    faults.push({ severity: "warning", code: "pdf-is-accessible", message, hint });
  }
  const titles = expected.flatMap(({ headings }) => headings.map(({ text }) => text).filter((text) => text !== ""));
  const found = new Set(flatten((await pdf.getOutline()) ?? []).map(squeezeText));
  const missing = titles.filter((title) => !found.has(squeezeText(title)));
  if (missing.length > 0) faults.push(fault("pdf-has-bookmarks", `the PDF has no bookmark for “${missing[0]}”`));
  return faults;
}

type Bookmark = { title: string; items: Bookmark[] };
const flatten = (items: Bookmark[]): string[] => items.flatMap(({ title, items: inner }) => [title, ...flatten(inner)]);

async function readPage(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return squeezeText(items.map((item) => ("str" in item ? item.str : "")).join(""));
}

async function checkPage(
  page: PDFPageProxy,
  text: string,
  { headings, text: shown }: PrintedPage,
): Promise<Diagnostic[]> {
  const place = `page ${page.pageNumber}`;
  if (text === "" && !(await hasPicture(page))) return [fault("pdf-page-is-not-blank", `${place} is blank`)];
  const faults: Diagnostic[] = [];
  for (const heading of headings.filter((each) => !isThere(text, each))) {
    faults.push(fault("pdf-has-titles", `the title “${heading.text}” is not on ${place}`));
  }
  // Accents may be drawn as a part of their letter, so only characters of their own count.
  const there = new Set(text);
  const missing = [...new Set(squeezeText(shown))].filter(
    (one) => !there.has(one) && !/\p{M}|\p{Cc}|\p{Cs}/u.test(one),
  );
  if (missing.length > 0) {
    faults.push({
      severity: "warning",
      code: "pdf-has-all-characters",
      message: `${place} lacks ${missing.slice(0, 12).join(" ")}${missing.length > 12 ? " …" : ""}`,
      hint: "install a font that has these characters, e.g. fonts-noto-cjk or fonts-noto-color-emoji, and export again",
    });
  }
  if (!(await page.getStructTree())) faults.push(fault("pdf-is-tagged", `${place} has no tags`));
  return faults;
}

/** Whether a page has a heading; of one with a formula, all its signs. */
function isThere(text: string, heading: Heading): boolean {
  if (isInPdfText(text, heading.text)) return true;
  return heading.hasFormula === true && [...squeezeText(heading.text)].every((sign) => text.includes(sign));
}

async function hasPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await loadPdfJs();
  const pictures: number[] = [
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.shadingFill,
    OPS.paintImageMaskXObject,
  ];
  const { fnArray } = await page.getOperatorList();
  // Beyond an image, a drawing shows: the ground of an empty page is one path.
  return fnArray.some((op) => pictures.includes(op)) || fnArray.filter((op) => op === OPS.constructPath).length > 2;
}

const fault = (code: string, message: string): Diagnostic => ({ severity: "error", code, message });
