/** Commands that only LaTeX has; text about LaTeX names one or two of them, a paper uses several. */
const TELLING =
  /\\(?:(?:sub)*section\*?|chapter|cite[tp]?|parencite|textcite|label|ref|eqref|begin|end|caption|includegraphics|emph|textbf|textit|footnote|item|usepackage|newcommand)\b\s*[{[]/g;
const ENOUGH = 4;
/** What is looked at: a main file's first screens may be comments and macros. */
const HEAD = 200_000;

/** Whether a text is LaTeX: a document, or the part of one. */
export function isLatex(text: string): boolean {
  const head = text.slice(0, HEAD);
  if (/^---[ \t]*\n/.test(head) || /^\s*<(?:\?xml|!DOCTYPE|article|html)\b/i.test(head)) return false;
  const source = head.replace(/(?<!\\)%.*/g, "");
  if (/\\documentclass\b|\\documentstyle\b|\\begin\s*\{document\}/.test(withoutCode(source))) return true;
  const uses = [...withoutCode(source).matchAll(TELLING)].map(([use]) => use.replace(/\W/g, ""));
  return (
    uses.length >= ENOUGH && new Set(uses).size >= 2 && /\\(?:(?:sub)*section|chapter|cite|begin|caption)/.test(source)
  );
}

/** Whether a text is a LaTeX document, or has its sections: a formula in Markdown, or LaTeX shown in code, is neither. */
export function isLatexDocument(text: string): boolean {
  const head = text.slice(0, HEAD);
  if (/^---[ \t]*\n/.test(head) || !isLatex(head)) return false;
  return /^[ \t]*\\(?:documentclass|documentstyle|begin\s*\{document\}|(?:sub)*section\*?\s*[{[])/m.test(
    withoutCode(head),
  );
}

/** Markdown shows LaTeX in code. */
const withoutCode = (text: string) => text.replace(/^(`{3,12}|~{3,12})[\s\S]*?^\1/gm, "").replace(/`[^`\n]*`/g, "");
