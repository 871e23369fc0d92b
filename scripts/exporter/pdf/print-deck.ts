import { statSync } from "node:fs";
import { sync as writeFileAtomic } from "write-file-atomic";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Progress } from "../../diagnostics/progress.ts";
import { readDeckInfo } from "../deck-info.ts";
import type { Studio } from "../studio.ts";
import { checkPdf } from "./check-pdf.ts";
import { finishPdf } from "./finish-pdf.ts";

/** A thing that an export made. */
export interface Artifact {
  /** Path in terms of the folder that the person named. */
  file: string;
  bytes: number;
  /** Pages of a PDF, slides of a site. */
  pages: number;
  seconds: number;
}

export interface PrintedFile {
  artifact: Artifact;
  /** Text of each page, squeezed. */
  pages: string[];
  diagnostics: Diagnostic[];
}

/**
 * Prints the deck that a studio shows to a PDF, and opens that again to check it.
 *
 * @param markdown the deck's text, for its title and language; a PDF that is only to be checked does without
 * @param pdfFile where the PDF goes
 */
export async function printDeck(
  studio: Studio,
  markdown: string | undefined,
  pdfFile: string,
  progress: Progress,
): Promise<PrintedFile> {
  const start = performance.now();
  const printed = await studio.print();
  const { pdf, slides } = printed;
  const bytes = markdown === undefined ? pdf : await finishPdf(pdf, readDeckInfo(markdown), slides);
  writeFileAtomic(pdfFile, Buffer.from(bytes));
  const { pages, diagnostics } = await progress.step("Checking the PDF", () => checkPdf(pdfFile, printed.slides));
  return {
    artifact: {
      file: pdfFile,
      bytes: statSync(pdfFile).size,
      pages: printed.slides.length,
      seconds: (performance.now() - start) / 1000,
    },
    pages,
    diagnostics: [...diagnostics, ...printed.blocked.map((url) => blockedRequest(url))],
  };
}

/** Checks a PDF that was printed before against the deck that a studio shows. */
export async function checkPdfFile(
  studio: Studio,
  pdfFile: string,
  progress: Progress,
): Promise<Pick<PrintedFile, "pages" | "diagnostics">> {
  const slides = await studio.read();
  return progress.step("Checking the PDF", () => checkPdf(pdfFile, slides));
}

function blockedRequest(url: string): Diagnostic {
  return {
    severity: "warning",
    code: "deck-is-offline",
    message: `a slide asks for ${url}, which Lectern does not load`,
    hint: "put the file beside the deck",
  };
}
