import { readFile } from "node:fs/promises";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PrintedSlide } from "./print-pdf.ts";
import { squeezeText } from "./squeeze-text.ts";

/**
 * Opens a PDF again and checks that it holds what was printed.
 *
 * @param path the file, which may still have a name of its own
 * @param slides the slides in order
 * @returns a finding for each fault: page count, a title that is not on its page, a blank page, no tags, bookmarks
 */
export async function checkPdf(path: string, slides: readonly PrintedSlide[]): Promise<Diagnostic[]> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({ data: new Uint8Array(await readFile(path)), useSystemFonts: false, verbosity: 0 });
  try {
    const pdf = await task.promise;
    const faults = [...(await checkDocument(pdf, slides))];
    for (let number = 1; number <= Math.min(pdf.numPages, slides.length); number++) {
      faults.push(...(await checkPage(await pdf.getPage(number), slides[number - 1] ?? { text: "" })));
    }
    return faults;
  } catch (error) {
    return [fault("pdf-opens", `the printed PDF can't be opened: ${(error as Error).message}`)];
  } finally {
    await task.destroy();
  }
}

async function checkDocument(pdf: PDFDocumentProxy, slides: readonly PrintedSlide[]): Promise<Diagnostic[]> {
  const faults: Diagnostic[] = [];
  if (pdf.numPages !== slides.length) {
    faults.push(fault("pdf-has-all-pages", `the PDF has ${pdf.numPages} pages for ${slides.length} slides`));
  }
  const marks = await pdf.getMarkInfo();
  if (!marks?.Marked) faults.push(fault("pdf-is-tagged", "the PDF has no tags, which screen readers need"));
  const expected = slides.flatMap(({ title }) => (title === undefined || title === "" ? [] : [title]));
  const found = new Set(flatten((await pdf.getOutline()) ?? []));
  const missing = expected.filter((title) => !found.has(title));
  if (missing.length > 0) faults.push(fault("pdf-has-bookmarks", `the PDF has no bookmark for “${missing[0]}”`));
  return faults;
}

type Bookmark = { title: string; items: Bookmark[] };
const flatten = (items: Bookmark[]): string[] => items.flatMap(({ title, items: inner }) => [title, ...flatten(inner)]);

async function checkPage(page: PDFPageProxy, { title, text: shown }: PrintedSlide): Promise<Diagnostic[]> {
  const { items } = await page.getTextContent();
  const text = squeezeText(items.map((item) => ("str" in item ? item.str : "")).join(""));
  const place = `page ${page.pageNumber}`;
  if (text === "" && !(await hasPicture(page))) return [fault("pdf-page-is-not-blank", `${place} is blank`)];
  const faults: Diagnostic[] = [];
  if (title !== undefined && !holds(text, title)) {
    faults.push(fault("pdf-has-titles", `the title “${title}” is not on ${place}`));
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

async function hasPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
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

/** What the bundled fonts have; other characters are drawn only where the system has a font for them. */
const COVERED = /[\x21-\x7e\u00c0-\u017f]/g;

/** Whether a page's text, squeezed, holds a title, as far as there are fonts for it. */
function holds(text: string, title: string): boolean {
  if (text.includes(squeezeText(title))) return true;
  // Composed, but before compatibility forms are undone: the font that has `P` need not have `🄟`.
  const composed = title.normalize("NFC");
  const covered = (composed.match(COVERED) ?? []).join("").normalize("NFKC");
  if (!composed.replace(/\s/g, "").replace(COVERED, "")) return false;
  // Scripts that are set from right to left, or in clusters, come out in another order; their neighbours move along,
  // and brackets are drawn as their mirror images.
  const count = (characters: Iterable<string>) => Map.groupBy(characters, (character) => character);
  const there = count(text);
  const asked = count(covered.replace(/[()<>[\]{}]/g, ""));
  return [...asked].every(([character, all]) => (there.get(character)?.length ?? 0) >= all.length);
}

const fault = (code: string, message: string): Diagnostic => ({ severity: "error", code, message });
