import { readFileSync } from "node:fs";
import type { Diagnostic } from "./diagnostic.ts";

/** Findings of later stages know their place but not the line that stands there; it is read from the file again. */
export function addSourceLines(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = new Map<string, string[]>();
  return diagnostics.map((diagnostic) => {
    const { file, position, sourceLine } = diagnostic;
    if (file === undefined || !position || sourceLine !== undefined) return diagnostic;
    // A file that is no text has no lines to be shown.
    if (position.where !== undefined) return diagnostic;
    const lines = files.get(file) ?? readLines(file);
    files.set(file, lines);
    const line = lines[position.line - 1];
    return line === undefined ? diagnostic : { ...diagnostic, sourceLine: line };
  });
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split(/\r?\n/);
  } catch {
    return [];
  }
}
