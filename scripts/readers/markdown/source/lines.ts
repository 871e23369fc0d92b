import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import type { Finding, SourceText } from "../../../diagnostics/source-text.ts";
import type { Place } from "../../../manuscript/manuscript.ts";

/** A line of the paper, or a part of one, that knows where it stands. */
export interface Line {
  text: string;
  source: SourceText;
  /** Where its first character stands in the source. */
  offset: number;
  /** Whether the text is not what stands there, such as a value of YAML; all of it counts as being at its start. */
  isElsewhere?: true;
}

/** The lines of a file, or of a part of it. */
export function splitLines(source: SourceText, start = 0, end = source.text.length): Line[] {
  const lines: Line[] = [];
  let offset = start;
  for (const text of source.text.slice(start, end).split("\n")) {
    lines.push({ text, source, offset });
    offset += text.length + 1;
  }
  return lines;
}

/** A text that is not in the paper's lines (a value of YAML, a cell of HTML), at the place that it belongs to. */
export function linesAt(text: string, at: Line): Line[] {
  return text.split("\n").map((each) => ({ text: each, source: at.source, offset: at.offset, isElsewhere: true }));
}

/** The part of a line from a column on. */
export function cutLine(line: Line, start: number, end = line.text.length): Line {
  return { ...line, text: line.text.slice(start, end), offset: line.isElsewhere ? line.offset : line.offset + start };
}

/** The part of the line without white space around it. */
export function trimLine(line: Line): Line {
  const start = line.text.length - line.text.trimStart().length;
  return cutLine(line, start, Math.max(start, line.text.trimEnd().length));
}

/** Lines without the white space that all of them begin with. */
export function dedentLines(lines: readonly Line[]): Line[] {
  const indents = lines.filter(({ text }) => text.trim() !== "").map(({ text }) => text.search(/\S/));
  const indent = indents.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return lines.map((line) => cutLine(line, Math.min(line.text.length, Number.isFinite(indent) ? indent : 0)));
}

/** Lines without blank ones at either end. */
export function trimBlankLines(lines: readonly Line[]): Line[] {
  const isFilled = ({ text }: Line) => text.trim() !== "";
  const first = lines.findIndex(isFilled);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isFilled) + 1);
}

/** Where a line stands, from its first visible character on. */
export function placeOf(line: Line): Place {
  const { source, offset, text, isElsewhere } = line;
  const start = offset + (isElsewhere ? 0 : Math.max(0, text.search(/\S/)));
  return { file: source.file, position: source.positionOf(start, offset + Math.max(1, text.length)) };
}

/** Puts a finding at what stands in a line. */
export const toDiagnostic = (finding: Finding, line: Line): Diagnostic =>
  line.source.diagnostic(finding, placeOf({ ...line, text: line.text.trimEnd() }).position);
