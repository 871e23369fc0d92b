import { parse } from "yaml";
import { oneOr } from "../../../text/counted.ts";
import { isFields, valueAt } from "../../../text/values.ts";
import type { Reading } from "../reading.ts";
import { parseAttributes } from "../source/attributes.ts";
import { addIsland, type Island } from "../source/islands.ts";
import { type Line, linesAt } from "../source/lines.ts";
import { parseCitedWorks } from "./citation-syntax.ts";
import { type InlineScan, lineAt, moveTo, replace } from "./inline-scan.ts";

/** What stands in the text for a call with words behind its name; nothing where that is not known here. */
type Call = (words: string, line: Line, reading: Reading) => Island | undefined;

const NOTHING: Call = (_, line) => ({ kind: "text", line, value: "" });

/** A value as Markdown; one that holds calls itself stays as it is, so that none is read without end. */
function sayValue(value: unknown, line: Line): Island | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const said = String(value);
  if (said.includes("{{")) return { kind: "text", line, value: said };
  return { kind: "marked", line, style: "plain", lines: linesAt(said, line) };
}

/** Quarto's `_variables.yml`, read once. */
const variables = new WeakMap<Reading, unknown>();

function variablesOf(reading: Reading): unknown {
  if (!variables.has(reading)) variables.set(reading, readYaml(reading.folder.read("_variables.yml").source?.text));
  return variables.get(reading);
}

function readYaml(text: string | undefined): unknown {
  try {
    return parse(text ?? "", { logLevel: "silent" });
  } catch {
    return undefined;
  }
}

/** Quarto's and Hugo's `{{< name … >}}`. */
const SHORTCODES: Record<string, Call | undefined> = Object.assign(Object.create(null), {
  kbd: ((words, line) => ({ kind: "verbatim", line, value: words })) satisfies Call,
  var: ((words, line, reading) => sayValue(valueAt(variablesOf(reading), words.split(".")), line)) satisfies Call,
  meta: ((words, line, { data }) => sayValue(valueAt(data, words.split(".")), line)) satisfies Call,
  pagebreak: NOTHING,
  br: NOTHING,
});

/** Jekyll's `{% name … %}`. */
const TAGS: Record<string, Call | undefined> = Object.assign(Object.create(null), {
  raw: NOTHING,
  endraw: NOTHING,
  cite: ((words, line) => {
    const works = parseCitedWorks(
      words
        .trim()
        .split(/\s+/)
        .map((key) => `@${key}`)
        .join(";"),
    );
    return { kind: "cite", line, works, isNarrative: false, raw: words };
  }) satisfies Call,
});

/** What a call is named, and the words behind it. */
const CALLS: [pattern: RegExp, calls: Record<string, Call | undefined>, what: string][] = [
  [/\{\{<\s*([^\s<>{}]{1,40})([^{}\n]{0,1000}?)>\}\}/y, SHORTCODES, "shortcode"],
  [/\{\{%\s*([^\s%{}]{1,40})([^{}\n]{0,1000}?)%\}\}/y, SHORTCODES, "shortcode"],
  [/\{%-?\s*([^\s%{}-]{1,40})([^{}%\n]{0,1000}?)-?%\}/y, TAGS, "tag"],
];

/** Calls of Quarto, Hugo and Jekyll stand for what is mostly not known here, and go; `{{ … }}` stays as it is. */
export function scanTemplate(scan: InlineScan): boolean {
  // `{{{< … >}}}` shows how a shortcode is written.
  if (scan.text[scan.at - 1] === "{") return scanSubstitution(scan);
  for (const [pattern, calls, what] of CALLS) {
    pattern.lastIndex = scan.at;
    const [call, name = "", words = ""] = pattern.exec(scan.text) ?? [];
    if (call === undefined) continue;
    const { values } = parseAttributes(words);
    if (/^(?:figure|include)$/.test(name) && showPicture(scan, call.length, values)) return true;
    const line = lineAt(scan, scan.at, scan.at + call.length);
    const island = calls[name]?.(words.trim(), line, scan.reading);
    if (island) return replace(scan, scan.at + call.length, island);
    leaveOut(scan, call, `${what} \`${name}\``);
    return true;
  }
  return scanSubstitution(scan);
}

function leaveOut(scan: InlineScan, { length }: string, subject: string): void {
  const { text, at } = scan;
  scan.reading.findings.count("shortcode-is-known", subject, lineAt(scan, at, at + length), (count) =>
    oneOr(count, `the ${subject} was left out`, `uses of the ${subject} were left out`),
  );
  const isApart = /^$|\s/.test(text[at - 1] ?? "");
  const [space = ""] = isApart ? (/^[ \t]+/.exec(text.slice(at + length, at + length + 20)) ?? []) : [];
  moveTo(scan, at + length + space.length);
}

/** MyST's `{{ name }}` is what the front matter says of it. */
function scanSubstitution(scan: InlineScan): boolean {
  const { data } = scan.reading;
  const written = /\{\{([^{}\n]{0,1000})\}\}/y;
  written.lastIndex = scan.at;
  const [whole, name = ""] = written.exec(scan.text) ?? [];
  if (whole === undefined) return false;
  const line = lineAt(scan, scan.at, scan.at + whole.length);
  const given = [data.substitutions, data.myst_substitutions, valueAt(data, ["myst", "substitutions"])].find(isFields);
  const said = sayValue(given?.[name.trim()], line);
  return replace(scan, scan.at + whole.length, said ?? { kind: "text", line, value: whole });
}

/** Puts a picture, as Markdown has it, in the place of a call that says where it is: `path="a.png" caption="…"`. */
export function showPicture(scan: InlineScan, length: number, values: Map<string, string>): boolean {
  const address = values.get("path") ?? values.get("src");
  if (address === undefined) return false;
  const { islands } = scan.reading;
  const line = lineAt(scan, scan.at, scan.at + length);
  const lines = linesAt(values.get("caption") ?? values.get("title") ?? "", line);
  const caption = addIsland(islands, { kind: "marked", line, style: "plain", lines });
  const attributes = { id: values.get("id"), classes: [], values };
  scan.out.push(`![${caption}](<${address.trim().replace(/[<>\\]/g, encodeURIComponent)}>)`);
  return replace(scan, scan.at + length, { kind: "attributes", line, attributes });
}
