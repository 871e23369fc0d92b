import { descendantsOf, isElement, isNamed, type Node } from "../jats/element.ts";
import type { Block, Paragraph } from "./block.ts";

/** The words of some nodes: without formulas, and without marks of notes. */
export function wordsOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return node;
      if (node.name === "break") return " ";
      if (node.name === "xref" && node.attributes["ref-type"] === "fn") return "";
      return node.name === "alt-text" || node.name === "tex-math" ? "" : wordsOf(node.children);
    })
    .join("");
}

/** Ids of the notes that a text mentions. */
export const notesIn = (nodes: readonly Node[]): Set<string> => {
  const marks = nodes.filter(isElement).flatMap((node) => [node, ...descendantsOf(node, isNamed("xref"))]);
  return new Set(marks.flatMap(({ attributes }) => (attributes["ref-type"] === "fn" ? (attributes.rid ?? []) : [])));
};

/** The words of a paragraph on one line. */
export const lineOf = ({ nodes }: Paragraph): string => wordsOf(nodes).replace(/\s+/g, " ").trim();

export const isGraphic = isNamed("graphic inline-graphic");

/** Whether nothing is said: white space, empty marks, line ends. */
export const isBlank = (nodes: readonly Node[]): boolean =>
  nodes.every((node) => {
    if (!isElement(node)) return node.trim() === "";
    if (isGraphic(node) || node.name === "xref" || node.name.endsWith("-formula")) return false;
    return isBlank(node.children);
  });

/** Whether a block is a paragraph that says anything. */
export const isFilled = (block: Block): block is Paragraph => block.type === "paragraph" && !isBlank(block.nodes);

/** Nodes without the white space and line ends around them. */
export function trimNodes(nodes: readonly Node[]): Node[] {
  const isSpace = (node: Node | undefined) =>
    node !== undefined && (isElement(node) ? node.name === "break" : node.trim() === "");
  let [from, to] = [0, nodes.length];
  while (from < to && isSpace(nodes[from])) from++;
  while (to > from && isSpace(nodes[to - 1])) to--;
  return nodes.slice(from, to);
}
