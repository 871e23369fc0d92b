import { loadPdf } from "../files/load-pdf.ts";
import { paintPage } from "../files/paint-page.ts";
import { DRAWN_WIDTH, type Drawn } from "./drawn.ts";

const MOST_PIXELS = 8_000_000;

/**
 * Draws the first page of a PDF, as LaTeX papers have their figures, to a PNG.
 *
 * @returns the picture, or why there is none
 */
export async function drawPdf(bytes: Uint8Array): Promise<Drawn> {
  try {
    const task = await loadPdf(bytes);
    try {
      const page = await (await task.promise).getPage(1);
      const natural = page.getViewport({ scale: 1 });
      const byArea = Math.sqrt(MOST_PIXELS / (natural.width * natural.height));
      const canvas = await paintPage(page, page.getViewport({ scale: Math.min(DRAWN_WIDTH / natural.width, byArea) }));
      // A copy: the canvas's own memory can't go from thread to thread.
      return { bytes: new Uint8Array(canvas.toBuffer("image/png")) };
    } finally {
      await task.destroy();
    }
  } catch (error) {
    return { problem: `is a PDF that can't be drawn (${(error as Error).message.split("\n")[0]})` };
  }
}
