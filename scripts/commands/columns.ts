import { widthOf } from "../text/text-width.ts";

/**
 * Rows as a plain table, for people and for `cut` and `awk`: columns stand below one another, ideographs count twice.
 *
 * @param right indexes of columns that are numbers
 * @returns lines, without spaces at their ends
 */
export function alignColumns(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  // Whatever stands in a name or title must not move the cursor.
  const clean = rows.map((row) => row.map((cell) => cell.replace(/\p{Cc}+/gu, " ").trim()));
  const widths = (clean[0] ?? []).map((_, column) => Math.max(...clean.map((row) => widthOf(row[column] ?? ""))));
  const lines = clean.map((row) =>
    row
      .map((cell, column) => {
        const pad = " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
        return right.includes(column) ? pad + cell : cell + pad;
      })
      .join("  ")
      .trimEnd(),
  );
  return lines.map((line) => `${line}\n`).join("");
}
