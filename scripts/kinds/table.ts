import type { TableCell, TableRow } from "mdast";
import type { SlideText, TableSlide } from "../deck/types.ts";
import { CONTENT_WIDTH } from "../design/tokens.ts";
import { captioned } from "../markup/blocks.ts";
import { toBody } from "../markup/escape/markdown.ts";
import { toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";
import { CONTENT, type Kind, POINTS, type SlideParts } from "./kind.ts";
import { splitColumns } from "./shared/split-columns.ts";
import { splitText } from "./shared/split-text.ts";
import { cutTallUnits, inUnits, splitList } from "./shared/units.ts";

/** Columns of a text that no cell is cut for. */
const SHORT_CELL = 120;

/** Of the slide's width, what a column takes that holds a word without a place to break. */
const WIDE_COLUMN = 0.7;

/** Rows, below the same headings and above the same caption. */
const rows = splitList({
  units: "tbody > tr",
  read: ({ table }: TableSlide) => table.rows,
  write: ({ table }, rows) => ({ table: { ...table, rows } }),
  cut: (row, count) => {
    // A short cell stays whole, beside the first piece of the long one.
    const cells = row.map((cell) => (widthOf(toPlainText(cell)) > SHORT_CELL ? splitText(cell, count) : [cell]));
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, index) => cells.map((cell) => cell[index] ?? []));
  },
});

/** A table with its caption. */
export const table: Kind<"table"> = {
  layout: "table",
  minutes: 0.5,
  emit,
  fit: {
    ...inUnits(rows),
    repair: (slide, { tall, columns }) => {
      if (!columns) return cutTallUnits(slide, rows, tall);
      const isWord = columns.some((column) => column > CONTENT_WIDTH * WIDE_COLUMN);
      const parts = isWord ? undefined : splitColumns(slide, columns, CONTENT_WIDTH);
      return parts ?? (slide.breaks ? undefined : [{ ...slide, breaks: true }]);
    },
  },
  check: POINTS,
  lecture: {
    ...CONTENT,
    items: ({ table: { columns, rows, caption } }, say) => [
      { ...say("table", caption), kind: "table", table: { columns, rows } },
    ],
  },
};

function emit({ table, firstColumn, breaks }: TableSlide): SlideParts {
  const cell = (text: SlideText): TableCell => ({ type: "tableCell", children: toBody(guardPipes(text)) });
  const row = (cells: readonly SlideText[]): TableRow => ({ type: "tableRow", children: cells.map(cell) });
  const children = [row(table.columns), ...table.rows.map(row)];
  return {
    frontmatter: { firstColumn, breaks },
    body: captioned({ type: "table", align: table.align, children }, table.caption),
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
