import { type Body, isProse } from "./blocks.ts";
import { around, type Box, isRule, type PdfLine } from "./page.ts";

/** Points between a drawing and the line of its axis, that line and its numbers, and these and the axis's name; and its title. */
const REACH = { line: 26, mark: 4, number: 16, name: 16, title: 34 };
/** Points between the side of a column and a line in its middle. */
const INDENT = 12;

const NUMBER = /^[-−–+]?[\d.,]+(?:e[-−+]?\d+)?\s?%?$|^\d{4}(?:[-/.][\dIVXQ]+)*$/i;

/**
 * A drawing with its axes, where nothing else says how far it reaches: their lines may stand apart from what is drawn, their
 * numbers outside of these, and their names outside of the numbers.
 *
 * @param lines those that are in nothing yet
 * @param graphics all of the page
 */
export function withAxes(
  drawing: Box,
  lines: readonly PdfLine[],
  graphics: readonly Box[],
  body: Body,
): { box: Box; lines: PdfLine[] } {
  let box = drawing;
  const grow = (found: readonly Box[]) => {
    box = around([box, ...found]);
  };
  // A rule at its side is no axis, but that of a note in the next column.
  const isAtSide = (each: Box) => isRule(each) && (each.x0 > box.x1 || each.x1 < box.x0);
  grow(graphics.filter((each) => isAxis(each) && !isAtSide(each) && isBeside(each, box, REACH.line)));
  grow(graphics.filter((each) => isMark(each) && isBeside(each, box, REACH.mark)));
  const numbers = lines.filter((line) => isScale(line) && isBeside(line, box, REACH.number));
  const hasBelow = numbers.some(({ y0 }) => y0 > box.y1 - 1);
  grow(numbers);
  const names = lines.filter(
    (line) =>
      hasBelow &&
      !numbers.includes(line) &&
      line.fragments.length === 1 &&
      line.y0 > box.y1 - 2 &&
      line.y0 - box.y1 < REACH.name &&
      line.x1 - line.x0 < (box.x1 - box.x0) * 0.6 &&
      Math.abs(line.x0 + line.x1 - box.x0 - box.x1) < (box.x1 - box.x0) * 0.2 &&
      !isProse(line, body),
  );
  grow(names);
  // Above it stands what it shows, in the middle: no heading, which would begin at the side.
  const titles = lines.filter(
    (line) =>
      line.isBold &&
      line.y1 < box.y0 + 3 &&
      box.y0 - line.y1 < REACH.title &&
      line.x0 > line.column.x0 + INDENT &&
      Math.abs(line.x0 + line.x1 - box.x0 - box.x1) < (box.x1 - box.x0) * 0.2,
  );
  grow(titles);
  return { box, lines: [...numbers, ...names, ...titles] };
}

/** Numbers, or short names apart from one another. */
const isScale = ({ fragments }: PdfLine) =>
  fragments.every(({ text }) => NUMBER.test(text.trim())) ||
  (fragments.length >= 3 && fragments.every(({ text }) => text.length <= SHORT));
const SHORT = 8;

const isUpright = ({ x0, y0, x1, y1 }: Box) => x1 - x0 < 2 && y1 - y0 > 12;
const isAxis = (box: Box) => isRule(box) || isUpright(box);
const isMark = ({ x0, y0, x1, y1 }: Box) => x1 - x0 < 9 && y1 - y0 < 9;

/** How much further than the sides of a box something beside it may reach, in points. */
const OVER = 8;

/** Whether something stands beside a box, above or below it, and hardly reaches further than its sides. */
function isBeside(own: Box, box: Box, reach: number): boolean {
  const across = own.x0 > box.x0 - OVER && own.x1 < box.x1 + OVER;
  const along = own.y0 > box.y0 - OVER && own.y1 < box.y1 + OVER;
  const [dx, dy] = [Math.max(own.x0 - box.x1, box.x0 - own.x1), Math.max(own.y0 - box.y1, box.y0 - own.y1)];
  return (across && dy < reach) || (along && dx < reach);
}
