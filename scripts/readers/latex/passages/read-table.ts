import type { Table } from "../../../manuscript/manuscript.ts";
import { joinParts } from "../../../text/edit-inlines.ts";
import { type Inline, toPlainText } from "../../../text/inline.ts";
import { isInlineCommand, readInlines } from "../inlines/read-inline.ts";
import type { Reading } from "../reading.ts";
import { readColumnSpec } from "../source/column-spec.ts";
import { Input, optionIn, takeArguments, takeOptional } from "../source/input.ts";
import { type EnvironmentNode, isBlank, isMacro, isText, someNode, splitNodes, type TexNode } from "../source/nodes.ts";
import type { EnvironmentHandler } from "./block-handlers.ts";
import { splitRows } from "./table-rows.ts";

/** Signatures of what comes before the rows; the last argument says the columns. */
const SIGNATURES: Record<string, string> = {
  tabular: "om",
  "tabular*": "mom",
  tabularx: "mom",
  tabulary: "mom",
  "tabularx*": "mom",
  tabu: "m",
  longtable: "om",
  "longtable*": "om",
  longtabu: "m",
  supertabular: "om",
  xtabular: "om",
  mpxtabular: "om",
  ...{ tblr: "om", longtblr: "om", talltblr: "om", xltabular: "omm" },
  NiceTabular: "om",
  ...{ deluxetable: "m", "deluxetable*": "m", splitdeluxetable: "m", "splitdeluxetable*": "m" },
  array: "om",
  tabbing: "",
};

export const TABLE_ENVIRONMENTS = Object.keys(SIGNATURES);

/** A table is read to this size; what is larger is data. */
const MOST_CELLS = 20_000;

/** Reads a table that stands by itself. Long tables have their caption inside. */
export const readTable: EnvironmentHandler = (node, blocks) => {
  const { reading } = blocks;
  blocks.flush();
  const read = readTabular(node, reading);
  if (!read) return;
  const { table, caption, notes } = read;
  // A single column without a caption is lines of text: addresses, a verse.
  const isText = !caption && table.columns.length <= 1 && table.rows.every((row) => row.length <= 1);
  if (caption) {
    const number = reading.numbering.step("table");
    const kind = reading.language.drafts.kinds.table;
    table.name = `${kind} ${number}`;
    reading.targets.current = { kind, number };
    table.caption = readInlines(caption.nodes, reading);
    for (const label of caption.labels) reading.targets.define(label);
  }
  const lines = [table.columns, ...table.rows].flatMap(([text = []]) => (text.length > 0 ? [text] : []));
  if (isText) blocks.add(...lines.map((text) => ({ type: "paragraph" as const, place: table.place, text })));
  else blocks.add(table);
  if (notes.length === 0) return;
  blocks.walk(notes);
  blocks.flush();
};

/** Whether an environment holds rows and cells. */
export const isTabular = (name: string) => Object.hasOwn(SIGNATURES, name);

/** @returns the table, and what else stood in it; nothing if it has no cells */
export function readTabular(
  node: EnvironmentNode,
  reading: Reading,
): { table: Table; caption: { nodes: TexNode[]; labels: string[] } | undefined; notes: TexNode[] } | undefined {
  const input = new Input(node.content);
  const given = takeArguments(input, SIGNATURES[node.name] ?? "om");
  const spec = given.at(-1) ?? [];
  if (/^(?:long|tall)tblr$/.test(node.name)) input.unshift(captionIn(given[0] ?? [], node.at));
  // `\begin{NiceTabular}{ll}[hvlines]`, `\begin{deluxetable*}{ll}[b!]`
  if (/^NiceTabular$|deluxetable/.test(node.name)) takeOptional(input);
  const content = node.name === "tabbing" ? fromTabbing(input.rest()) : input.rest();
  const { header, body, caption, notes } = splitRows(content);
  let cells = 0;
  let lostCells = 0;
  const read = (rows: TexNode[][][]) =>
    rows.flatMap((row) => {
      cells += row.length;
      if (cells > MOST_CELLS) return [];
      const pictures = reading.images.length;
      const texts = row.map((cell) => readCell(cell, reading));
      // Among words, a picture is a sign, such as a tick.
      if (texts.flat().some((text) => text.length > 0)) reading.images.length = pictures;
      const lost = texts.filter((text, index) => text.every((part) => part.length === 0) && isLost(row[index] ?? []));
      // A command that stands alone between two rows is a rule or a space.
      if (row.length === 1 && lost.length > 0) return [];
      lostCells += lost.length;
      return [texts.flat()];
    });
  const [headerRows, rows] = [read(header), read(body)];
  if (cells > MOST_CELLS)
    reading.findings.count(
      "table-is-small",
      node.name,
      node.at,
      () => `this table has more than ${MOST_CELLS} cells; it is cut off`,
    );
  const width = Math.max(0, ...headerRows.map((row) => row.length), ...rows.map((row) => row.length));
  if (width === 0) return caption ? { table: emptyTable(node, reading), caption, notes } : undefined;
  const align = readColumnSpec(spec).slice(0, width);
  const pad = (row: Inline[][]) => [...row, ...Array.from({ length: width - row.length }, (): Inline[] => [])];
  // What stands above all columns heads none of them.
  const isTitle = (row: Inline[][]) =>
    width > 1 && row.length === width && row.slice(1).every((cell) => cell === COVERED);
  const below = headerRows.filter((row) => !isTitle(row));
  const [heads, titles] = below.length > 0 ? [below, headerRows.filter(isTitle)] : [headerRows, []];
  const table: Table = {
    type: "table",
    place: reading.sources.placeOf(node.at),
    columns: heads.length > 0 ? joinHeader(heads.map(pad)) : [],
    rows: [...titles, ...rows].map(pad),
    align: [...align, ...Array.from({ length: width - align.length }, () => null)],
    caption: [],
    ...(lostCells > 0 ? { lostCells } : {}),
  };
  return { table, caption, notes };
}

