import type { TableSource } from "../source/islands.ts";
import { cutLine, type Line, trimBlankLines } from "../source/lines.ts";

/**
 * Reads a table drawn with `+---+`. Cells that go over several columns or rows stand in the first of their places.
 *
 * @param lines from the first border to the last
 */
export function readGridTable(lines: readonly Line[]): TableSource | undefined {
  const indent = lines[0]?.text.indexOf("+") ?? 0;
  const inner = lines.map((line) => cutLine(line, Math.min(indent, line.text.length)));
  // Every `+` in any border is the edge of a column.
  const edges = new Set<number>();
  for (const { text } of inner) if (isBorder(text)) for (const match of text.matchAll(/\+/g)) edges.add(match.index);
  const columns = [...edges].sort((a, b) => a - b);
  if (columns.length < 2 || columns.length > 200) return undefined;
  const rows: Line[][][] = [];
  let head: Line[][][] = [];
  let current: Line[][] | undefined;
  let align: TableSource["align"] = [];
  const finish = () => {
    if (current) rows.push(current.map(trimBlankLines));
    current = undefined;
  };
  for (const line of inner) {
    const { text } = line;
    if (/^\+[-=:+]+\s*$/.test(text)) {
      finish();
      if (text.includes("=") && head.length === 0) head = rows.splice(0);
      if (text.includes(":") || align.length === 0) align = alignOf(text, columns);
      continue;
    }
    current ??= columns.slice(1).map(() => []);
    for (const [index, cell] of splitRow(line, columns)) current[index]?.push(cell);
  }
  finish();
  return { head, rows, align };
}

/** A border, or a row with the border of some of its cells. */
const isBorder = (text: string) => /^[+|].*\+[-=:]{2,}\+|^\+[-=:]{2,}\+/.test(text);

/** The cells of a line, each at the column where it starts. */
function splitRow(line: Line, columns: readonly number[]): [index: number, cell: Line][] {
  const cells: [number, Line][] = [];
  let start = 0;
  for (let index = 1; index < columns.length; index++) {
    const mark = line.text[columns[index] ?? 0];
    if (mark !== "|" && mark !== "+" && index < columns.length - 1) continue;
    const cell = cutLine(line, (columns[start] ?? 0) + 1, columns[index]);
    // A border between some cells of a row is none of their text.
    if (!/^[-=:+]{3,}$/.test(cell.text)) cells.push([start, cell]);
    start = index;
  }
  return cells;
}

function alignOf(border: string, columns: readonly number[]): TableSource["align"] {
  return columns.slice(1).map((end, index) => {
    const piece = border.slice((columns[index] ?? 0) + 1, end);
    const [isLeft, isRight] = [piece.startsWith(":"), piece.endsWith(":")];
    return isLeft && isRight ? "center" : isLeft ? "left" : isRight ? "right" : null;
  });
}
