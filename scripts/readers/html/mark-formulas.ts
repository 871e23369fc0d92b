import type { Findings } from "../../diagnostics/findings.ts";
import { SourceText } from "../../diagnostics/source-text.ts";
import { descendantsOf, type Element, hasClass, isElement, isNamed, make, type Node, textOf } from "../jats/element.ts";
import { tell } from "../jats/tell.ts";
import { formulaOf, isDrawn } from "./formulas.ts";
import { IMAGES } from "./page.ts";
import { parseHtml } from "./parse-html.ts";

/** TeX as MathJax finds it in running text: `\[x\]` and `$$x$$` on lines of their own, `\(x\)`. `\\[2pt]` starts none. */
const DELIMITED =
  /(?<!\\)\\\[((?:(?!(?<!\\)\\\[)[\s\S]){1,5000}?)\\\]|\$\$([^$]{1,5000})\$\$|(?<!\\)\\\(((?:(?!\\\()[\s\S]){1,2000}?)\\\)/g;

const isVerbatim = isNamed("pre code samp kbd script textarea d-code");
const isScript = isNamed("script");
const isMath = isNamed("math");

/**
 * A page whose formulas are elements: TeX between delimiters, which a script would have drawn, and MathML that only an
 * attribute has. What MathJax 2 drew goes where its source stands beside it.
 */
export function markFormulas(element: Element, findings: Findings<Element>): Element {
  const children = element.children.flatMap((node, index, all): Node[] => {
    if (!isElement(node)) return markTex(node, element);
    if (isVerbatim(node)) return [node];
    const next = all.slice(index + 1, index + 3).find((each) => isElement(each) || each.trim() !== "");
    if (isScript(next) && hasClass(node, ...DRAWN)) return [];
    if (formulaOf(node)) return [node];
    const math = mathOf(node);
    if (math) return [math];
    if (isDrawn(node) && textOf(node) === "" && descendantsOf(node, IMAGES).length === 0) {
      tell({ findings }, "formula-is-drawn", node);
      return [];
    }
    return [markFormulas(node, findings)];
  });
  return { ...element, children };
}

/** What MathJax 2 draws before the `<script>` that holds a formula. */
const DRAWN = ["MathJax", "MathJax_Display", "MathJax_SVG", "MathJax_SVG_Display", "MathJax_CHTML", "MJXc-display"];

function markTex(text: string, at: Element): Node[] {
  const nodes: Node[] = [];
  let end = 0;
  for (const { 0: whole, 1: bracketed, 2: dollars, 3: inline, index } of text.matchAll(DELIMITED)) {
    const isDisplayed = inline === undefined;
    const tex = bracketed ?? dollars ?? inline ?? "";
    nodes.push(text.slice(end, index), make("d-math", at, [tex], isDisplayed ? { block: "" } : {}));
    end = index + whole.length;
  }
  return [...nodes, text.slice(end)];
}

/** The formula of MathJax 2's `data-mathml="<math>…</math>"`. */
function mathOf(element: Element): Element | undefined {
  const source = element.attributes["data-mathml"];
  if (source === undefined || descendantsOf(element, isMath).length > 0) return undefined;
  const [math] = descendantsOf(parseHtml(new SourceText("formula", source)).root, isMath);
  return math && placeAt(math, element.start);
}

const placeAt = (element: Element, start: number): Element => ({
  ...element,
  start,
  children: element.children.map((node) => (isElement(node) ? placeAt(node, start) : node)),
});
