import { type Element, isElement, make, type Node, rawTextOf, textOf } from "../jats/element.ts";
import type { Block, Note, Paragraph } from "./block.ts";

const NUMBER = /^\s*(\d{1,2})\s*$/;
/** A note stands at the foot of its page: so many blocks behind its mark. */
const LONGEST_PAGE = 25;
/** Lines of a note that each are a paragraph. */
const LONGEST_NOTE = 8;
/** A sentence that ends, or an address that is whole. */
const OVER = /(?:[.!?]|(?:https?:\/\/|www\.)\S{1,300}[^\s:/-]\/?)\s*$/;

/**
 * Takes the notes that a program made of pages left in the running text: a paragraph in smaller letters that begins with a raised
 * number, behind one that has the same number raised within it, and the lines of its size that go on with it.
 *
 * @returns the text without them, its marks as links to them
 */
export function takePageNotes(blocks: readonly Block[]): { blocks: Block[]; notes: Note[] } {
  const kept: Block[] = [];
  const notes: Note[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    const number = isText(block) ? openingNumber(block) : undefined;
    const marked = number === undefined ? undefined : findMark(kept, number, (block as Paragraph).look.size);
    if (number === undefined || !marked) {
      kept.push(block);
      continue;
    }
    const id = `page-note-${notes.length + 1}`;
    const held = [withoutOpening(block as Paragraph)];
    const size = (kept[marked.at] as Paragraph).look.size;
    for (let next = blocks[index + 1]; next && goesOn(held, next, size); next = blocks[index + 1]) {
      held.push(next as Paragraph);
      index++;
    }
    notes.push({ id, at: block.at, blocks: [joined(held)] });
    kept[marked.at] = linked(kept[marked.at] as Paragraph, marked.node, id);
  }
  return { blocks: kept, notes };
}

const isText = (block: Block): block is Paragraph => block.type === "paragraph" && block.role === "body" && !block.item;

const numberOf = (node: Node | undefined): string | undefined =>
  node !== undefined && isElement(node) && node.name === "sup" ? NUMBER.exec(textOf(node))?.[1] : undefined;

const isBlank = (node: Node): boolean => typeof node === "string" && node.trim() === "";

const openingNumber = ({ nodes }: Paragraph): string | undefined => numberOf(nodes.find((node) => !isBlank(node)));

function findMark(kept: readonly Block[], number: string, size: number): { at: number; node: Element } | undefined {
  for (let at = kept.length - 1; at >= Math.max(0, kept.length - LONGEST_PAGE); at--) {
    const block = kept[at] as Block;
    if (!isText(block) || block.look.size <= size) continue;
    const from = block.nodes.findIndex((node) => !isBlank(node)) + 1;
    const node = block.nodes.find((each, index) => index >= from && numberOf(each) === number);
    if (node) return { at, node: node as Element };
  }
  return undefined;
}

function withoutOpening(block: Paragraph): Paragraph {
  const [, ...rest] = block.nodes.filter((node, index) => !isBlank(node) || index > 0);
  return { ...block, nodes: rest };
}

/** Whether a line goes on with the note before it: in smaller letters than the text, and its last sentence is not over. */
function goesOn(held: readonly Paragraph[], next: Block, standard: number): boolean {
  if (!isText(next) || next.look.size >= standard || openingNumber(next) !== undefined) return false;
  return held.length < LONGEST_NOTE && !OVER.test(held.at(-1)?.nodes.map(textOf).join("") ?? "");
}

const joined = ([first, ...rest]: readonly Paragraph[]): Paragraph => ({
  ...(first as Paragraph),
  nodes: [first as Paragraph, ...rest].flatMap(({ nodes }, index) => (index > 0 ? [" ", ...nodes] : nodes)),
});

function linked(block: Paragraph, mark: Element, id: string): Paragraph {
  const nodes = block.nodes.flatMap((node, index): Node[] => {
    const next = block.nodes[index + 1];
    // Blanks may be raised with the number, or stand before it.
    if (next === mark && typeof node === "string" && /^\s*[.,;:]/.test(textAt(block, index + 2)))
      return [node.trimEnd()];
    if (node !== mark) return [node];
    const link = make("xref", mark, mark.children, { "ref-type": "fn", rid: id });
    return /\s$/.test(rawTextOf(mark)) ? [link, " "] : [link];
  });
  return { ...block, nodes };
}

const textAt = ({ nodes }: Paragraph, index: number): string => (nodes[index] ? textOf(nodes[index]) : "");
