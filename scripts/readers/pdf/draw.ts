import type { PDFDocumentProxy } from "pdfjs-dist";
import { paintPage } from "../../files/paint-page.ts";
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
  const page = await document.getPage(number);
  const natural = page.getViewport({ scale: 1, rotation });
  const narrowest = Math.min(...boxes.map(({ x0, x1 }) => x1 - x0 + MARGIN * 2));
  const scale = Math.min(WIDTH / narrowest, MOST_SCALE, Math.sqrt(MOST_PIXELS / (natural.width * natural.height)));
  const sheet = await paintPage(page, page.getViewport({ scale, rotation })).catch(() => undefined);
  page.cleanup();
  if (!sheet) return boxes.map(() => undefined);
  const context = sheet.getContext("2d");
  const { createCanvas } = await import("@napi-rs/canvas");
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
