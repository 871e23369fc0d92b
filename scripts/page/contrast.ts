/** Parts of a colour from 0 to 255; its opacity from 0 to 1. */
export type Color = [red: number, green: number, blue: number, opacity: number];

/** The colour that is seen where one lies over another. */
export function mix([r, g, b, a]: Color, [br, bg, bb, ba]: Color): Color {
  const opacity = a + ba * (1 - a);
  const part = (front: number, back: number) => (opacity === 0 ? 0 : (front * a + back * ba * (1 - a)) / opacity);
  return [part(r, br), part(g, bg), part(b, bb), opacity];
}

/** Contrast of two colours as WCAG 2.2 counts it, from 1 to 21. */
export function contrastOf(one: Color, other: Color): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance([red, green, blue]: Color): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Browsers paint in whole steps of colour. */
const TOLERANCE = 0.05;

/**
 * The contrast that text needs (WCAG 2.2, 1.4.3): less from 24 px on, and in bold from 18.66 px.
 *
 * @param size in pixels
 * @param weight of the font, 100 to 900
 */
export const neededContrast = (size: number, weight: number): number =>
  size >= 24 || (size >= 18.66 && weight >= 700) ? 3 : 4.5;

/** Whether a contrast is less than is needed. */
export const isFaint = (ratio: number, needed: number): boolean => ratio < needed - TOLERANCE;
