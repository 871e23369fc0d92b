import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { PDFDocumentLoadingTask } from "pdfjs-dist";

/**
 * pdf.js, which starts slowly. The canvas that it loads would read all fonts of the machine first, a third of a second for a few hundred,
 * of which none is ever drawn with: letters come from the PDF, or from the fonts beside pdf.js (`useSystemFonts: false`).
 */
export function loadPdfJs(): Promise<typeof import("pdfjs-dist/legacy/build/pdf.mjs")> {
  process.env.DISABLE_SYSTEM_FONTS_LOAD ??= "1";
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

/**
 * The canvas that pdf.js itself draws with. Installers put another one where Lectern's own would be found, as soon as packages ask
 * for different versions of it, and what one copy makes, such as a path, the other can't draw.
 *
 * @throws where the machine has no canvas, which is a program made for each kind of machine
 */
export function loadCanvas(): typeof import("@napi-rs/canvas") {
  process.env.DISABLE_SYSTEM_FONTS_LOAD ??= "1";
  return createRequire(import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs"))("@napi-rs/canvas");
}

/**
 * Begins to open a PDF that somebody else made, with pdf.js. Nothing in it is run and nothing is fetched; fonts, character maps
 * and decoders that it needs lie beside pdf.js.
 *
 * @returns the task: its `promise` fails where the file is encrypted or broken, and it has to be destroyed
 */
export async function loadPdf(bytes: Uint8Array, password?: string): Promise<PDFDocumentLoadingTask> {
  const { getDocument, VerbosityLevel } = await loadPdfJs();
  const beside = (folder: string) =>
    fileURLToPath(new URL(`${folder}/`, import.meta.resolve("pdfjs-dist/package.json")));
  return getDocument({
    // pdf.js takes its memory away.
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
}
