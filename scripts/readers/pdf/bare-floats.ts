import { withAxes } from "./axes.ts";
import { type Body, isProse } from "./blocks.ts";
import { type Float, isInSpan, rulesIn } from "./float.ts";
import { isFormula } from "./formulas.ts";
import { isStretched } from "./order.ts";
import { around, type Box, isRule, type PdfLine, type PdfPage, shared } from "./page.ts";
import { lastRule } from "./table-rows.ts";

/** Tables without a caption: rows of several cells between rules of one length. */
export function findBareTables(page: PdfPage, lines: readonly PdfLine[], body: Body): Float[] {
  const rules = page.graphics.filter((box) => isRule(box) && box.x1 - box.x0 > 60).toSorted((a, b) => a.y0 - b.y0);
  const found: Float[] = [];
  let from = 0;
  for (const [index, first] of rules.entries()) {
    if (index < from) continue;
    const isLike = (rule: Box) => Math.abs(rule.x0 - first.x0) < 4 && Math.abs(rule.x1 - first.x1) < 4;
    const inSpan = lines.filter((line) => isInSpan(line, first));
    const last = lastRule(rules.slice(index), inSpan, first, body);
    if (!last || !isLike(last)) continue;
    const rows = inSpan.filter((line) => line.y > first.y0 && line.y < last.y1 + 1);
    const cells = rows.filter(({ fragments }) => fragments.length > 1).length;
    if (rows.length < 2 || cells < rows.length * 0.35) continue;
    found.push({
      kind: "table",
      page: page.number,
      caption: [],
      box: around([first, last, ...rows]),
      lines: rows,
      rules: rulesIn(around([first, last]), page),
    });
    from = rules.indexOf(last) + 1;
  }
  return found;
}

/** Rows of several cells that make a table without lines and caption. */
const LEAST_ROWS = 4;

/** Tables without a caption and without lines: rows of cells, one below the other, where no text runs through. */
export function findGappedTables(page: PdfPage, lines: readonly PdfLine[], body: Body): Float[] {
  const found: Float[] = [];
  let open: PdfLine[] = [];
  const isParted = ({ fragments, column }: PdfLine) => fragments.length >= 2 && !isStretched(fragments, column);
  const isRow = (line: PdfLine) => line.fragments.length >= 3 && isParted(line);
  const close = () => {
    // A table ends with its last row of cells; names and addresses on the first page look the same.
    const last = open.findLastIndex(isParted);
    const own = open.slice(0, last + 1);
    open = [];
    if (own.filter(isRow).length < LEAST_ROWS || own.filter(isParted).length < own.length * 0.4) return;
    // Works with numbers, of which some are set wide.
    if (own.filter(({ text }) => /^\[\d{1,3}\]/.test(text)).length >= LEAST_ROWS - 1) return;
    // The rows of long formulas have gaps as well.
    if (own.filter((line) => isFormula(line, body)).length > own.length * 0.4) return;
    // So have those of a matrix, between the parts of its brackets.
    if (own.filter(({ text }) => /[\u239B-\u23AD]/.test(text)).length > 1) return;
    const box = around(own);
    if (page.number === 1 && box.y0 < page.height * 0.4) return;
    found.push({ kind: "table", page: page.number, caption: [], box, lines: own, rules: rulesIn(box, page) });
  };
  for (const line of lines) {
    const before = open.at(-1);
    const isNear = before !== undefined && line.y > before.y - body.size && line.y - before.y < body.leading * 2.5;
    const isText =
      isProse(line, body) ||
      (line.x1 - line.x0 > (line.column.x1 - line.column.x0) * 0.9 && line.fragments.length === 1);
    if (open.length > 0 && (!isNear || isText)) close();
    if (open.length > 0 || (isParted(line) && !isText)) open.push(line);
  }
  close();
  return found;
}

/** A drawing is at least so large, in points. */
const LEAST = { width: 60, height: 40 };

