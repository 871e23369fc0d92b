import type { Text } from "mdast";
import type { Passage } from "../../manuscript/manuscript.ts";
import type { Inline } from "../../text/inline.ts";
import type { IslandOf } from "./islands.ts";
import type { Reading } from "./reading.ts";

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
export function joinText(inlines: readonly Inline[], reading: Reading): Inline[] {
  const joined: Inline[] = [];
  for (const node of inlines) {
    const last = joined.at(-1);
    if (node.type === "text" && last?.type === "text" && !isSpecial(node, reading) && !isSpecial(last, reading))
      joined[joined.length - 1] = text(last.value + node.value);
    else if (node.type !== "text" || node.value !== "" || isSpecial(node, reading)) joined.push(node);
  }
  return joined;
}

/** Running text without white space at its ends. */
export function trimText(inlines: readonly Inline[], reading: Reading): Inline[] {
  const joined = joinText(inlines, reading);
  const trimAt = (index: number, trim: (value: string) => string) => {
    const node = joined[index];
    if (node?.type === "text" && !isSpecial(node, reading)) joined[index] = text(trim(node.value));
  };
  trimAt(0, (value) => value.replace(/^[ \t\n]+/, ""));
  trimAt(joined.length - 1, (value) => value.replace(/(?<![ \t\n])[ \t\n]+$/, ""));
  return joined.filter((node) => node.type !== "text" || node.value !== "" || isSpecial(node, reading));
}

/** Words raised or lowered; what waits to be said, such as a citation, stays as it is. */
export function raise(inlines: readonly Inline[], write: (words: string) => string, reading: Reading): Inline[] {
  return inlines.map((node) => {
    if (node.type === "text") return isSpecial(node, reading) || node.value === "" ? node : text(write(node.value));
    return "children" in node ? ({ ...node, children: raise(node.children, write, reading) } as Inline) : node;
  });
}
