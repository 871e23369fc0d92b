import { z } from "zod";
import { type Inline, parseWithFootnotes, toPlainText } from "../../text/inline.ts";
import { noted } from "../fields.ts";
import { listPlaces, sharesOf } from "../table-bars.ts";
import { placeCells, sizeOfCell } from "../table-grid.ts";
import { asWritten, type BlockBase, COMMON, citationKeys, format } from "./block.ts";

/** What a place of a table's grid is besides its text. */
interface CellLook {
  /** Columns and rows that its cell takes, where they are more than one. */
  across?: number;
  down?: number;
  /** Taken by a cell to the left or above. */
  isCovered?: true;
  isMarked?: true;
  /** Where it is drawn as a bar: its number as a share of the largest, from 0 to 1. */
  share?: number;
  /** A bar beside others that are marked, in whatever part of the table these are. */
  isMuted?: true;
}

/** A heading above several columns. */
export interface ColumnGroup<Text> {
  text: Text;
  across: number;
}

export interface TableBlock extends BlockBase {
  type: "table";
  columns: Inline[][];
  /** Headings above those of the columns; together they take all columns. */
  groups?: ColumnGroup<Inline[]>[];
  /** A full grid: what another cell covers is empty. */
  rows: Inline[][][];
  /** One for each place of that grid, where cells are spanned or marked. */
  looks?: CellLook[][];
  align: ("left" | "center" | "right" | null)[];
  caption: Inline[];
}

const text = z
  .union([noted("A cell."), z.literal(""), z.number(), z.null()])
  .meta({ description: "What the cell says." });

const span = (what: string) =>
  z
    .int()
    .min(1, "expected a number from 1 on")
    .optional()
    .meta({ description: `How many ${what} the cell takes (default: 1).` });

const cell = z.union([
  text,
  z
    .strictObject({ cell: text, colspan: span("columns"), rowspan: span("rows") })
    .meta({ description: "A cell over several columns or rows; as in HTML, it stands for all of them." }),
]);

const heading = z
  .union([noted("A column's heading."), z.literal("")])
  .meta({ description: "A heading; empty where there is none." });

const place = z.int().min(1, "expected a number from 1 on");
const places = (what: string) =>
  z
    .union([place, z.array(place)])
    .optional()
    .meta({ description: `${what}, counted from 1: \`2\` or \`[2, 3]\`.` });

const schema = z
  .strictObject({
    table: z
      .strictObject({
        columns: z
          .array(heading)
          .min(1)
          .meta({ description: 'Column headings; `""` where there is none, as in a corner.' }),
        groups: z
          .array(
            z.union([
              heading,
              z
                .strictObject({ cell: heading, colspan: span("columns") })
                .meta({ description: "A heading above several columns." }),
            ]),
          )
          .optional()
          .meta({ description: 'Headings above those of the columns, e.g. `["", { cell: Accuracy, colspan: 2 }]`.' }),
        rows: z
          .array(z.array(cell))
          .min(1)
          .meta({ description: "Rows, each with one cell a column; what another cell spans is left out." }),
        align: z
          .array(z.enum(["left", "center", "right"]))
          .optional()
          .meta({ description: "Alignment of each column; without it, columns of numbers stand to the right." }),
        highlight: z
          .strictObject({
            rows: places("Rows"),
            columns: places("Columns"),
            cells: z
              .array(z.array(place).length(2, "expected a row and a column, such as [2, 3]"))
              .optional()
              .meta({ description: "Single cells, each as `[row, column]`, counted from 1." }),
          })
          .optional()
          .meta({ description: "What the eye should find: it is tinted and bold, e.g. `{ rows: 2 }`." }),
        bars: places("Columns whose numbers are drawn as bars, too, all on one scale from zero"),
      })
      .meta({ description: "The table." }),
    caption: noted("Caption of the table.").optional(),
    cite: citationKeys.optional(),
    ...COMMON,
  })
  .meta({ description: "A table, whose cells may span others and stand out." });

