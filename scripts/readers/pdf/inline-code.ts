import escapePattern from "escape-string-regexp";
import type { Manuscript, ManuscriptSection } from "../../manuscript/manuscript.ts";
import { mapPassages } from "../../manuscript/map-inlines.ts";
import type { Inline } from "../../text/inline.ts";
import type { Line } from "../text/lines.ts";
import type { Body } from "./blocks.ts";
import type { PdfLine, Run } from "./page.ts";

/** What is longer is a command of its own, or read from more than one. */
const LENGTHS = { least: 2, most: 60 } as const;
/** So many different names are looked for, the most frequent first. */
const MOST_NAMES = 400;
/** A name is set in a typewriter's letters wherever it stands, but for so few places. */
const LEAST_SHARE = 0.8;
/** Two runs with no more between them, in sizes, are one word. */
const GAP = 0.13;

/**
 * Names of functions and the like within text, which a paper sets in a typewriter's letters: they are code, and never get a
 * capital.
 *
 * @param printed the lines of text, without listings and other floats
 * @param lines what these became
 */
export function findCode(printed: readonly PdfLine[], lines: readonly Line[], body: Body): string[] {
  if (body.isMono) return [];
  const counts = new Map<string, number>();
  for (const { isMono, fragments } of printed)
    if (!isMono)
      for (const name of fragments.flatMap(({ runs }) => monoIn(runs))) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].toSorted((one, other) => other[1] - one[1]).slice(0, MOST_NAMES);
  if (names.length === 0) return [];
  const all = new Map<string, number>();
  const pattern = patternOf(names.map(([name]) => name));
  for (const { text } of lines) for (const [name] of text.matchAll(pattern)) all.set(name, (all.get(name) ?? 0) + 1);
  return names.filter(([name, count]) => count >= (all.get(name) ?? 0) * LEAST_SHARE).map(([name]) => name);
}

/** A manuscript in whose text some names are code. */
export function markCode(manuscript: Manuscript, names: readonly string[]): Manuscript {
  if (names.length === 0) return manuscript;
  const pattern = patternOf(names);
  const change = (inlines: Inline[]): Inline[] =>
    inlines.flatMap((node): Inline[] => (node.type === "text" ? partText(node.value, pattern) : [node]));
  const mark = (section: ManuscriptSection): ManuscriptSection => ({
    ...section,
    content: mapPassages(section.content, change),
    sections: section.sections.map(mark),
  });
  return {
    ...manuscript,
    abstract: manuscript.abstract.map(change),
    lead: mapPassages(manuscript.lead, change),
    sections: manuscript.sections.map(mark),
  };
}

function partText(value: string, pattern: RegExp): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const { index, 0: name } of value.matchAll(pattern)) {
    if (index > from) parts.push({ type: "text", value: value.slice(from, index) });
    parts.push({ type: "inlineCode", value: name });
    from = index + name.length;
  }
  if (from < value.length) parts.push({ type: "text", value: value.slice(from) });
  return parts;
}

/** The longest of some names at each place, where none is a part of a longer word. */
const patternOf = (names: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}_.$/-])(?:${names
      .toSorted((one, other) => other.length - one.length)
      .map((name) => escapePattern(name))
      .join("|")})(?![\\p{L}\\p{N}_/-]|[.(]\\p{L})`,
    "gu",
  );

/** What stands in a typewriter's letters on a line, without the marks around it. */
function monoIn(runs: readonly Run[]): string[] {
  const found: string[] = [];
  let last: Run | undefined;
  for (const run of runs) {
    if (run.isMono && last?.isMono) {
      const gap = run.x0 - last.x1 > run.size * GAP ? " " : "";
      found[found.length - 1] += gap + run.text;
    } else if (run.isMono) found.push(run.text);
    last = run;
  }
  return found
    .map((text) => withoutQuotes(text.replace(/^[\s.,;:]{1,9}|[\s.,;:([]{1,9}$/g, "")))
    .filter((name) => name.length >= LENGTHS.least && name.length <= LENGTHS.most && /\p{L}/u.test(name));
}

/** Without quotation marks around it, and one that has no other. */
function withoutQuotes(text: string): string {
  const marks = text.match(/[“”"‘’'`]/gu)?.length ?? 0;
  const isAround = marks === 2 && /^[“"‘'`].*[”"’']$/u.test(text);
  return isAround || marks === 1 ? text.replace(/^[“"‘'`]|[”"’']$/gu, "") : text;
}
