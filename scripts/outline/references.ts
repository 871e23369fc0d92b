import { extname } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/source-text.ts";
import { keepResult, nameOf, takeKept, type Work } from "../files/keep.ts";
import type { Reference } from "./types.ts";

/** citation-js must be told the type: left to guess, it would fetch a URL or DOI that it finds in the data. */
const OPTIONS = { generateGraph: false, forceType: "@bibtex/text" };

const READING: Work = {
  kind: "references",
  packages: [
    ...["@citation-js/core", "@citation-js/core > @citation-js/name", "@citation-js/core > @citation-js/date"],
    ...["@citation-js/plugin-bibtex", "@citation-js/plugin-bibtex > moo"],
  ],
  modules: [new URL(import.meta.url)],
  most: 200,
};

/**
 * Reads the works in a `.bib` or CSL-JSON file.
 *
 * @param source the file's text
 * @returns the works as CSL-JSON, or a diagnostic at the place where the file goes wrong
 */
export async function readReferences(
  source: SourceText,
): Promise<{ references: Reference[]; diagnostics: Diagnostic[] }> {
  try {
    if (extname(source.file).toLowerCase() === ".bib")
      return { references: await readBibtex(source.text), diagnostics: [] };
    const items: unknown = JSON.parse(source.text);
    const faulty = Array.isArray(items)
      ? items.find((item) => typeof item?.id !== "string" || typeof item.type !== "string")
      : items;
    if (!Array.isArray(items) || faulty !== undefined) {
      return refuse(source, "expected a list of CSL-JSON items, each with an `id` and a `type`", 0);
    }
    return { references: items, diagnostics: [] };
  } catch (error) {
    const { message } = error as Error;
    return refuse(source, (message.split("\n")[0] ?? message).replace(/:$/, ""), offsetIn(message, source));
  }
}

/** The works of a `.bib` file, which are kept: citation-js takes a sixth of a second to start. */
async function readBibtex(text: string): Promise<Reference[]> {
  const name = nameOf(READING, text);
  const kept = takeKept<Reference[]>(READING, name);
  if (kept) return kept;
  const { default: citationJs } = await import("@citation-js/core");
  await import("@citation-js/plugin-bibtex");
  // As JSON, which is what comes back when they were kept.
  const references: Reference[] = JSON.parse(JSON.stringify(citationJs.plugins.input.chain(text, OPTIONS)));
  keepResult(READING, name, references);
  return references;
}

function refuse(source: SourceText, message: string, offset: number) {
  const diagnostic = source.diagnostic({ code: "references-are-valid", message }, source.positionOf(offset));
  return { references: [], diagnostics: [diagnostic] };
}

/** Both parsers say the place in words only: `at line 1 col 21`, `at position 17`. */
function offsetIn(message: string, source: SourceText): number {
  const [, line, column] = /at line (\d+) col(?:umn)? (\d+)/.exec(message) ?? [];
  if (line && column) return (source.lineCounter.lineStarts[Number(line) - 1] ?? 0) + Number(column) - 1;
  return Number(/at position (\d+)/.exec(message)?.[1] ?? 0);
}
