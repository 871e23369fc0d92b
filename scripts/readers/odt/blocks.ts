import { toRoman } from "../../text/roman.ts";
import { childrenOf, type Element, find, isElement, isNamed, type Node, textOf } from "../jats/element.ts";
import type { Block, Cell, Grid, Paragraph, Row } from "../office/block.ts";
import { type OpenDocument, readRunning } from "./inlines.ts";

/** The list around some blocks. */
interface List {
  name: string | undefined;
  level: number;
}

/** What only holds what stands in it. */
const isWrapper = isNamed("section index-body numbered-paragraph index-title");
/** What pandoc calls an entry of the list of works. */
const WORK = /^ref-./;
const CONTENTS = /^(?:table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index)$/;

/** Reads paragraphs, lists and tables in their order. */
export function readBlocks(nodes: readonly Node[], document: OpenDocument, list?: List): Block[] {
  return wrapBare(nodes).flatMap((element): Block[] => {
    const { name, children } = element;
    if (name === "p" || name === "h") return readParagraph(element, document);
    if (name === "list") return readList(element, document, list);
    if (name === "table") return [readTable(element, document)];
    if (name === "bibliography")
      return readBlocks(find(element, "index-body")?.children ?? [], document).map((block) =>
        block.type === "paragraph" && block.role === "body" ? { ...block, role: "bibliography" } : block,
      );
    if (CONTENTS.test(name)) return [];
    if (name === "section" && WORK.test(element.attributes.name ?? ""))
      return readBlocks(children, document).map((block) =>
        block.type === "paragraph"
          ? { ...block, role: "bibliography", ids: [element.attributes.name ?? "", ...block.ids] }
          : block,
      );
    return isWrapper(element) ? readBlocks(children, document, list) : [];
  });
}

/** What stands in a paragraph. */
const isRunning = isNamed("span a s tab line-break note");

/** Blocks, with those that lack a paragraph in one: frames of a page, and text, as pandoc has its abstract. */
function wrapBare(nodes: readonly Node[]): Element[] {
  const wrapped: Element[] = [];
  let at = 0;
  let bare: Element | undefined;
  for (const node of nodes) {
    if (isElement(node) && !isRunning(node)) {
      const isFrame = node.name === "frame";
      wrapped.push(isFrame ? { ...node, name: "p", attributes: {}, children: [node] } : node);
      [at, bare] = [node.start, undefined];
    } else if (bare) bare.children.push(node);
    else if (isElement(node) || node.trim() !== "") {
      bare = { name: "p", attributes: { "style-name": "Abstract" }, children: [node], start: at };
      wrapped.push(bare);
    }
  }
  return wrapped;
}

function readList(element: Element, document: OpenDocument, around: List | undefined): Block[] {
  const list = { name: element.attributes["style-name"] ?? around?.name, level: (around?.level ?? -1) + 1 };
  const isOrdered = document.sheet.isOrdered(list.name, list.level + 1);
  return childrenOf(element, "list-item", "list-header").flatMap((item) => {
    let isContinued = item.name === "list-header";
    return readBlocks(item.children, document, list).map((block): Block => {
      if (block.type !== "paragraph" || block.role !== "body" || block.item) return block;
      const own = { ...block, item: { level: list.level, isOrdered, list: list.name ?? "", isContinued } };
      isContinued = true;
      return own;
    });
  });
}

function readParagraph(element: Element, document: OpenDocument): Block[] {
  const { "style-name": styleName, "outline-level": outlined } = element.attributes;
  const style = document.sheet.styleOf(styleName);
  const read = readRunning(element, style.letters, document);
  const { boxes, ids, counts } = read;
  const nodes = read.nodes();
  const isHeading = element.name === "h" && textOf({ ...element, children: nodes }) !== "";
  const level = Number(outlined) > 0 ? Number(outlined) : (style.level ?? 1);
  const isPlain = element.attributes["is-list-header"] === "true" || document.sheet.isUnnumbered(styleName);
  const role = isHeading ? "heading" : style.role === "heading" ? "body" : (style.role ?? "body");
  const paragraph: Paragraph = {
    ...{ type: "paragraph", at: element, role, nodes, ids },
    ...(isHeading ? { level, label: isPlain ? undefined : numberOf(level, document) } : {}),
    look: read.look(style.isCentred === true, document.sheet.size),
    counts: counts ?? style.counts,
  };
  // A picture often stands in a box with its caption.
  return [paragraph, ...boxes.flatMap((box) => readBlocks(box.children, document))];
}

/** The number of the next heading of a level, where headings have numbers. */
function numberOf(level: number, { sheet, counts }: OpenDocument): string | undefined {
  counts[level - 1] = (counts[level - 1] ?? 0) + 1;
  counts.length = level;
  const { format, shown } = sheet.numberOf(level);
  if (format === "") return undefined;
  return Array.from(counts, (count, index) => writeNumber(count ?? 1, sheet.numberOf(index + 1).format))
    .slice(-shown)
    .join(".");
}

/** A number in the form that `1`, `I` and `a` stand for. */
function writeNumber(number: number, format: string): string {
  if (!/^[ia]$/i.test(format)) return String(number);
  const letters = /i/i.test(format) ? toRoman(number) : String.fromCharCode(64 + ((number - 1) % 26) + 1);
  return format === format.toUpperCase() ? letters : letters.toLowerCase();
}

const MOST_SPAN = 500;
const spanOf = (value: string | undefined) => Math.max(1, Math.min(MOST_SPAN, Number(value) || 1));

function readTable(table: Element, document: OpenDocument): Grid {
  const rowsIn = (parent: Element, isHead: boolean): Row[] =>
    childrenOf(parent).flatMap((each) => {
      if (each.name === "table-header-rows") return rowsIn(each, true);
      if (each.name === "table-rows" || each.name === "table-row-group") return rowsIn(each, isHead);
      if (each.name !== "table-row") return [];
      return [{ isHead, cells: childrenOf(each, "table-cell").map((cell) => readCell(cell, document)) }];
    });
  return { type: "table", at: table, rows: rowsIn(table, false) };
}

function readCell(cell: Element, document: OpenDocument): Cell {
  const { "number-columns-spanned": columns, "number-rows-spanned": rows } = cell.attributes;
  return { at: cell, columns: spanOf(columns), rows: spanOf(rows), blocks: readBlocks(cell.children, document) };
}
