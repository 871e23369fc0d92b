import type { Canvas } from "@napi-rs/canvas";
import type { PageViewport, PDFPageProxy } from "pdfjs-dist";
import { loadCanvas } from "./load-pdf.ts";

/**
 * Draws a page of a PDF on white.
 *
 * @param size of the canvas, in pixels, where a viewport with an offset shows a part of the page
 * @returns the canvas; fails where pdf.js can't draw it
 */
export async function paintPage(
  page: PDFPageProxy,
  viewport: PageViewport,
  { width, height }: { width: number; height: number } = viewport,
): Promise<Canvas> {
  const canvas = loadCanvas().createCanvas(Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)));
  await page.render({
    // The canvas has what pdf.js draws with; its type only names the browser's.
    canvasContext: canvas.getContext("2d") as unknown as CanvasRenderingContext2D,
    canvas: canvas as unknown as HTMLCanvasElement,
    viewport,
    background: "#ffffff",
  }).promise;
  return canvas;
}
