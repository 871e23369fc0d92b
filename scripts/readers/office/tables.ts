import { type Element, isElement, make, type Node } from "../jats/element.ts";
import type { Block, Cell, Grid, Paragraph, Row } from "./block.ts";
import { captionOf, isPanelLabel, looksLikeCaption } from "./captions.ts";
import { isBlank, isFilled, isGraphic, lineOf, trimNodes } from "./text.ts";

/**
 * The blocks of a table that only lays them out: of one cell, of pictures, of parts of the paper.
 *
 * @param isCaptioned whether the caption of a figure stands below it
 */
export function unwrapGrid({ rows, isFigure }: Grid, isCaptioned = false): Block[] | undefined {
  const cells = rows.flatMap((row) => row.cells);
  const blocks = cells.flatMap((cell) => cell.blocks);
  if (cells.length === 1) return blocks;
  if (blocks.some((block) => block.type === "paragraph" && ["heading", "title"].includes(block.role))) return blocks;
  const paragraphs = blocks.filter(isFilled);
  const isShown = (each: Paragraph) => holdsPicture(each) || isCaption(each);
  // Labels of panels stand beside their pictures.
  const others = paragraphs.filter((each) => !isShown(each) && !isPanelLabel(each) && lineOf(each).length > 4);
  if (isFigure) {
    // A panel may be laid out as a figure itself; of one whose picture is lost the caption stays.
    const all = paragraphsIn(blocks).filter(isFilled);
    return all.some(holdsPicture) ? joinPanels(all) : all.filter((each) => captionOf(each));
  }
  if (!paragraphs.some(holdsPicture) || blocks.some(({ type }) => type === "table")) return undefined;
  if (others.length > 0 && !isCaptioned) return undefined;
  const captions = paragraphs.filter((each) => isCaption(each) && !holdsPicture(each));
  if (captions.length > 1) return paragraphs.filter((each) => isShown(each) || others.includes(each));
  const panels = paragraphs.filter((each) => !others.includes(each) && !captions.includes(each));
  return [...others, ...joinPanels(panels), ...captions];
}

const holdsPicture = ({ nodes }: Paragraph): boolean => nodes.some(isGraphic);
const isCaption = (paragraph: Paragraph): boolean =>
  !isPanelLabel(paragraph) && (captionOf(paragraph) !== undefined || looksLikeCaption(paragraph, true) !== undefined);

/** The panels of a figure as one picture beside another; what is said of each is what it shows. */
function joinPanels(paragraphs: readonly Paragraph[]): Paragraph[] {
  const [first] = paragraphs.filter(holdsPicture);
  if (!first) return [];
  const graphics = paragraphs.flatMap(({ nodes }) => nodes.filter(isElement).filter(isGraphic));
  const said = paragraphs.map(lineOf).filter((line) => /\p{L}{2}/u.test(line));
  const panels = graphics.map((graphic, index) => ({
    ...graphic,
    name: "graphic",
    // A figure has one description.
    children: index === 0 && said.length > 0 ? [make("alt-text", graphic, [said.join("; ")])] : graphic.children,
  }));
  return [{ ...first, role: "body", nodes: panels }];
}

/** `<table>`. */
export function makeTable({ at, rows }: Grid): Element {
  const marked = rows.findIndex(({ isHead }) => !isHead);
  const heads = marked < 0 ? 0 : marked > 0 ? marked : looksLikeHead(rows) ? headsIn(rows) : 0;
  const toCell = (cell: Cell, name: string) =>
    make(name, cell.at, linesIn(cell), {
      colspan: String(cell.columns),
      rowspan: String(cell.rows),
      align: cell.align,
    });
  const toRow = ({ cells }: Row, name: string) =>
    make(
      "tr",
      at,
      cells.map((cell) => toCell(cell, name)),
    );
  const head = rows.slice(0, heads).map((row) => toRow(row, "th"));
  const body = rows.slice(heads).map((row) => toRow(row, "td"));
  return make("table", at, [...(head.length > 0 ? [make("thead", at, head)] : []), make("tbody", at, body)]);
}

const paragraphsIn = (blocks: readonly Block[]): Paragraph[] =>
  blocks.flatMap((block) =>
    block.type === "paragraph"
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );

/** The paragraphs of a cell, each a line; a formula stands in its line there. */
const linesIn = ({ blocks }: Cell): Node[] =>
  paragraphsIn(blocks)
    .filter(isFilled)
    .map(({ at, nodes, item, label }) => {
      const inner = trimNodes(nodes).map((node) =>
        isElement(node) && node.name === "disp-formula"
          ? { ...node, name: "inline-formula" }
          : isElement(node) && isGraphic(node)
            ? { ...node, name: "inline-graphic" }
            : node,
      );
      return make("p", at, item?.isOrdered && label ? [`${label} `, ...inner] : inner);
    });

/** How many rows head the columns: cells over several of them, and groups above their columns, say so. */
function headsIn([first, second, third]: readonly Row[]): number {
  const most = Math.max(1, ...(first?.cells.map((cell) => cell.rows) ?? []));
  const isGrouped = first?.cells.some(({ columns }) => columns > 1) ?? false;
  const isWords = second !== undefined && third !== undefined && !second.cells.some(isNumber);
  return isGrouped && isWords ? Math.max(2, most) : most;
}

const isNumber = ({ blocks }: Cell): boolean =>
  /^[^\p{L}\d]*\d[^\p{L}]*$/u.test(paragraphsIn(blocks).map(lineOf).join(" "));

/** Whether the first row heads the columns: in bold type alone, or words above numbers. */
function looksLikeHead([first, ...others]: readonly Row[]): boolean {
  if (!first || others.length === 0) return false;
  const isEmpty = ({ blocks }: Cell) => paragraphsIn(blocks).every(({ nodes }) => isBlank(nodes));
  const isBold = (cell: Cell) => paragraphsIn(cell.blocks).every(({ look, nodes }) => look.isBold || isBlank(nodes));
  const said = first.cells.filter((cell) => !isEmpty(cell));
  if (said.length === 0) return false;
  if (said.every(isBold) && others.some(({ cells }) => !cells.every(isBold))) return true;
  return !said.some(isNumber) && others.some(({ cells }) => cells.filter(isNumber).length * 2 >= cells.length);
}
