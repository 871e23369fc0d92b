import { parseDocument } from "yaml";
import type { Findings } from "../../../diagnostics/findings.ts";
import type { SourceText } from "../../../diagnostics/source-text.ts";
import { isFields } from "../../../text/values.ts";
import { cutLine, type Line, splitLines } from "./lines.ts";
import { tomlToYaml } from "./toml.ts";

export type Data = Record<string, unknown>;

/** What stands before a paper's text. */
export interface FrontMatter {
  data: Data;
  /** Where a key of the top level stands. */
  lineOf(key: string): Line;
  /** The lines of the paper's text. */
  body: Line[];
}

/** A block of YAML longer than this is data, not front matter. */
const LONGEST = 200_000;

const [OPEN, CLOSE, OPEN_TOML] = [/^---\s*$/, /^(?:---|\.\.\.)\s*$/, /^\+\+\+\s*$/];

/**
 * Finds and reads the front matter: YAML between `---` and `---` or `...`, also below comments; Pandoc's `%` lines, also
 * with YAML below; Hugo's TOML between `+++` and `+++`.
 */
export function readFrontMatter(source: SourceText, findings: Findings<Line>): FrontMatter {
  const lines = splitLines(source);
  const start = skipComments(lines);
  const [first = cutLine({ text: "", source, offset: 0 }, 0)] = lines;
  const text = lines[start]?.text ?? "";
  if (OPEN.test(text)) return readYamlBlock(lines, start, first, findings);
  const end = OPEN_TOML.test(text) ? lines.findIndex((line, index) => index > start && OPEN_TOML.test(line.text)) : -1;
  const yaml = tomlToYaml(lines.slice(start + 1, Math.max(end, start)), findings);
  if (yaml.length > 0) return readBlock(yaml, lines.slice(end + 1), first, findings);
  const block = readTitleBlock(lines, start, first);
  const below = block.body.findIndex((line) => line.text.trim() !== "");
  const isBlock =
    block.body.length < lines.length &&
    OPEN.test(block.body[below]?.text ?? "") &&
    /^[\w-]+\s*:/.test(block.body[below + 1]?.text ?? "") &&
    block.body.some((line, index) => index > below && CLOSE.test(line.text));
  if (!isBlock) return block;
  const more = readYamlBlock(block.body, below, first, findings);
  const lineOf = (key: string) => (key in more.data ? more : block).lineOf(key);
  return { data: { ...block.data, ...more.data }, lineOf, body: more.body };
}

const readBlock = (block: Line[], body: Line[], first: Line, findings: Findings<Line>): FrontMatter => ({
  data: readYaml(block, findings),
  lineOf: (key) => block.find(({ text }) => text.startsWith(`${key}:`)) ?? block[0] ?? first,
  body,
});

/** YAML that begins in a line, if it is no thematic break. */
function readYamlBlock(lines: Line[], start: number, first: Line, findings: Findings<Line>): FrontMatter {
  const end = lines.findIndex(({ text }, index) => index > start && CLOSE.test(text));
  if (end < 0 && !/^[\w-]+\s*:/.test(lines[start + 1]?.text ?? ""))
    return { data: {}, lineOf: () => first, body: lines };
  const stop = end < 0 ? endOfYaml(lines, start + 1) : end;
  const block = lines.slice(start + 1, stop);
  if (end < 0)
    findings.add(
      {
        code: "front-matter-is-closed",
        message: "the front matter that begins here is never closed",
        hint: "close it with `---`",
      },
      lines[start] ?? first,
    );
  return readBlock(block, lines.slice(end < 0 ? stop : stop + 1), first, findings);
}

