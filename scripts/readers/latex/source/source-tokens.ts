/** What is kept away from the parser, to be put back at its place. */
export type Held =
  | { type: "words"; value: string }
  | { type: "verbatim"; name: string; isInline: boolean; value: string };

/** A piece of source that can be parsed by itself: braces and dollars are closed in it. */
export interface Chunk {
  /** The source with each held piece as {@link HOLE} and without its comments. */
  text: string;
  /** Where text of this chunk comes from: from `start` on it is the source from `from` on. Sorted. */
  marks: { start: number; from: number }[];
  /** By the offset of its hole. */
  held: Map<number, Held>;
  /** Whether a blank line follows; if not, the paragraph goes on. */
  endsParagraph: boolean;
}

/** Stands for a held piece: one character of the private use area. */
export const HOLE = "\uE000";
/** `@` within a macro's name, which unified-latex reads letters of only. */
export const AT = "ZxATxZ";

/**
 * Put before names of commands for inline code that stand without their code, as in a macro's definition, and before
 * longer names that begin so: unified-latex would take what comes next for the code, to the end of the paper.
 */
export const NO_CODE = "ZxCODExZ";
export const INLINE_CODE_NAME = /^(?=verb|lstinline|mint)/;

/** Plain words, and signs that TeX gives no meaning to, or only within tables and brackets. */
const WORD = "[\\p{L}\\p{M}\\p{N}\\u2010-\\u2027.,;:()'`!?/+=<>@|\"&~*[\\]-]+";
/** Code in braces; `#1` in it is a macro's parameter. */
const BRACED = "\\{(?:[^{}\\n#]|#(?!\\d)|\\{[^{}\\n]*\\})*\\}";
/** What a scan of the source stops at. */
export const TOKEN = new RegExp(
  [
    // Code that Sweave or knitr runs, to a line that begins with `@`.
    String.raw`(?<![^\n])<<[^\n]{0,2000}>>=[ \t]*\n(?:(?!@)[^\n]*\n)*(?:@[^\n]*|$)`,
    String.raw`\\(?:begin|end)[ \t]*\{[^{}\n]{0,60}\}`,
    // Inline code and addresses: `%`, `#` and `_` in them are themselves.
    String.raw`\\verb\*?(?<bar>[^\sA-Za-z*}]).*?\k<bar>`,
    String.raw`\\(?:lstinline|Verb)\*?(?:\[[^\]\n]{0,200}\])?(?:${BRACED}|(?<bar2>[^\sA-Za-z{}#\[]).*?\k<bar2>)`,
    String.raw`\\mint(?:inline)?(?:\[[^\]\n]{0,200}\])?\{[^{}\n#]{0,40}\}(?:${BRACED}|(?<bar3>[^\sA-Za-z{}#]).*?\k<bar3>)`,
    String.raw`\\(?:url|href|path|nolinkurl)[ \t]*\n?[ \t]*(?:\[[^\]\n]{0,200}\])?\{(?:[^{}\\#]|\\.|#(?!\d)|\{[^{}#]{0,3000}\}){0,3000}\}`,
    // What Sweave and knitr work out is R: its `$` is no formula.
    String.raw`\\Sexpr[ \t]*\{(?:[^{}#]|#(?!\d)|\{(?:[^{}#]|\{[^{}#]{0,500}\}){0,500}\}){0,1000}\}`,
    // A lone dollar in code, as the class of the Journal of Statistical Software takes it: `\code{$call}`
    String.raw`\\(?:class|code|fct|texttt)\{[^{}$\n\\]{0,200}\$[^{}$\n\\]{0,200}\}`,
    String.raw`\\[A-Za-z@]+`,
    String.raw`\\[\s\S]?`,
    // A comment takes the line's end and the next line's indentation along, unless a blank line follows.
    String.raw`%[^\n]*(?:\n[ \t]*(?=[^\s]))?`,
    String.raw`\n[ \t]*\n\s*`,
    String.raw`\n`,
    String.raw`[{}$\uE000-\uE0FF]`,
    `(?<=\\s)${WORD}(?:(?:[ \\t]+|[ \\t]*\\n(?!<<)[ \\t]*)${WORD})*`,
  ].join("|"),
  "gu",
);

/** The code of `\verb|…|`, `\lstinline[…]{…}`, `\mintinline[…]{language}{…}`. */
export const INLINE_CODE =
  /^\\(?:(?:verb|lstinline|Verb)\*?(?:\[[^\]]*\])?|mint(?:inline)?(?:\[[^\]]*\])?\{[^{}]*\})[^A-Za-z*\s[](.*)[^A-Za-z\s]$/s;