type RawTable = z.output<typeof schema>["table"];

const textIn = <T>(value: T | { cell: T }): T =>
  typeof value === "object" && value !== null && "cell" in value ? value.cell : (value as T);

export const table = format<typeof schema, TableBlock>(schema, ({ table: raw, caption = "" }, place) => {
  const { columns, rows: written, align, groups } = raw;
  const width = columns.length;
  const rows = written.map((): Inline[][] => columns.map(() => []));
  const { cells } = placeCells(
    written.map((row) => row.map(sizeOfCell)),
    width,
  );
  for (const { row, column, index } of cells) {
    const value = written[row]?.[index] ?? "";
    const at = ["table", "rows", row, index, ...(typeof value === "object" ? ["cell"] : [])];
    const text = asWritten(textIn<string | number | null>(value) ?? "", at, place);
    const line = rows[row];
    if (line) line[column] = parseWithFootnotes(text);
  }
  const bars = listPlaces(raw.bars);
  const looks = looksOf(raw, cells, sharesOf(rows, bars));
  return {
    type: "table",
    columns: columns.map(parseWithFootnotes),
    ...(groups && {
      groups: groups.map((group) => ({
        text: parseWithFootnotes(textIn<string>(group)),
        across: sizeOfCell(group).across,
      })),
    }),
    rows,
    ...(looks && { looks }),
    align: columns.map(
      (_, index) =>
        align?.[index] ??
        (align === undefined && !bars.includes(index + 1) && isNumeric(rows, looks, index) ? "right" : null),
    ),
    caption: parseWithFootnotes(caption),
  };
});

/** What is spanned and marked; nothing in a table of single cells of which none is. */
function looksOf(
  { columns, rows, highlight }: RawTable,
  cells: ReturnType<typeof placeCells>["cells"],
  shares: (number | undefined)[][],
) {
  const has = (list: number | number[] | undefined, index: number) =>
    typeof list === "number" ? list === index + 1 : (list?.includes(index + 1) ?? false);
  const isPlaceMarked = (row: number, column: number) =>
    has(highlight?.rows, row) ||
    has(highlight?.columns, column) ||
    (highlight?.cells?.some(([r, c]) => r === row + 1 && c === column + 1) ?? false);
  const looks = rows.map(() => columns.map((): CellLook => ({ isCovered: true })));
  const hasMarks = highlight !== undefined;
  let isPlain = true;
  for (const { row, column, across, down } of cells) {
    // A cell over several rows is marked if something of it is in each.
    const isMarked = range(down).every((r) => range(across).some((c) => isPlaceMarked(row + r, column + c)));
    const share = shares[row]?.[column];
    if (isMarked || across > 1 || down > 1 || share !== undefined) isPlain = false;
    const line = looks[row];
    if (!line) continue;
    line[column] = {
      ...(across > 1 && { across }),
      ...(down > 1 && { down }),
      ...(isMarked && { isMarked }),
      ...(share !== undefined && { share }),
      ...(share !== undefined && hasMarks && !isMarked && { isMuted: true }),
    };
  }
  return isPlain ? undefined : looks;
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A number as tables have it: signs before, digits and what parts them, a tolerance, a unit of hundreds. */
const NUMBER = /^[<>≤≥≈~]?[+\-−–±]?\d(?:[.,’' \u00a0\u202f]?\d)*(?: ?± ?\d(?:[.,]?\d)*)?[ \u00a0\u202f]?[%‰]?$/;

/** Whether all that a column says is numbers. The first one says what rows are about. */
function isNumeric(rows: readonly Inline[][][], looks: CellLook[][] | undefined, column: number): boolean {
  const texts = rows
    .filter((_, row) => !looks?.[row]?.[column]?.isCovered && !looks?.[row]?.[column]?.across)
    .map((cells) => toPlainText(cells[column] ?? []).trim())
    .filter((text) => text !== "" && text !== "–" && text !== "—");
  return column > 0 && texts.length > 0 && texts.every((text) => NUMBER.test(text));
}
