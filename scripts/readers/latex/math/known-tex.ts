/** Commands for words in formulas that KaTeX does not know. */
export const OTHER_TEXT = ["mbox", "textsc", "textmd", "textup"];

const REPLACEMENTS: [RegExp, (...found: string[]) => string][] = [
  [/\\([a-zA-Z]+)/g, (command = "", name = "") => (OTHER_TEXT.includes(name) ? "\\text" : command)],
  // Signs that are none of words for KaTeX, though MathJax takes them for some: `\text{skew_normal}`.
  [/\\text(?:tt|rm|bf|it|sf)?\{[^{}$\\]*\}/g, (words = "") => words.replace(/[_#&]/g, "\\$&")],
  // Where it stands on its line.
  [/\\begin\{array\}\s{0,9}\[[a-z\d]{0,9}\](?=\s{0,9}\{)/g, () => "\\begin{array}"],
  [/(?<=\\(?:begin|end)\{)eqnarray\*?(?=\})/g, () => "aligned"],
];

/** A formula in commands that KaTeX knows, where its TeX is not read any further, as in pages. */
export function withKnownTex(tex: string): string {
  const known = REPLACEMENTS.reduce((text, [pattern, by]) => text.replace(pattern, by), tex);
  // Of the three columns of an `eqnarray` the middle one has the sign alone; a matrix in it has columns of its own.
  return tex.includes("{eqnarray") && !/\\begin\{(?!aligned\})/.test(known)
    ? known.replace(/&(\s{0,9}[^&\\\s{}]{0,12}\s{0,9})&|&(\s{0,9}\\[a-z]{1,9}\s{0,9})&/g, "&$1$2")
    : known;
}