/** The first line that is neither blank nor of a comment. */
function skipComments(lines: readonly Line[]): number {
  let at = 0;
  let isOpen = false;
  for (; at < lines.length; at++) {
    const text = lines[at]?.text.trim() ?? "";
    if (isOpen) {
      isOpen = !text.endsWith("-->");
      continue;
    }
    if (text.startsWith("<!--")) isOpen = !text.includes("-->");
    else if (text !== "" && !/^#(?!\s|#)|^#!|^# -\*-/.test(text)) break;
  }
  return isOpen ? 0 : at;
}

/** Where YAML that is never closed stops looking like YAML. */
function endOfYaml(lines: readonly Line[], start: number): number {
  const index = lines.findIndex(
    ({ text }, at) => at >= start && text.trim() !== "" && !/^(?:\s+\S|- |[\w-]+\s*:|#(?!#)\S?.*|["'{[])/.test(text),
  );
  const heading = lines.findIndex(
    ({ text }, at) => at > start && /^#{1,6} /.test(text) && lines[at - 1]?.text.trim() === "",
  );
  return Math.min(...[index, heading, lines.length].filter((each) => each >= 0));
}

/** `% title`, `% authors`, `% date`. */
function readTitleBlock(lines: Line[], start: number, first: Line): FrontMatter {
  const data: Data = {};
  const names = ["title", "author", "date"];
  const places = new Map<string, Line>();
  let at = start;
  for (const name of names) {
    const line = lines[at];
    if (!line || !/^%(?: |$)/.test(line.text)) break;
    let text = line.text.slice(1).trim();
    for (at++; /^\s+\S/.test(lines[at]?.text ?? ""); at++)
      text += `${name === "author" ? "; " : " "}${lines[at]?.text.trim()}`;
    if (text !== "") data[name] = name === "author" ? text.split(/\s*;\s*/) : text;
    places.set(name, line);
  }
  const isBlock = data.title !== undefined || data.author !== undefined;
  return {
    data: isBlock ? data : {},
    lineOf: (key) => places.get(key) ?? first,
    body: isBlock ? lines.slice(at) : lines,
  };
}

/** Reads YAML as far as it can be read; each fault is told, at most a few. */
export function readYaml(block: readonly Line[], findings: Findings<Line>): Data {
  const text = block.map((line) => line.text).join("\n");
  const [first] = block;
  if (!first || text.trim() === "") return {};
  if (text.length > LONGEST) {
    findings.add(
      { code: "front-matter-is-short", message: `this front matter has ${text.length} characters and is not read` },
      first,
    );
    return {};
  }
  const { data, errors } = parseYaml(text);
  for (const { message, line, column } of errors.slice(0, 3)) {
    const at = block[line - 1] ?? first;
    findings.add(
      { code: "front-matter-is-valid", message: `this is not valid YAML: ${message}; it is read as far as possible` },
      cutLine(at, Math.min(column - 1, at.text.length)),
    );
  }
  if (errors.length === 0) return data ?? {};
  const mended = parseYaml(mendYaml(text));
  if (mended.errors.length === 0) return { ...data, ...mended.data };
  // Single lines say more than what a quote that is never closed has swallowed; lists say more than lines.
  const { authors, ...fields } = readLineByLine(block);
  return { ...(authors === undefined ? {} : { authors }), ...data, ...fields };
}

interface YamlError {
  message: string;
  line: number;
  column: number;
}

function parseYaml(text: string): { data?: Data; errors: YamlError[] } {
  try {
    const document = parseDocument(text, { uniqueKeys: false, strict: false, logLevel: "silent" });
    const errors = document.errors.map(({ message, linePos }) => ({
      message: (message.split(" at line ")[0] ?? message).replace(/[.:]$/, ""),
      ...{ line: linePos?.[0].line ?? 1, column: linePos?.[0].col ?? 1 },
    }));
    const data: unknown = document.toJS({ maxAliasCount: 50 });
    if (isFields(data)) return { data, errors };
    return {
      errors:
        errors.length > 0 || data === null ? errors : [{ message: "expected `name: value` lines", line: 1, column: 1 }],
    };
  } catch (error) {
    // Nesting too deep for the parser, or aliases that would grow without end.
    return { errors: [{ message: (error as Error).message.split("\n")[0] ?? "it can't be read", line: 1, column: 1 }] };
  }
}

/** Mends what people often get wrong: tabs, `name:value`, a colon in a value without quotes. */
function mendYaml(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const spaced = line.replace(/^[\t ]*\t[\t ]*/, (indent) => indent.replaceAll("\t", "    ")).replaceAll("\t", " ");
      const [, head, value] = /^(\s*(?:- +)?[A-Za-z][\w-]*) ?: ?(\S.*)$/.exec(spaced) ?? [];
      if (head === undefined || value === undefined || value.startsWith("//")) return spaced;
      if (/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:#.*)?$/.test(value) || /^[|>[{&*]/.test(value))
        return `${head}: ${value}`;
      const plain = value
        .replace(/(?<!\s)\s+#.*$/, "")
        .replace(/^(["'])(.*)\1$/, "$2")
        .replace(/^["']/, "");
      return /^(?:true|false|null|~|-?\d+(?:\.\d+)?)$/.test(plain)
        ? `${head}: ${plain}`
        : `${head}: ${JSON.stringify(plain)}`;
    })
    .join("\n");
}

/** Title and authors of YAML that nothing else can read. */
function readLineByLine(block: readonly Line[]): Data {
  const data: Data = {};
  const authors: string[] = [];
  let section = "";
  for (const { text } of block) {
    const [, key = "", value = ""] = /^([A-Za-z][\w-]*)\s*:\s*(.*)$/.exec(text) ?? [];
    if (key !== "") section = key.toLowerCase();
    const plain = value
      .trim()
      .replace(/^(["'])(.*)\1$/, "$2")
      .replace(/^["']/, "");
    const isValue = plain !== "" && !/^[|>[{&*]/.test(plain);
    if (isValue && /^(?:title|subtitle|date|bibliography|doi|lang|license)$/i.test(key)) data[section] ??= plain;
    const [, name] = /^\s+-?\s*name\s*:\s*["']?(.+?)["']?\s*$/.exec(text) ?? [];
    if (name !== undefined && /^authors?$/.test(section)) authors.push(name);
  }
  return authors.length > 0 ? { ...data, authors } : data;
}
