import { type Inline, toPlainText } from "../../../text/inline.ts";
import { toSuperscript } from "../../../text/shift-text.ts";
import type { Context } from "../context.ts";
import { childrenOf, descendantsOf, type Element, isNamed, type Node, textOf, without } from "../element.ts";
import { isBlank } from "../inlines/nodes.ts";
import { readInlines } from "../inlines/read-inlines.ts";
import { labelOf } from "./labels.ts";

/** What stands below a figure or above a table: title, legend, notes, source, on one line. */
export function readCaption(element: Element, context: Context): Inline[] {
  const captions = childrenOf(element, "caption", "p");
  const foot = childrenOf(element, "table-wrap-foot");
  const rights = childrenOf(element, "permissions").flatMap((each) => childrenOf(each, "copyright-statement"));
  return joinSentences([
    ...captions.flatMap((caption) => piecesOf(caption, context)),
    ...foot.flatMap((each) => piecesOf(each, context)),
    ...childrenOf(element, "attrib")
      .filter((each) => !/^(?:doi:\s*)?10\.\d{4,}\/\S+$/i.test(textOf(each)))
      .map(({ children }) => readInlines(children, context)),
    ...rights.map(({ children }) => readInlines(children, context)),
  ]);
}

const isPiece = isNamed("title subtitle p attrib list-item def-item copyright-statement verse-line fn");

/** The paragraphs of a caption, whatever lists and groups they stand in. */
function piecesOf(element: Element, context: Context): Inline[][] {
  const pieces = isPiece(element) ? [element] : descendantsOf(element, isPiece, isPiece);
  if (pieces.length === 0) return [readInlines(element.children, context)];
  return pieces.map((piece) =>
    piece.name === "fn" ? readMarked(piece, context) : readInlines(spaced(piece), context),
  );
}

/** A note of a table with the mark that its cells bear. */
function readMarked(note: Element, context: Context): Inline[] {
  const text = readInlines(spaced(without(note, "label")), context);
  const label = labelOf(note);
  return label === undefined ? text : [{ type: "text", value: `${toSuperscript(label)} ` }, ...text];
}

/** Paragraphs within an item stand apart. */
const spaced = ({ children }: Element): Node[] =>
  children.flatMap((node) => (isPiece(node) || isNamed("label")(node) ? [" ", node, " "] : [node]));

/** Pieces of text one after the other, each ended by a mark. */
export function joinSentences(pieces: readonly Inline[][]): Inline[] {
  return pieces
    .filter((piece) => !isBlank(piece))
    .flatMap((piece, index, all): Inline[] => {
      if (index === 0) return piece;
      const isClosed = /[.:;?!,][)\]"”’]*$/.test(toPlainText(all[index - 1] ?? []));
      return [{ type: "text", value: isClosed ? " " : ". " }, ...piece];
    });
}
