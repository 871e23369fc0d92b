import { MATH_SYMBOLS } from "../inlines/symbols.ts";

/** Commands that only set letters some way, or set space. */
const FONTS =
  /\\(?:mathrm|mathit|mathbf|mathsf|mathtt|mathcal|mathbb|mathfrak|text(?:rm|it|bf|tt|sf|sc)?|operatorname\*?|bm|boldsymbol|displaystyle|limits)(?![A-Za-z])|\\[,;:! ]/g;

const ACCENTS: Record<string, string> = { bar: "\u0304", hat: "\u0302", tilde: "\u0303", vec: "\u20d7", dot: "\u0307" };

/** A formula in plain characters, as far as that can be read: `x \gets x + 1` is `x ← x + 1`. */
export function toPlainMath(tex: string): string {
  return tex
    .replace(/\\(?:left|right|middle)(?![A-Za-z])\s*/g, "")
    .replace(FONTS, " ")
    .replace(/\\(bar|hat|tilde|vec|dot)\s*(?:\{(\w)\}|(\w))/g, (_, name: string, inside = "", letter = "") =>
      `${inside}${letter}${ACCENTS[name] ?? ""}`.normalize("NFC"),
    )
    .replace(/\\([{}%&#_$])/g, "$1\uE003")
    .replace(/\\([A-Za-z]+)/g, (command, name: string) => MATH_SYMBOLS[name] ?? command)
    .replace(/[{}](?!\uE003)/g, "")
    .replaceAll("\uE003", "")
    .replace(/ +/g, " ")
    .replace(/ (?=[()[\],])|(?<=[([]) /g, "")
    .trim();
}
