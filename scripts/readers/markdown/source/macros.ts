import type { SourceText } from "../../../diagnostics/source-text.ts";
import { withKnownTex } from "../../latex/math/known-tex.ts";
import type { Reading } from "../reading.ts";
import type { Data } from "./front-matter.ts";
import { type Line, linesAt } from "./lines.ts";

/** What LaTeX's reader is to see of front matter. */
const DECLARES = /\\(?:(?:re|provide)?newcommand|DeclareMathOperator|def|newtheorem|newenvironment|graphicspath)\b/;

/**
 * Tells LaTeX's reader what a paper's front matter declares: `header-includes` and its kin, and MyST's `math`.
 *
 * @param data the front matter
 * @param source the paper
 */
export function declareMacros(data: Data, source: SourceText, { latex }: Reading): void {
  const start: Line = { text: "", source, offset: 0, isElsewhere: true };
  const walk = (value: unknown, depth: number) => {
    if (typeof value === "object" && value !== null && depth < 5)
      for (const each of Object.values(value)) walk(each, depth + 1);
    if (typeof value === "string" && DECLARES.test(value)) latex?.declare(linesAt(value, start));
  };
  walk(data, 0);
  const { math } = data;
  if (typeof math !== "object" || math === null) return;
  for (const [command, body] of Object.entries(math)) {
    if (!/^\\[a-zA-Z]+$/.test(command) || typeof body !== "string") continue;
    const parameters = Math.max(0, ...[...body.matchAll(/#(\d)/g)].map(([, digit]) => Number(digit)));
    latex?.define(linesAt(`\\newcommand{${command}}[${parameters}]{${body}}`, start));
  }
}

/** A formula with the paper's own macros written out; what it defines itself holds from there on. */
export const writeMacros = (tex: string, line: Line, { latex }: Reading): string =>
  withKnownTex(latex?.writeOut(tex, line) ?? tex);
