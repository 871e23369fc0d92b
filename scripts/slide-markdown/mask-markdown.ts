import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { maskCode } from "./mask-code.ts";

/** The same text, as long, with all code blanked out, that by indent and of several lines too, and comments. */
export function maskMarkdown(content: string): string {
  let text = maskCode(content);
  const visit = (node: Nodes): void => {
    const { start, end } = node.position ?? {};
    if ((node.type === "code" || node.type === "inlineCode") && start?.offset !== undefined)
      text = blank(text, start.offset, end?.offset ?? start.offset);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(fromMarkdown(content));
  return text;
}

/** The same text with spaces in a range; lines stay. */
const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, " ") + text.slice(end);
