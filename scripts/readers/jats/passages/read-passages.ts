import type { Passage } from "../../../manuscript/manuscript.ts";
import type { Context } from "../context.ts";
import { childrenOf, type Element, isElement, isNamed, lookUp, type Node, rawTextOf, rows } from "../element.ts";
import { leaveOut } from "../tell.ts";
import { readBox } from "./boxes.ts";
import { readCode } from "./code.ts";
import { readEquation, readEquationGroup } from "./equations.ts";
import { readFigure, readFigureGroup, readPicture } from "./figures.ts";
import { readDefinitions, readList } from "./lists.ts";
import { readNote, readNotes } from "./notes.ts";
import { readParagraph } from "./paragraphs.ts";
import { readQuote, readSpeech, readStatement, readTitle, readVerse } from "./quotes.ts";
import { readTable, readTableGroup } from "./tables.ts";

type PassageHandler = (element: Element, context: Context) => Passage[];

const readInside: PassageHandler = (element, context) => readPassages(element, context);

/** What stands for itself, also in the middle of a paragraph. */
const BLOCKS: Record<string, PassageHandler> = {
  list: readList,
  "def-list": readDefinitions,
  "disp-quote": readQuote,
  "verse-group": readVerse,
  speech: readSpeech,
  statement: readStatement,
  ...rows("preformat code", readCode),
  ...rows("fig chem-struct-wrap", readFigure),
  "fig-group": readFigureGroup,
  graphic: readPicture,
  ...rows("table-wrap table array", readTable),
  "table-wrap-group": readTableGroup,
  "disp-formula": readEquation,
  "disp-formula-group": readEquationGroup,
  "boxed-text": readBox,
  "fn-group": readNotes,
  ...rows("media supplementary-material", leaveOut("supplement-is-read")),
};

/** What becomes of elements in a section, an item, a box. */
const HANDLERS: Record<string, PassageHandler> = {
  ...BLOCKS,
  p: readParagraph,
  fn: readNote,
  alternatives: readPicture,
  "block-alternatives": (element, context) => readPassages(element, context, childrenOf(element).slice(0, 1)),
  ...rows("title subtitle", readTitle),
  // Where no heading can stand: in a box, in an item.
  sec: readInside,
  // Lists of references are read as a whole, wherever they stand.
  ...rows("label sec-meta object-id alt-text long-desc permissions related-article ref-list index-term", () => []),
};

/** Whether a node breaks up the paragraph that it stands in. */
export const isBlock = (node: Node): node is Element => isElement(node) && Object.hasOwn(BLOCKS, node.name);

/**
 * Reads what a section, an item or a box holds, in its order; floats and notes that stand apart follow what mentions
 * them. An element that is not known is read as what it holds, or as a paragraph.
 */
export function readPassages(parent: Element, context: Context, nodes: readonly Node[] = parent.children): Passage[] {
  return nodes.flatMap((node) => [...readNode(node, parent, context), ...readMentioned(context)]);
}

function readNode(node: Node, parent: Element, context: Context): Passage[] {
  if (!isElement(node)) return node.trim() === "" ? [] : readParagraph({ ...parent, children: [node] }, context);
  const handler = lookUp(HANDLERS, node.name);
  if (handler) return handler(node, context);
  const holdsPassages = node.children.some((child) => isBlock(child) || isNamed("p")(child));
  if (holdsPassages) return readInside(node, context);
  return rawTextOf(node).trim() === "" ? [] : readParagraph({ ...node, children: [node] }, context);
}

/** Floats and notes that stand apart, now that they have been mentioned; each once. */
function readMentioned(context: Context): Passage[] {
  const { mentions } = context;
  // What they mention themselves comes behind them, not within: a chain of notes may be long.
  if (context.isPlacing || mentions.length === 0) return [];
  context.isPlacing = true;
  const passages: Passage[] = [];
  for (let next = 0; next < mentions.length; next++) {
    const mention = mentions[next];
    const element = typeof mention === "string" ? takeApart(mention, context) : mention;
    if (element) for (const passage of readNode(element, element, context)) passages.push(passage);
  }
  mentions.length = 0;
  context.isPlacing = false;
  return passages;
}

/** What stands apart under an id, once: a figure in a group comes with its group. */
function takeApart(id: string, context: Context): Element | undefined {
  const element = context.apart.get(id);
  if (element === undefined || context.placed.has(element)) return undefined;
  context.placed.add(element);
  return element;
}
