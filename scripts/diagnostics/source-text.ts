import { LineCounter } from "yaml";
import type { Diagnostic, Position, Severity } from "./diagnostic.ts";

/** A finding before its place is known by line and column. */
export interface Finding {
  code: string;
  message: string;
  hint?: string | undefined;
  severity?: Severity;
}

/** A text file in memory that turns offsets into places and findings into diagnostics. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  readonly lineCounter = new LineCounter();
  readonly #where: ((line: number) => string) | undefined;

  /**
   * @param file the path as the person gave it; it is only shown
   * @param text the decoded content
   * @param where of a file that has no lines: what a person calls the place of a line of the text, `page 3`
   */
  constructor(file: string, text: string, where?: (line: number) => string) {
    this.file = file;
    this.text = text;
    this.#where = where;
    this.lineCounter.addNewLine(0);
    for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) this.lineCounter.addNewLine(i + 1);
  }

  /** Offsets (UTF-16, end exclusive) to a place; a range over several lines is cut at the end of its first. */
  positionOf(start: number, end = start + 1): Position {
    const { line, col } = this.lineCounter.linePos(Math.min(start, this.text.length));
    const lineStart = start - (col - 1);
    const lineEnd = lineStart + this.lineAt(line).length;
    return { line, column: col, length: Math.max(1, Math.min(end, lineEnd) - start) };
  }

  /** The text of a line (1-based) without its line ending. */
  lineAt(line: number): string {
    const start = this.lineCounter.lineStarts[line - 1] ?? 0;
    const end = this.lineCounter.lineStarts[line] ?? this.text.length + 1;
    return this.text.slice(start, this.text[end - 2] === "\r" && end - 1 > start ? end - 2 : end - 1);
  }

  /** A place with what a person calls it, in a file that has no lines. */
  placed(position: Position): Position {
    return this.#where ? { ...position, where: this.#where(position.line) } : position;
  }

  diagnostic(finding: Finding, position?: Position): Diagnostic {
    return {
      severity: finding.severity ?? "error",
      code: finding.code,
      message: finding.message,
      ...(finding.hint === undefined ? {} : { hint: finding.hint }),
      file: this.file,
      ...(position
        ? {
            position: this.placed(position),
            sourceLine: this.lineAt(position.line),
          }
        : {}),
    };
  }
}
