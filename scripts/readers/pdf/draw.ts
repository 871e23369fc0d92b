import type { PDFDocumentProxy } from "pdfjs-dist";
import { loadCanvas } from "../../files/load-pdf.ts";
import { paintPage } from "../../files/paint-page.ts";
import { MARGIN } from "./float.ts";
import type { Box } from "./page.ts";

/** Pixels across a figure that is as wide as a slide, twice as many as a slide has points. */
const WIDTH = 1800;
/** Pixels for each point at most: small drawings gain nothing by more. */
const MOST_SCALE = 5;
const MOST_PIXELS = 16_000_000;

/**
 * Draws parts of a page as PNG, vectors and all.
 *
 * @returns the `data:` address of each
 * @throws what pdf.js says where it can't draw the page
 */
export async function drawBoxes(
  document: PDFDocumentProxy,
  { number, rotation }: { number: number; rotation: number },
  boxes: readonly Box[],
): Promise<string[]> {
  const page = await document.getPage(number);
  const natural = page.getViewport({ scale: 1, rotation });
  const narrowest = Math.min(...boxes.map(({ x0, x1 }) => x1 - x0 + MARGIN * 2));
  const scale = Math.min(WIDTH / narrowest, MOST_SCALE, Math.sqrt(MOST_PIXELS / (natural.width * natural.height)));
  const cut = boxes.map((box) => pixelsOf(box, scale, natural));
  // The more of a page is painted, the longer it takes: at this scale a page has a hundred times the pixels of a formula.
  const [left, top] = [Math.min(...cut.map(({ x }) => x)), Math.min(...cut.map(({ y }) => y))];
  const sheet = await paintPage(page, page.getViewport({ scale, rotation, offsetX: -left, offsetY: -top }), {
    width: Math.max(...cut.map(({ x, width }) => x + width)) - left,
    height: Math.max(...cut.map(({ y, height }) => y + height)) - top,
  }).finally(() => page.cleanup());
  const context = sheet.getContext("2d");
  const { createCanvas } = loadCanvas();
  // Compressing takes longer than drawing, and goes on beside it.
  const parts = cut.map(async ({ x, y, width, height }) => {
    const part = createCanvas(width, height);
    // Drawing one canvas on another would copy all of it each time.
    part.getContext("2d").putImageData(context.getImageData(x - left, y - top, width, height), 0, 0);
    return `data:image/png;base64,${(await part.encode("png")).toString("base64")}`;
  });
  return Promise.all(parts);
}

/** A box of points, with a margin, in whole pixels of a page that is so large. */
function pixelsOf(box: Box, scale: number, page: { width: number; height: number }) {
  const x = Math.floor(Math.max(0, (box.x0 - MARGIN) * scale));
  const y = Math.floor(Math.max(0, (box.y0 - MARGIN) * scale));
  const [right, bottom] = [Math.ceil(page.width * scale), Math.ceil(page.height * scale)];
  const width = Math.max(1, Math.min(right - x, Math.ceil((box.x1 - box.x0 + MARGIN * 2) * scale)));
  const height = Math.max(1, Math.min(bottom - y, Math.ceil((box.y1 - box.y0 + MARGIN * 2) * scale)));
  return { x, y, width, height };
}
