import { joinAccents } from "../../text/join-accents.ts";
import { type Element, make, type Node } from "../jats/element.ts";

/** How letters are set; what is not said is as the style around has it. */
export interface Letters {
  isBold?: boolean | undefined;
  isItalic?: boolean | undefined;
  isHidden?: boolean | undefined;
  isCode?: boolean | undefined;
  raised?: "sup" | "sub" | "" | undefined;
  font?: string | undefined;
  /** In points. */
  size?: number | undefined;
  /** Points above the line. */
  lift?: number | undefined;
}

/** Letters as the second says; what it does not say, as the first does. */
export function overlay(under: Letters, over: Letters): Letters {
  const merged: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) if (value !== undefined) merged[key] = value;
  return merged;
}

/** A piece of running text, and how it is set. */
export interface Piece {
  node: Node;
  letters: Letters;
}

/** From the outside in. */
const MARKS: ((letters: Letters) => string | undefined)[] = [
  ({ isBold }) => (isBold ? "bold" : undefined),
  ({ isItalic }) => (isItalic ? "italic" : undefined),
  ({ raised }) => raised || undefined,
  ({ isCode }) => (isCode ? "monospace" : undefined),
];

/** Pieces of a paragraph as text with marks: neighbours that are set alike share one. */
export function markUp(pieces: readonly Piece[], at: Element, depth = 0): Node[] {
  const markOf = MARKS[depth];
  if (!markOf) return joinTexts(pieces.map(({ node }) => node));
  const nodes: Node[] = [];
  for (let from = 0; from < pieces.length; ) {
    const mark = markOf(pieces[from]?.letters ?? {});
    let to = from + 1;
    while (to < pieces.length && markOf(pieces[to]?.letters ?? {}) === mark) to++;
    const inner = markUp(pieces.slice(from, to), at, depth + 1);
    // White space alone is set in no way.
    const isBlank = inner.every((node) => typeof node === "string" && node.trim() === "");
    if (mark === undefined || isBlank) for (const node of inner) nodes.push(node);
    else nodes.push(make(mark, at, inner));
    from = to;
  }
  return joinTexts(nodes);
}

function joinTexts(nodes: readonly Node[]): Node[] {
  const joined: Node[] = [];
  for (const node of nodes) {
    const last = joined.length - 1;
    if (typeof node === "string" && typeof joined[last] === "string") joined[last] = (joined[last] as string) + node;
    else joined.push(node);
  }
  // A program that made it of a page may have set accents apart from their letters.
  return joined.map((node) => (typeof node === "string" ? joinAccents(node) : node));
}
