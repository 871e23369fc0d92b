import type { Reading } from "../reading.ts";
import { append } from "../source/append.ts";
import { type Cursor, emitIsland, linesBetween, type Masked, type Scanner } from "../source/cursor.ts";
import { cutLine, type Line, trimLine } from "../source/lines.ts";
import { scanMathBehindWords, scanMathBlock } from "./scan-display.ts";
import { scanCodeFence, scanDivFence, scanHighlight } from "./scan-fences.ts";
import {
  scanAppendix,
  scanContents,
  scanDefinition,
  scanExample,
  scanFancyItem,
  scanLineBlock,
  scanSetext,
  scanTitle,
} from "./scan-lists.ts";
import { scanFootnote, scanLinkDefinition, scanTarget, scanTextReference, scanWork } from "./scan-notes.ts";
import { scanBlockTex, scanHtmlBlock } from "./scan-raw.ts";
import { scanGridTable, scanSimpleTable, scanTableCaption } from "./scan-tables.ts";

/** What CommonMark does not know and begins on a line of its own; the first that fits takes it. */
const SCANNERS: Scanner[] = [
  scanTitle,
  scanCallout,
  scanHidden,
  scanContents,
  scanAppendix,
  scanWork,
  scanCodeFence,
  scanDivFence,
  scanHighlight,
  scanMathBlock,
  scanBlockTex,
  scanHtmlBlock,
  scanFootnote,
  scanLinkDefinition,
  scanTarget,
  scanTextReference,
  scanGridTable,
  scanSimpleTable,
  scanTableCaption,
  scanSetext,
  scanDefinition,
  scanLineBlock,
  scanExample,
  scanFancyItem,
  scanMathBehindWords,
];

/**
 * Takes everything that CommonMark does not know out of a text, line by line; islands stand in its place.
 *
 * @param lines a whole text, or the content of a cell or footnote
 */
export function scanBlocks(lines: readonly Line[], reading: Reading): Masked[] {
  const cursor: Cursor = { lines: [...lines], at: 0, out: [], reading, open: [], missing: new Set() };
  while (cursor.at < cursor.lines.length) {
    const line = cursor.lines[cursor.at];
    if (!line) cursor.at++;
    else if (line.text.includes("<!--") && dropComment(cursor, line)) continue;
    else if (!SCANNERS.some((scan) => scan(cursor, line))) {
      cursor.out.push({ text: line.text, line });
      cursor.at++;
    }
  }
  return cursor.out;
}

const CALLOUT = /^ {0,3}>[ \t]?\[!([a-zA-Z][\w-]{0,40})\][+-]?(.*)$/;

/** GitHub's and Obsidian's `> [!NOTE] Title`: what is quoted is a box with a title. */
function scanCallout(cursor: Cursor, line: Line): boolean {
  const [, name, title = ""] = CALLOUT.exec(line.text) ?? [];
  if (name === undefined || /^\s*>/.test(cursor.out.at(-1)?.text ?? "")) return false;
  let end = cursor.at + 1;
  while (/^ {0,3}>/.test(cursor.lines[end]?.text ?? "")) end++;
  const inner = linesBetween(cursor, cursor.at + 1, end).map((each) =>
    cutLine(each, /^ {0,3}> ?/.exec(each.text)?.[0].length ?? 0),
  );
  const argument = trimLine(cutLine(line, line.text.length - title.length));
  const attributes = { classes: [], values: new Map() };
  emitIsland(cursor, { kind: "open", line, name: "admonition", argument, attributes, options: new Map() }, "");
  append(cursor.out, scanBlocks(inner, cursor.reading));
  emitIsland(cursor, { kind: "close", line }, "");
  cursor.at = end;
  return true;
}

/** Obsidian's comments over several lines, from `%%` to `%%`. */
function scanHidden(cursor: Cursor, line: Line): boolean {
  if (!/^%%(?!.*%%)/.test(line.text) || cursor.missing.has("%%")) return false;
  const end = cursor.lines.findIndex((each, at) => at > cursor.at && each?.text.includes("%%"));
  const last = cursor.lines[end];
  if (!last) {
    cursor.missing.add("%%");
    return false;
  }
  cursor.lines[end] = cutLine(last, last.text.indexOf("%%") + 2);
  cursor.at = end;
  return true;
}

/** Takes a comment away, with the lines that hold nothing else. */
function dropComment(cursor: Cursor, line: Line): boolean {
  const start = line.text.indexOf("<!--");
  const before = line.text.slice(0, start);
  // In a fence or a code span it is no comment.
  if (/^\s*(?:`{3}|~{3})/.test(line.text) || (before.match(/`/g)?.length ?? 0) % 2 === 1) return false;
  const sameLine = line.text.indexOf("-->", start + 4);
  if (sameLine >= 0) {
    const rest = line.text.slice(sameLine + 3);
    const text = before + rest;
    if (text.trim() === "") cursor.lines[cursor.at++] = undefined;
    else if (before.trim() === "") cursor.lines[cursor.at] = cutLine(line, sameLine + 3);
    else cursor.lines[cursor.at] = { ...line, text };
    return true;
  }
  for (let at = cursor.at + 1; at < cursor.lines.length && !cursor.missing.has("-->"); at++) {
    const last = cursor.lines[at];
    const end = last?.text.indexOf("-->") ?? -1;
    if (!last || end < 0) continue;
    const rest = cutLine(last, end + 3);
    cursor.lines.fill(undefined, cursor.at + 1, at);
    cursor.lines[at] = rest.text.trim() === "" ? undefined : rest;
    cursor.lines[cursor.at] = before.trim() === "" ? undefined : cutLine(line, 0, start);
    return true;
  }
  if (!cursor.missing.has("-->"))
    cursor.reading.findings.add(
      {
        code: "comment-is-closed",
        message: "this comment is never closed; what follows is read as text",
        hint: "close it with `-->`",
      },
      cutLine(line, start, start + 4),
    );
  cursor.missing.add("-->");
  cursor.lines[cursor.at] = { ...line, text: line.text.replaceAll("<!--", "") };
  return true;
}
