import type { Reading } from "../reading.ts";
import type { Cursor, Masked, Scanner } from "../source/cursor.ts";
import { cutLine, type Line } from "../source/lines.ts";
import { scanMathBehindWords, scanMathBlock } from "./scan-display.ts";
import { scanCodeFence, scanDivFence } from "./scan-fences.ts";
import { scanDefinition, scanExample, scanFancyItem, scanLineBlock, scanSetext } from "./scan-lists.ts";
import { scanFootnote, scanLinkDefinition, scanTarget, scanTextReference, scanWork } from "./scan-notes.ts";
import { scanBlockTex, scanHtmlBlock } from "./scan-raw.ts";
import { scanGridTable, scanSimpleTable, scanTableCaption } from "./scan-tables.ts";

/** What CommonMark does not know and begins on a line of its own; the first that fits takes it. */
const SCANNERS: Scanner[] = [
  scanWork,
  scanCodeFence,
  scanDivFence,
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