/** Figures without a caption: what is drawn apart from text, with the letters in it. */
export function findBareFigures(
  page: PdfPage,
  lines: readonly PdfLine[],
  floats: readonly Float[],
  body: Body,
  listings: readonly Float[] = [],
): Float[] {
  const taken = floats.flatMap(({ box }) => box ?? []);
  // A line may have no width.
  const isTaken = (box: Box) =>
    taken.some((other) => box.x0 <= other.x1 && box.x1 >= other.x0 && box.y0 <= other.y1 && box.y1 >= other.y0);
  const graphics = page.graphics.filter((each) => !isTaken(each));
  const areas: Box[] = [];
  for (const box of graphics.filter((each) => !isRule(each))) {
    const at = areas.findIndex(
      (other) => box.x0 < other.x1 + 6 && box.x1 > other.x0 - 6 && box.y0 < other.y1 + 6 && box.y1 > other.y0 - 6,
    );
    const near = areas[at];
    if (near) areas[at] = around([near, box]);
    else areas.push(box);
  }
  const found = areas
    .filter(({ x0, y0, x1, y1 }) => x1 - x0 > LEAST.width && y1 - y0 > LEAST.height)
    .flatMap((box): Float[] => {
      const inside = lines.filter(
        (line) =>
          line.y > box.y0 - 2 &&
          line.y < box.y1 + 2 &&
          shared(line.x0, line.x1, box.x0, box.x1) > (line.x1 - line.x0) * 0.5,
      );
      // Text on a coloured ground or in a frame is no drawing, nor is code; an abstract may be smaller than text.
      const small = inside.filter((line) => isProse({ ...line, size: body.size }, body));
      if (inside.some((line) => isProse(line, body)) || small.length >= LEAST_READ || isFilledBy(box, listings))
        return [];
      const others = lines.filter((line) => !inside.includes(line));
      const whole = withAxes(around([box, ...inside]), others, graphics, body);
      const own = [...inside, ...whole.lines].toSorted((a, b) => lines.indexOf(a) - lines.indexOf(b));
      return [{ kind: "figure", page: page.number, caption: [], box: whole.box, lines: own, rules: [] }];
    });
  return joinOverlapping(found, lines);
}

/** So many lines that fill their column are a paragraph. */
const LEAST_READ = 4;

/** Whether lines of code stand over most of an area's height. */
function isFilledBy(box: Box, listings: readonly Float[]): boolean {
  const code = listings
    .flatMap(({ lines }) => lines)
    .filter(({ x0, x1, y }) => y > box.y0 && y < box.y1 && x0 > box.x0 - 2 && x1 < box.x1 + 2);
  if (code.length === 0) return false;
  const { y0, y1 } = around(code);
  return y1 - y0 > (box.y1 - box.y0) * 0.6 && code.length > (box.y1 - box.y0) / ((code[0]?.size ?? 10) * 3);
}

/** Two plots side by side whose axes or titles are one line are one figure. */
export function joinOverlapping(found: readonly Float[], lines: readonly PdfLine[]): Float[] {
  const all: Float[] = [];
  for (const float of found) {
    const same = all.find((other) => other.box && float.box && isOver(other.box, float.box));
    if (!same?.box || !float.box) {
      all.push(float);
      continue;
    }
    const own = new Set([...same.lines, ...float.lines]);
    Object.assign(same, { box: around([same.box, float.box]), lines: lines.filter((line) => own.has(line)) });
  }
  return all;
}

/** Whether two boxes have much of the smaller one in common. */
function isOver(one: Box, other: Box): boolean {
  const areaOf = ({ x0, y0, x1, y1 }: Box) => (x1 - x0) * (y1 - y0);
  const both = shared(one.x0, one.x1, other.x0, other.x1) * shared(one.y0, one.y1, other.y0, other.y1);
  return both > 0.3 * Math.min(areaOf(one), areaOf(other));
}

/**
 * Gives captions at the top of a column or page the drawing that stands alone at the end of the one before.
 *
 * @param floats of all pages, in the order in which they are read
 */
export function joinParted(floats: readonly Float[]): Float[] {
  const parted = new Set<Float>();
  floats.forEach((float, index) => {
    const before = floats[index - 1];
    if (float.kind !== "figure" || float.caption.length === 0 || float.box || !before) return;
    if (before.kind !== "figure" || before.caption.length > 0 || float.page - before.page > 1 || parted.has(before))
      return;
    parted.add(before);
    Object.assign(float, { box: before.box, page: before.page, lines: before.lines, alt: float.alt ?? before.alt });
  });
  return floats.filter((float) => !parted.has(float));
}
