import { toSign } from "../../../text/scripts-of-text.ts";
import { writeMacros } from "../source/macros.ts";
import { type InlineScan, lineAt, replace } from "./inline-scan.ts";
import { readEquationLabel } from "./scan-display.ts";

/**
 * `$…$` by Pandoc's rule, which tells TeX from money: no space inside the dollars, no digit after the closing one;
 * and `$$…$$`. What is TeX beyond doubt may have a digit behind it: `$\geq$70`.
 * Source: Pandoc manual, extension `tex_math_dollars`.
 */
export function scanDollar(scan: InlineScan): boolean {
  const { text, at } = scan;
  if (text[at + 1] === "$") return scanDisplay(scan);
  if (/^(?:\s|$)/.test(text.charAt(at + 1))) return false;
  // MyST and Jupyter also have $`…`$.
  const end = findDollar(text, at + 1);
  if (end < 0 || /\s/.test(text.charAt(end - 1))) return false;
  const isBeforeDigit = /\d/.test(text.charAt(end + 1));
  const inner = text.slice(at + 1, end);
  const sign = isBeforeDigit ? toSign(inner) : undefined;
  if (sign !== undefined) return replace(scan, end + 1, { kind: "text", line: lineAt(scan, at, end + 1), value: sign });
  // `$x^2$3` is no money.
  if (isBeforeDigit && !/\\[a-zA-Z]|^\S*(?:\^|[a-zA-Z]_)\S*$/.test(inner)) return false;
  const line = lineAt(scan, at, end + 1);
  // Between dollars MathJax knows references, too: `$\eqref{eq:a}$`.
  const [, isInBrackets, label] = /^\\(eq)?ref\{([^{}]{1,200})\}$/.exec(inner) ?? [];
  if (label !== undefined) {
    const form = isInBrackets ? "equation" : "number";
    return replace(scan, end + 1, { kind: "crossReference", line, label, form, template: undefined, raw: inner });
  }
  const tex = writeMacros(text.slice(at + 1, end).replace(/^`([^`]*)`$/, "$1"), line, scan.reading);
  return replace(scan, end + 1, {
    kind: "math",
    line,
    tex: tex.replace(/\s*\n[\s>]*/g, " "),
  });
}

function findDollar(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "$") return at;
  }
  return -1;
}

function scanDisplay(scan: InlineScan): boolean {
  const { text, at } = scan;
  const end = scan.missing.has("$$") ? -1 : text.indexOf("$$", at + 2);
  if (end < 0) {
    scan.missing.add("$$");
    return false;
  }
  const { label, length } = readEquationLabel(text, end + 2);
  const tex = text.slice(at + 2, end);
  if (tex.trim() === "") return false;
  return replace(scan, end + 2 + length, {
    kind: "equation",
    line: lineAt(scan, at, end),
    tex,
    label,
    isNumbered: label !== undefined,
  });
}

/** No formula within a line is longer than this; it bounds how far an end is looked for. */
const LONGEST = 3000;

/** What tells a formula from brackets that were only escaped. */
const IS_TEX = /\\[a-zA-Z]|[\^=<>+]|(?<!\\)_|^\s*[a-zA-Z]\s*$/;

/** `\(…\)` and `\[…\]`. */
export function scanTexDelimiter(scan: InlineScan): boolean {
  const { text, at } = scan;
  const opening = text[at + 1];
  if (opening !== "(" && opening !== "[") return false;
  const closing = opening === "(" ? "\\)" : "\\]";
  const index = scan.missing.has(closing) ? -1 : text.slice(at, at + LONGEST).indexOf(closing);
  if (index < 0) {
    if (text.length - at < LONGEST) scan.missing.add(closing);
    return false;
  }
  const tex = text.slice(at + 2, at + index);
  if (!IS_TEX.test(tex)) return false;
  const line = lineAt(scan, at, at + index);
  const end = at + index + 2;
  if (opening === "(") return replace(scan, end, { kind: "math", line, tex: tex.trim() });
  return replace(scan, end, { kind: "equation", line, tex, label: undefined, isNumbered: false });
}
