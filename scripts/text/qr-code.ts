import { encode } from "uqr";

/**
 * Bytes of UTF-8 that a code on a slide may hold: with more its squares get so small that a phone in the room can't read
 * them. (The format itself ends at 2953.)
 */
export const MOST_QR_BYTES = 300;

/** A QR code: a square of so many modules, and those that are dark as one SVG path, a row of it as a bar. */
export interface QrCode {
  size: number;
  path: string;
}

/** Whether a text is short enough for a code that is read from a seat. */
export function isQrText(text: string): boolean {
  return text !== "" && new TextEncoder().encode(text).length <= MOST_QR_BYTES;
}

/**
 * Draws a text as a QR code, the same each time. A seventh of it may be hidden or dirty (level M).
 *
 * @returns nothing for a text that is no {@link isQrText}
 */
export function drawQrCode(text: string): QrCode | undefined {
  if (!isQrText(text)) return undefined;
  const { size, data } = encode(text, { ecc: "M", boostEcc: false, border: 0 });
  return { size, path: data.map(drawRow).join("") };
}

/** Neighbours are one bar, since hairlines would show between squares. */
function drawRow(row: readonly boolean[], y: number): string {
  const bits = row.map((isDark) => (isDark ? "1" : "0")).join("");
  return [...bits.matchAll(/1+/g)].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`).join("");
}
