import { fileURLToPath } from "node:url";
import type { PDFDocumentProxy } from "pdfjs-dist";
import type { Finding } from "../../diagnostics/source-text.ts";

/** Pages of the longest theses; more are a collection. */
const MOST_PAGES = 600;

export interface OpenPdf {
  document: PDFDocumentProxy;
  /** `OPS` of pdf.js: the numbers of its operators. */
  ops: Record<string, number>;
  close(): Promise<void>;
}

/** Opens a PDF. Nothing in it is run, and nothing is fetched. @returns it, or why it can't be read */
export async function openPdf(bytes: Buffer, file: string, password?: string): Promise<OpenPdf | { problem: Finding }> {
  // It starts slowly.
  const { getDocument, OPS, PasswordResponses, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const beside = (folder: string) =>
    fileURLToPath(new URL(`${folder}/`, import.meta.resolve("pdfjs-dist/package.json")));
  const task = getDocument({
    data: new Uint8Array(bytes),
    ...(password === undefined ? {} : { password }),
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
    standardFontDataUrl: beside("standard_fonts"),
    cMapUrl: beside("cmaps"),
    wasmUrl: beside("wasm"),
  });
  try {
    const document = await task.promise;
    const close = () => task.destroy();
    if (document.numPages <= MOST_PAGES) return { document, ops: OPS, close };
    await close();
    return {
      problem: {
        code: "paper-is-short",
        message: `this has ${document.numPages} pages; a paper is read up to ${MOST_PAGES}`,
        hint: `is it one paper? Take its pages out: \`qpdf ${file} --pages . 1-30 -- part.pdf\``,
      },
    };
  } catch (error) {
    await task.destroy();
    const { name, code, message } = error as Error & { code?: number };
    if (name === "PasswordException")
      return {
        problem:
          code === PasswordResponses.INCORRECT_PASSWORD
            ? { code: "password-is-right", message: "this is not the password of this PDF", hint: "mind capitals" }
            : {
                code: "password-is-given",
                message: "this PDF is encrypted",
                hint: "import it with `--password <password>`",
              },
      };
    return {
      problem: {
        code: "pdf-is-whole",
        message: `this PDF can't be opened (${message.split("\n")[0] ?? name})`,
        hint: "is the file complete? Open it in a viewer, and print or save it as a PDF anew",
      },
    };
  }
}
