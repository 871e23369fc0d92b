import { createColors } from "picocolors";
import type { Diagnostic } from "./diagnostic.ts";
import { sortByPlace } from "./diagnostic.ts";

/** Longest piece of a source line that a frame shows, so that a 5,000-character line stays readable. */
const FRAME_WIDTH = 96;

/**
 * Diagnostics as text for a person: place, severity, code, then the line with a caret under the fault.
 *
 * @param diagnostics in any order; the report sorts them by place
 * @param color whether to use terminal colours
 */
export function reportDiagnostics(diagnostics: readonly Diagnostic[], color: boolean): string {
  return sortByPlace(diagnostics)
    .map((diagnostic) => reportDiagnostic(diagnostic, color))
    .join("\n");
}

function reportDiagnostic(diagnostic: Diagnostic, color: boolean): string {
  const c = createColors(color);
  const { file, position, severity, code, message, hint, sourceLine } = diagnostic;
  const paint = severity === "error" ? c.red : c.yellow;
  const at =
    position && (position.where === undefined ? `:${position.line}:${position.column}` : `, ${position.where}`);
  const place = file === undefined ? "" : `${file}${at ?? ""}`;
  const head = [place && c.bold(visible(place)), paint(severity), c.dim(code)].filter(Boolean).join(" ");
  if (!position || sourceLine === undefined) {
    const lines = (text: string) => text.split("\n").map(visible).join("\n  ");
    return `${[head, `  ${lines(message)}`, ...(hint ? [`  ${c.cyan("hint:")} ${lines(hint)}`] : [])].join("\n")}\n`;
  }
  const gutter = position.where === undefined ? String(position.line) : "";
  const { line, column, length } = cropLine(sourceLine, position.column, position.length);
  const pad = " ".repeat(gutter.length + 2);
  return `${[
    head,
    `  ${c.dim(`${gutter} |`)} ${visible(line)}`,
    `${pad}${c.dim(" |")} ${" ".repeat(column - 1)}${paint("^".repeat(length))}  ${visible(message)}`,
    ...(hint
      ? [
          `${pad}${c.dim(" |")} ${c.cyan("hint:")} ${hint
            .split("\n")
            .map(visible)
            .join(`\n${pad}${c.dim(" |")}       `)}`,
        ]
      : []),
  ].join("\n")}\n`;
}

/** A line of a file is untrusted: control characters would move the terminal's cursor, so they are shown as `·`. */
function visible(text: string): string {
  return text.replace(/\t/g, " ").replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "·");
}

function cropLine(line: string, column: number, length: number) {
  const from = column - 1 > FRAME_WIDTH * 0.75 ? column - 1 - Math.floor(FRAME_WIDTH / 4) : 0;
  const cropped = line.slice(from, from + FRAME_WIDTH);
  const start = from > 0 ? "…" : "";
  const end = from + FRAME_WIDTH < line.length ? "…" : "";
  const caretColumn = column - from + start.length;
  const room = start.length + cropped.length + end.length - caretColumn + 1;
  return { line: start + cropped + end, column: caretColumn, length: Math.max(1, Math.min(length, room)) };
}
