import type { Text } from "mdast";
import type { Passage } from "../../../manuscript/manuscript.ts";
import { joinTexts, mapChildren, trimInlines } from "../../../text/edit-inlines.ts";
import type { Inline } from "../../../text/inline.ts";
import type { Reading } from "../reading.ts";
import type { IslandOf } from "../source/islands.ts";

export const text = (value: string): Text => ({ type: "text", value });

/** A passage in the middle of running text. */
export function insert(passage: Passage, reading: Reading): Text {
  const node = text("");
  reading.inserted.set(node, passage);
  return node;
}

/** Text whose words show when the whole paper is read. */
export function wait(island: IslandOf<"cite" | "crossReference">, reading: Reading): Text {
  const node = text(island.raw);
  reading.pending.set(node, island);
  return node;
}

const isSpecial = (node: Inline, reading: Reading) =>
  node.type === "text" && (reading.pending.has(node) || reading.inserted.has(node));

/** Neighbouring words are one text node. */
export const joinText = (inlines: readonly Inline[], reading: Reading): Inline[] =>
  joinTexts(inlines, (node) => isSpecial(node, reading));

/** Running text without white space at its ends. */
export const trimText = (inlines: readonly Inline[], reading: Reading): Inline[] =>
  trimInlines(inlines, (node) => isSpecial(node, reading));

/** Words raised or lowered; what waits to be said, such as a citation, stays as it is. */
export function raise(inlines: readonly Inline[], write: (words: string) => string, reading: Reading): Inline[] {
  return inlines.map((node) => {
    if (node.type === "text") return isSpecial(node, reading) || node.value === "" ? node : text(write(node.value));
    return mapChildren(node, (children) => raise(children, write, reading));
  });
}
