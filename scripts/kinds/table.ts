import type { TableCell, TableRow } from "mdast";
import type { SlideText, TableSlide } from "../deck/types.ts";
import { CONTENT_WIDTH } from "../design/tokens.ts";
import { captioned } from "../markup/blocks.ts";
import { toBody } from "../markup/escape/markdown.ts";
import { toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";
import { CONTENT, type Kind, POINTS, type SlideParts } from "./kind.ts";
import { setLarger } from "./shared/set-larger.ts";
import { splitColumns } from "./shared/split-columns.ts";
import { splitText } from "./shared/split-text.ts";
import { type CellLook, type RowGroup, readRowGroups, writeRowGroups } from "./shared/table-rows.ts";
import { cutTallUnits, inUnits, splitList } from "./shared/units.ts";

/** Columns of a text that no cell is cut for. */
const SHORT_CELL = 120;

/** Of the slide's width, what a column takes that holds a word without a place to break. */
const WIDE_COLUMN = 0.7;

/** Rows, below the same headings; those that a cell joins stay together. */
const rows = splitList({
  units: "tbody.joined, tbody:not(.joined) > tr",
  read: readRowGroups,
  write: writeRowGroups,
  // The first part says the caption, and those behind it do not say it again.
  part: (slide, groups, start) =>
    start === 0 ? {} : { table: { ...slide.table, ...writeRowGroups(slide, groups).table, caption: [] } },
  cut: (group: RowGroup, count): RowGroup[] => {
    const [row, ...others] = group.rows;
    if (!row || others.length > 0) return [group];
    // A short cell stays whole, beside the first piece of the long one.
    const cells = row.map((cell) => (widthOf(toPlainText(cell)) > SHORT_CELL ? splitText(cell, count) : [cell]));
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, index) => ({
      ...group,
      rows: [cells.map((cell) => cell[index] ?? [])],
    }));
  },
});

/** A table with its caption. */
export const table: Kind<"table"> = {
  layout: "table",
  minutes: 0.5,
  emit,
  fit: {
    ...inUnits(rows),
    guess: (slide) => [setLarger(slide, [slide])],
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
    items: ({ table: { columns, groups, rows, caption } }, say) => [
      {
        ...say("table", caption),
        kind: "table",
        table: { columns, ...(groups && { groups: groups.map(({ text }) => text) }), rows },
      },
    ],
  },
};

/**
 * A table of Markdown. What Markdown can't say of a cell, a tag at its beginning does, which `setup/shape-tables.ts` makes
 * the cell's own.
 */
function emit({ table, firstColumn, breaks }: TableSlide): SlideParts {
  const { columns, groups, looks } = table;
  const cell = (text: SlideText, tag = ""): TableCell => ({
    type: "tableCell",
    children: [...(tag === "" ? [] : [{ type: "html" as const, value: tag }]), ...toBody(guardPipes(text))],
  });
  const row = (children: TableCell[]): TableRow => ({ type: "tableRow", children });
  const mark = (column: number) => (isMarkedColumn(looks, column) ? ' class="marked"' : "");
  const headings = columns.map((text, column) =>
    cell(text, groups || mark(column) !== "" ? `<th scope="col"${mark(column)}/>` : ""),
  );
  const drawn = table.rows.flatMap((cells, r) =>
    cells.filter((_, column) => looks?.[r]?.[column]?.share !== undefined),
  );
  const digits = Math.max(0, ...drawn.map((text) => widthOf(toPlainText(text))));
  const above = (groups ?? []).flatMap(({ text, across }) => [
    cell(text, across > 1 ? `<th colspan="${across}" scope="colgroup"/>` : ""),
    ...Array.from({ length: across - 1 }, () => cell([], "<th hidden/>")),
  ]);
  const children = [
    ...(groups ? [row(above)] : []),
    row(headings),
    ...table.rows.map((cells, r) => row(cells.map((text, column) => cell(text, tagOf(looks?.[r]?.[column], digits))))),
  ];
  // Bars begin at the left, and so does what they are called.
  const hasBars = (column: number) => looks?.some((row) => row?.[column]?.share !== undefined) === true;
  const align = table.align.map((each, column) => (hasBars(column) ? null : each));
  return {
    frontmatter: { firstColumn, breaks },
    body: captioned({ type: "table", align, children }, table.caption),
  };
}

/**
 * What Markdown can't say of a cell, if there is something.
 *
 * @param digits signs of the longest number that is drawn as a bar; each leaves room for it, so that all have one scale
 */
function tagOf({ isCovered, across, down, isMarked, isMuted, share }: CellLook = {}, digits = 0): string {
  if (isCovered) return "<td hidden/>";
  const names = [
    ...(share === undefined ? [] : ["bar"]),
    ...(isMarked ? ["marked"] : []),
    ...(isMuted ? ["muted"] : []),
  ];
  const fields = [
    ...(across === undefined ? [] : [`colspan="${across}"`]),
    ...(down === undefined ? [] : [`rowspan="${down}"`]),
    ...(names.length > 0 ? [`class="${names.join(" ")}"`] : []),
    ...(share === undefined ? [] : [`style="--share:${share};--digits:${digits}"`]),
  ];
  return fields.length > 0 ? `<td ${fields.join(" ")}/>` : "";
}

/** Whether a column is marked from top to bottom, and not only since all of the table is. */
function isMarkedColumn(looks: CellLook[][] = [], column: number): boolean {
  const marked = (at: number) => looks.every((line) => line[at]?.isMarked || line[at]?.isCovered);
  const some = (at: number) => looks.some((line) => line[at]?.isMarked);
  return looks.length > 1 && marked(column) && some(column) && !(looks[0] ?? []).every((_, at) => marked(at));
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
