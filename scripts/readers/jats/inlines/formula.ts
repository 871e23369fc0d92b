import { text } from "../../../text/edit-inlines.ts";
import type { Inline } from "../../../text/inline.ts";
import { normalizeWhiteSpace } from "../../../text/white-space.ts";
import type { Context } from "../context.ts";
import { descendantsOf, type Element, isNamed, rawTextOf } from "../element.ts";
import { tell } from "../tell.ts";
import { readRaw } from "./read-inlines.ts";

/** `<inline-formula>` and what stands in it: TeX if there is any, else its words. */
export function readFormula(element: Element, context: Context): Inline[] {
  const tex = texOf(element, context);
  if (tex !== undefined) return tex === "" ? [] : [{ type: "inlineMath", value: tex }];
  const [formula] = isFormula(element) ? [element] : descendantsOf(element, isFormula);
  if (formula === undefined) return readRaw(element.children, context);
  tell(context, "formula-is-read", element);
  return text(rawTextOf(formula));
}

export const isFormula = isNamed("tex-math math");

/**
 * The TeX of a formula, from its `<tex-math>` or else its MathML.
 *
 * @returns nothing if it has neither, or none that could be read
 */
export function texOf(element: Element, context: Context): string | undefined {
  const formulas = isFormula(element) ? [element] : descendantsOf(element, isFormula, isFormula);
  const sources = formulas.filter(isNamed("tex-math")).map(rawTextOf);
  const tex = sources.map((each) => (each.length > LONGEST ? "" : bodyOf(each)));
  if (tex.some(Boolean)) return tex.filter(Boolean).join(" ");
  const maths = formulas.filter(isNamed("math"));
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
