import type { Inline } from "../../../text/inline.ts";
import type { Context } from "../context.ts";
import { childrenOf, descendantsOf, type Element, isElement, isNamed, type Node, without } from "../element.ts";
import { readInlines } from "../inlines/read-inlines.ts";

export interface Cell {
  text: Inline[];
  columns: number;
  rows: number;
  isHeading: boolean;
  align: "left" | "center" | "right" | null;
}

/** The rows of an XHTML or OASIS table or an array as they stand, and how many of the first are headings. */
export function rowsOf(table: Element, context: Context): { rows: Cell[][]; headCount: number } {
  const isRow = isNamed("tr row");
  const isInner = (element: Element) => isRow(element) || element.name === "table";
  const heads = childrenOf(table, "thead").flatMap((part) => descendantsOf(part, isRow, isInner));
  const feet = childrenOf(table, "tfoot").flatMap((part) => descendantsOf(part, isRow, isInner));
  const body = descendantsOf(without(table, "thead", "tfoot"), isRow, isInner);
  const columns = new Map(
    childrenOf(table, "colspec").map(({ attributes }, index) => [attributes.colname ?? "", index]),
  );
  const rows = [...heads, ...body, ...feet].map((row) =>
    childrenOf(row, "td", "th", "entry").map((cell) => readCell(cell, columns, context)),
  );
  const [first] = rows;
  const isHead =
    heads.length === 0 &&
    rows.length > 1 &&
    first !== undefined &&
    first.length > 0 &&
    first.every(({ isHeading }) => isHeading);
  return { rows, headCount: isHead ? 1 : heads.length };
}

function readCell(cell: Element, columns: ReadonlyMap<string, number>, context: Context): Cell {
  const { colspan, rowspan, morerows, namest, nameend, align, style } = cell.attributes;
  const [start, end] = [columns.get(namest ?? ""), columns.get(nameend ?? "")];
  const said = align ?? /text-align:\s*(\w+)/.exec(style ?? "")?.[1];
  return {
    text: readInlines(linesOf(cell.children), context),
    columns: start !== undefined && end !== undefined ? end - start + 1 : numberIn(colspan, 1),
    rows: morerows === undefined ? numberIn(rowspan, 1) : numberIn(morerows, 0) + 1,
    isHeading: cell.name === "th",
    align: said === "left" || said === "center" || said === "right" ? said : null,
  };
}

function numberIn(value: string | undefined, least: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= least ? number : least;
}

/** Paragraphs and items in a cell stand apart; each is a line there. */
function linesOf(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => {
    if (!isElement(node) || !isLine(node)) return [node];
    return [" ", ...linesOf(node.children), " "];
  });
}

const isLine = isNamed("p list list-item def-list def-item disp-quote label");
