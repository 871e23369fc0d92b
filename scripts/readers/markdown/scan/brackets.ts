import { parseAttributes } from "../source/attributes.ts";
import { addIsland } from "../source/islands.ts";
import { linesAt } from "../source/lines.ts";
import { parseCitedWorks } from "./citation-syntax.ts";
import { type Bracket, copy, type InlineScan, lineAt, readAttributes, replace } from "./inline-scan.ts";

/** Longer than this, a pair of brackets holds no citation. */
const LONGEST_CITATION = 3000;

/** `[`, `![` and `[^label]`. */
export function openBracket(scan: InlineScan): boolean {
  const isImage = scan.text[scan.at] === "!";
  const footnote = /\[\^([^\]\s[]+)\]/y;
  footnote.lastIndex = scan.at;
  const [whole, label = ""] = isImage ? [] : (footnote.exec(scan.text) ?? []);
  if (whole !== undefined) {
    const end = scan.at + whole.length;
    return replace(scan, end, { kind: "noteReference", line: lineAt(scan, scan.at, end), label });
  }
  push(scan, isImage ? "image" : "plain", isImage ? 2 : 1);
  return true;
}

/** `^[text of a footnote]`. */
export function openNote(scan: InlineScan): boolean {
  push(scan, "note", 2);
  return true;
}

/** Brackets within brackets, deeper than any paper has them, are text. */
const DEEPEST = 30;

function push(scan: InlineScan, kind: Bracket["kind"], length: number): void {
  if (scan.brackets.length >= DEEPEST) {
    scan.out.push(kind === "plain" ? "\\[" : "\\!\\[");
    scan.at += length;
    return;
  }
  scan.brackets.push({
    kind,
    start: scan.at + length,
    outLength: scan.out.length,
    outLines: scan.outLines.length,
    row: scan.row,
    rowStart: scan.rowStart,
    isCiting: false,
  });
  copy(scan, length);
}

/** What a pair of brackets is shows in what follows it. */
export function closeBracket(scan: InlineScan): boolean {
  const bracket = scan.brackets.pop();
  if (!bracket) {
    scan.out.push("\\]");
    scan.at++;
    return true;
  }
  const { kind, start } = bracket;
  const content = scan.text.slice(start, scan.at);
  if (kind === "note") {
    const line = lineOf(scan, bracket);
    rewind(scan, bracket);
    return replace(scan, scan.at + 1, { kind: "note", line, lines: linesAt(content, line) });
  }
  if (kind === "plain" && bracket.isCiting && content.length < LONGEST_CITATION) {
    const works = parseCitedWorks(content);
    if (works.length > 0) {
      const line = lineOf(scan, bracket);
      rewind(scan, bracket);
      return replace(scan, scan.at + 1, { kind: "cite", line, works, isNarrative: false, raw: `[${content}]` });
    }
  }
  const outer = scan.brackets.at(-1);
  if (outer && bracket.isCiting) outer.isCiting = true;
  if (kind === "plain" && namesHeading(scan, bracket, content)) return true;
  copy(scan, 1);
  const destination = copyDestination(scan);
  const attributes = readAttributes(scan);
  if (attributes === "") return true;
  const line = lineAt(scan, scan.at, scan.at + attributes.length);
  const island = { kind: "attributes" as const, line, attributes: parseAttributes(attributes) };
  if (destination) return replace(scan, scan.at + attributes.length, island);
  if (kind === "image") return true;
  // `[words]{.class}`: only the words stay.
  scan.out[bracket.outLength] = "";
  scan.out[scan.out.length - 1] = "";
  const { id, classes } = island.attributes;
  scan.at += attributes.length;
  if (id !== undefined) scan.out.push(addIsland(scan.reading.islands, { kind: "label", line, label: id }));
  if (classes.length > 0 && content.trim() === "") scan.out.push("");
  return true;
}

/** Pandoc's `[Methods]`, `[Methods][]` and `[as above][Methods]`, which say a heading's words: the brackets go. */
function namesHeading(scan: InlineScan, { outLength }: Bracket, content: string): boolean {
  const behind = /\](?:\[([^\][@\n]{0,200})\])?(?![([{:])/y;
  behind.lastIndex = scan.at;
  const [marks, label] = behind.exec(scan.text) ?? [];
  const name = (label || content).trim().toLowerCase();
  if (marks === undefined || !scan.reading.titles.has(name) || scan.reading.definitions.has(name)) return false;
  scan.out[outLength] = "";
  scan.at += marks.length;
  return true;
}

/** Brackets that were never closed are text. */
export function escapeOpenBrackets({ brackets, out }: InlineScan): void {
  for (const { outLength, kind } of brackets) out[outLength] = { plain: "\\[", image: "!\\[", note: "^\\[" }[kind];
}

const lineOf = (scan: InlineScan, { start, row, rowStart }: Bracket) =>
  lineAt({ ...scan, row, rowStart }, start - 1, scan.at + 1);

/** Forgets what was written since a bracket was opened. */
function rewind(scan: InlineScan, { outLength, outLines }: Bracket): void {
  scan.out.length = outLength;
  scan.outLines.length = outLines;
}

const DESTINATION =
  /\(\s*(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\([^\s()]*\)){0,4000})(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\([^()]*\)))?\s*\)/y;

/** Copies `(address "title")`, in which no mark counts. */
function copyDestination(scan: InlineScan): boolean {
  if (scan.text[scan.at] === "(") {
    // An address that only Quarto, Hugo or Jekyll knows is none; the words stay.
    const computed = /\(\{[{%][^{}()\n]{0,1000}[%}]\}[^\s()]{0,500}\)/y;
    computed.lastIndex = scan.at;
    const [unknown] = computed.exec(scan.text) ?? [];
    if (unknown !== undefined) {
      scan.out.push("(#)");
      scan.at += unknown.length;
      return true;
    }
    DESTINATION.lastIndex = scan.at;
    const [whole] = DESTINATION.exec(scan.text) ?? [];
    if (whole === undefined) {
      // Markdown would look for its end once more.
      scan.out.push("\\(");
      scan.at++;
      return false;
    }
    copy(scan, whole.length);
    return true;
  }
  const label = /\[[^\][@\n]{0,1000}\]/y;
  label.lastIndex = scan.at;
  const [whole] = label.exec(scan.text) ?? [];
  if (whole === undefined) return false;
  copy(scan, whole.length);
  return true;
}
