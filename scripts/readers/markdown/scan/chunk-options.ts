import { parse } from "yaml";
import type { Chunk } from "../source/islands.ts";
import type { Line } from "../source/lines.ts";

/** `#| echo: false` at the head of a cell, or `---` YAML in MyST's; the rest is code. */
export function findChunkOptions(lines: readonly Line[]): { options: Map<string, string>; code: string } {
  const comments = lines.findIndex(({ text }) => !/^\s*(?:#|\/\/|--|%%)\|/.test(text));
  const count = comments < 0 ? lines.length : comments;
  const head = lines.slice(0, count).map(({ text }) => text.replace(/^\s*(?:#|\/\/|--|%%)\| ?/, ""));
  return {
    options: readYamlOptions(head),
    code: lines
      .slice(count)
      .map(({ text }) => text)
      .join("\n"),
  };
}

/** The values of an option block, as text; what is no YAML is read line by line. */
export function readYamlOptions(lines: readonly string[]): Map<string, string> {
  if (lines.length === 0) return new Map();
  try {
    const data: unknown = parse(lines.join("\n"), { logLevel: "silent" });
    if (typeof data === "object" && data !== null)
      return new Map(Object.entries(data).map(([name, value]) => [name.toLowerCase(), formatOption(name, value)]));
  } catch {
    // Read line by line, below.
  }
  const pairs = lines.map((line) => /^([\w.-]+):\s*(.*)$/.exec(line)).filter((match) => match !== null);
  return new Map(pairs.map(([, name = "", value = ""]) => [name.toLowerCase(), value.replace(/^["']|["']$/g, "")]));
}

/** Captions of parts stand on lines of their own; of other values several are one. */
const formatOption = (name: string, value: unknown): string =>
  Array.isArray(value)
    ? value.filter((each) => typeof each !== "object").join(/subcap$/i.test(name) ? "\n" : "; ")
    : String(value ?? "");

const OPTION = /((?<![\w.-])[\w.-]+)\s*=\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|c\([^()]{0,2000}\)|[^\s,"'][^,]*)/g;

/**
 * Reads the head of a chunk: `r label, echo=FALSE, fig.cap="…"`, and joins it with the options in its lines.
 *
 * @param head what stands in the curly brackets
 */
export function readChunk(head: string, options: Map<string, string>, code: string): Chunk {
  const [language = ""] = /^[\w+-]+/.exec(head) ?? [];
  const rest = head.slice(language.length).replace(/^[\s,]+/, "");
  const [label] = /^[^\s,="']+(?=\s*(?:,|$))/.exec(rest) ?? [];
  const given = new Map(
    [...rest.matchAll(OPTION)].map(([, name = "", value = ""]) => [
      name.toLowerCase().replaceAll(".", "-"),
      value
        .trim()
        .replace(
          /^(["'])(.*)\1$/s,
          (_, quote: string, inner: string) =>
            inner.replace(/\\(.)/g, "$1") && inner.replaceAll(`\\${quote}`, quote).replace(/\\\\/g, "\\"),
        ),
    ]),
  );
  const all = new Map([
    ...given,
    ...[...options].map(([name, value]): [string, string] => [name.replaceAll(".", "-"), value]),
  ]);
  if (label !== undefined && !all.has("label")) all.set("label", label);
  return { language, options: all, code };
}

/** Whether an option that is yes or no is set so, in YAML's or R's words. */
export function isOption(options: ReadonlyMap<string, string>, name: string, fallback: boolean): boolean {
  const value = options.get(name)?.toLowerCase();
  if (value === undefined) return fallback;
  return !/^(?:false|f|no|hide)$/.test(value);
}
