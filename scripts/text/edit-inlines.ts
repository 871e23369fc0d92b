import type { Text } from "mdast";
import type { Inline } from "./types.ts";

/** Plain words as running text; nothing where there are none. */
export const text = (value: string): Text[] => (value === "" ? [] : [{ type: "text", value }]);

/**
 * Neighbouring texts as one; empty ones go.
 *
 * @param isApart whether a text stands for something, and stays as it is
 */
export function joinTexts<T extends Inline>(inlines: readonly T[], isApart: (node: T) => boolean = () => false): T[] {
  const joined: T[] = [];
  for (const node of inlines) {
    const last = joined.at(-1);
    if (node.type !== "text" || isApart(node)) joined.push(node);
    else if (last?.type === "text" && !isApart(last))
      joined[joined.length - 1] = { ...last, value: last.value + node.value };
    else if (node.value !== "") joined.push(node);
  }
  return joined;
}

/** Running text, its texts joined, without white space at its ends; see {@link joinTexts}. */
export function trimInlines<T extends Inline>(inlines: readonly T[], isApart: (node: T) => boolean = () => false): T[] {
  const joined = joinTexts(inlines, isApart);
  const trim = (index: number, change: (value: string) => string) => {
    const node = joined.at(index);
    if (node?.type === "text" && !isApart(node)) joined.splice(index, 1, { ...node, value: change(node.value) });
  };
  trim(0, (value) => value.trimStart());
  trim(-1, (value) => value.trimEnd());
  return joinTexts(joined, isApart);
}

/** Texts one after the other with some words between them; those of which there is nothing are left out. */
export function joinParts(parts: readonly (readonly Inline[])[], between = " "): Inline[] {
  const filled = parts.filter((part) => part.length > 0);
  return filled.flatMap((part, index) => (index === 0 ? part : [{ type: "text" as const, value: between }, ...part]));
}

/** Texts without white space before a footnote: its number stands close to the word. */
export function closeFootnotes(inlines: readonly Inline[]): Inline[] {
  const closed = inlines.map((node, index): Inline => {
    if (node.type !== "text") return mapChildren(node, closeFootnotes);
    return inlines[index + 1]?.type === "footnote" ? { ...node, value: node.value.replace(/ $/, "") } : node;
  });
  return joinTexts(closed);
}

/** The same without the space that people leave at its ends; other white space stays. */
export function trimSpaces(inlines: readonly Inline[]): Inline[] {
  const joined = joinTexts(inlines);
  const last = joined.length - 1;
  const trimmed = joined.map((node, index) => {
    if (node.type !== "text") return node;
    const value = index === 0 ? node.value.replace(/^ /, "") : node.value;
    return { ...node, value: index === last ? value.replace(/ $/, "") : value };
  });
  return joinTexts(trimmed);
}

/** Running text alone. */
export function withoutFootnotes<T extends Inline>(inlines: readonly T[]): T[] {
  return inlines.filter(({ type }) => type !== "footnote").map((node) => mapChildren(node, withoutFootnotes));
}

/** A node with what stands in it changed; one that holds no others stays as it is. */
export function mapChildren<T extends Inline>(node: T, change: (children: Inline[]) => Inline[]): T {
  return "children" in node ? { ...node, children: change(node.children) } : node;
}
