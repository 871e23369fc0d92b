import type { Line } from "./lines.ts";

/** Lines that publishers put on pages, by what they say; everywhere in a paper. */
const PUBLISHERS_LINES = [
  /^arXiv:\d{4}\.\d{4,5}/,
  /^97[89]-\d[\d-]{8,14}\d?\b.*(?:IEEE|ACM|Springer|\$|©)/,
  /^(?:©|\(c\)|Copyright (?:©|\(c\)|\d{4}))/i,
  /^(?:ISSN|ISBN|Digital Object Identifier)\b/,
  /^Permission to make digital or hard copies\b/,
  /^(?:Downloaded|Authorized licensed use|This article has been accepted)\b/,
  /^(?:Article number, )?page \d+(?: of \d+)?$/i,
  /^\d+ of \d+$/,
  /^(?:-+|–) ?\d{1,4} ?(?:-+|–)$/,
];

/** A repeated line is the same but for its numbers. */
const shapeOf = (text: string) => text.replace(/\d+/g, "#").toLowerCase();

/**
 * Takes running heads, page numbers and publishers' lines out of a paper.
 *
 * @returns the lines that are left, and those that went
 */
export function dropFurniture(lines: readonly Line[]): { lines: Line[]; dropped: Line[] } {
  const running = findRunningHeads(lines);
  const dropped: Line[] = [];
  const kept = lines.filter((line, index) => {
    const { text } = line;
    if (text === "") return true;
    const isFurniture =
      PUBLISHERS_LINES.some((pattern) => pattern.test(text)) ||
      running.has(index) ||
      (/^\d{1,4}$/.test(text) && isAtEdge(lines, index));
    if (isFurniture) dropped.push(line);
    return !isFurniture;
  });
  return { lines: kept, dropped };
}

/** How many lines with text from the top or the foot of a page may hold furniture. */
const EDGE = 3;

/** Whether a line is among the first or last of its page; in a text without pages none is. */
function isAtEdge(lines: readonly Line[], index: number): boolean {
  const page = lines[index]?.page ?? 0;
  const reach = (step: number) => {
    let texts = 0;
    for (let at = index + step; lines[at]?.page === page; at += step)
      if (lines[at]?.text !== "" && ++texts >= EDGE) return true;
    return false;
  };
  const isFirst = page > 0 && !reach(-1);
  const isLast = lines.at(-1)?.page !== page && !reach(1);
  return isFirst || isLast;
}

/** Lines at the edges of pages that come again on other pages. */
function findRunningHeads(lines: readonly Line[]): Set<number> {
  const byShape = new Map<string, { index: number; page: number }[]>();
  lines.forEach(({ text, page }, index) => {
    if (text === "" || text.length > 150 || !isAtEdge(lines, index)) return;
    const shape = shapeOf(text);
    byShape.set(shape, [...(byShape.get(shape) ?? []), { index, page }]);
  });
  const repeated = [...byShape.values()].filter((found) => new Set(found.map(({ page }) => page)).size >= 2);
  return new Set(repeated.flat().map(({ index }) => index));
}
