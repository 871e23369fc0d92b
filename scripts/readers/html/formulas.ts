import { normalizeWhiteSpace } from "../../text/white-space.ts";
import {
  childrenOf,
  descendantsOf,
  type Element,
  hasClass,
  isNamed,
  make,
  makeText,
  type Node,
  rawTextOf,
  textOf,
  withoutAll,
  wordsOf,
} from "../jats/element.ts";
import { withKnownTex } from "../latex/math/known-tex.ts";
import { IMAGES } from "./page.ts";

/** A formula of a page, however it is written there. */
export interface Formula {
  isDisplayed: boolean;
  /** `<tex-math>` or MathML. */
  content: Element[];
}

const isMath = isNamed("math");
/** Classes in which a converter leaves a formula as TeX, or as the tree of what drew it. */
const HOLDERS = [
  ...wordsOf("math katex katex-display MathJax MathJax_Display tex2jax_process mathjax-block"),
  ...wordsOf("inline-formula tex-math"),
];

/** Whether a formula stands in an element, whether or not it can be read from there. */
export const isDrawn = (element: Element): boolean => element.name === "mjx-container" || hasClass(element, ...HOLDERS);

/** The formula that an element is; nothing if it is none. */
export function formulaOf(element: Element): Formula | undefined {
  const { name, attributes } = element;
  const tex = (source: string, isDisplayed: boolean): Formula => ({
    isDisplayed,
    content: [make("tex-math", element, [withKnownTex(source.replace(/^\s*\\displaystyle(?![a-zA-Z])/, ""))])],
  });
  if (isMath(element)) {
    const source = texOfMath(element);
    const isDisplayed = attributes.display === "block" || attributes.mode === "display";
    return source === undefined ? { isDisplayed, content: [element] } : tex(source, isDisplayed);
  }
  // What is not math has been taken out with all other scripts.
  if (name === "script") return tex(rawTextOf(element), /mode=display/.test(attributes.type ?? ""));
  if (name === "d-math") return tex(rawTextOf(element), attributes.block !== undefined);
  if (name === "tex-math") return tex(rawTextOf(element), !/^\s*\$(?!\$)/.test(rawTextOf(element)));
  const own = attributes["data-tex"] ?? attributes["data-latex"];
  const isDisplayed =
    hasClass(element, "display", "katex-display", "MathJax_Display", "mathjax-block") || attributes.display === "true";
  if (own !== undefined) return tex(own, isDisplayed || name === "div");
  if (IMAGES(element)) {
    const isFormula = hasClass(element, "math", "tex", "ltx_Math", "latex", "mwe-math-fallback-image-inline");
    return isFormula && attributes.alt ? tex(attributes.alt, isDisplayed) : undefined;
  }
  if (!isDrawn(element)) return undefined;
  // MathJax 4 says the TeX of a formula inside of its frame, which alone says how it is set.
  const [math] = descendantsOf(element, (each) => isMath(each) || each.attributes["data-latex"] !== undefined);
  const inner = math && formulaOf(math);
  if (inner) return { ...inner, isDisplayed: isDisplayed || inner.isDisplayed };
  const text = rawTextOf(element).trim();
  return /^(?:\\[([]|\$)/.test(text) ? tex(text, isDisplayed || /^(?:\\\[|\$\$)/.test(text)) : undefined;
}

/** A formula on a line of its own; the number that its TeX says is its label. */
export function display({ content }: Formula, at: Element): Element {
  const [only] = content;
  const source = only?.name === "tex-math" && content.length === 1 ? rawTextOf(only) : "";
  const [tag, label = ""] = /\\tag\*?\s?\{([^{}\\$]{1,20})\}/.exec(source) ?? [];
  const bare = only && tag !== undefined ? [{ ...only, children: [source.replace(tag, "")] }] : content;
  return make("disp-formula", at, [...makeText("label", label, at), ...bare], { id: at.attributes.id });
}

/** The TeX that MathML was made of, where it says it; some say in `alttext` how a formula is read aloud. */
function texOfMath(math: Element): string | undefined {
  const [annotation] = descendantsOf(
    math,
    ({ name, attributes }) => name === "annotation" && /tex/i.test(attributes.encoding ?? ""),
  );
  if (annotation) return rawTextOf(annotation);
  const { alttext } = math.attributes;
  const isTex = hasClass(math, "ltx_Math") || (alttext !== undefined && /[\\^_{}]|^\S{1,3}$/.test(alttext));
  return isTex ? alttext : undefined;
}

const EQUATIONS = ["ltx_equation", "ltx_eqn_table", "ltx_equationgroup", "disp-formula", "equation", "display-formula"];

/** Whether an element holds formulas with their numbers, on lines of their own. */
export const isEquation = (element: Element): boolean =>
  hasClass(element, ...EQUATIONS)
    ? descendantsOf(element, (each) => formulaOf(each) !== undefined || IMAGES(each)).length > 0
    : numberBeside(element) !== "";

const NUMBER = /^[([](?:[A-Z]{1,3}[.-]?)?\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z]?[)\]]$/;

/** The number of a formula on a line of its own beside which nothing else stands: `\[c=d\] <span>(2)</span>`. */
function numberBeside(element: Element): string {
  // Where no formula is near, the text of a whole page need not be read at each of its levels.
  if (element.children.length > 9 || !holdsDisplayed(element, DEEPEST)) return "";
  const rest = withoutAll(element.children, (each) => isDisplayed(each) || hasClass(each, "headerlink"));
  const number = normalizeWhiteSpace(rest.map(rawTextOf).join(""));
  return NUMBER.test(number) ? number : "";
}

/** Boxes in which publishers put a formula that stands beside its number. */
const DEEPEST = 5;

const isDisplayed = (element: Element): boolean => formulaOf(element)?.isDisplayed ?? false;

const holdsDisplayed = (element: Element, depth: number): boolean =>
  childrenOf(element).some((each) => isDisplayed(each) || (depth > 1 && holdsDisplayed(each, depth - 1)));

const isNumber = (element: Element): boolean =>
  hasClass(element, "ltx_tag", "label", "note", "eqnum", "equation-number", "eq-number");

/** The formulas of a table or another frame around them: one for each line that has a number, or any formula. */
export function readEquations(
  element: Element,
  readImage: (image: Element) => Element[],
  readWords: (row: Element) => Node[],
): Node[] {
  const isRow = (each: Element) => each.name === "tr" || hasClass(each, "ltx_eqn_row");
  const rows = descendantsOf(element, isRow, isRow);
  return (rows.length > 0 ? rows : [element]).flatMap((row) => {
    const isFormula = (each: Element) => formulaOf(each) !== undefined;
    const formulas = descendantsOf({ ...row, children: [row] }, isFormula, isFormula).flatMap(
      (each) => formulaOf(each)?.content ?? [],
    );
    const images = formulas.length > 0 ? [] : descendantsOf(row, IMAGES).flatMap(readImage);
    if (formulas.length + images.length === 0) return readWords(row);
    const [number] = descendantsOf(row, isNumber, isNumber);
    const label = makeText("label", textOf(number) || numberBeside(row), row);
    // Cells of one line are parts of one formula, which is joined before it is read.
    const parts = [...label, ...joinTex(formulas, row), ...images];
    return [make("disp-formula", row, parts, { id: row.attributes.id ?? element.attributes.id })];
  });
}

function joinTex(formulas: readonly Element[], at: Element): Element[] {
  if (formulas.length < 2 || formulas.some(({ name }) => name !== "tex-math")) return [...formulas];
  return [make("tex-math", at, [formulas.map(rawTextOf).join(" ")])];
}
