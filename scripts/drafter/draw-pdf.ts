import { fileURLToPath } from "node:url";

/** Pixels across a drawn figure: sharp on a slide of 1,960 pixels, where it takes at most the whole width. */
const WIDTH = 1800;
const MOST_PIXELS = 8_000_000;

/**
 * Draws the first page of a PDF, as LaTeX papers have their figures, to a PNG.
 *
 * @returns the picture, or why there is none
 */
export async function drawPdf(bytes: Uint8Array): Promise<{ bytes: Uint8Array } | { problem: string }> {
  // Both start slowly, and most papers have no such figure.
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  try {
    const task = getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      stopAtErrors: false,
      verbosity: VerbosityLevel.ERRORS,
      standardFontDataUrl: fileURLToPath(new URL("standard_fonts/", import.meta.resolve("pdfjs-dist/package.json"))),
    });
    const document = await task.promise;
    try {
      const page = await document.getPage(1);
      const natural = page.getViewport({ scale: 1 });
      const byArea = Math.sqrt(MOST_PIXELS / (natural.width * natural.height));
      const viewport = page.getViewport({ scale: Math.min(WIDTH / natural.width, byArea) });
      const { createCanvas } = await import("@napi-rs/canvas");
      const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
      const context = canvas.getContext("2d");
      await page.render({
        // The canvas has what pdf.js draws with; its type only names the browser's.
        canvasContext: context as unknown as CanvasRenderingContext2D,
        canvas: canvas as unknown as HTMLCanvasElement,
        viewport,
        background: "#ffffff",
      }).promise;
      // A copy: the canvas's own memory can't go from thread to thread.
      return { bytes: new Uint8Array(canvas.toBuffer("image/png")) };
    } finally {
      await task.destroy();
    }
  } catch (error) {
    return { problem: `is a PDF that can't be drawn (${(error as Error).message.split("\n")[0]})` };
  }
}
