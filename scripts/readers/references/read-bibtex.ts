import type { Finding, SourceText } from "../../diagnostics/source-text.ts";
import type { Reference } from "../../outline/types.ts";
import { oneOr } from "../../text/counted.ts";
import { ASTRONOMY_SIGNS, JOURNALS } from "./astronomy.ts";
import { readValue, type ScannedEntry, scanEntry } from "./scan-entry.ts";
import { type RawEntry, splitBibtex } from "./split-bibtex.ts";

/** A fault in a bibliography, and where. */
export interface Fault extends Finding {
  offset: number;
  end: number;
}

type Core = typeof import("@citation-js/core").default;

/** Entries that hold no work. */
const NO_WORKS = new Set(["string", "comment", "preamble"]);

/** BibTeX's own fields and types stay with BibTeX's rules; these are of BibLaTeX. */
const OF_BIBLATEX =
  /^@\s*(?:online|electronic|www|software|dataset|report|thesis|collection|mv\w+|in(?:reference|collection))\b|^[^\S\n\r\u2028\u2029]*(?:date|journaltitle|eventtitle|location|urldate|eprinttype)\s*=/im;

/**
 * Reads a `.bib` file: the file as one text first; if it breaks the grammar, entry by entry.
 *
 * @param source the file's text
 * @param keys only these works and those that they refer to; all if it is missing
 */
export async function readBibtex(
  source: SourceText,
  keys?: ReadonlySet<string>,
): Promise<{ references: Reference[]; faults: Fault[] }> {
  const all = splitBibtex(source.text);
  const faults: Fault[] = [];
  const works = wantedWorks(all, keys, faults);
  if (works.length === 0) return { references: [], faults };
  const { default: core } = await import("@citation-js/core");
  await import("@citation-js/plugin-bibtex");
  const strings = all.filter(({ type }) => type === "string");
  const prefix = strings.length > 0 ? `${strings.map(({ text }) => text).join("\n")}\n` : "";
  const whole = parse(core, prefix + works.map(({ text }) => text).join("\n"));
  if (!(whole instanceof Error)) return { references: whole, faults };
  const macros = new Map(strings.map((string) => readMacro(string)));
  const sound: RawEntry[] = [];
  const mended = new Map<string, Reference>();
  for (const work of works) {
    const used = usedStrings(work, strings);
    const alone = parse(core, used + work.text);
    if (!(alone instanceof Error)) {
      sound.push(work);
      continue;
    }
    const scanned = parseScanned(core, scanEntry(work, macros));
    if (scanned) mended.set(work.key, scanned);
    faults.push(faultOf(work, alone.message, used.split("\n").length - 1, scanned !== undefined));
  }
  // Together once more, because an entry may take fields from another (`crossref`).
  const together = parse(core, prefix + sound.map(({ text }) => text).join("\n"));
  const read = new Map(
    (together instanceof Error ? sound.flatMap((work) => parseAlone(core, work, strings)) : together).map((work) => [
      work.id,
      work,
    ]),
  );
  return { references: works.flatMap(({ key }) => read.get(key) ?? mended.get(key) ?? []), faults };
}

function wantedWorks(all: readonly RawEntry[], keys: ReadonlySet<string> | undefined, faults: Fault[]): RawEntry[] {
  const works = new Map<string, RawEntry>();
  const again: RawEntry[] = [];
  for (const entry of all) {
    if (NO_WORKS.has(entry.type)) continue;
    const { key, offset } = entry;
    const end = offset + Math.max(1, entry.text.search(/[,\n]|$/));
    if (key === "") {
      const message = `this entry has no key: expected \`@${entry.type}{key, …}\``;
      if (!keys) faults.push({ code: "reference-is-read", message, severity: "warning", offset, end });
    } else if (!works.has(key)) works.set(key, entry);
    else if (!keys || keys.has(key)) again.push(entry);
  }
  if (again[0]) faults.push(reportRepeated(again, again[0]));
  if (!keys) return [...works.values()];
  const wanted = new Set<RawEntry>();
  const queue = [...keys];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const entry = works.get(key);
    if (!entry || wanted.has(entry)) continue;
    wanted.add(entry);
    const [, parent] = /\b(?:crossref|xdata|xref)\s*=\s*(?:["{]\s*)?([^\s"{},]+)/i.exec(entry.text) ?? [];
    if (parent) queue.push(parent);
  }
  return [...works.values()].filter((entry) => wanted.has(entry));
}

function reportRepeated(again: readonly RawEntry[], { offset, text }: RawEntry): Fault {
  const keys = [...new Set(again.map(({ key }) => `\`${key}\``))];
  const named = `${keys.slice(0, 5).join(", ")}${keys.length > 5 ? " …" : ""}`;
  const message = `${oneOr(keys.length, `the key ${named} has`, "keys have")} several entries; the first one stays${keys.length === 1 ? "" : `: ${named}`}`;
  const end = offset + Math.max(1, text.search(/[,\n]|$/));
  return { code: "reference-is-unique", message, severity: "warning", offset, end };
}

/** citation-js takes these for commands that a word may follow without a space. */
const LOGO = /\\((?:La|Bib)?TeX)(?:\{\}|(?![a-zA-Z]))/g;

