import { roleOf } from "../../../languages/roles.ts";

/** Marks that papers in Markdown have and extracted text has not. */
const MARKS: [weight: number, pattern: RegExp][] = [
  [2, /\[-?@[\w{][^\]\n]*\]/],
  [2, /!\[[^\]\n]*\]\([^)\n]+\)/],
  [2, /^ {0,3}`{3,}[\w{ ]*$/m],
  [1, /\[[^\]\n]+\]\((?:https?:|#|\.{0,2}\/)[^)\n]*\)/],
  [1, /(?<![\w*])\*\*[^\s*][^*\n]{0,80}\*\*(?![\w*])/],
  [1, /(?<![\w*])\*[^\s*][^*\n]{0,80}\*(?![\w*])/],
  [1, /`[^`\n]{1,60}`/],
  [1, /^[*+-] \S.*\n[*+-] \S/m],
  [2, /^\|.*\|\s*\n\|[\s:|-]+\|\s*$/m],
  [2, /^:{3,} ?\{/m],
  [1, /^\[\^[^\]\n]+\]: /m],
  [1, /^\[[^\]\n]+\]: https?:/m],
];

/** Enough of a paper to tell. */
const [HEAD, ENOUGH] = [40_000, 2];

/**
 * Whether a text is Markdown, by its content alone: front matter with keys that papers have, or headings together
 * with other marks. Text extracted from a PDF may hold `#` and rows of dashes too.
 */
export function isMarkdown(text: string): boolean {
  const head = text.slice(0, HEAD);
  if (/^\s*(?:<\?xml|<!DOCTYPE|<html|<article|\\documentclass|\{)/i.test(head)) return false;
  if (hasFrontMatter(head)) return true;
  if (/\\(?:documentclass|begin\{document\})|^\\(?:sub)*section\*?\{/m.test(head)) return false;
  const headings = head.match(/^#{1,6} +\S.*$/gm)?.length ?? 0;
  const setext = head.match(/^\S.{2,80}\n(?:={4,}|-{4,})[ \t]*\n/gm)?.length ?? 0;
  if (headings + setext === 0) return false;
  const weight = MARKS.reduce((sum, [each, pattern]) => sum + (pattern.test(head) ? each : 0), 0);
  return weight >= ENOUGH || headings >= 4;
}

/** Front matter with keys that papers have, behind comments. */
function hasFrontMatter(head: string): boolean {
  const [, yaml] =
    /^(?:\s*<!--(?:[^-]|-[^-]|--+[^->])*--+>)*\s*---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(
      head,
    ) ?? [];
  return yaml !== undefined && /^(?:title|authors?|bibliography|abstract|layout|output|format|date)\s*:/m.test(yaml);
}

/**
 * Whether a text is Markdown for certain: front matter, or several headings with blank lines around them outside of
 * fences. Comments in listings start with `#` as well, but lines follow them.
 */
export function isMarkdownDocument(text: string): boolean {
  const head = text.slice(0, HEAD);
  if (!isMarkdown(head)) return false;
  if (hasFrontMatter(head)) return true;
  const headings = head
    .replace(/^(`{3,12}|~{3,12})[\s\S]*?^\1/gm, "")
    .matchAll(/(?<=^|\n\n)#{1,6} +(\S.{0,80})(?=\n\n|$)/g);
  const titles = [...headings].map(([, title = ""]) => title.replace(/^\d+(?:\.\d+)*\.? +/, ""));
  return titles.length >= 3 || (titles.length >= 2 && titles.some((title) => roleOf(title) !== undefined));
}
