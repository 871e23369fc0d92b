import { findBareFigures, findBareTables, findGappedTables, joinParted } from "./bare-floats.ts";
import { type Body, isProse } from "./blocks.ts";
import { findCaptioned } from "./captions.ts";
import { type Float, MARGIN } from "./float.ts";
import { joinFormulas } from "./formulas.ts";
import { joinTables } from "./join-tables.ts";
import { findListings } from "./listings.ts";
import { around, type Box, type PdfLine, type PdfPage } from "./page.ts";
import { takeTurned } from "./turned.ts";

/** Figures and tables by their captions, tables that have none, formulas and listings. */
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
    const captioned = take(findCaptioned(page, lines, body).map((float) => withoutText(float, body)));
    const listings = take(findListings(page.number, free(), body));
    const isApart = (float: Float) => !holdsText(float, body);
    const ruled = take(findBareTables(page, free(), body).filter(isApart));
    const gapped = take(findGappedTables(page, free(), body).filter(isApart));
    const drawn = take(findBareFigures(page, free(), [...captioned, ...ruled, ...gapped], body, listings));
    sayAlts(inOrder([...captioned, ...drawn], lines), page);
    // Titles and numbers of a plot, in its own font.
    const lettering = body.isForeign ? [] : free().filter(({ isForeign }) => isForeign);
    takeTurned([...captioned, ...drawn], lettering, (figure, line) => {
      figure.lines.push(line);
      taken.add(line);
    });
    const formulas = joinFormulas(free(), body).map(
      (own): Float => ({
        kind: "formula",
        page: page.number,
        caption: [],
        box: boxOf(own, lines),
        lines: own,
        rules: [],
      }),
    );
    const all = [...captioned, ...listings, ...ruled, ...gapped, ...drawn, ...formulas];
    takeTurned(all, page.turned);
    return inOrder(all, lines);
  });
  return joinTables(joinParted(found));
}

/** Lines of text in a float that are an accident of its cells or letters. */
const MOST_TEXT = 3;

/** Whether paragraphs stand where a figure or table was taken to be. */
const holdsText = ({ lines }: Float, body: Body): boolean => {
  const text = lines.filter((line) => isProse(line, body)).length;
  return text > MOST_TEXT && text > lines.length * 0.4;
};

const withoutText = (float: Float, body: Body): Float =>
  holdsText(float, body) ? { ...float, box: undefined, lines: [], rules: [] } : float;

/** The box of a formula, whose roots and brackets reach further than its letters, up to the lines around it. */
function boxOf(own: readonly PdfLine[], lines: readonly PdfLine[]): Box {
  const box = around(own);
  const reach = (own[0]?.size ?? 10) * 0.4;
  const others = lines.filter((line) => !own.includes(line) && line.x0 < box.x1 && line.x1 > box.x0);
  const above = others.filter(({ y }) => y < box.y0 + reach).map(({ y1 }) => y1);
  // A brace hangs lower than its letters; what stands right below it must not be drawn in part.
  const baseline = Math.max(...own.map(({ y }) => y));
  const below = others.filter(({ y, size }) => y > baseline + size * 0.6).map(({ y0 }) => y0 - MARGIN);
  const y1 = Math.max(box.y1, Math.min(box.y1 + reach, ...below));
  return {
    ...box,
    y0: Math.min(box.y0, Math.max(box.y0 - reach, ...above)),
    y1: Math.max(baseline, Math.min(y1, ...below)),
  };
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

/** Figures with what they show, where a tagged file says it of each. @param floats in the order in which they are read */
function sayAlts(floats: readonly Float[], { alts }: PdfPage): void {
  const figures = floats.filter(({ kind, box }) => kind === "figure" && box);
  if (figures.length !== alts.length) return;
  for (const [index, figure] of figures.entries()) figure.alt = alts[index];
}

/** The line that a drawing without any words stands below. */
export const lineAbove = (float: Float, sheets: readonly (readonly PdfLine[])[]): PdfLine | undefined => {
  const lines = sheets[float.page - 1] ?? [];
  return lines.findLast((line) => isAbove(line, float)) ?? lines[0];
};
