import type { List, ListItem, Passage } from "../../../manuscript/manuscript.ts";
import { type Inline, toPlainText } from "../../../text/inline.ts";
import { readInlines } from "../inlines/read-inline.ts";
import { Input, takeArgument, takeOptional } from "../source/input.ts";
import { isBlank, isMacro, type TexNode } from "../source/nodes.ts";
import type { EnvironmentHandler } from "./block-handlers.ts";
import type { Blocks } from "./blocks.ts";

const ORDERED = /enum/;
/** Lists whose items carry a term or mark of their own that says something. */
const DESCRIPTION = /desc|labeling/;

/** Reads a list. What an item can't hold, such as a figure, stands behind the list. */
export const readList: EnvironmentHandler = (node, blocks) => {
  const { reading } = blocks;
  const kind = reading.lists.get(node.name) ?? node.name;
  const input = new Input(node.content);
  takeOptional(input);
  if (kind === "list") {
    takeArgument(input);
    takeArgument(input);
  }
  const outer = reading.targets.current;
  const after: Passage[] = [];
  const items = splitItems(input.rest()).map(({ term, content, at }, index) => {
    reading.targets.current = { kind: "Item", number: String(index + 1) };
    return readItem(term, content, at, kind, blocks, after);
  });
  reading.targets.current = outer;
  const list: List = {
    type: "list",
    place: reading.sources.placeOf(node.at),
    isOrdered: ORDERED.test(kind),
    items: items.filter((item) => item.text.length > 0 || item.items.length > 0),
  };
  blocks.add(...(list.items.length > 0 ? [list] : []), ...after);
};

interface RawItem {
  term: TexNode[] | undefined;
  content: TexNode[];
  at: number;
}

function splitItems(nodes: readonly TexNode[]): RawItem[] {
  const items: RawItem[] = [];
  const input = new Input(nodes);
  for (let node = input.next(); node; node = input.next()) {
    if (isMacro(node, "item", "task")) items.push({ term: takeOptional(input), content: [], at: node.at });
    else if (items.length === 0 && !isBlank(node))
      // Settings, or text, before the first item.
      items.push({ term: undefined, content: [node], at: node.at });
    else items.at(-1)?.content.push(node);
  }
  return items;
}

function readItem(
  term: TexNode[] | undefined,
  content: readonly TexNode[],
  at: number,
  kind: string,
  blocks: Blocks,
  after: Passage[],
): ListItem {
  const item: ListItem = { place: blocks.reading.sources.placeOf(at), text: [], items: [] };
  for (const passage of blocks.collect(content)) addToItem(item, passage, after);
  const mark = readInlines(term ?? [], blocks.reading);
  if (mark.length > 0 && isTerm(mark, kind)) {
    const [first = [], ...others] = item.text;
    item.text = [[{ type: "strong", children: mark }, ...(first.length > 0 ? [space, ...first] : [])], ...others];
  }
  return item;
}

const space: Inline = { type: "text", value: " " };

/** Whether what stands for the bullet is words: `(a)`, `1.` and `–` are not. */
function isTerm(mark: readonly Inline[], kind: string): boolean {
  return DESCRIPTION.test(kind) || toPlainText(mark).replace(/[^\p{L}\p{N}]/gu, "").length > 2;
}

function addToItem(item: ListItem, passage: Passage, after: Passage[]): void {
  if (passage.type === "paragraph") item.text.push(passage.text);
  else if (passage.type === "quote") item.text.push(passage.text);
  else if (passage.type === "list") item.items.push(...passage.items);
  else if (passage.type === "equation") {
    const last = item.text.at(-1) ?? [];
    if (item.text.length === 0) item.text.push(last);
    last.push(...(last.length > 0 ? [space] : []), { type: "inlineMath", value: passage.tex });
  } else if (passage.type === "code" && !passage.code.includes("\n"))
    item.text.push([{ type: "inlineCode", value: passage.code }]);
  else after.push(passage);
}
