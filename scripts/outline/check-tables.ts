import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { parseInline, toPlainText } from "../text/inline.ts";
import { type Fields, isFields } from "../text/values.ts";
import { listPlaces, numberIn } from "./table-bars.ts";
import { type GridFault, placeCells, sizeOfCell } from "./table-grid.ts";
import { walkBlocks } from "./walk.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

/** Whether the cells of each table fill its grid, what is highlighted is there, and what is drawn as bars can be. */
export function checkTables(yaml: YamlSource): Diagnostic[] {
  return walkBlocks(yaml.data).flatMap(({ path, value: { table } }) => {
    if (!isFields(table) || !Array.isArray(table.columns) || !Array.isArray(table.rows)) return [];
    const { columns, rows } = table;
    const at = [...path, "table"];
    return [
      ...checkCells(rows, columns.length, at, yaml),
      ...checkGroups(table.groups, columns.length, at, yaml),
      ...checkHighlight(table.highlight, rows.length, columns.length, at, yaml),
      ...checkBars(table, rows, columns.length, at, yaml),
    ];
  });
}

function checkCells(rows: readonly unknown[], width: number, path: Path, yaml: YamlSource): Diagnostic[] {
  // What is no row is told by the schema; here it must not lead to findings in other rows.
  if (!rows.every((row) => Array.isArray(row))) return [];
  const sizes = rows.map((row) => (row as unknown[]).map(sizeOfCell));
  const { faults } = placeCells(sizes, width);
  const taken = new Set(faults.map((fault) => (fault.kind === "row-length" ? fault.taken : undefined)));
  const [all] = taken;
  // Rows that agree among one another are right, and what stands above them is not.
  if (rows.length > 1 && faults.length === rows.length && taken.size === 1 && all !== undefined) {
    const message = `the table has ${width} columns, and each of its rows ${all} cells`;
    const hint = 'a comma parts what stands in `[…]`: with one in it, a heading is quoted, `"years, in all"`';
    return [yaml.diagnosticAt([...path, "columns"], { code: "row-fits-table", message, hint })];
  }
  return faults.map((fault) => {
    const { code, message, hint } = describe(fault, width, rows.length);
    const at = fault.kind === "row-length" ? [fault.row] : [fault.row, fault.index];
    return yaml.diagnosticAt([...path, "rows", ...at], { code, message, hint });
  });
}

function describe(fault: GridFault, width: number, height: number) {
  switch (fault.kind) {
    case "row-length":
      return fault.isSpanned
        ? {
            code: "row-fits-table",
            message: `with all that is spanned, this row takes ${fault.taken} columns, the table has ${width}`,
            hint: "leave out what a cell to the left or above spans",
          }
        : {
            code: "row-fits-table",
            message: `this row has ${fault.taken} cells, the table ${width} columns`,
            hint: 'an empty cell is `""`; one with a comma in it is quoted: `"1,204"`',
          };
    case "too-wide":
      return {
        code: "cell-fits-table",
        message: `this cell runs out of the table, which has ${width} columns`,
        hint: "take a smaller `colspan`",
      };
    case "too-low":
      return {
        code: "cell-fits-table",
        message: `this cell runs out of the table, which has ${height} rows`,
        hint: "take a smaller `rowspan`",
      };
    case "overlaps":
      return {
        code: "cell-fits-table",
        message: "this cell lies on one that a row above spans",
        hint: "take a smaller `colspan`, or a smaller `rowspan` above",
      };
  }
}

function checkGroups(groups: unknown, width: number, path: Path, yaml: YamlSource): Diagnostic[] {
  if (!Array.isArray(groups)) return [];
  const taken = groups.reduce((sum: number, group) => sum + sizeOfCell(group).across, 0);
  if (taken === width) return [];
  const message = `these headings stand above ${taken} columns, the table has ${width}`;
  const hint = 'where there is none, write `""`; over two columns, `{ cell: …, colspan: 2 }`';
  return [yaml.diagnosticAt([...path, "groups"], { code: "row-fits-table", message, hint })];
}

function checkHighlight(highlight: unknown, height: number, width: number, path: Path, yaml: YamlSource): Diagnostic[] {
  if (!isFields(highlight)) return [];
  const check = (value: unknown, most: number, what: string, at: Path): Diagnostic[] => {
    if (Array.isArray(value)) return value.flatMap((each, index) => check(each, most, what, [...at, index]));
    if (typeof value !== "number" || value < 1 || value <= most) return [];
    const message = `there is no ${what} ${value}; the table has ${most}`;
    return [
      yaml.diagnosticAt(at, {
        code: "highlight-is-there",
        message,
        hint: `${what}s are counted from 1${what === "row" ? ", without the headings" : ""}`,
      }),
    ];
  };
  const at = [...path, "highlight"];
  const { rows, columns, cells }: Fields = highlight;
  return [
    ...check(rows, height, "row", [...at, "rows"]),
    ...check(columns, width, "column", [...at, "columns"]),
    ...(Array.isArray(cells) ? cells : []).flatMap((cell, index) =>
      Array.isArray(cell)
        ? [
            ...check(cell[0], height, "row", [...at, "cells", index, 0]),
            ...check(cell[1], width, "column", [...at, "cells", index, 1]),
          ]
        : [],
    ),
  ];
}

/** A column of bars is there, has numbers, and none below zero, which no bar could show beside the others. */
function checkBars(
  { bars }: Fields,
  rows: readonly unknown[],
  width: number,
  path: Path,
  yaml: YamlSource,
): Diagnostic[] {
  const isSpanned = rows.some((row) => Array.isArray(row) && row.some(isFields));
  return listPlaces(bars).flatMap((column, index): Diagnostic[] => {
    const at = [...path, "bars", ...(Array.isArray(bars) ? [index] : [])];
    // Told by the schema.
    if (column < 1) return [];
    if (column > width) {
      const message = `there is no column ${column}; the table has ${width}`;
      return [yaml.diagnosticAt(at, { code: "bars-are-numbers", message, hint: "columns are counted from 1" })];
    }
    // Where cells span others, a place in the row is none in the grid.
    if (isSpanned) return [];
    const cells = rows.map((row) => (Array.isArray(row) ? row[column - 1] : undefined));
    const numbers = cells.map((cell) => numberIn(toPlainText(parseInline(String(cell ?? "")))));
    const below = numbers.findIndex((value) => value !== undefined && value < 0);
    if (below !== -1)
      return [
        yaml.diagnosticAt([...path, "rows", below, column - 1], {
          code: "bars-are-numbers",
          message: "bars begin at zero, and this number is below",
          hint: "leave the column out of `bars`",
        }),
      ];
    if (numbers.some((value) => value !== undefined && value > 0)) return [];
    const message = `column ${column} has no number that could be drawn as a bar`;
    const hint = "a bar is drawn of a single number, with its unit: `54 %`, `1,204`";
    return [yaml.diagnosticAt(at, { code: "bars-are-numbers", message, hint })];
  });
}
