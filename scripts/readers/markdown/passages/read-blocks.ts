import type { Nodes, RootContent } from "mdast";
import type { ListItem } from "../../../manuscript/manuscript.ts";
import { oneOr } from "../../../text/counted.ts";
import type { Inline } from "../../../text/inline.ts";
import { toPlainText } from "../../../text/inline.ts";
import { restore } from "../inlines/inline-islands.ts";
import { addAnchors, type Block, type Reading, takeTargets } from "../reading.ts";
import { scanBlocks } from "../scan/scan-blocks.ts";
import { scanInlines } from "../scan/scan-inlines.ts";
import { append } from "../source/append.ts";
import { type Island, type IslandOf, isToken, splitAtIslands } from "../source/islands.ts";
import { type Line, linesAt, placeOf } from "../source/lines.ts";
import { type Parsed, parseMarkdown } from "../source/parse.ts";
import { DEEPEST_NESTING, findDeepNesting, hideNoise } from "../source/pieces.ts";
import { readContainer } from "./containers.ts";
import { readHeading } from "./headings.ts";
import { readIsland } from "./island-blocks.ts";
import { readList } from "./lists.ts";
import { readParagraph } from "./paragraphs.ts";
import { readQuote } from "./quotes.ts";
import { readTableNode } from "./tables.ts";

/** Notes in notes in notes end here. */
const DEEPEST = 8;

/**
 * Reads a text into headings and passages, in order.
 *
 * @param lines a whole paper, or a part that stands on its own: a footnote, an abstract
 * @returns nothing, and an error in the findings, where the text is nested too deeply to be a paper
 */
export function readBlocks(lines: readonly Line[], reading: Reading): Block[] {
  if (reading.depth >= DEEPEST || lines.every(({ text }) => text.trim() === "")) return [];
  const scanned = scanBlocks(lines, reading);
  const deep = findDeepNesting(scanned);
  if (deep) {
    const message = `lists and quotations are nested more than ${DEEPEST_NESTING} deep here; the text is not read`;
    reading.findings.add(
      { severity: "error", code: "nesting-is-shallow", message },
      { ...deep.line, text: deep.line.text.slice(0, 20) },
    );
    return [];
  }
  const { masked, noise } = hideNoise(scanInlines(scanned, reading), reading.islands);
  for (const line of noise)
    reading.findings.count(
      "marks-are-few",
      "marks",
      { ...line, text: line.text.slice(0, 20) },
      (count) =>
        `${oneOr(count, "a paragraph has", "paragraphs have")} more marks of Markdown than words; ${count === 1 ? "it is" : "they are"} read as text`,
    );
  reading.depth++;
  const parsed = parseMarkdown(masked, reading.definitions, false);
  const blocks = readNodes(parsed.root.children, parsed, reading);
  reading.depth--;
  return blocks;
}

type BlockHandlers = {
  [Type in RootContent["type"]]?: (
    node: Extract<RootContent, { type: Type }>,
    parsed: Parsed,
    reading: Reading,
  ) => Block[];
};

const HANDLERS: BlockHandlers = {
  heading: readHeading,
  list: readList,
  blockquote: readQuote,
  table: readTableNode,
  code: (node, parsed, reading) => {
    // What is indented far enough to be code may be an island in a list that Markdown does not see.
    if (isToken(node.value))
      return splitAtIslands(node.value.trim(), reading.islands).flatMap((piece) =>
        typeof piece === "string" ? [] : readIsland(piece, reading),
      );
    return [
      {
        type: "code",
        place: placeOf(parsed.lineOf(node)),
        code: restore(node.value, reading),
        language: node.lang?.replace(/[{}.]/g, "") || undefined,
        caption: [],
      },
    ];
  },
};

interface Level {
  container?: IslandOf<"open">;
  blocks: Block[];
}

