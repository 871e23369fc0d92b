import type { Canvas } from "@napi-rs/canvas";
import type { PageViewport, PDFPageProxy } from "pdfjs-dist";

/** Draws a page of a PDF on white. @returns the canvas, as large as the viewport; fails where pdf.js can't draw it */
export async function paintPage(page: PDFPageProxy, viewport: PageViewport): Promise<Canvas> {
  const { createCanvas } = await import("@napi-rs/canvas");
  const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
  await page.render({
    // The canvas has what pdf.js draws with; its type only names the browser's.
    canvasContext: canvas.getContext("2d") as unknown as CanvasRenderingContext2D,
    canvas: canvas as unknown as HTMLCanvasElement,
    viewport,
    background: "#ffffff",
  }).promise;
  return canvas;
}
