import type { List } from "../../../manuscript/manuscript.ts";
import type { Inline } from "../../../text/inline.ts";
import { addAnchors, type Block, type Reading } from "../reading.ts";
import { joinPrintedCaptions } from "./printed-captions.ts";

/** Joins blocks that belong together: captions and what they are of, terms and their definitions. */
export function tidyBlocks(blocks: readonly Block[], reading: Reading): Block[] {
  return joinDefinitions(joinPrintedCaptions(joinCaptions(blocks, reading), reading), reading);
}

/** Paragraphs that are marked as captions are those of the tables beside them. */
export function joinCaptions(blocks: readonly Block[], reading: Reading): Block[] {
  const taken = new Set<Block>();
  blocks.forEach((block, index) => {
    if (!reading.captions.has(block) || block.type !== "paragraph") return;
    const isFree = (each: Block | undefined) => each?.type === "table" && each.caption.length === 0;
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    const table = isFree(before) && !taken.has(before as Block) ? before : isFree(after) ? after : undefined;
    if (table?.type !== "table") return;
    table.caption = block.text;
    addAnchors(reading, table, reading.anchors.get(block) ?? []);
    taken.add(block);
  });
  return blocks.filter((block) => !taken.has(block));
}

/** A term and the list of its definitions are an item; items one after the other are a list. */
function joinDefinitions(blocks: readonly Block[], reading: Reading): Block[] {
  const joined: Block[] = [];
  let list: List | undefined;
  for (const block of blocks) {
    const term = joined.at(-1);
    if (block.type !== "list" || !reading.definitionLists.has(block) || term?.type !== "paragraph") {
      joined.push(block);
      continue;
    }
    joined.pop();
    const isNext = list !== undefined && joined.at(-1) === list;
    if (!isNext || !list) {
      list = { type: "list", place: term.place, isOrdered: false, items: [] };
      joined.push(list);
    }
    const [first, ...others] = block.items;
    const strong: Inline = { type: "strong", children: term.text };
    list.items.push({
      place: term.place,
      text: [
        [strong, { type: "text", value: ": " }, ...(first?.text[0] ?? [])],
        ...(first?.text.slice(1) ?? []),
        ...others.flatMap(({ text }) => text),
      ],
      items: block.items.flatMap(({ items }) => items),
    });
  }
  return joined;
}
