import { toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";
import type { ReferencesSlide } from "./types.ts";

type Entry = ReferencesSlide["entries"][number];

/** Estimates of what a slide of references holds: lines, characters in each, and the gap behind an entry in lines. */
const WIDE = { lines: 14, characters: 100, gap: 0.31 };
/** In two columns and small type. */
const DENSE = { lines: 48, characters: 64, gap: 0.4 };

const linesIn = ({ characters, gap }: typeof WIDE, { text }: Entry) =>
  Math.ceil(widthOf(toPlainText(text)) / characters) + gap;

/**
 * Whether a list of works stands in two columns, small: it is looked up, not read from a seat, and more than two slides
 * of it are a list that nobody sees.
 */
export function isDenseList(entries: readonly Entry[]): boolean {
  return entries.reduce((sum, entry) => sum + linesIn(WIDE, entry), 0) > WIDE.lines;
}

/** Lines that an entry of a long list takes, and how many of them a slide has. */
export const denseLines = { of: (entry: Entry) => linesIn(DENSE, entry), most: DENSE.lines };
