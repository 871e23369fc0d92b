import { z } from "zod";
import { type Inline, parseInline } from "../../text/inline.ts";
import { inline } from "../fields.ts";
import { type BlockBase, COMMON, citationKeys, format } from "./block.ts";

export interface TableBlock extends BlockBase {
  type: "table";
  columns: Inline[][];
  rows: Inline[][][];
  align: ("left" | "center" | "right" | null)[];
  caption: Inline[];
}

const cell = z.union([inline("A cell."), z.literal(""), z.number(), z.null()]);

const schema = z
  .strictObject({
    table: z
      .strictObject({
        columns: z
          .array(z.union([inline("A column's heading."), z.literal("")]))
          .min(1)
          .meta({ description: 'Column headings; `""` where there is none, as in a corner.' }),
        rows: z.array(z.array(cell)).min(1).meta({ description: "Rows, each with one cell a column." }),
        align: z
          .array(z.enum(["left", "center", "right"]))
          .optional()
          .meta({ description: "Alignment of each column." }),
      })
      .meta({ description: "The table." }),
    caption: inline("Caption of the table.").optional(),
    cite: citationKeys.optional(),
    ...COMMON,
  })
  .meta({ description: "A table." });

export const table = format<typeof schema, TableBlock>(
  schema,
  ({ table: { columns, rows, align }, caption = "" }, { path, yaml }) => {
    const cellAt = (row: number, column: number, value: string | number | null) =>
      typeof value === "number"
        ? (yaml.writtenAt([...path, "table", "rows", row, column]) ?? String(value))
        : (value ?? "");
    return {
      type: "table",
      columns: columns.map(parseInline),
      rows: rows.map((row, r) => row.map((value, c) => parseInline(cellAt(r, c, value)))),
      align: columns.map((_, index) => align?.[index] ?? null),
      caption: parseInline(caption),
    };
  },
);
