import { findBareFigures, findBareTables, findGappedTables, joinParted } from "./bare-floats.ts";
import type { Body } from "./blocks.ts";
import { findFloats as findCaptioned } from "./captions.ts";
import type { Float } from "./float.ts";
import { isFormula, joinFormulas } from "./formulas.ts";
import { around, type PdfLine, type PdfPage } from "./page.ts";

/** Figures and tables by their captions, tables that have none, and formulas. */
export function findFloats(pages: readonly PdfPage[], sheets: readonly (readonly PdfLine[])[], body: Body): Float[] {
  const found = sheets.flatMap((lines, index) => {
    const page = pages[index];
    if (!page) return [];
    const taken = new Set<PdfLine>();
    const take = (found: Float[]) => {
      for (const float of found) for (const line of [...float.caption, ...float.lines]) taken.add(line);
      return found;
    };
    const free = () => lines.filter((line) => !taken.has(line));
    const captioned = take(findCaptioned(page, lines, body));
    const ruled = take(findBareTables(page, free(), body));
    const gapped = take(findGappedTables(page, free(), body));
    const drawn = take(findBareFigures(page, free(), [...captioned, ...ruled, ...gapped], body));
    sayAlts([...captioned, ...drawn], page);
    const formulas = joinFormulas(
      free().filter((line) => isFormula(line, body)),
      body,
    ).map(
      (own): Float => ({ kind: "formula", page: page.number, caption: [], box: around(own), lines: own, rules: [] }),
    );
    return inOrder([...captioned, ...ruled, ...gapped, ...drawn, ...formulas], lines);
  });
  return joinParted(found);
}

/** In the order in which their first lines, or those above them, are read. */
function inOrder(floats: readonly Float[], lines: readonly PdfLine[]): Float[] {
  const at = (float: Float) => {
    const [first] = [...float.caption, ...float.lines];
    return first ? lines.indexOf(first) : lines.findLastIndex((line) => isAbove(line, float));
  };
  return floats.toSorted((a, b) => at(a) - at(b));
}

const isAbove = (line: PdfLine, { box }: Float) =>
  box !== undefined && line.y1 <= box.y0 && line.x0 < box.x1 && line.x1 > box.x0;

/** Figures with what they show, where a tagged file says it of each. */
function sayAlts(floats: readonly Float[], { alts }: PdfPage): void {
  const figures = floats.filter(({ kind, box }) => kind === "figure" && box);
  if (figures.length !== alts.length) return;
  const inOrder = figures.toSorted((a, b) => (a.box?.y0 ?? 0) - (b.box?.y0 ?? 0));
  for (const [index, figure] of inOrder.entries()) figure.alt = alts[index];
}

/** The line that a drawing without any words stands below. */
export const lineAbove = (float: Float, sheets: readonly (readonly PdfLine[])[]): PdfLine | undefined => {
  const lines = sheets[float.page - 1] ?? [];
  return lines.findLast((line) => isAbove(line, float)) ?? lines[0];
};
