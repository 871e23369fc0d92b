import { extname } from "node:path";
import citationJs from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/source-text.ts";
import type { Reference } from "./types.ts";

/** citation-js must be told the type: left to guess, it would fetch a URL or DOI that it finds in the data. */
const OPTIONS = { generateGraph: false };

/**
 * Reads the works in a `.bib` or CSL-JSON file.
 *
 * @param source the file's text
 * @returns the works as CSL-JSON, or a diagnostic at the place where the file goes wrong
 */
export function readReferences(source: SourceText): { references: Reference[]; diagnostics: Diagnostic[] } {
  const isBib = extname(source.file).toLowerCase() === ".bib";
  try {
    if (isBib) {
      return {
        references: citationJs.plugins.input.chain(source.text, { ...OPTIONS, forceType: "@bibtex/text" }),
        diagnostics: [],
      };
    }
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
