import type { Table as TableNode, TableRow } from "mdast";
import type { Figure, Table } from "../../../manuscript/manuscript.ts";
import { joinParts } from "../../../text/edit-inlines.ts";
import type { Inline } from "../../../text/inline.ts";
import { toPlainText } from "../../../text/inline.ts";
import { isPrintedCaption } from "../../printed-labels.ts";
import { trimText } from "../inlines/inline-text.ts";
import { readPhrasing, readText } from "../inlines/read-inlines.ts";
import type { Block, Reading } from "../reading.ts";
import type { IslandOf } from "../source/islands.ts";
import { placeOf } from "../source/lines.ts";
import type { Parsed } from "../source/parse.ts";
import { joinFigures } from "./paragraphs.ts";
import { giveCaption, isInItalics, isWithoutCaption } from "./printed-captions.ts";

/** Wider than this, a table is data. */
const WIDEST = 200;

/** Reads a table written with bars. */
export function readTableNode(node: TableNode, parsed: Parsed, reading: Reading): Block[] {
  let lostCells = 0;
  const readRow = ({ children }: TableRow) =>
    children.map((cell) => {
      const before = reading.lost;
      const pictures = reading.inCells.length;
      const text = withoutPassages(trimText(readPhrasing(cell.children, parsed, reading), reading), reading);
      if (text.length === 0 && reading.lost > before && reading.inCells.length === pictures) lostCells++;
      return text;
    });
  const [head, ...rows] = node.children;
  const table = makeTable(head ? readRow(head) : [], rows.map(readRow), node.align ?? []);
  const lost = lostCells > 0 ? { lostCells } : {};
  return withPictures({ ...table, ...lost, place: placeOf(parsed.lineOf(node)) }, reading);
}

/** Pictures in cells stand behind the table; a table that only lays them out is none. */
export function withPictures(table: Table, reading: Reading): Block[] {
  const pictures = reading.inCells.splice(0);
  const cells = [table.columns, ...table.rows].flat().filter(({ length }) => length > 0);
  const hasWords = cells.length > 0;
  // Pictures over a cell that says what they show.
  const [caption = []] = cells;
  const isCaption = isInItalics(caption) || isPrintedCaption(toPlainText(caption), "figure");
  const figures = pictures.filter((each): each is Figure => each.type === "figure" && isWithoutCaption(each));
  if (cells.length === 1 && isCaption && figures.length > 0 && figures.length === pictures.length) {
    const shown = joinFigures(figures, reading);
    giveCaption(shown.at(-1) as Figure, caption);
    return shown;
  }
  return hasWords ? [table, ...pictures] : pictures;
}

/** Reads a table whose cells were told apart by their places. */
export function readTableIsland({ head, rows, align, line }: IslandOf<"table">, reading: Reading): Block[] {
  const read = (cells: IslandOf<"table">["rows"]) =>
    cells.map((row) => row.map((cell) => withoutPassages(readText(cell, reading), reading)));
  return withPictures({ ...makeTableOf(read(head), read(rows), align), place: placeOf(line) }, reading);
}

/** A table with one heading row: several are joined column by column. */
export function makeTableOf(head: Inline[][][], rows: Inline[][][], align: Table["align"]): Omit<Table, "place"> {
  const width = head.reduce((widest, row) => Math.max(widest, row.length), 0);
  const columns = Array.from({ length: width }, (_, index) => joinParts(head.map((row) => row[index] ?? [])));
  return makeTable(columns, rows, align);
}

function makeTable(columns: Inline[][], rows: Inline[][][], align: Table["align"]): Omit<Table, "place"> {
  const width = Math.min(
    WIDEST,
    rows.reduce((widest, row) => Math.max(widest, row.length), columns.length),
  );
  const fill = <Value>(cells: readonly Value[], empty: () => Value) =>
    Array.from({ length: width }, (_, index) => cells[index] ?? empty());
  const isHeaded = columns.some((cell) => cell.length > 0);
  return {
    type: "table",
    columns: isHeaded ? fill(columns, () => []) : [],
    rows: rows.map((row) => fill(row, () => [])).filter((row) => row.some((cell) => cell.length > 0)),
    align: fill(align, () => null),
    caption: [],
  };
}

/** Cells hold text; pictures in them are put aside. */
export function withoutPassages(inlines: Inline[], reading: Reading): Inline[] {
  return inlines.flatMap((node): Inline[] => {
    const passage = node.type === "text" ? reading.inserted.get(node) : undefined;
    if (!passage) return [node];
    if (passage.type === "equation") return [{ type: "inlineMath", value: passage.tex }];
    reading.inCells.push(passage);
    return [];
  });
}
