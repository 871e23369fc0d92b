import { Input, takeArgument, toName } from "../source/input.ts";
import { isBlank, isMacro, type TexNode } from "../source/nodes.ts";

type Row = readonly (readonly TexNode[])[];

/**
 * Tells how many of a table's first rows are its heading: the first, if a line below some row says that there is a
 * heading, and those that it or a row below it calls for.
 *
 * @param rules how many rows stand above each line over the whole width
 * @param partRules the same of lines over some columns
 */
export function countHeadingRows(
  rows: readonly Row[],
  rules: readonly number[],
  partRules: ReadonlySet<number>,
): number {
  const [first = 0, second = 0] = [...new Set(rules)].filter((above) => above < rows.length);
  if (first === 0) return 0;
  // The line below the rows that head groups of columns does not close the heading.
  const end = hasSpan(rows[first - 1]) && second > first ? second : first;
  let count = 1;
  while (count < end && goesOn(rows, count, end, partRules, count === first)) count++;
  return count;
}

/**
 * Whether the row behind the first `count` is a heading too.
 *
 * @param isClosed whether a line over the whole width is between them
 */
function goesOn(
  rows: readonly Row[],
  count: number,
  end: number,
  partRules: ReadonlySet<number>,
  isClosed: boolean,
): boolean {
  const [last, next] = [rows[count - 1], rows[count]];
  if (partRules.has(count)) return true;
  // Below a line over the whole width, numbers are data unless the first column is still to be headed.
  if (hasSpan(last) && !(isClosed && hasNumber(next) && !isEmpty(last?.[0]))) return true;
  if (isClosed || hasNumber(next)) return false;
  // Nothing is in the corner, or in the first cell of the row just above the line: what stands there goes with the other.
  return (count === 1 && isEmpty(last?.[0])) || (count === end - 1 && isEmpty(next?.[0]));
}

const isEmpty = (cell: Row[number] | undefined) => !cell || cell.every((node) => isBlank(node));

/** Whether a cell of the row goes over several columns. */
function hasSpan(row: Row | undefined): boolean {
  return (row ?? []).some((cell) => {
    const index = cell.findIndex((node) => isMacro(node, "multicolumn"));
    return index >= 0 && Number(toName(takeArgument(new Input(cell.slice(index + 1))))) > 1;
  });
}

/** Whether a cell of the row is nothing but a number, as in data. */
function hasNumber(row: Row | undefined): boolean {
  return (row ?? []).some((cell) => {
    const plain = cell.map((node) => (node.type === "math" ? toName(node.content) : toName([node]))).join("");
    return /^\s*[-+−<>~]?\s*\d[\d.,\s]*%?\s*$/.test(plain);
  });
}
