import type { Passage, Table } from "../../../manuscript/manuscript.ts";
import { joinParts, text } from "../../../text/edit-inlines.ts";
import type { Inline } from "../../../text/inline.ts";
import type { Context } from "../context.ts";
import { childrenOf, descendantsOf, type Element, isNamed, without } from "../element.ts";
import { tell } from "../tell.ts";
import { readCaption } from "./captions.ts";
import { picturesOf } from "./figures.ts";
import { labelOf, nameOf, partsOf } from "./labels.ts";
import { withLead } from "./quotes.ts";
import { readPassages } from "./read-passages.ts";
import { gridOf } from "./table-grid.ts";
import { rowsOf } from "./table-rows.ts";

/** `<table-wrap>`: its tables, or its picture if it has none, or whatever it holds. */
export function readTable(element: Element, context: Context): Passage[] {
  const isTable = isNamed("table tgroup");
  // Of several forms of the same table the first one counts.
  const tables = isTable(element) || element.name === "array" ? [element] : tablesIn(element, isTable);
  const name = nameOf(element);
  const caption = readCaption(element, context);
  const place = context.placeOf(element);
  const read = tables.flatMap((table) => makeTable(table, context) ?? []);
  if (read.length > 0)
    return read.map((table, index) => ({ ...table, name, place, caption: index === 0 ? caption : [] }));
  const images = picturesOf(element);
  if (images.length > 0) return [{ type: "figure", place, images, caption, name }];
  const other = without(element, "label", "caption", "table-wrap-foot", "attrib", "permissions", "p");
  const rest = readPassages(other, context);
  const lead = [...text(name === undefined ? "" : `${name}. `), ...caption];
  return lead.length > 0 ? [{ type: "paragraph", place, text: lead }, ...rest] : rest;
}

/** `<table-wrap-group>`: its tables, called after it; the first one has what the group says of all. */
export function readTableGroup(group: Element, context: Context): Passage[] {
  const name = nameOf(group);
  const parts = partsOf(group);
  const isCalledAfter = parts.every((part) => labelOf(part)?.startsWith(name ?? ""));
  if (name === undefined || !isCalledAfter)
    return withLead(text(name ?? ""), readPassages(group, context), group, context);
  const said = childrenOf(group, "caption", "table-wrap-foot", "attrib", "permissions");
  const whole = parts.map((part, index) => (index === 0 ? { ...part, children: [...said, ...part.children] } : part));
  return readPassages(group, context, whole);
}

function tablesIn(element: Element, isTable: (element: Element) => boolean): Element[] {
  return childrenOf(element).flatMap((child) => {
    const inner = isTable(child) ? descendantsOf(child, isNamed("tgroup")) : [];
    if (inner.length > 0) return inner;
    if (isTable(child)) return [child];
    return child.name === "alternatives" ? tablesIn(child, isTable).slice(0, 1) : [];
  });
}

/** Tables that are larger are data, which no slide shows. */
const MOST_CELLS = 20_000;

function makeTable(element: Element, context: Context): Pick<Table, "type" | "columns" | "rows" | "align"> | undefined {
  const { rows, headCount } = rowsOf(element, context);
  const { cells, width, isCut } = gridOf(rows, headCount, MOST_CELLS);
  if (isCut) tell(context, "table-is-small", element);
  if (width === 0) return undefined;
  // One heading for each column: what stands above it in all heading rows.
  // What stands above all columns heads none of them.
  const isTitle = (_: unknown, at: number) =>
    width > 1 && rows[at]?.length === 1 && (rows[at]?.[0]?.columns ?? 1) >= width;
  const above = cells.slice(0, headCount);
  const titles = above.filter(isTitle);
  const heads = titles.length < headCount ? above.filter((row, at) => !isTitle(row, at)) : above;
  const columns = Array.from({ length: width }, (_, at) =>
    joinParts(
      heads.map((row) => row[at] ?? []),
      ": ",
    ),
  );
  const alone = ([first = [], ...others]: Inline[][]) => [first, ...others.map((): Inline[] => [])];
  const body = [...(heads === above ? [] : titles.map(alone)), ...cells.slice(headCount)];
  const align = Array.from({ length: width }, (_, column) => {
    const first = rows[headCount]?.length === width ? rows[headCount]?.[column] : undefined;
    return first?.align ?? null;
  });
  return { type: "table", columns: columns.every((column) => column.length === 0) ? [] : columns, rows: body, align };
}
