import { closeSync, openSync, readSync } from "node:fs";
import { imageMeta } from "image-meta";

/** Of a picture as it is shown: pixels, or an SVG's own units. */
export interface PictureSize {
  width: number;
  height: number;
}

/** What stands before the sizes in a file: profiles, thumbnails. */
const MOST_BYTES = 4_000_000;

/** From this on, a camera held the picture upright: its width is stored as its height (EXIF). */
const TURNED = 5;

/**
 * How large a picture is, without drawing it.
 *
 * @param path absolute path of a PNG, JPEG, GIF, WebP, AVIF or SVG file
 * @returns nothing for what can't be read, and for an SVG that has neither a size nor a `viewBox`
 */
export function pictureSize(path: string): PictureSize | undefined {
  try {
    const { width, height, orientation = 1 } = imageMeta(readStart(path));
    if (!(width > 0 && height > 0)) return undefined;
    return orientation >= TURNED ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

/** Lengths of an SVG; percents are of the place where it stands. */
const OWN_SIZE = [
  /\swidth\s?=\s?["'][\d.]+(?:px|pt|pc|mm|cm|in|em|ex)?["']/i,
  /\sheight\s?=\s?["'][\d.]+(?:px|pt|pc|mm|cm|in|em|ex)?["']/i,
];

/**
 * Whether a browser can cut a part out of a picture: of an SVG only if it has a width and a height of its own, and not just a
 * `viewBox` (CSS Images 4: `object-view-box` needs natural dimensions).
 *
 * @param path absolute path of a picture
 */
export function canBeCut(path: string): boolean {
  if (!/\.svg$/i.test(path)) return pictureSize(path) !== undefined;
  const [root = ""] = /<svg\b[^>]{0,8000}>/i.exec(new TextDecoder().decode(readStart(path))) ?? [];
  return OWN_SIZE.every((length) => length.test(root));
}

function readStart(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const bytes = new Uint8Array(MOST_BYTES);
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
