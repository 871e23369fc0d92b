/** A sign behind a backslash, code, TeX: from left to right, since each may hold signs of the others. */
const LITERAL = /\\[!-/:-@[-`{-~]|(?<!`)(`{1,3})(?!`)[^`]*(?<!`)\1(?!`)|\$(?!\s)[^$]*(?<![\s\\])\$(?!\d)/g;

/** A text with blanks where it is code, TeX, or a sign behind a backslash; each character keeps its place. */
export function maskLiterals(text: string): string {
  return text.replace(LITERAL, (found) => " ".repeat(found.length));
}
