import { type Inline, toPlainText } from "../../../text/inline.ts";
import { readInlines } from "../inlines/read-inline.ts";
import { MATH_SYMBOLS } from "../inlines/symbols.ts";
import type { Reading } from "../reading.ts";
import type { TexNode } from "../source/nodes.ts";

/** Commands that only set letters some way, or set space. */
const FONTS =
  /\\(?:mathrm|mathit|mathbf|mathsf|mathtt|mathcal|mathbb|mathfrak|text(?:rm|it|bf|tt|sf|sc)?|operatorname\*?|bm|boldsymbol|displaystyle|limits)(?![A-Za-z])|\\[,;:! ]/g;

const ACCENTS: Record<string, string> = { bar: "\u0304", hat: "\u0302", tilde: "\u0303", vec: "\u20d7", dot: "\u0307" };

/** Stand for braces that are printed. */
const [OPEN, CLOSE] = ["\uE003", "\uE004"];

/** Puts brackets around what has an operator in it. */
const bind = (tex: string) => (/[^\p{L}\p{N}_^.′]/u.test(tex.trim()) ? `(${tex.trim()})` : tex.trim());

/** Keeps the braces of a script where it is more than one sign or word: `x_{i+1}`. */
function writeScript(mark: string, tex: string, next: string): string {
  const isOne = /^(?:.|\([^()]*\))$/u.test(tex) || (next === "" && /^[\p{L}\p{N}]+$/u.test(tex));
  return tex === "" ? "" : `${mark}${isOne ? tex : `${OPEN}${tex}${CLOSE}`}`;
}

/** Groups that hold no others, and what is written for each. */
const GROUPS: [RegExp, (...found: string[]) => string][] = [
  [
    /([_^]) ?\{([^{}]*)\}(?=([\p{L}\p{N}]?))/gu,
    (_, mark = "", tex = "", next = "") => writeScript(mark, tex.trim(), next),
  ],
  [
    /\\[dt]?frac ?(?:\{([^{}]*)\}|(\d)) ?(?:\{([^{}]*)\}|(\d))/g,
    (_, over, digit, under, last) => ` ${bind(over ?? digit ?? "")}/${bind(under ?? last ?? "")} `,
  ],
  [/√ ?\{([^{}]*)\}/g, (_, tex = "") => `√${bind(tex)}`],
  // The second part of a fraction stays until the first one is written.
  [/(?<!frac ?|\} ?)\{([^{}]*)\}/g, (_, tex = "") => tex],
];

const DEEPEST = 20;

/** Writes out groups, the innermost first. */
function writeGroups(tex: string): string {
  let written = tex;
  for (let depth = 0; depth < DEEPEST && written.includes("{"); depth++)
    for (const [pattern, write] of GROUPS) written = written.replace(pattern, write);
  return written.replace(/[{}]/g, "");
}

/** A formula in plain characters, as far as that can be read: `x \gets x + 1` is `x ← x + 1`. */
export function toPlainMath(tex: string): string {
  const plain = tex
    .replace(/\\(?:left|right|middle)(?![A-Za-z])\s*/g, "")
    .replace(FONTS, " ")
    .replace(/\\(bar|hat|tilde|vec|dot)\s*(?:\{(\w)\}|(\w))/g, (_, name: string, inside = "", letter = "") =>
      `${inside}${letter}${ACCENTS[name] ?? ""}`.normalize("NFC"),
    )
    .replace(/\\\{/g, OPEN)
    .replace(/\\\}/g, CLOSE)
    .replace(/\\([%&#_$])/g, "$1")
    .replace(/\\\|/g, "‖")
    .replace(/\\([A-Za-z]+)/g, (command, name: string) =>
      (MATH_SYMBOLS[name] ?? command).replace(/^[a-z]{2}/i, (word) => ` ${word}`),
    )
    .replace(/\\not\s?([^\s\\{}])/g, (_, sign: string) => `${sign}\u0338`.normalize("NFC"));
  return writeGroups(plain)
    .replaceAll(OPEN, "{")
    .replaceAll(CLOSE, "}")
    .replace(/ +/g, " ")
    .replace(/ (?=[()[\],])|(?<=[([{]) /g, "")
    .replace(/‖ ([^‖]{1,99}) ‖/g, "‖$1‖")
    .replace(/ ?← ?/g, " ← ")
    .trim();
}

const plain = (node: Inline): Inline =>
  node.type === "inlineMath" ? { type: "text", value: toPlainMath(node.value) } : node;

/** Running text in plain characters, its formulas too. */
export const readPlain = (nodes: readonly TexNode[], reading: Reading): string =>
  toPlainText(readInlines(nodes, reading).map(plain));
