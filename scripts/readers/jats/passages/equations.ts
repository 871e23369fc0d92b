import type { Passage } from "../../../manuscript/manuscript.ts";
import type { Context } from "../context.ts";
import { childrenOf, descendantsOf, type Element, without } from "../element.ts";
import { isFormula, texOf } from "../inlines/formula.ts";
import { readInlines } from "../inlines/read-inlines.ts";
import { tell } from "../tell.ts";
import { picturesOf } from "./figures.ts";
import { nameOf } from "./labels.ts";
import { toParagraph } from "./paragraphs.ts";

/** `<disp-formula>`: its TeX; else its picture; else its words. */
export function readEquation(element: Element, context: Context): Passage[] {
  const place = context.placeOf(element);
  const name = nameOf(element);
  const tex = texOf(element, context);
  if (tex) return [{ type: "equation", place, tex, name }];
  const images = picturesOf(element);
  if (images.length > 0) return [{ type: "figure", place, images, caption: [], name }];
  if (descendantsOf(element, isFormula).length > 0) tell(context, "formula-is-read", element);
  return toParagraph(readInlines(without(element, "label").children, context), element, context);
}

/** `<disp-formula-group>`: its formulas, each with its own number or the group's. */
export function readEquationGroup(element: Element, context: Context): Passage[] {
  const name = nameOf(element);
  return childrenOf(element, "disp-formula", "disp-formula-group")
    .flatMap((each) => (each.name === "disp-formula" ? readEquation(each, context) : readEquationGroup(each, context)))
    .map((passage, index) =>
      passage.type === "equation" && index === 0 ? { ...passage, name: passage.name ?? name } : passage,
    );
}
