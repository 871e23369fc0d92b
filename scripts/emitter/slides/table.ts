import type { TableCell, TableRow } from "mdast";
import type { SlideText, TableSlide } from "../../deck/types.ts";
import { toBody } from "../escape/markdown.ts";
import { paragraph, type SlideParts } from "./parts.ts";

export function emitTable({ table }: TableSlide): SlideParts {
  const cell = (text: SlideText): TableCell => ({ type: "tableCell", children: toBody(text) });
  const row = (cells: readonly SlideText[]): TableRow => ({ type: "tableRow", children: cells.map(cell) });
  return {
    layout: "table",
    body: [
      { type: "table", align: table.align, children: [row(table.columns), ...table.rows.map(row)] },
      ...(table.caption.length > 0 ? [paragraph(table.caption)] : []),
    ],
  };
}
