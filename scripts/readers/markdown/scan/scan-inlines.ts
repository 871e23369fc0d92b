import { oneOr } from "../../../text/counted.ts";
import type { Reading } from "../reading.ts";
import { append } from "../source/append.ts";
import { parseAttributes } from "../source/attributes.ts";
import type { Masked } from "../source/cursor.ts";
import { BEGINS_ANEW } from "../source/pieces.ts";
import { closeBracket, escapeOpenBrackets, openBracket, openNote } from "./brackets.ts";
import { scanNarrative } from "./citation-syntax.ts";
import { scanDistill } from "./distill.ts";
import { scanDollar, scanTexDelimiter } from "./inline-math.ts";
import {
  copy,
  dropAttributes,
  findTicks,
  type InlineScan,
  lineAt,
  moveTo,
  readAttributes,
  replace,
} from "./inline-scan.ts";
import { scanBlockName, scanHidden, scanMark, scanWikilink } from "./obsidian.ts";
import { scanRole } from "./roles.ts";
import { scanBookdownLabel, scanBookdownReference, scanCommand } from "./scan-commands.ts";
import { scanTemplate } from "./templates.ts";

/** Reads what begins at the scan's place and moves it on; false leaves the character as it is. */
type InlineScanner = (scan: InlineScan) => boolean;

const SCANNERS: Record<string, InlineScanner> = {
  "\\": (scan) =>
    scanTexDelimiter(scan) ||
    scanBookdownReference(scan) ||
    scanBookdownLabel(scan) ||
    scanEscape(scan) ||
    scanCommand(scan),
  "`": scanCodeSpan,
  $: scanDollar,
  "[": (scan) => scanWikilink(scan) || openBracket(scan),
  "]": closeBracket,
  "!": (scan) => scan.text[scan.at + 1] === "[" && (scanWikilink(scan) || openBracket(scan)),
  "^": (scan) => (scan.text[scan.at + 1] === "[" ? openNote(scan) : scanBlockName(scan)),
  "=": scanMark,
  "%": scanHidden,
  "@": scanNarrative,
  "<": (scan) => scanDistill(scan) || scanTag(scan),
  "{": (scan) => scanTemplate(scan) || scanRole(scan) || scanTrailingAttributes(scan),
};

