import type { Blockquote } from "mdast";
import { joinParts } from "../../../text/edit-inlines.ts";
import type { Inline } from "../../../text/inline.ts";
import { toPlainText } from "../../../text/inline.ts";
import { trimText } from "../inlines/inline-text.ts";
import { type Block, type Reading, toParagraph } from "../reading.ts";
import { placeOf } from "../source/lines.ts";
import type { Parsed } from "../source/parse.ts";
import { readNodes } from "./read-blocks.ts";

/** Reads a quotation; one that holds lists, figures or the like is what it holds. */
export function readQuote(node: Blockquote, parsed: Parsed, reading: Reading): Block[] {
  const blocks = readNodes(node.children, parsed, reading).map(toParagraph);
  if (!blocks.every((block) => block.type === "paragraph" || block.type === "quote")) return blocks;
  const texts = blocks.flatMap((block) => (block.type === "paragraph" || block.type === "quote" ? [block.text] : []));
  if (texts.length === 0) return [];
  const { text, by } = takeSource(texts, reading);
  return [{ type: "quote", place: placeOf(parsed.lineOf(node)), text, by }];
}

/** `— Name` in the last paragraph, or at the end of the only one. */
function takeSource(texts: readonly Inline[][], reading: Reading): { text: Inline[]; by?: string | undefined } {
  const join = (paragraphs: readonly Inline[][]) => trimText(joinParts(paragraphs), reading);
  const last = texts.at(-1) ?? [];
  const [, by] = /^\s*(?:[–—―]|--)\s*(\S.*)$/s.exec(toPlainText(last)) ?? [];
  const isCiting = last.some((each) => each.type === "text" && reading.pending.has(each));
  if (texts.length > 1 && by !== undefined && !isCiting) return { text: join(texts.slice(0, -1)), by: by.trim() };
  return { text: join(texts) };
}
