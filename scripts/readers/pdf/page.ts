import type { Tag } from "./structure.ts";
import type { Turned } from "./turned.ts";

/** A rectangle on a page, in points from its top left corner. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** How a piece of text is set. */
export interface Look {
  /** Points. */
  size: number;
  isBold: boolean;
  isItalic: boolean;
  /** Whether its font is one for formulas. */
  isMath: boolean;
  /** Whether its font is a typewriter's: all letters are as wide. */
  isMono: boolean;
  /** Whether its font is one that plots are lettered in, and the paper itself is not set in. */
  isForeign: boolean;
}

/** A piece of text as the file has it: of one font, on one line. */
export interface Run extends Look, Box {
  text: string;
  /** Its baseline. */
  y: number;
  /** What the file says it is, if that is tagged. */
  tag?: Tag | undefined;
}

/** Runs that follow one another on a line without a gap as wide as those between columns. */
export interface Fragment extends Look, Box {
  text: string;
  y: number;
  runs: Run[];
}

/** Something that is drawn: a picture, a line, an area. */
export interface Graphic extends Box {
  isImage: boolean;
}

export interface PdfPage {
  /** From 1; that of the paper's own first page, which covers may stand before. */
  number: number;
  /** The same, of all pages of the file. */
  sheet: number;
  width: number;
  height: number;
  /** By how much the page is turned so that its text is upright, in degrees. */
  rotation: number;
  runs: Run[];
  graphics: Graphic[];
  /** What figures show, in their order, in a file that says it. */
  alts: string[];
  /** Text that does not run from left to right across the page. */
  turned: Turned[];
}

/** A line of a column. */
export interface PdfLine extends Look, Box {
  text: string;
  page: number;
  y: number;
  fragments: Fragment[];
  tag?: Tag | undefined;
  /** The column that it stands in: its edges are those of the lines in it. */
  column: { x0: number; x1: number };
}

/** The least rectangle around others; a page may have more of them than a call takes arguments. */
export function around(boxes: readonly Box[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    x0 = Math.min(x0, box.x0);
    y0 = Math.min(y0, box.y0);
    x1 = Math.max(x1, box.x1);
    y1 = Math.max(y1, box.y1);
  }
  return { x0, y0, x1, y1 };
}

/** Words of small letters: what tells text from names, labels and formulas. */
export const countSmallWords = (text: string): number => text.match(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu)?.length ?? 0;

/** A line across the page. */
export const isRule = ({ x0, y0, x1, y1 }: Box) => y1 - y0 < 2 && x1 - x0 > 12;

/** What of the length of two spans both have. */
export const shared = (a0: number, a1: number, b0: number, b1: number) =>
  Math.max(0, Math.min(a1, b1) - Math.max(a0, b0));

/** What most characters are said to be. */
export function tagOf(runs: readonly Run[]): Tag | undefined {
  const counts = new Map<Tag | undefined, number>();
  for (const { tag, text } of runs) counts.set(tag, (counts.get(tag) ?? 0) + text.length);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [undefined, 0] as [
    Tag | undefined,
    number,
  ])[0];
}

/** The look of most characters. */
export function lookOf(runs: readonly (Look & { text: string })[]): Look {
  const by = new Map<string, { look: Look; count: number }>();
  for (const run of runs) {
    const { size, isBold, isItalic, isMath, isMono, isForeign } = run;
    const key = `${Math.round(size * 2)} ${isBold} ${isItalic} ${isMath} ${isMono} ${isForeign}`;
    const known = by.get(key) ?? { look: { size, isBold, isItalic, isMath, isMono, isForeign }, count: 0 };
    known.count += run.text.replace(/\s/g, "").length;
    by.set(key, known);
  }
  const most = [...by.values()].reduce<{ look: Look; count: number } | undefined>(
    (best, each) => (best && best.count >= each.count ? best : each),
    undefined,
  );
  return most?.look ?? { size: 10, isBold: false, isItalic: false, isMath: false, isMono: false, isForeign: false };
}

/** The text of parts of a line, from left to right; a gap as wide as between cells stays three spaces wide. */
export const joinFragments = (parts: readonly Fragment[]): string =>
  parts.reduce((text, part, index) => {
    const before = parts[index - 1];
    if (!before) return part.text;
    const gap = part.x0 - before.x1;
    // Beside a large first letter there are two lines.
    if (part.y > (before.runs.at(-1)?.y ?? before.y) + before.size * 0.6) return `${text} ${part.text}`;
    return text + (gap > part.size * 1.5 ? "   " : gap > part.size * 0.13 ? " " : "") + part.text;
  }, "");