/** Commands for what options say: `[caption={Teas}, label=tea, note{a}={Of clay.}]` is `\caption{Teas}\label{tea} …`. */
export function captionIn(options: readonly TexNode[], at: number): TexNode[] {
  const named = ["caption", "label"].flatMap((name): TexNode[] => {
    const content = optionIn(options, name);
    return content
      ? [
          { type: "macro", name, at },
          { type: "group", content, at },
        ]
      : [];
  });
  const notes = splitNodes(options, (node) => isText(node, ",")).flatMap((part): TexNode[] => {
    const [name, mark, , text] = part.filter((node) => !isBlank(node));
    return isText(name, "note") && mark && text ? [{ type: "macro", name: "tablenotetext", at }, mark, text] : [];
  });
  return [...named, ...notes];
}

/** In `tabbing`, `\=` sets a stop and `\>` goes to it; a row that ends in `\kill` is not printed. */
function fromTabbing(nodes: readonly TexNode[]): TexNode[] {
  const result: TexNode[] = [];
  let start = 0;
  for (const node of nodes) {
    if (isMacro(node, "kill")) result.length = start;
    else if (isMacro(node, "=", ">")) result.push({ type: "text", value: "&", at: node.at });
    else if (!isMacro(node, "+", "-", "<", "'", "`")) result.push(node);
    if (isMacro(node, "\\")) start = result.length;
  }
  return result;
}

const emptyTable = (node: EnvironmentNode, reading: Reading): Table => ({
  type: "table",
  place: reading.sources.placeOf(node.at),
  columns: [],
  rows: [],
  align: [],
  caption: [],
});

const MOST_SPANNED = 50;

/** The one empty cell that is part of another one. */
const COVERED: Inline[] = [];

/** Whether a cell of which nothing is left held more than how it looks. */
const isLost = (cell: readonly TexNode[]) =>
  someNode(
    cell,
    (node) =>
      node.type === "verbatim" ||
      isMacro(node, "tikz", "includegraphics") ||
      (node.type === "macro" && /^[A-Za-z]/.test(node.name) && !isInlineCommand(node.name)),
  );

/** A cell, and the empty ones that it covers. */
function readCell(cell: readonly TexNode[], reading: Reading): Inline[][] {
  const index = cell.findIndex((node) => node.type === "macro" && node.name === "multicolumn");
  if (index < 0) return [readInlines(cell.map(flatten), reading)];
  const input = new Input(cell.slice(index + 1));
  const [count, , content = []] = takeArguments(input, "mmm");
  const spanned = Math.min(MOST_SPANNED, Number.parseInt(toPlainText(readInlines(count ?? [], reading)), 10) || 1);
  const text = readInlines([...cell.slice(0, index), ...content, ...input.rest()].map(flatten), reading);
  return [text, ...Array.from({ length: Math.max(0, spanned - 1) }, () => COVERED)];
}

/** A small table in a cell only breaks its lines: its words count. */
function flatten(node: TexNode): TexNode {
  if (node.type !== "environment" || !isTabular(node.name)) return node;
  const input = new Input(node.content);
  takeArguments(input, SIGNATURES[node.name] ?? "om");
  const content = input
    .rest()
    .map((each): TexNode => (each.type === "text" && each.value === "&" ? { type: "space", at: each.at } : each));
  return { type: "group", content, at: node.at };
}

/** Several heading rows become one: a group's heading stands before each of its columns' own. */
function joinHeader(rows: readonly Inline[][][]): Inline[][] {
  const [first = [], ...others] = rows;
  if (others.length === 0) return first;
  const last = rows.at(-1) ?? [];
  return last.map((own, column) => {
    const above = rows.slice(0, -1).map((row) => groupAbove(row, column));
    return joinParts([...above, own]);
  });
}

/** The heading over a column: that of its own cell, or the one that spans it from the left. */
function groupAbove(row: readonly Inline[][], column: number): Inline[] {
  let at = column;
  while (at > 0 && row[at] === COVERED) at--;
  return row[at] ?? [];
}
