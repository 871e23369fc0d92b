import { decode } from "tiff";
import { loadCanvas } from "../files/load-pdf.ts";
import { DRAWN_WIDTH, type Drawn } from "./drawn.ts";

/** Held in memory as four bytes each, and more. */
const MOST_PIXELS = 60_000_000;

type Image = ReturnType<typeof decode>[number];

/**
 * Draws the first picture of a TIFF, as journals ask for and Word keeps, to a PNG on white.
 *
 * @returns the picture, or why there is none
 */
export async function drawTiff(bytes: Uint8Array): Promise<Drawn> {
  try {
    const [frame] = decode(bytes, { pages: [0], ignoreImageData: true });
    // Tiles at the edges, which reach beyond the picture, are not decoded.
    if (!frame || frame.tiled) return CANT;
    const { width, height } = frame;
    if (width * height > MOST_PIXELS) return { problem: `is a TIFF of ${width} × ${height} pixels, too many` };
    const [image] = decode(bytes, { pages: [0] });
    const pixels = image && toPixels(image);
    return pixels ? { bytes: paint(pixels, width, height) } : CANT;
  } catch (error) {
    return { problem: `is a TIFF that can't be drawn (${(error as Error).message.slice(0, 60)}); save it as PNG` };
  }
}

const CANT = { problem: "is a TIFF that can't be drawn; save it as PNG" };

/** Red, green, blue and opacity of each pixel, a byte each; nothing of numbers without a largest one. */
function toPixels({ data, palette, components, alpha, bitsPerSample, width, height }: Image): Uint8Array | undefined {
  if (bitsPerSample > 16) return undefined;
  const shift = bitsPerSample > 8 ? bitsPerSample - 8 : 0;
  const colours = components - (alpha ? 1 : 0);
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * components;
    for (let colour = 0; colour < 3; colour++)
      pixels[pixel * 4 + colour] = palette
        ? (palette[data[at] ?? 0]?.[colour] ?? 0) >> 8
        : (data[at + (colours > 1 ? colour : 0)] ?? 0) >> shift;
    if (alpha) pixels[pixel * 4 + 3] = (data[at + colours] ?? 0) >> shift;
  }
  return pixels;
}

function paint(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const whole = loadCanvas().createCanvas(width, height);
  const image = whole.getContext("2d").createImageData(width, height);
  image.data.set(pixels);
  whole.getContext("2d").putImageData(image, 0, 0);
  const scale = Math.min(1, DRAWN_WIDTH / width);
  const canvas = loadCanvas().createCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(whole, 0, 0, canvas.width, canvas.height);
  // A copy: the canvas's own memory can't go from thread to thread.
  return new Uint8Array(canvas.toBuffer("image/png"));
}
