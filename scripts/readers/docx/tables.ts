import { type Element, find, isNamed, type Node } from "../jats/element.ts";
import type { Block, Cell, Row } from "../office/block.ts";
import { settingOf, unwrap, type WordDocument } from "./document.ts";
import { isSet } from "./sheet.ts";

/** A cell with the column that it begins in, and whether it goes on with the one above. */
interface Placed {
  cell: Cell;
  column: number;
  goesOn: boolean;
}

const MOST_COLUMNS = 500;

/** Reads `<w:tbl>`; rows that were deleted are gone. */
export function readTable(
  table: Element,
  document: WordDocument,
  readBlocks: (nodes: readonly Node[], document: WordDocument) => Block[],
): Block[] {
  const rows = partsOf(table, "tr").filter((row) => !find(row, "trPr", "del"));
  const placed = rows.map((row) => readRow(row, document, readBlocks));
  // A cell over several rows stands in the first of them.
  const above = new Map<number, Cell>();
  const grid = placed.map(({ isHead, cells }): Row => {
    const starting = cells.flatMap(({ cell, column, goesOn }) => {
      const start = above.get(column);
      if (goesOn && start) {
        start.rows++;
        return [];
      }
      above.set(column, cell);
      return [cell];
    });
    return { isHead, cells: starting };
  });
  const isFigure = /figure/i.test(settingOf(find(table, "tblPr"), "tblStyle") ?? "");
  return grid.length > 0 ? [{ type: "table", at: table, rows: grid, isFigure }] : [];
}

/** The rows of a table, the cells of a row, also those in content controls. */
const partsOf = ({ children }: Element, name: string): Element[] =>
  unwrap(children)
    .flatMap((each) => (each.name === "sdt" ? unwrap(find(each, "sdtContent")?.children ?? []) : [each]))
    .filter(isNamed(name));

function readRow(
  row: Element,
  document: WordDocument,
  readBlocks: (nodes: readonly Node[], document: WordDocument) => Block[],
): { isHead: boolean; cells: Placed[] } {
  const properties = find(row, "trPr");
  let column = Math.min(MOST_COLUMNS, Number(settingOf(properties, "gridBefore")) || 0);
  const cells: Placed[] = [];
  for (const cell of partsOf(row, "tc")) {
    const own = find(cell, "tcPr");
    const columns = Math.max(1, Math.min(MOST_COLUMNS, Number(settingOf(own, "gridSpan")) || 1));
    const merge = find(own, "vMerge");
    const goesOn = merge !== undefined && merge.attributes.val !== "restart";
    const align = settingOf(find(cell, "p"), "pPr", "jc");
    cells.push({
      column,
      goesOn,
      cell: {
        ...{ at: cell, columns, rows: 1 },
        align: align === "end" ? "right" : align === "start" ? "left" : align,
        blocks: goesOn ? [] : readBlocks(cell.children, document),
      },
    });
    column += columns;
  }
  return { isHead: isSet(properties, "tblHeader") === true, cells };
}
