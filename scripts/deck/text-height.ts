import { MEASURES, READABLE } from "../design/tokens.ts";
import { toPlainText } from "../text/inline.ts";
import { texSize } from "../text/tex-size.ts";
import { widthOf } from "../text/text-width.ts";
import type { SlideText } from "../text/types.ts";
import { type Detail, openDetail, type Point } from "./point.ts";

// How high text will be: estimates, which a browser measures later.

/** The width of a character in ems, of the text's humanist sans, and of the titles' serif. */
export const CHARACTER = { sans: 0.46, serif: 0.48 };

/** Details: their letters beside the text's, and pixels between them. */
const DETAIL = { scale: 0.92, gap: 6 };

/** Pixels of letters, the height of their lines in ems, and pixels between points. */
export interface Setting {
  pixels: number;
  line: number;
  gap: number;
}

/** Lines that a text breaks into. */
export function linesOf(text: SlideText, width: number, pixels: number, character = CHARACTER.sans): number {
  return Math.max(1, Math.ceil((columnsOf(text) * pixels * character) / width));
}

/** Columns that a text takes; a formula as many as it is wide when it is drawn. One text is asked for in many widths. */
function columnsOf(text: SlideText): number {
  const known = COLUMNS.get(text);
  if (known !== undefined) return known;
  const columns = text.reduce((sum, node) => {
    if (node.type === "inlineMath") return sum + (texSize(node.value).width * FORMULA) / CHARACTER.sans;
    return sum + ("children" in node ? columnsOf(node.children as SlideText) : widthOf(toPlainText([node])));
  }, 0);
  COLUMNS.set(text, columns);
  return columns;
}

const COLUMNS = new WeakMap<SlideText, number>();

/** Letters of a formula among words, in ems of these. */
const FORMULA = 1.08;

/** The height of a point with its details, in pixels. */
export function heightOfPoint({ text, details }: Point, width: number, { pixels, line }: Setting): number {
  return linesOf(text, width, pixels) * pixels * line + heightOfDetails(details, width, pixels, line);
}

function heightOfDetails(details: readonly Detail[], width: number, above: number, line: number): number {
  const pixels = Math.max(READABLE, DETAIL.scale * above);
  const room = width - MEASURES.indent;
  return details.map(openDetail).reduce((sum, { text, details: inner }) => {
    const own = linesOf(text, room, pixels) * pixels * line + DETAIL.gap;
    return sum + own + heightOfDetails(inner, room, pixels, line);
  }, 0);
}
