import type { PDFDocumentProxy } from "pdfjs-dist";
import type { Finding } from "../../diagnostics/source-text.ts";
import { loadPdf, loadPdfJs } from "../../files/load-pdf.ts";
import { quotePath } from "../../paths/quote-path.ts";

/** Pages of the longest theses; more are a collection. */
const MOST_PAGES = 600;

export interface OpenPdf {
  document: PDFDocumentProxy;
  /** `OPS` of pdf.js: the numbers of its operators. */
  ops: Record<string, number>;
  close(): Promise<void>;
}

/** Opens a PDF. @returns it, or why it can't be read */
export async function openPdf(bytes: Buffer, file: string, password?: string): Promise<OpenPdf | { problem: Finding }> {
  const { OPS, PasswordResponses } = await loadPdfJs();
  const task = await loadPdf(bytes, password);
  try {
    const document = await task.promise;
    const close = () => task.destroy();
    if (document.numPages <= MOST_PAGES) return { document, ops: OPS, close };
    await close();
    return {
      problem: {
        code: "paper-is-short",
        message: `this has ${document.numPages} pages; a paper is read up to ${MOST_PAGES}`,
        hint: `is it one paper? Take its pages out: \`qpdf ${quotePath(file)} --pages . 1-30 -- part.pdf\``,
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