/** A command of a class or of the paper's own: `\proglang{R}`. */
const SET = /\\([A-Za-z]{2,})\s*(?=\{[^}])/g;
/** What citation-js sets. */
const KNOWN =
  /^(?:begin|end|emph|enquote|strong|href|url|ElsevierGlyph|mathrm|s[pb]|mkbib\w+|text(?:it|sl|bf|sc|md|rm|sf|tt|up|superscript|subscript|commabelow))$/;
/** BibTeX's way to sort by what nobody reads: `{\noopsort{a}}1973`. */
const SORTED = /\\[A-Za-z]*(?:sort|noop)[A-Za-z]*\s*\{[^{}]*\}/gi;

/** Commands of astronomers, which citation-js leaves out: `\ion{H}{ii}`, `0\farcs5`, `journal = {\apj}`. */
const ION = /\\ion\s{0,9}\{([^{}]{1,30})\}\s{0,9}\{([^{}]{1,9})\}/g;
const SIGN = /\\([A-Za-z]{2,6})(?![A-Za-z]) ?/g;
const JOURNAL = /(?<=\bjournal(?:title)?\s{0,9}=\s{0,9}["{]{1,2})\\([a-z]{2,8})(?=\s{0,9}["}])/gi;
const SIGNS: Record<string, string> = { ...ASTRONOMY_SIGNS, odot: "☉" };

const readAstronomy = (text: string): string =>
  text
    .replace(ION, (_, element: string, charge: string) => `${element}~${charge.toUpperCase()}`)
    .replace(SIGN, (command, name: string) => (Object.hasOwn(SIGNS, name) ? (SIGNS[name] ?? "") : command))
    .replace(JOURNAL, (command, name: string) =>
      Object.hasOwn(JOURNALS, name) ? (JOURNALS[name] ?? "").replaceAll("&", "\\&") : command,
    );

function parse(core: Core, text: string): Reference[] | Error {
  // citation-js writes commands that it does not know together with their arguments: `\proglangR`.
  const plain = readAstronomy(text)
    .replace(LOGO, "$1")
    .replace(SORTED, "")
    .replace(SET, (command, name: string) => (KNOWN.test(name) ? command : ""));
  const forceType = OF_BIBLATEX.test(text) ? "@biblatex/text" : "@bibtex/text";
  try {
    return core.plugins.input.chain(plain, { forceType, generateGraph: false });
  } catch (error) {
    return error as Error;
  }
}

function parseAlone(core: Core, work: RawEntry, strings: readonly RawEntry[]): Reference[] {
  const read = parse(core, usedStrings(work, strings) + work.text);
  return read instanceof Error ? [] : read;
}

/** What can be read of a broken entry; fields whose values break the grammar lose their commands. */
function parseScanned(core: Core, entry: ScannedEntry): Reference | undefined {
  const read = ({ properties, ...rest }: ScannedEntry): Reference | undefined => {
    try {
      const data = [{ ...rest, properties }];
      return core.plugins.input.chain(data, { forceType: "@biblatex/entries+list", generateGraph: false })[0];
    } catch {
      return undefined;
    }
  };
  if (Object.keys(entry.properties).length === 0) return undefined;
  const withoutMarks = Object.entries(entry.properties).map(([name, value]) => [name, value.replace(/[\\{}$]/g, "")]);
  return read(entry) ?? read({ ...entry, properties: Object.fromEntries(withoutMarks) });
}

/** The `@string` entries that a work names. */
function usedStrings(work: RawEntry, strings: readonly RawEntry[]): string {
  if (strings.length === 0) return "";
  const names = new Set([...work.text.matchAll(/[=#]\s*([A-Za-z_][\w:+-]*)/g)].map(([, name]) => name?.toLowerCase()));
  return strings
    .filter(({ key }) => names.has(key.toLowerCase()))
    .map(({ text }) => `${text}\n`)
    .join("");
}

function readMacro({ key, text }: RawEntry): [string, string] {
  const at = text.indexOf("=") + 1;
  return [key.toLowerCase(), readValue(text, at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0), new Map())[0]];
}

function faultOf(
  { key, text, offset, isClosed }: RawEntry,
  problem: string,
  linesBefore: number,
  isMended: boolean,
): Fault {
  const [first = "", ...rest] = (problem.split("\n")[0] ?? "").split(" at line ");
  const [, line = "0", column = "1"] = /^(\d+) col (\d+)/.exec(rest.join(" ")) ?? [];
  const lines = text.split("\n");
  const index = Number(line) - 1 - linesBefore;
  const isLocated = index >= 0 && index < lines.length && isClosed;
  const within = isLocated
    ? lines.slice(0, index).reduce((sum, each) => sum + each.length + 1, 0) + Number(column) - 1
    : 0;
  const why = isClosed ? first.trim() : "its bracket is never closed";
  return {
    severity: "warning",
    code: "reference-is-read",
    message: `the entry \`${key}\` is wrong (${why}); ${isMended ? "it is read as far as possible" : "it is left out"}`,
    offset: offset + within,
    end: offset + (isLocated ? within + 1 : Math.max(1, text.search(/[,\n]|$/))),
  };
}
