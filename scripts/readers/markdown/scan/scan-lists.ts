import { type Cursor, emitIsland, type Scanner } from "../source/cursor.ts";
import { addIsland } from "../source/islands.ts";
import { cutLine } from "../source/lines.ts";

/** The line above, as Markdown is to see it. */
const above = ({ out }: Cursor): string => out.at(-1)?.text ?? "";

const isBlankAbove = (cursor: Cursor) => /^[\s>]*$/.test(above(cursor));

/** `Term` and below it `:   definition`: read as a list whose items are marked. */
export const scanDefinition: Scanner = (cursor, line) => {
  const [head, indent = "", , space = ""] = /^( {0,3})([:~])([ \t]+)(?=\S)/.exec(line.text) ?? [];
  if (head === undefined) return false;
  const term = cursor.out.at(isBlankAbove(cursor) ? -2 : -1)?.text ?? "";
  const isTerm = /^\S/.test(term) && !/^(?:#{1,6}\s|[|>+]|[-*]\s|\ufdd0)/.test(term) && !/^[-=:|+\s]*$/.test(term);
  const isNext = /^\s*-\s+\ufdd0\d+\ufdd1/.test(term) || inDefinition.get(cursor) === true;
  if (!isTerm && !isNext) return false;
  if (!isBlankAbove(cursor)) cursor.out.push({ text: "", line });
  const mark = addIsland(cursor.reading.islands, { kind: "definition", line });
  // The item's text must be as far from the margin as it was, for what is indented below it.
  cursor.out.push({
    text: `${indent}-${space.replaceAll("\t", "   ").slice(0, 4)}${mark}${line.text.slice(head.length)}`,
    line,
  });
  inDefinition.set(cursor, true);
  cursor.at++;
  return true;
};

/** Whether the last block of a text is a definition, so that a second one may follow. */
const inDefinition = new WeakMap<Cursor, boolean>();

const CONTENTS = /^ {0,3}(?:\[(?:toc|\[_?toc_?\])\]|\{:[^{}]{0,200}\}|\$toc\$)[ \t]*$/i;

/** `[TOC]`, and kramdown's `{:toc}` with the item above it, stand for the table of contents; its `{: .note}` is looks. */
export const scanContents: Scanner = (cursor, line) => {
  if (!CONTENTS.test(line.text)) return false;
  if (/\{: ?toc/.test(line.text) && /^\s*(?:[-*+]|\d\.)\s/.test(above(cursor))) cursor.out.pop();
  cursor.at++;
  return true;
};

/** Bookdown's `# (APPENDIX) Appendix {-}` is no heading: those behind it are of appendices. */
export const scanAppendix: Scanner = (cursor, line) => {
  if (!/^#{1,2} \(APPENDIX\)/.test(line.text)) return false;
  emitIsland(cursor, { kind: "appendix", line });
  cursor.at++;
  return true;
};

/** The words of a heading are remembered, so that the text may point to it by them. */
export const scanTitle: Scanner = ({ reading }, { text }) => {
  const [, title] = /^#{1,6}[ \t]([^#{]{1,200})/.exec(text) ?? [];
  if (title !== undefined) reading.titles.add(title.trim().toLowerCase());
  return false;
};

/** A title over `===` or `---`; one that begins with a number would be an item of a list to Markdown. */
export const scanSetext: Scanner = (cursor, line) => {
  const [, rule] = /^ {0,3}(=|-)\1+[ \t]*$/.exec(cursor.lines[cursor.at + 1]?.text ?? "") ?? [];
  if (rule === undefined || !isBlankAbove(cursor) || !/^(?:\d|[A-Za-z][.)])/.test(line.text)) return false;
  cursor.out.push({ text: `${rule === "=" ? "#" : "##"} ${line.text}`, line });
  cursor.at += 2;
  return true;
};

/** `| lines` of verse or an address: their breaks are spaces. A table has a row of dashes, or bars at the ends. */
export const scanLineBlock: Scanner = (cursor, line) => {
  if (!/^\| /.test(line.text) || !isBlankAbove(cursor)) return false;
  let end = cursor.at;
  while (end < cursor.lines.length && /^(?:\|(?: |$)| +\S)/.test(cursor.lines[end]?.text ?? "")) end++;
  const run = cursor.lines.slice(cursor.at, end);
  if (run.some((each) => each && /^\|[\s:|-]+$|\|\s*$/.test(each.text) && each.text.trim() !== "|")) return false;
  for (const each of run) if (each) cursor.out.push({ text: each.text.replace(/^\|? ?/, "").trim(), line: each });
  cursor.at = end;
  return true;
};

/** Pandoc's numbered examples: `(@) text`, `(@name) text`. */
export const scanExample: Scanner = (cursor, line) => {
  const [head, indent = "", label = ""] = /^( {0,3})\(@([\w-]*)\)[ \t]+/.exec(line.text) ?? [];
  if (head === undefined) return false;
  const { examples } = cursor.reading;
  const number = examples.size + 1;
  examples.set(label === "" ? `\u0000${number}` : label, number);
  cursor.out.push({ text: `${indent}${number}. ${line.text.slice(head.length)}`, line: cutLine(line, 0) });
  cursor.at++;
  return true;
};

const FANCY = /^( {0,12})(?:\(([a-z]|[ivx]{1,4}|\d{1,3})\)|([a-z]|[ivx]{1,4})[.)]|#\.)([ \t]+)(?=\S)/;

/** Pandoc's other lists: `a.`, `(1)`, `ii)`, `#.`; the first one needs a blank line above it. */
export const scanFancyItem: Scanner = (cursor, line) => {
  const match = FANCY.exec(line.text);
  if (!match) return false;
  const [head, indent = ""] = match;
  const isFirst = isBlankAbove(cursor);
  const previous = fancyItem.get(cursor);
  const isNext = previous !== undefined && cursor.at - previous <= 30;
  // Farther in, only an item of a list above tells it from code.
  const isInner = indent.length > 3;
  if (isInner && !/^ {0,12}(?:[-*+]|\d{1,3}[.)])\s/.test(above(cursor))) return false;
  // A paragraph that begins like an item is one only if another item follows.
  if (!isInner && !isNext && !(isFirst && (previous !== undefined || hasSecondItem(cursor)))) return false;
  cursor.out.push({
    text: `${indent}${"1.".padEnd(head.length - indent.length)}${line.text.slice(head.length)}`,
    line,
  });
  if (!isInner) fancyItem.set(cursor, cursor.at);
  cursor.at++;
  return true;
};

const fancyItem = new WeakMap<Cursor, number>();

function hasSecondItem(cursor: Cursor): boolean {
  for (let at = cursor.at + 1; at < Math.min(cursor.lines.length, cursor.at + 30); at++)
    if (FANCY.test(cursor.lines[at]?.text ?? "")) return true;
  return false;
}
