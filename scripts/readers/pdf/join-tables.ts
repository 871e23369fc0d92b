import type { Float } from "./float.ts";
import { type Cells, readCells } from "./tables.ts";

/** The cells of a table with those of its other parts; nothing where they are not clear. */
export function cellsOf({ lines, rules, rest = [] }: Float): Cells | undefined {
  const cells = readCells(lines, rules);
  return (
    cells && {
      ...cells,
      rows: [...cells.rows, ...rest.flatMap((part) => readCells(part.lines, part.rules)?.rows ?? [])],
    }
  );
}

/**
 * Gives tables their parts on the pages behind them, which have the same head again and no caption: so browsers print them.
 *
 * @param floats of all pages, in the order in which they are read
 */
export function joinTables(floats: readonly Float[]): Float[] {
  const parts = new Set<Float>();
  let open: { table: Float; page: number } | undefined;
  for (const float of floats.filter(({ kind }) => kind === "table")) {
    const isPart =
      open !== undefined &&
      float.caption.length === 0 &&
      float.page - open.page === 1 &&
      headOf(float) !== "" &&
      headOf(float) === headOf(open.table);
    if (open && isPart && join(open.table, float)) {
      parts.add(float);
      open.page = float.page;
    } else open = { table: float, page: float.page };
  }
  return floats.filter((float) => !parts.has(float));
}

const headOf = ({ lines: [first] }: Float) => first?.text.replace(/\s+/g, " ") ?? "";

/** @returns whether all of the part went into the table */
function join(table: Float, part: Float): boolean {
  const cells = readCells(part.lines, part.rules);
  if (!cells) return false;
  // Its head alone stands at the foot of the page before.
  if (table.lines.length === 1) {
    Object.assign(table, { box: part.box, page: part.page, lines: part.lines, rules: part.rules });
    return true;
  }
  if (readCells(table.lines, table.rules)?.columns.join("|") !== cells.columns.join("|")) return false;
  table.rest = [...(table.rest ?? []), part];
  return true;
}
