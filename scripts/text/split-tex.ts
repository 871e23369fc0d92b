import { isTex } from "./tex.ts";
import type { Inline } from "./types.ts";

/** A part of a text: words, or the TeX of a formula. */
export type TexPart = { text: string } | { tex: string };

/** Pandoc's rule for `$…$`, which tells TeX from money: no digit behind the closing dollar, and no space inside of the dollars. */
const FORMULA = /(?<![\\$])\$(?!\$)((?:\\[^\n]|[^$\\\n]){1,1000})\$(?![\d$])/y;
/** Money has no commands, so that a space in such a formula is one of its TeX. */
const COMMAND = /\\[a-zA-Z]/;
const isFormula = (tex: string) => (COMMAND.test(tex) || tex === tex.trim()) && isTex(tex);

/**
 * Takes a plain text apart at its formulas, `$…$`, where nothing else is markup, as in the letters of a drawing. What KaTeX can't
 * read is text; beside a formula `\$` is a dollar.
 */
export function splitTex(source: string): TexPart[] {
  const parts: TexPart[] = [];
  let from = 0;
  for (const { whole, tex, index } of pairsOf(source)) {
    if (index < from || !isFormula(tex)) continue;
    if (index > from) parts.push({ text: source.slice(from, index) });
    parts.push({ tex });
    from = index + whole.length;
  }
  if (from === 0) return source === "" ? [] : [{ text: source }];
  if (from < source.length) parts.push({ text: source.slice(from) });
  return parts.map((part) => ("text" in part ? { text: part.text.replaceAll("\\$", "$") } : part));
}

export const hasTex = (source: string): boolean => splitTex(source).some((part) => "tex" in part);

/** What stands between dollars, looks like TeX, since it has a command, and can't be read as such. */
export function findBrokenTex(source: string): string[] {
  return pairsOf(source).flatMap(({ tex }) => (COMMAND.test(tex) && !isTex(tex) ? [tex] : []));
}

/** A text with more pairs holds no formulas but an attack. */
const MOST_PAIRS = 1000;

/** What stands between one dollar and the next that may close it: one that opens nothing may be behind another that does. */
function pairsOf(source: string): { whole: string; tex: string; index: number }[] {
  const pairs: { whole: string; tex: string; index: number }[] = [];
  for (let at = source.indexOf("$"); at >= 0 && pairs.length < MOST_PAIRS; at = source.indexOf("$", at + 1)) {
    FORMULA.lastIndex = at;
    const [whole, tex = ""] = FORMULA.exec(source) ?? [];
    if (whole !== undefined) pairs.push({ whole, tex, index: at });
  }
  return pairs;
}

/** The words and formulas of such a text, as an outline has them. */
export const toInlines = (source: string): Inline[] =>
  splitTex(source).map((part) =>
    "tex" in part ? { type: "inlineMath", value: part.tex } : { type: "text", value: part.text },
  );
