import { LEADING, MEASURES, SIZES } from "../design/tokens.ts";
import { toPlainText } from "../text/inline.ts";
import { texSize } from "../text/tex-size.ts";
import { widthOf } from "../text/text-width.ts";
import type { Shown } from "./content-slides.ts";
import { digitsWide } from "./number-width.ts";
import { CHARACTER, heightOfPoint, linesOf, type Setting } from "./text-height.ts";

// How high the blocks of a column will be: estimates, which a browser measures later.

export const NORMAL: Setting = { pixels: MEASURES.text, line: LEADING.text, gap: MEASURES.gap };
export const LARGE: Setting = { pixels: MEASURES.large, line: LEADING.text, gap: SIZES.large.gap };
export const COMPACT: Setting = { pixels: SIZES.compact.text, line: LEADING.compact, gap: SIZES.compact.gap };

/** Pixels between blocks, besides those between points. */
const APART = 8;

/** KaTeX sets its letters larger than the text around them. */
const KATEX = 1.21;

/** Letters of formulas among other blocks, in ems of the text: those of one by itself are larger. */
const FORMULA = { most: 1.2, least: 0.84 };

/** Letters of a formula, in ems of the text, with which it is no wider than its column. */
export function fitFormula(tex: string, width: number): number {
  const fitting = width / (texSize(tex).width * MEASURES.text * KATEX * 1.04);
  return Math.round(100 * Math.max(FORMULA.least, Math.min(FORMULA.most, fitting))) / 100;
}

/** What a quotation in a column is set in, in ems of one by itself, and what stands before it. */
const QUOTE = { scale: 0.78, indent: 24, by: 6 };

/** A number takes what its column holds, up to so many pixels. */
const NUMBER = { most: 112, digit: 0.56, line: 1.12 };

/** Pixels of a large number's digits in a column. */
export const fitNumber = (number: string, width: number) =>
  Math.min(NUMBER.most, width / (digitsWide(number) * NUMBER.digit));

/** Kinds of which the height in a column can be estimated: what is read, and may be narrow. */
export type ReadKind = "points" | "equation" | "quote" | "number";

const READ: Record<ReadKind, true> = { points: true, equation: true, quote: true, number: true };
export const isRead = (block: Shown): block is Shown<ReadKind> => block.kind in READ;

/** The height of blocks below one another, in pixels. */
export const heightOfBlocks = (blocks: readonly Shown<ReadKind>[], width: number, setting: Setting): number =>
  blocks.reduce((sum, block) => sum + heightOf(block, width, setting) + setting.gap + APART, -setting.gap - APART);

function heightOf(block: Shown<ReadKind>, width: number, setting: Setting): number {
  const { pixels, line, gap } = setting;
  switch (block.kind) {
    case "points": {
      const heights = block.points.map((point) => heightOfPoint(point, width - MEASURES.indent, setting));
      return heights.reduce((sum, height) => sum + height + gap, -gap);
    }
    case "equation": {
      const { tex, name, symbols = [], caption } = block.equation;
      const formula = texSize(tex).height * fitFormula(tex, width) * pixels * KATEX;
      const below = symbols.map(({ tex: symbol, text }) => texSize(symbol).width * 2 + widthOf(toPlainText(text)));
      const lines = below.map((columns) => Math.ceil((columns * pixels * CHARACTER.sans) / width));
      const others = [name, caption].filter((text) => text !== undefined && text.length > 0);
      return (
        formula +
        lines.reduce((sum, count) => sum + count * pixels * line + gap, 0) +
        others.reduce((sum, text = []) => sum + linesOf(text, width, pixels) * pixels * line + gap, 0)
      );
    }
    case "quote": {
      const letters = MEASURES.quote * QUOTE.scale * (pixels / MEASURES.text);
      const room = width - QUOTE.indent;
      const by = block.quote.by === undefined ? [] : [{ type: "text" as const, value: block.quote.by }];
      return (
        linesOf(block.quote.text, room, letters, CHARACTER.serif) * letters * 1.3 +
        (by.length > 0 ? linesOf(by, room, pixels) * pixels * line + QUOTE.by : 0)
      );
    }
    case "number": {
      const digits = Math.min(NUMBER.most, width / (widthOf(block.number.number) * NUMBER.digit));
      const { label } = block.number;
      return (
        digits * NUMBER.line + (label.length > 0 ? linesOf(label, width, MEASURES.large) * MEASURES.large * 1.3 : 0)
      );
    }
  }
}
