import { realpathSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Mermaid } from "mermaid";
import { packageFolder } from "../paths/packages.ts";
import { MERMAID_LIMITS } from "./mermaid-limits.ts";

/** What Mermaid's grammar does not know. */
export interface MermaidFault {
  /** Where in the source, from 1; none where Mermaid does not say. */
  line?: number;
  column?: number;
  /** What it says in words; its other grammars list all tokens that could have been there. */
  says?: string;
  /** The first line names no kind of diagram. */
  isUnknownKind?: true;
}

let loading: Promise<Mermaid> | undefined;

/**
 * Mermaid in Node, where it takes a second to load. Its grammars need no page, but some hand labels to DOMPurify, which
 * has nothing to work on here, so that a stand-in takes them.
 */
async function loadMermaid(): Promise<Mermaid> {
  const from = join(realpathSync(packageFolder("mermaid") ?? ""), "package.json");
  const folder = packageFolder("dompurify", pathToFileURL(from).href) ?? "";
  const { default: purify } = await import(pathToFileURL(join(folder, "dist/purify.es.mjs")).href);
  if (!purify.isSupported) Object.assign(purify, { addHook: () => {}, sanitize: (text: string) => text });
  const { default: mermaid } = await import("mermaid");
  mermaid.initialize({ startOnLoad: false, securityLevel: "strict", ...MERMAID_LIMITS });
  return mermaid;
}

/**
 * What is wrong with a diagram, as far as its grammar tells; the browser that draws it finds the rest.
 *
 * @param source without comments and settings, which Mermaid takes away before it counts lines
 */
export async function findMermaidFault(source: string): Promise<MermaidFault | undefined> {
  loading ??= loadMermaid();
  let mermaid: Mermaid;
  try {
    mermaid = await loading;
  } catch {
    // Another Mermaid, in which these parts are elsewhere: the browser will tell.
    return undefined;
  }
  try {
    await mermaid.parse(source);
    return undefined;
  } catch (error) {
    return faultOf(error, source);
  }
}

interface Located extends Error {
  hash?: { loc?: { first_line: number; first_column: number } };
}

function faultOf(error: unknown, source: string): MermaidFault | undefined {
  const { name, message, hash } = error as Located;
  if (name === "UnknownDiagramError") return { line: 1, isUnknownKind: true };
  // Something that needs a page is no fault of the diagram's.
  if (error instanceof TypeError || error instanceof ReferenceError) return undefined;
  const lines = source.trim().split("\n");
  // Mermaid takes leading lines away, too.
  const before = source.slice(0, source.length - source.trimStart().length).split("\n").length - 1;
  const place = (line: number, column: number) => {
    // A grammar that misses something at the end says so of a line that is not there.
    const at = Math.min(line, lines.length);
    const text = lines[at - 1] ?? "";
    const start = at < line ? text.length : Math.min(column - 1, text.length);
    const space = /^\s*/.exec(text.slice(start))?.[0].length ?? 0;
    return { line: at + before, column: start + space + 1 };
  };
  const [, line, column, says] = /(?:Parse|Lexer) error on line (\d+), column (\d+): ([^\n]*)/.exec(message) ?? [];
  if (line !== undefined) return { ...place(Number(line), Number(column)), says };
  if (hash?.loc) return place(hash.loc.first_line, hash.loc.first_column + 1);
  const [, only] = /(?:Parse|Lexical) error on line (\d+)/.exec(message) ?? [];
  if (only !== undefined) return place(Number(only), 1);
  return { says: message.split("\n")[0] };
}
