import { lookUp } from "../../jats/element.ts";
import { FUNCTIONS, joinTex, signOf } from "./signs.ts";

/** What a sub- or superscript stands at: one sign, or a group. */
export const asBase = (tex: string): string =>
  /^(?:[^\\{}]|\\[a-zA-Z]+|\\[^a-zA-Z]|\\(?:mathbb|mathbf|mathcal|mathrm|mathfrak|hat|bar|tilde|vec|dot)\{[^{}]*\})$/u.test(
    tex,
  )
    ? tex
    : `{${tex}}`;

export const raise = (tex: string, mark: "_" | "^"): string => (tex === "" ? "" : `${mark}{${tex}}`);

export const environment = (name: string, rows: readonly string[]): string =>
  `\\begin{${name}}${rows.join(" \\\\ ")}\\end{${name}}`;

export const escapeText = (text: string): string =>
  text.replace(/[\\{}#$%&_^~]/g, (sign) =>
    sign === "\\"
      ? "\\textbackslash{}"
      : sign === "^"
        ? "\\textasciicircum{}"
        : sign === "~"
          ? "\\textasciitilde{}"
          : `\\${sign}`,
  );

/** `sin` that somebody wrote in italics is a function's name all the same. */
export function functionOf(name: string): string {
  const plain = /^\\(?:mathrm|text)\{([a-zA-Z]+)\}$/.exec(name)?.[1] ?? name;
  if (FUNCTIONS.has(plain)) return `\\${plain}`;
  const [, base = "", limits = ""] = /^([a-zA-Z]+)([_^].*)$/s.exec(plain) ?? [];
  if (FUNCTIONS.has(base)) return `\\${base}${limits}`;
  return /^[a-zA-Z]{2,}$/.test(plain) ? `\\operatorname{${plain}}` : name;
}

const DELIMITERS: Record<string, string> = { "{": "\\{", "}": "\\}", "‖": "\\|", "∥": "\\|", "": "." };
export const delimiter = (sign: string): string => DELIMITERS[sign] ?? signOf(sign, false);
/** What is higher than a line. */
const TALL = /\\(?:frac|sum|prod|int|begin|left|sqrt|genfrac|underset|overset|under|over)/;

/** What stands between two delimiters, of which either may be empty: they grow with what is higher than a line. */
export function delimit(open: string, inner: string, close: string): string {
  if (open !== "" && close !== "" && !TALL.test(inner)) return joinTex([delimiter(open), inner, delimiter(close)]);
  return `${joinTex([`\\left${delimiter(open)}`, inner])}\\right${delimiter(close)}`;
}

/** Matrices by what stands around them. */
const MATRICES: Record<string, string> = {
  "()": "pmatrix",
  "[]": "bmatrix",
  "||": "vmatrix",
  "{}": "Bmatrix",
  "‖‖": "Vmatrix",
};

export const matrixWithin = (open: string, close: string): string | undefined => lookUp(MATRICES, `${open}${close}`);

/** What has limits below and above it by itself. */
export const LIMITED = /^\\(?:lim|max|min|sup|inf|limsup|liminf|det|gcd|Pr|sum|prod)$/;
