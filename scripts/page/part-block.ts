import { sharedRange } from "./dom.ts";

/** What may not be parted: a word, by its place in its text, or a formula or drawing. */
interface Piece {
  node: Text | Element;
  start: number;
  end: number;
}

/**
 * Parts a block where it leaves its sheet, between two words.
 *
 * @returns the second part; the block itself if none of it fits, nothing if it can't be parted
 */
export function partBlock(block: HTMLElement, bottom: number): HTMLElement | undefined {
  if (block.matches(".is-whole")) return undefined;
  const pieces = listPieces(block);
  // A line is higher than its letters, and a box may have padding below its last one: both need room too.
  const end = pieces.at(-1);
  const line = Number.parseFloat(getComputedStyle(block).lineHeight) || 0;
  const below = end ? Math.max(0, Math.min(line, bottomOf(block) - bottomOfPiece(end))) : 0;
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && bottomOfPiece(piece) + below <= bottom + 0.5) low = middle + 1;
    else high = middle;
  }
  if (low > 0 && low === pieces.length) return undefined;
  // How deep a line with a formula reaches is known when it is the last one.
  for (; low > 0; low--) {
    const whole = block.cloneNode(true);
    const rest = cutAt(block, low);
    if (bottomOf(block) <= bottom + 0.5) return rest;
    block.replaceChildren(...whole.childNodes);
  }
  return block;
}

/** Where an element ends, in pixels from the top of the window. */
export const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;

function listPieces(block: HTMLElement): Piece[] {
  // Where words may be parted is up to their language.
  const segmenter = new Intl.Segmenter(document.documentElement.lang || "en", { granularity: "word" });
  const piecesOf = (node: Node): Piece[] => {
    if (node instanceof Element && node.matches(".katex, svg")) return [{ node, start: 0, end: 0 }];
    if (!(node instanceof Text)) return [...node.childNodes].flatMap(piecesOf);
    const words = [...segmenter.segment(node.data)].filter(({ segment }) => segment.trim() !== "");
    return words.map(({ index, segment }) => ({ node, start: index, end: index + segment.length }));
  };
  return piecesOf(block);
}

function bottomOfPiece({ node, start, end }: Piece): number {
  if (node instanceof Element) return bottomOf(node.querySelector(".katex-html") ?? node);
  const range = sharedRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range.getBoundingClientRect().bottom;
}

/** Takes all from a piece on out of a block. @returns a block of what was taken */
function cutAt(block: HTMLElement, index: number): HTMLElement {
  const { node, start } = listPieces(block)[index] as Piece;
  const range = sharedRange();
  if (node instanceof Text) range.setStart(node, start);
  else range.setStartBefore(node);
  range.setEndAfter(block.lastChild as Node);
  const rest = block.cloneNode(false) as HTMLElement;
  rest.append(range.extractContents());
  rest.classList.add("is-continued");
  return rest;
}
