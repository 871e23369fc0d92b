/**
 * A displayed formula without `\label{…}`, by which LaTeX refers to it: nothing refers to a slide so, and KaTeX does
 * not know it.
 */
export function withoutLabels(tex: string): string {
  if (!tex.includes("\\label")) return tex;
  // `\\label` is a line break before a word.
  const bare = tex.replace(/\\\\|\\label\s*\{[^{}]*\}/g, (mark) => (mark === "\\\\" ? mark : "\u0000"));
  return bare
    .replace(/^[ \t]*\0+[ \t]*(?:\n|$)/gm, "")
    .replace(/(?<![ \t])[ \t]*\0/g, "")
    .trimEnd();
}
