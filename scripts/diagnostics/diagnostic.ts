/** How bad a finding is: an `error` stops the build, a `warning` does not. */
export type Severity = "error" | "warning";

/** A place in a file that a person wrote. Lines and columns count from 1, columns in UTF-16 units as editors do. */
export interface Position {
  line: number;
  column: number;
  /** How many columns the caret underlines; at least 1. */
  length: number;
  /** The place as a person finds it in a file that has no lines: `page 3`. */
  where?: string;
}

/** A finding about some input, with its place. Errors are data: stages return them, they never throw them. */
export interface Diagnostic {
  severity: Severity;
  /** The rule that was broken, kebab-case, e.g. `minutes-is-number`. */
  code: string;
  message: string;
  /** What to do about it, when there is something to do. */
  hint?: string;
  /** The file as the person named it. */
  file?: string;
  position?: Position;
  /** The whole source line at `position`, for the code frame. */
  sourceLine?: string;
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** Sorts by file, then by place; findings without a place come first in their file. */
export function sortByPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = (d: Diagnostic) => [d.position?.line ?? 0, d.position?.column ?? 0] as const;
  return diagnostics.toSorted((a, b) => {
    const [lineA, columnA] = key(a);
    const [lineB, columnB] = key(b);
    const [fileA, fileB] = [a.file ?? "", b.file ?? ""];
    // Plain comparison, not localeCompare: the order must not depend on the machine's language.
    if (fileA !== fileB) return fileA < fileB ? -1 : 1;
    return lineA - lineB || columnA - columnB;
  });
}
