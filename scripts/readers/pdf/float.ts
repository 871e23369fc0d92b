import type { Body } from "./blocks.ts";
import { around, type Box, isRule, type PdfLine, type PdfPage, shared } from "./page.ts";

/** Points of paper around a picture. */
export const MARGIN = 3;

/** A figure or table with its caption, a displayed formula, or a listing. */
export interface Float {
  kind: "figure" | "table" | "formula" | "code";
  page: number;
  caption: PdfLine[];
  /** Where it stands, without its caption; nothing if nothing stands there. */
  box: Box | undefined;
  /** Lines of text in it. */
  lines: PdfLine[];
  /** What a figure shows, where a tagged file says it. */
  alt?: string | undefined;
  /** How far down the page lines go across a table. */
  rules: number[];
  /** Its parts on the pages behind. */
  rest?: Float[] | undefined;
}

/** What a caption is looked at with. */
export interface Context {
  page: PdfPage;
  body: Body;
  lines: readonly PdfLine[];
  captions: readonly (readonly PdfLine[])[];
}

/** Columns that a caption stands over: its own, or both when it is wider. */
export function spanOf(caption: readonly PdfLine[]): { x0: number; x1: number } {
  const own = around(caption);
  const [first] = caption;
  const column = first?.column ?? own;
  const x0 = Math.min(own.x0, column.x0);
  const x1 = Math.max(own.x1, column.x1);
  return { x0, x1 };
}

export const isInSpan = (box: Box, span: { x0: number; x1: number }) =>
  shared(box.x0, box.x1, span.x0, span.x1) > (box.x1 - box.x0) * 0.5;

/** How far down the page lines go across a table. */
export const rulesIn = (box: Box | undefined, { graphics }: PdfPage): number[] =>
  box === undefined
    ? []
    : graphics
        .filter(
          (each) =>
            isRule(each) &&
            each.y0 > box.y0 - 3 &&
            each.y1 < box.y1 + 3 &&
            shared(each.x0, each.x1, box.x0, box.x1) > (box.x1 - box.x0) * 0.8,
        )
        .map(({ y0 }) => y0);
