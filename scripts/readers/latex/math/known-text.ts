/** Commands for words in formulas that KaTeX does not know. */
export const OTHER_TEXT = ["mbox", "textsc", "textmd", "textup"];

/**
 * A formula whose words stand in a command that KaTeX knows, where its TeX is not read any further: `\mbox{if}`; and
 * whose words have no sign that is none of words for KaTeX, though MathJax takes it for one: `\text{skew_normal}`.
 */
export const withKnownText = (tex: string): string =>
  tex
    .replace(/\\([a-zA-Z]+)/g, (command, name: string) => (OTHER_TEXT.includes(name) ? "\\text" : command))
    .replace(/\\text(?:tt|rm|bf|it|sf)?\{[^{}$\\]*\}/g, (words) => words.replace(/[_#&]/g, "\\$&"));
