import { oneOr } from "../../../text/counted.ts";
import { text } from "../../../text/edit-inlines.ts";
import type { Inline } from "../../../text/inline.ts";
import { normalizeWhiteSpace } from "../../../text/white-space.ts";
import type { Context } from "../context.ts";
import { descendantsOf, type Element, rawTextOf } from "../element.ts";
import { readRaw } from "./read-inlines.ts";

/** `<inline-formula>` and what stands in it: TeX if there is any, else its words. */
export function readFormula(element: Element, context: Context): Inline[] {
  const tex = texOf(element, context);
  if (tex !== undefined) return tex === "" ? [] : [{ type: "inlineMath", value: tex }];
  const [formula] = isFormula(element) ? [element] : descendantsOf(element, isFormula);
  if (formula === undefined) return readRaw(element.children, context);
  warnUnread(element, context);
  return text(rawTextOf(formula));
}

const isFormula = ({ name }: Element) => name === "tex-math" || name === "math";

/** Tells of a formula whose signs stay, but not as TeX. */
export const warnUnread = (element: Element, context: Context): void =>
  context.findings.count(
    "formula-is-read",
    "",
    element,
    (count) =>
      `${oneOr(count, "a formula", "formulas")} can't be written as TeX; ${count === 1 ? "its" : "their"} signs are kept as text`,
  );

/**
 * The TeX of a formula, from its `<tex-math>` or else its MathML.
 *
 * @returns nothing if it has neither, or none that could be read
 */
export function texOf(element: Element, context: Context): string | undefined {
  const formulas = isFormula(element) ? [element] : descendantsOf(element, isFormula, isFormula);
  const sources = formulas.filter(({ name }) => name === "tex-math").map(rawTextOf);
  const tex = sources.map((each) => (each.length > LONGEST ? "" : bodyOf(each)));
  if (tex.some(Boolean)) return tex.filter(Boolean).join(" ");
  const maths = formulas.filter(({ name }) => name === "math");
  if (maths.length === 0) return undefined;
  const converted = maths.map((math) => context.toTex(math));
  return converted.some((each) => each === undefined) ? undefined : converted.join(" ");
}

/** TeX that is longer is no formula to be shown. */
const LONGEST = 100_000;

const ENVIRONMENT = /^\\begin\{(displaymath|math|equation|document)\*?\}(.*)\\end\{\1\*?\}$/s;
const DOLLARS = /^(\$\$?)(?!\$)((?:[^$\\]|\\.)*)\1$/s;
const BRACKETS = /^\\(?:\[(.*)\\\]|\((.*)\\\))$/s;

/** The formula itself of a `<tex-math>`, which may be a whole LaTeX document around it. */
function bodyOf(source: string): string {
  const [, document = source] = /\\begin\{document\}(.*)\\end\{document\}/s.exec(source) ?? [];
  let tex = document.trim();
  // Two layers are common: dollars, and an environment in them.
  for (let layer = 0; layer < 4; layer++) {
    tex = (ENVIRONMENT.exec(tex)?.[2] ?? DOLLARS.exec(tex)?.[2] ?? innerOf(BRACKETS.exec(tex)) ?? tex).trim();
  }
  return normalizeWhiteSpace(
    tex.replace(/(?<!\\)%.*$/gm, "").replace(/\\(?:label|nonumber|notag)(?![a-zA-Z])\s*(?:\{[^{}]*\})?/g, ""),
  );
}

const innerOf = (match: RegExpExecArray | null): string | undefined => match?.[1] ?? match?.[2];
