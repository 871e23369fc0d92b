import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import type { Reference } from "../../outline/types.ts";

/**
 * Reads the works in a `.bib` file of a paper, one by one: an entry that is wrong does not cost the others.
 *
 * @returns the works as CSL-JSON; warnings about entries that could not be read, each with its place
 */
export async function readBibliography(
  source: SourceText,
): Promise<{ references: Reference[]; diagnostics: Diagnostic[] }> {
  const { readReferences } = await import("../../outline/references.ts");
  return readReferences(source);
}
