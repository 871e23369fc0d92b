import { isTex } from "./tex.ts";
import type { Inline } from "./types.ts";

/** A part of a text: words, or the TeX of a formula. */
export type TexPart = { text: string } | { tex: string };

/** Pandoc's rule for `$…$`, which tells TeX from money: no space inside of the dollars, no digit behind the closing one. */
const FORMULA = /(?<![\\$])\$(?![\s$])((?:\\[^\n]|[^$\\\n]){1,400}?)(?<!\s)\$(?![\d$])/g;

/**
 * Takes a plain text apart at its formulas, `$…$`, where nothing else is markup, as in the letters of a drawing. What KaTeX can't
 * read is text; beside a formula `\$` is a dollar.
 */
export function splitTex(source: string): TexPart[] {
  const parts: TexPart[] = [];
  let from = 0;
  for (const { 0: whole, 1: tex = "", index } of source.matchAll(FORMULA)) {
    if (!isTex(tex)) continue;
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
  return [...source.matchAll(FORMULA)].flatMap(([, tex = ""]) => (/\\[a-zA-Z]/.test(tex) && !isTex(tex) ? [tex] : []));
}

/** The words and formulas of such a text, as an outline has them. */
export const toInlines = (source: string): Inline[] =>
  splitTex(source).map((part) =>
    "tex" in part ? { type: "inlineMath", value: part.tex } : { type: "text", value: part.text },
  );
