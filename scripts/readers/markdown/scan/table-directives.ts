import type { IslandOf } from "../source/islands.ts";
import { cutLine, dedentLines, type Line, trimBlankLines } from "../source/lines.ts";

type TableIsland = IslandOf<"table">;

/** MyST's `{list-table}`: a list of rows, each a list of cells. */
export function readListTable(body: Line[], options: ReadonlyMap<string, string>, line: Line): TableIsland {
  const rows: Line[][][] = [];
  const cellIndent: number[] = [];
  for (const each of body) {
    const [row, indent = ""] = /^(\s*)[*+-]\s+(?=[*+-](?:\s|$))/.exec(each.text) ?? [];
    if (row !== undefined && (cellIndent[0] === undefined || indent.length < cellIndent[0])) {
      rows.push([]);
      cellIndent[0] = row.length;
    }
    const rest = row !== undefined && cellIndent[0] === row.length ? cutLine(each, row.length) : each;
    const current = rows.at(-1);
    const [mark] = /^\s*[*+-](?:\s+|$)/.exec(rest.text) ?? [];
    const isCell = mark !== undefined && (rest !== each || rest.text.search(/\S/) === cellIndent[0]);
    if (current && isCell) current.push([cutLine(rest, mark.length)]);
    else current?.at(-1)?.push(rest);
  }
  const cells = rows.map((row) =>
    row.map((cell) => trimBlankLines([...cell.slice(0, 1), ...dedentLines(cell.slice(1))])),
  );
  return toTable(cells, options, line);
}

/** MyST's `{csv-table}`. */
export function readSeparatedTable(body: Line[], options: ReadonlyMap<string, string>, line: Line): TableIsland {
  const splitRow = (line: Line): Line[][] =>
    [...line.text.matchAll(/(?:^|,)\s*(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare = ""]) => [
      { ...line, text: quoted?.replaceAll('""', '"') ?? bare.trim() },
    ]);
  const rows = body.filter(({ text }) => text.trim() !== "").map(splitRow);
  const header = options.get("header");
  const [first] = body;
  if (header === undefined || !first) return toTable(rows, options, line);
  return toTable([splitRow({ ...first, text: header }), ...rows], new Map([...options, ["header-rows", "1"]]), line);
}

function toTable(rows: Line[][][], options: ReadonlyMap<string, string>, line: Line): TableIsland {
  const heads = Math.min(rows.length, Number(options.get("header-rows") ?? 0) || 0);
  return { kind: "table", line, head: rows.slice(0, heads), rows: rows.slice(heads), align: [] };
}
