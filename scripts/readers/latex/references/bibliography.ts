import { readdirSync } from "node:fs";
import { extname } from "node:path";
import { SourceText } from "../../../diagnostics/source-text.ts";
import type { PaperFolder } from "../../../manuscript/paper-folder.ts";
import type { Reference } from "../../../outline/types.ts";
import { toPlainText } from "../../../text/inline.ts";
import { parseReference } from "../../references/parse-reference.ts";
import { readBibliography } from "../../references/read-bibliography.ts";
import { readInlines } from "../inlines/read-inline.ts";
import type { Reading } from "../reading.ts";
import type { TexNode } from "../source/nodes.ts";
import { readPaperFile } from "../source/read-paper-file.ts";
import { biblatexToBibtex, isBiblatex } from "./biblatex-to-bibtex.ts";
import { toReferenceId } from "./citation-log.ts";
import { keepEntries } from "./read-entries.ts";
import { readMarkedEntry, withDoiBehind } from "./read-printed-entry.ts";

/** Reads a file of the paper as nodes, its macros written out. */
export type ReadTex = (name: string) => TexNode[] | undefined;

/**
 * Reads the works that the paper cites: from its `.bib` files, else from the `.bbl` that LaTeX made of them, else from
 * its own list.
 *
 * @param name of the main file, without `.tex`
 * @returns the works in the order of the printed list, where there is one, else of their first citation
 */
export async function readReferences(
  reading: Reading,
  folder: PaperFolder,
  name: string,
  readTex: ReadTex,
): Promise<Reference[]> {
  const { citations, entries } = reading;
  const wanted = citations.citesAll ? undefined : new Set(citations.keys);
  const found = new Map<string, Reference>();
  const order: string[] = [];
  const files = reading.bibliographies;
  if (files.length === 0 && entries.length === 0 && citations.keys.length > 0)
    files.push(...findBibFiles(reading, folder, name));
  // A paper's own list is all that is printed.
  const list = entries.length === 0 ? readList(folder, `${name}.bbl`, reading) : undefined;
  const isListed = list !== undefined && /\\(?:entry\{|bibitem|harvarditem)/.test(list.text);
  for (const file of files) {
    // As on arXiv: what was made of it is there.
    if (isListed && !("path" in folder.find(file.name, [".bib"]))) continue;
    const source = readPaperFile(folder, file.name, [".bib"], file.at, reading.findings);
    if (!source) continue;
    const read = await readBibliography(source, wanted);
    reading.findings.take(read.diagnostics);
    for (const reference of read.references) {
      if (!found.has(reference.id)) order.push(reference.id);
      found.set(reference.id, found.get(reference.id) ?? reference);
    }
  }
  const printed = new Set<string>();
  if (list && isBiblatex(list.text))
    for (const reference of await readBiblatex(list, reading)) {
      printed.add(reference.id);
      if (!found.has(reference.id)) found.set(reference.id, reference);
    }
  else if (list)
    for (const node of readTex(`${name}.bbl`) ?? [])
      if (node.type === "environment" && node.name === "thebibliography") keepEntries(node.content, reading);
  for (const entry of entries) {
    if (entry.key === "" || printed.has(entry.key)) continue;
    printed.add(entry.key);
    if (found.has(entry.key)) continue;
    const marked = readMarkedEntry(entry.content, entry.key, reading);
    const text = marked ? "" : formatEntry(entry.content, reading);
    if (marked) found.set(entry.key, marked);
    else if (text !== "") found.set(entry.key, parseReference(text, entry.key).reference);
  }
  const keys = citations.citesAll ? [...citations.keys, ...order] : citations.keys;
  // The list that was printed has the paper's own order, and no works but the paper's.
  const inOrder = new Set([...printed, ...keys].filter((key) => found.has(key)));
  return [...inOrder].flatMap((key) => {
    const reference = found.get(key);
    return reference ? [{ ...reference, id: toReferenceId(key) }] : [];
  });
}

/** What LaTeX made of the works that the paper cites, if it is there. */
const readList = (folder: PaperFolder, file: string, { findings }: Reading): SourceText | undefined =>
  "path" in folder.find(file) ? readPaperFile(folder, file, [], 0, findings) : undefined;

async function readBiblatex(list: SourceText, { findings }: Reading): Promise<Reference[]> {
  const { references, diagnostics } = await readBibliography(new SourceText(list.file, biblatexToBibtex(list.text)));
  // People see their own line, not what was read for it.
  findings.take(
    diagnostics.map(({ position, ...each }) => {
      if (!position) return each;
      const sourceLine = list.lineAt(position.line);
      const length = Math.max(1, sourceLine.trim().length);
      return { ...each, sourceLine, position: { ...position, column: sourceLine.search(/\S|$/) + 1, length } };
    }),
  );
  return references;
}

const MOST_FILES = 20;

/** Bibliographies beside a paper that names none: its `.bbl` comes first, if there is one. */
function findBibFiles(
  { findings, citations }: Reading,
  folder: PaperFolder,
  name: string,
): { name: string; at: number }[] {
  if ("path" in folder.find(`${name}.bbl`)) return [];
  let names: string[] = [];
  try {
    names = readdirSync(folder.path).filter((each) => extname(each).toLowerCase() === ".bib");
  } catch {
    // A folder that can't be listed has no files.
  }
  const at = citations.placeOf(citations.keys[0] ?? "");
  return names
    .toSorted()
    .slice(0, MOST_FILES)
    .map((each) => {
      const say = (files: string) => `the paper names no bibliography; taken from beside it: ${files}`;
      findings.gather("bibliography-is-named", each, at, say);
      return { name: each, at };
    });
}

function formatEntry(content: readonly TexNode[], reading: Reading): string {
  const text = toPlainText(readInlines(withDoiBehind(content), reading))
    .replace(/\s+/g, " ")
    .trim();
  // Notes of an entry have no place of their own.
  reading.notes.length = 0;
  return text;
}
