import { roleOf } from "../../../languages/roles.ts";
import type { ListItem } from "../../../manuscript/manuscript.ts";
import type { Reference } from "../../../outline/types.ts";
import type { Inline } from "../../../text/inline.ts";
import { toPlainText } from "../../../text/inline.ts";
import { parseReference } from "../../references/parse-reference.ts";
import { readText } from "../inlines/read-inlines.ts";
import { wordsOf } from "../passages/sections.ts";
import type { Block, Reading } from "../reading.ts";
import { append } from "../source/append.ts";

/** The list of references that a paper prints itself. */
export interface WrittenReferences {
  references: Reference[];
  /** Their ids by the number or label that they are printed with. */
  byLabel: Map<string, string>;
  rest: Block[];
}

/**
 * Takes the list of references out of the text: what stands under its heading, as a list, as paragraphs or as
 * footnotes. An empty heading, for Pandoc to fill, goes as well.
 */
export function takeReferences(blocks: readonly Block[], reading: Reading): WrittenReferences {
  const texts: { text: string; label?: string }[] = [];
  const rest: Block[] = [];
  let level: number | undefined;
  for (const block of blocks) {
    if (block.type === "heading") {
      const isEnd = level === undefined || block.level <= level;
      if (roleOf(wordsOf(block.title)) === "references") level = block.level;
      else if (isEnd) level = undefined;
      // Headings below the list's own sort it by kind.
      if (level === undefined) rest.push(block);
    } else if (level === undefined) rest.push(block);
    else if (block.type === "paragraph") texts.push(labelled(formatText(block.text)));
    else if (block.type === "list") append(texts, itemsOf(block.items, block.isOrdered));
    else if (block.type === "table") {
      const [head, ...rows] = [block.columns, ...block.rows].map((row) => labelled(row.map(formatText).join(" ")));
      // A table needs a head, which may be its first work.
      append(texts, head?.label === undefined ? rows : [head, ...rows]);
    } else rest.push(block);
  }
  for (const [label, { isReference, lines }] of reading.footnotes)
    if (isReference) texts.push({ text: formatText(readText(lines, reading)), label: `^${label}` });
  const byLabel = new Map<string, string>();
  const references = texts
    .filter(({ text }) => /\p{L}{3}/u.test(text))
    .map(({ text, label }, index) => {
      const id = `ref-${index + 1}`;
      byLabel.set(label ?? String(index + 1), id);
      return parseReference(text, id).reference;
    });
  return { references, byLabel, rest };
}

const formatText = (text: readonly Inline[]) => toPlainText(text).replace(/\s+/g, " ").trim();

function itemsOf(items: readonly ListItem[], isOrdered: boolean): { text: string; label?: string }[] {
  return items.flatMap((item, index) => {
    const text = item.text.map(formatText).join(" ");
    return [isOrdered ? { text, label: String(index + 1) } : labelled(text), ...itemsOf(item.items, false)];
  });
}

/** `[1] Author …` or `1. Author …`. */
function labelled(text: string): { text: string; label?: string } {
  const [head, bracketed, plain] = /^(?:\[(\w{1,12})\][:.]?|(\d{1,3})[.)])\s+/.exec(text) ?? [];
  return head === undefined ? { text } : { text: text.slice(head.length), label: bracketed ?? plain ?? "" };
}

/** `[1]`, `[2, 3]`, `[4–6]` in a text whose references are numbered are citations. */
export function citeByNumber(value: string, byLabel: ReadonlyMap<string, string>): Inline[] {
  if (byLabel.size === 0 || !value.includes("[")) return [{ type: "text", value }];
  const result: Inline[] = [];
  let last = 0;
  for (const match of value.matchAll(/\[(\w{1,12}(?:\s*[,;–-]\s*\w{1,12}){0,40})\]/g)) {
    const keys = idsOf(match[1] ?? "", byLabel);
    if (keys.length === 0) continue;
    if (match.index > last) result.push({ type: "text", value: value.slice(last, match.index) });
    result.push({ type: "citation", items: keys.map((key) => ({ key })), offset: 0 });
    last = match.index + match[0].length;
  }
  if (last < value.length || result.length === 0) result.push({ type: "text", value: value.slice(last) });
  return result;
}

function idsOf(text: string, byLabel: ReadonlyMap<string, string>): string[] {
  const ids: (string | undefined)[] = text.split(/\s*[,;]\s*/).flatMap((part) => {
    const [, from, to] = /^(\d{1,3})\s*[–-]\s*(\d{1,3})$/.exec(part) ?? [];
    if (from === undefined || to === undefined) return [byLabel.get(part)];
    const count = Math.min(60, Math.max(0, Number(to) - Number(from) + 1));
    return Array.from({ length: count }, (_, index) => byLabel.get(String(Number(from) + index)));
  });
  return ids.every((id) => id !== undefined) ? ids : [];
}
