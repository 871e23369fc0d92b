import { LEADING, MEASURES, READABLE } from "../design/tokens.ts";
import { listFootnotes, toPlainText } from "../text/inline.ts";
import { texSize } from "../text/tex-size.ts";
import { widthOf } from "../text/text-width.ts";
import type { SlideText } from "../text/types.ts";
import { type Detail, openDetail, type Point } from "./point.ts";

// How high text will be: estimates, which a browser measures later.

/** The width of a character in ems, of the text's humanist sans, and of the titles' serif: of nine texts in ten it is less. */
export const CHARACTER = { sans: 0.438, serif: 0.447 };

/** The same of half a Chinese character. */
const WIDE = 0.5;

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
  const [long, left] = [columnsOf(text) * pixels * character, LEFT_OVER * pixels * character];
  return long <= width ? 1 : Math.ceil((long - left) / (width - left));
}

/** Columns that stay empty where a line ends for the next word. */
const LEFT_OVER = 2;

/** Pixels of the widest word of a text. */
export function widestWord(text: SlideText, pixels: number): number {
  const words = toPlainText(text).split(/[\s\u2013\u2014-]+/);
  return Math.max(...words.map((word) => widthOf(word))) * pixels * CHARACTER.sans;
}

/** Columns that a text takes; a formula as many as it is wide when it is drawn. One text is asked for in many widths. */
function columnsOf(text: SlideText): number {
  const known = COLUMNS.get(text);
  if (known !== undefined) return known;
  const columns = text.reduce((sum, node) => {
    if (node.type === "footnote") return sum + NUMBER;
    if (node.type === "inlineMath") return sum + (texSize(node.value).width * FORMULA) / CHARACTER.sans;
    return sum + ("children" in node ? columnsOf(node.children as SlideText) : columnsOfWords(toPlainText([node])));
  }, 0);
  COLUMNS.set(text, columns);
  return columns;
}

/** Characters that take two columns are wider than two of the others. */
function columnsOfWords(words: string): number {
  const columns = widthOf(words);
  const wide = Math.max(0, columns - words.length);
  return columns + 2 * wide * (WIDE / CHARACTER.sans - 1);
}

const COLUMNS = new WeakMap<SlideText, number>();

/** Columns of a footnote's number. */
const NUMBER = 0.8;

/** Letters of a formula among words, in ems of these. */
const FORMULA = 1.08;

/** The height of footnotes at the foot of a slide, in pixels; none without any. */
export function heightOfFootnotes(texts: readonly SlideText[], width: number): number {
  const notes = texts.flatMap(listFootnotes);
  const lines = notes.map(({ children }) =>
    linesOf([{ type: "text", value: "1 " }, ...children] as SlideText, width, MEASURES.small),
  );
  return lines.reduce(
    (sum, count) => sum + count * MEASURES.small * LEADING.compact,
    notes.length > 0 ? MEASURES.aboveNotes : 0,
  );
}

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