const SPECIAL = /[\\`$[\]!^@<{\n]|==|%%/g;

/**
 * Takes everything that CommonMark does not know out of running text.
 *
 * @param masked lines, of which those of paragraphs are looked into
 */
export function scanInlines(masked: readonly Masked[], reading: Reading): Masked[] {
  const out: Masked[] = [];
  let run: Masked[] = [];
  const flush = () => {
    if (run.length > 0) append(out, scanRun(run, reading));
    run = [];
  };
  for (const line of withTextReferences(masked, reading)) {
    if (line.isVerbatim || /^[\s>]*$/.test(line.text)) {
      flush();
      out.push(line);
      continue;
    }
    // A mark that is opened in one item, heading or row is not closed in the next.
    if (BEGINS_ANEW.test(line.text)) flush();
    run.push(line);
    if (/^[\s>]*(?:#{1,6}\s|\|)/.test(line.text)) flush();
  }
  flush();
  return out;
}

const withTextReferences = (masked: readonly Masked[], { textReferences }: Reading): readonly Masked[] =>
  textReferences.size === 0
    ? masked
    : masked.map((each) => ({
        ...each,
        text: each.text.replace(
          /\(ref:([\w:.-]{1,100})\)/g,
          (written, name: string) => textReferences.get(name) ?? written,
        ),
      }));

function scanRun(run: readonly Masked[], reading: Reading): Masked[] {
  const text = run.map((each) => each.text).join("\n");
  SPECIAL.lastIndex = 0;
  if (!SPECIAL.test(text.replaceAll("\n", " "))) return [...run];
  // A line keeps its place although marks may have been put before its text.
  const lines = run.map(({ text: shown, line }) => ({ ...line, text: shown }));
  const [first] = lines;
  if (!first) return [];
  const scan: InlineScan = {
    ...{ text, at: 0, out: [], outLines: [first], lines, row: 0, rowStart: 0, brackets: [], reading },
    missing: new Set<string>(),
  };
  while (scan.at < text.length) {
    SPECIAL.lastIndex = scan.at;
    const next = SPECIAL.exec(text);
    const index = next?.index ?? text.length;
    if (index > scan.at) scan.out.push(text.slice(scan.at, index));
    scan.at = index;
    if (!next) break;
    if (next[0] === "\n") moveTo(scan, index + 1, true);
    else if (!SCANNERS[next[0].charAt(0)]?.(scan)) copy(scan, next[0].length);
  }
  escapeOpenBrackets(scan);
  return scan.out
    .join("")
    .split("\n")
    .map((shown, index) => ({ text: shown, line: scan.outLines[index] ?? first }));
}

function scanEscape(scan: InlineScan): boolean {
  const next = scan.text[scan.at + 1] ?? "";
  if (next === " ") {
    scan.out.push("\u00a0");
    scan.at += 2;
    return true;
  }
  if (next === "" || /[a-zA-Z]/.test(next)) return false;
  copy(scan, next === "\n" ? 1 : 2);
  return true;
}

/** Code is copied; attributes behind it go. */
function scanCodeSpan(scan: InlineScan): boolean {
  const run = /`+/y;
  run.lastIndex = scan.at;
  const [ticks = "`"] = run.exec(scan.text) ?? [];
  const end = findTicks(scan, ticks, scan.at + ticks.length);
  if (end >= 0 && scanRawSpan(scan, ticks.length, end)) return true;
  copy(scan, end < 0 ? ticks.length : end - scan.at);
  if (end >= 0) dropAttributes(scan);
  return true;
}

/** Pandoc's `` `\newpage`{=latex} ``: LaTeX is read, HTML is Markdown's, and what is for other formats goes. */
function scanRawSpan(scan: InlineScan, ticks: number, end: number): boolean {
  const behind = /\{=([\w-]{1,30})\}/y;
  behind.lastIndex = end;
  const [attributes, format = ""] = behind.exec(scan.text) ?? [];
  if (attributes === undefined) return false;
  const line = lineAt(scan, scan.at + ticks, end - ticks);
  const isTex = /^(?:la)?tex$/.test(format) && scan.reading.latex !== undefined;
  if (isTex) return replace(scan, end + attributes.length, { kind: "latex", line, lines: [line] });
  if (/^html/.test(format)) scan.out.push(line.text);
  else if (!/^(?:la)?tex$/.test(format))
    scan.reading.findings.count("raw-text-is-read", format, line, (count) =>
      oneOr(count, `a part for ${format} only was left out`, `parts for ${format} only were left out`),
    );
  moveTo(scan, end + attributes.length);
  return true;
}

/** Attributes at the end of a heading, a caption or a paragraph. */
function scanTrailingAttributes(scan: InlineScan): boolean {
  const attributes = readAttributes(scan);
  if (attributes === "") return false;
  const end = scan.at + attributes.length;
  const lineEnd = scan.text.indexOf("\n", end);
  if (
    scan.text
      .slice(end, lineEnd < 0 ? undefined : lineEnd)
      .replace(/#+\s*$/, "")
      .trim() !== ""
  )
    return false;
  return replace(scan, end, {
    kind: "attributes",
    line: lineAt(scan, scan.at, end),
    attributes: parseAttributes(attributes),
  });
}

/** Tags and addresses in `<…>` are left to Markdown whole: no mark in them counts. */
function scanTag(scan: InlineScan): boolean {
  const tag = /<(?:[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>@]+|\/?[a-zA-Z][^<>\n]*)>/y;
  tag.lastIndex = scan.at;
  const [whole] = tag.exec(scan.text) ?? [];
  if (whole === undefined) return false;
  copy(scan, whole.length);
  return true;
}
