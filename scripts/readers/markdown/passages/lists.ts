import type { ListItem as ItemNode, List as ListNode } from "mdast";
import type { List } from "../../../manuscript/manuscript.ts";
import type { Block, Reading } from "../reading.ts";
import { append } from "../source/append.ts";
import { splitAtIslands } from "../source/islands.ts";
import { placeOf } from "../source/lines.ts";
import type { Parsed } from "../source/parse.ts";
import { readNodes, toItem } from "./read-blocks.ts";

/**
 * Reads a list. What an item holds besides text and lists (a picture, code, a table) stands behind it, and the
 * list goes on after it.
 */
export function readList(node: ListNode, parsed: Parsed, reading: Reading): Block[] {
  const blocks: Block[] = [];
  let list: List | undefined;
  for (const child of node.children) {
    const isDefinition = takeMark(child, reading);
    takeTask(child);
    const line = parsed.lineOf(child);
    const { item, rest } = toItem(readNodes(child.children, parsed, reading), line);
    if (item.text.length > 0 || item.items.length > 0) {
      if (!list) {
        list = { type: "list", place: placeOf(line), isOrdered: node.ordered === true, items: [] };
        blocks.push(list);
        if (isDefinition) reading.definitionLists.add(list);
      }
      list.items.push(item);
    }
    if (rest.length === 0) continue;
    append(blocks, rest);
    list = undefined;
  }
  return blocks;
}

/** Whether an item begins with the mark of a definition, which goes. */
function takeMark({ children: [first] }: ItemNode, reading: Reading): boolean {
  const text = first?.type === "paragraph" ? first.children[0] : undefined;
  if (text?.type !== "text") return false;
  const [piece] = splitAtIslands(text.value, reading.islands);
  if (typeof piece !== "object" || piece.kind !== "definition") return false;
  text.value = text.value.replace(/^\ufdd0\d+\ufdd1/, "");
  return true;
}

/** `[ ]` and `[x]` of a task. */
function takeTask({ children: [first] }: ItemNode): void {
  const text = first?.type === "paragraph" ? first.children[0] : undefined;
  if (text?.type === "text") text.value = text.value.replace(/^\[[ xX]\]\s+/, "");
}
