import { extname } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import type { Reference } from "../../outline/types.ts";
import { toPlainReference } from "./plain-reference.ts";
import { type Fault, readBibtex } from "./read-bibtex.ts";

const CSL: Record<string, { isYaml: boolean }> = {
  ".json": { isYaml: false },
  ".yaml": { isYaml: true },
  ".yml": { isYaml: true },
};

/** More than this many faults of a file say no more than that it is the wrong file. */
const MOST_FAULTS = 20;

/**
 * Reads the works in a bibliography of a paper (`.bib`, CSL-JSON `.json`, CSL-YAML `.yaml`), one by one: an entry
 * that is wrong does not cost the others.
 *
 * @param source the file's text
 * @param keys the works that are wanted, to save time on large files; all if it is missing
 * @returns the works as CSL-JSON in plain text, in the file's order, the first of those with the same id; warnings
 *   about entries that could not be read, each with its place
 */
export async function readBibliography(
  source: SourceText,
  keys?: ReadonlySet<string>,
): Promise<{ references: Reference[]; diagnostics: Diagnostic[] }> {
  const csl = CSL[extname(source.file).toLowerCase()];
  const { readCsl } = await import("./read-csl.ts");
  const { references, faults } = csl ? readCsl(source, csl.isYaml) : await readBibtex(source, keys);
  const works = new Map<string, Reference>();
  for (const reference of references)
    if (!works.has(reference.id) && (!keys || keys.has(reference.id)))
      works.set(reference.id, toPlainReference(reference));
  return { references: [...works.values()], diagnostics: toDiagnostics(source, faults) };
}

function toDiagnostics(source: SourceText, faults: readonly Fault[]): Diagnostic[] {
  const shown = faults
    .slice(0, MOST_FAULTS)
    .map(({ offset, end, ...finding }) => source.diagnostic(finding, source.positionOf(offset, end)));
  const [next] = faults.slice(MOST_FAULTS);
  if (!next) return shown;
  const message = `${faults.length - MOST_FAULTS} more entries of this file are wrong`;
  return [
    ...shown,
    source.diagnostic({ severity: "warning", code: next.code, message }, source.positionOf(next.offset, next.end)),
  ];
}
