import type { List, ListItem, Passage } from "../../../manuscript/manuscript.ts";
import { type Inline, toPlainText } from "../../../text/inline.ts";
import { readInlines } from "../inlines/read-inline.ts";
import type { Target } from "../numbering/targets.ts";
import { Input, takeArgument, takeOptional } from "../source/input.ts";
import { isBlank, isMacro, type TexNode } from "../source/nodes.ts";
import { printTex } from "../source/print-tex.ts";
import type { EnvironmentHandler } from "./block-handlers.ts";
import type { Blocks } from "./blocks.ts";
import { withoutLabels } from "./gather-float.ts";
import { numberItems } from "./item-numbers.ts";

const ORDERED = /enum/;
/** Lists whose items carry a term or mark of their own that says something. */
const DESCRIPTION = /desc|labeling|tablenotes/;
/** Lists that stand in a sentence. */
const INLINE = /^(?:enumerate|itemize|description)\*$|^inpara/;

/** Reads a list. What an item can't hold, such as a figure, stands behind the list. */
export const readList: EnvironmentHandler = (node, blocks) => {
  const { reading } = blocks;
  const kind = reading.lists.get(node.name) ?? node.name;
  const input = new Input(node.content);
  const options = printTex(takeOptional(input) ?? []);
  if (kind === "list") {
    takeArgument(input);
    takeArgument(input);
  }
  const outer = reading.targets.current;
  const isOrdered = ORDERED.test(kind);
  const numberOf = numberItems(kind, options, outer);
  let count = 0;
  const raw = splitItems(input.rest()).map((item) => {
    // What has a mark of its own is not counted.
    if (item.term === undefined || !isOrdered) count++;
    const own: Target = isOrdered
      ? { kind: "Item", number: numberOf(count), depth: (outer?.depth ?? 0) + 1 }
      : { kind: "Item", number: String(count) };
    return { ...item, target: !isOrdered && outer?.depth ? outer : own };
  });
  if (INLINE.test(kind)) return writeInline(raw, isOrdered, blocks);
  const after: Passage[] = [];
  const items = raw.map(({ term, content, at, target }) => {
    reading.targets.current = target;
    return readItem(term, content, at, kind, blocks, after);
  });
  reading.targets.current = outer;
  const list: List = {
    type: "list",
    place: reading.sources.placeOf(node.at),
    isOrdered,
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
      items.push({ term: [], content: [node], at: node.at });
    else items.at(-1)?.content.push(node);
  }
  return items;
}

/** Leaves a list in its sentence: `We (1) cook, (2) clean`. */
function writeInline(items: readonly (RawItem & { target: Target })[], isOrdered: boolean, blocks: Blocks): void {
  const { targets } = blocks.reading;
  const outer = targets.current;
  for (const { term, content, at, target } of items) {
    const { nodes, labels } = withoutLabels(content);
    targets.current = target;
    for (const label of labels) targets.define(label);
    targets.current = outer;
    const number = isOrdered ? target.number.replace(/^[\p{L}\p{N}]+$/u, "($&)") : "";
    const mark: TexNode[] = term ?? [{ type: "text", value: number, at }];
    const space: TexNode = { type: "space", at };
    blocks.walk([space, { type: "group", content: mark, at }, space, ...nodes]);
  }
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
    const children = mark.flatMap((node) => (node.type === "strong" ? node.children : [node]));
    item.text = [[{ type: "strong", children }, ...(first.length > 0 ? [space, ...first] : [])], ...others];
  }
  return item;
}

const space: Inline = { type: "text", value: " " };

/** Whether what stands for the bullet is words or a name, such as `H2`: `(a)`, `1.` and `–` are not. */
function isTerm(mark: readonly Inline[], kind: string): boolean {
  const letters = toPlainText(mark).replace(/[^\p{L}\p{N}]/gu, "");
  return DESCRIPTION.test(kind) || letters.length > 2 || /^\p{L}\d/u.test(letters);
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
