import { type Inline, toPlainText } from "./inline.ts";

/** Stands for a citation in plain text, so that places in it are places in the inlines; it closes like a bracket, so that a sentence can end behind it, and papers don’t have it. */
export const CITATION = "\u{2046}";

/** The words of running text, citations as one character each. */
export const toWords = (inlines: readonly Inline[]): string => toPlainText(inlines, () => CITATION);

/**
 * A part of running text by its place in {@link toWords}. Formulas and citations are not cut: each belongs to the part
 * in which it starts, a footnote to that of the word before it.
 *
 * @param cutsCode whether code is cut, or whole like formulas
 */
export function sliceInlines<T extends Inline>(inlines: readonly T[], from: number, to: number, cutsCode = false): T[] {
  let at = 0;
  return inlines.flatMap((node): T[] => {
    const start = at;
    const length = toWords([node]).length;
    at += length;
    // It takes no place itself.
    if (length === 0) return (start > from || (start === 0 && from === 0)) && start <= to ? [node] : [];
    if (at <= from || start >= to) return [];
    if (start >= from && at <= to) return [node];
    if (node.type === "text" || (cutsCode && node.type === "inlineCode"))
      return [{ ...node, value: node.value.slice(Math.max(0, from - start), to - start) }];
    if ("children" in node) {
      const children = sliceInlines(node.children, from - start, to - start, cutsCode);
      return children.length === 0 ? [] : [{ ...node, children }];
    }
    return start >= from ? [node] : [];
  });
}