/** Blocks between the fences of a container are the container's. */
export function readNodes(nodes: readonly RootContent[], parsed: Parsed, reading: Reading): Block[] {
  const levels: Level[] = [{ blocks: [] }];
  const close = () => {
    const level = levels.pop();
    if (level?.container) append(levels.at(-1)?.blocks, readContainer(level.container, level.blocks, reading));
  };
  for (const node of nodes) {
    for (const block of node.type === "paragraph"
      ? readFences(node, parsed, reading)
      : readNode(node, parsed, reading)) {
      if ("kind" in block) {
        if (block.kind === "close") {
          if (levels.length > 1) close();
        } else levels.push({ container: block, blocks: [] });
      } else levels.at(-1)?.blocks.push(block);
    }
    append(levels.at(-1)?.blocks, takeNotes(reading));
  }
  while (levels.length > 1) close();
  return levels[0]?.blocks ?? [];
}

function readNode(node: RootContent, parsed: Parsed, reading: Reading): Block[] {
  const handler = HANDLERS[node.type] as ((node: Nodes, parsed: Parsed, reading: Reading) => Block[]) | undefined;
  return nameFirst(handler?.(node, parsed, reading) ?? [], reading);
}

/** Names that stood alone on the lines above are the first block's. */
function nameFirst(blocks: Block[], reading: Reading): Block[] {
  const [first] = blocks;
  if (first && reading.targets.length > 0) addAnchors(reading, first, takeTargets(reading));
  return blocks;
}

type Fence = IslandOf<"open"> | IslandOf<"close">;

/** A paragraph may be an island, and no paragraph at all. */
function readFences(
  node: Extract<RootContent, { type: "paragraph" }>,
  parsed: Parsed,
  reading: Reading,
): (Block | Fence)[] {
  const [only] = node.children;
  if (node.children.length === 1 && only?.type === "text" && isToken(only.value)) {
    const [island] = splitAtIslands(only.value.trim(), reading.islands);
    if (typeof island === "object" && isBlockIsland(island)) {
      if (island.kind === "open" || island.kind === "close") return [island];
      return nameFirst(readIsland(island, reading), reading);
    }
  }
  return nameFirst(readParagraph(node, parsed, reading), reading);
}

const BLOCK_KINDS = new Set([
  "open",
  "close",
  "chunk",
  "code",
  "html",
  "tex",
  "table",
  "target",
  "part",
  "appendix",
  "equation",
]);
const isBlockIsland = ({ kind }: Island) => BLOCK_KINDS.has(kind);

/** The footnotes of what was just read, as paragraphs of their own. */
function takeNotes(reading: Reading): Block[] {
  const blocks: Block[] = [];
  for (const note of reading.notes.splice(0))
    append(
      blocks,
      "blocks" in note ? note.blocks : readBlocks(note.lines, reading).filter(({ type }) => type !== "heading"),
    );
  return blocks;
}

/** The paragraphs of blocks, and the lists in them; everything else is left over. */
export function toItem(blocks: readonly Block[], line: Line): { item: ListItem; rest: Block[] } {
  const item: ListItem = { place: placeOf(line), text: [], items: [] };
  const rest: Block[] = [];
  for (const block of blocks) {
    if (block.type === "paragraph") item.text.push(block.text);
    else if (block.type === "heading") item.text.push([{ type: "strong", children: block.title }]);
    else if (block.type === "list") append(item.items, block.items);
    else rest.push(block);
  }
  return { item, rest };
}

/** Text that is not in the paper's lines, such as a value of YAML, as paragraphs. */
export function readParagraphs(value: string, at: Line, reading: Reading): Inline[][] {
  return readBlocks(linesAt(value, at), reading).flatMap((block): Inline[][] => {
    if (block.type === "paragraph" || block.type === "quote") return [block.text];
    if (block.type === "heading")
      return toPlainText(block.title).length > 0 ? [[{ type: "strong", children: block.title }]] : [];
    if (block.type === "list") return block.items.flatMap(({ text }) => text);
    return block.type === "equation" ? [[{ type: "inlineMath", value: block.tex }]] : [];
  });
}
