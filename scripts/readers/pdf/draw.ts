import type { PDFDocumentProxy } from "pdfjs-dist";
import type { Box } from "./page.ts";

/** Pixels across a figure that is as wide as a slide, twice as many as a slide has points. */
const WIDTH = 1800;
/** Pixels for each point at most: small drawings gain nothing by more. */
const MOST_SCALE = 5;
const MOST_PIXELS = 16_000_000;
/** Points of paper around a picture. */
const MARGIN = 3;

/**
 * Draws parts of a page as PNG, vectors and all.
 *
 * @returns the `data:` address of each; none where pdf.js can't draw the page
 */
export async function drawBoxes(
  document: PDFDocumentProxy,
  { number, rotation }: { number: number; rotation: number },
  boxes: readonly Box[],
): Promise<(string | undefined)[]> {
  const { createCanvas } = await import("@napi-rs/canvas");
  const page = await document.getPage(number);
  const natural = page.getViewport({ scale: 1, rotation });
  const narrowest = Math.min(...boxes.map(({ x0, x1 }) => x1 - x0 + MARGIN * 2));
  const scale = Math.min(WIDTH / narrowest, MOST_SCALE, Math.sqrt(MOST_PIXELS / (natural.width * natural.height)));
  const sheet = createCanvas(Math.ceil(natural.width * scale), Math.ceil(natural.height * scale));
  const context = sheet.getContext("2d");
  try {
    await page.render({
      // The canvas has what pdf.js draws with; its type only names the browser's.
      canvasContext: context as unknown as CanvasRenderingContext2D,
      canvas: sheet as unknown as HTMLCanvasElement,
      viewport: page.getViewport({ scale, rotation }),
      background: "#ffffff",
    }).promise;
  } catch {
    return boxes.map(() => undefined);
  } finally {
    page.cleanup();
  }
  // Compressing takes longer than drawing, and goes on beside it.
  const parts = boxes.map(async (box) => {
    const x = Math.floor(Math.max(0, (box.x0 - MARGIN) * scale));
    const y = Math.floor(Math.max(0, (box.y0 - MARGIN) * scale));
    const width = Math.max(1, Math.min(sheet.width - x, Math.ceil((box.x1 - box.x0 + MARGIN * 2) * scale)));
    const height = Math.max(1, Math.min(sheet.height - y, Math.ceil((box.y1 - box.y0 + MARGIN * 2) * scale)));
    const part = createCanvas(width, height);
    // Drawing one canvas on another would copy all of it each time.
    part.getContext("2d").putImageData(context.getImageData(x, y, width, height), 0, 0);
    return `data:image/png;base64,${(await part.encode("png")).toString("base64")}`;
  });
  return Promise.all(parts);
}
