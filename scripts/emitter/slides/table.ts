import type { TableCell, TableRow } from "mdast";
import type { SlideText, TableSlide } from "../../deck/types.ts";
import { paragraph, type SlideParts } from "../../markup/blocks.ts";
import { toBody } from "../../markup/escape/markdown.ts";

export function emitTable({ table, firstColumn, breaks }: TableSlide): SlideParts {
  const cell = (text: SlideText): TableCell => ({ type: "tableCell", children: toBody(guardPipes(text)) });
  const row = (cells: readonly SlideText[]): TableRow => ({ type: "tableRow", children: cells.map(cell) });
  return {
    layout: "table",
    frontmatter: { firstColumn, breaks },
    body: [
      { type: "table", align: table.align, children: [row(table.columns), ...table.rows.map(row)] },
      ...(table.caption.length > 0 ? [paragraph(table.caption)] : []),
    ],
  };
}

/** A bar ends a cell even inside of TeX, which has other words for it. */
function guardPipes(text: SlideText): SlideText {
  return text.map((node) => {
    if (node.type === "inlineMath") {
      return { ...node, value: node.value.replaceAll("\\|", "\\Vert{}").replaceAll("|", "\\vert{}") };
    }
    return "children" in node ? ({ ...node, children: guardPipes(node.children as SlideText) } as typeof node) : node;
  });
}
