import { type Element, find, isElement, isNamed, make, type Node, rawTextOf } from "../jats/element.ts";
import type { Grid } from "./block.ts";
import { isFilled, wordsOf } from "./text.ts";

const isFormula = (node: Node): node is Element =>
  isElement(node) && (node.name === "inline-formula" || node.name === "disp-formula");

/** A number beside a formula, and what may end it: `(3)`, `, (2.1a)`. */
const NUMBER = /^[\s.,;]*(?:[([]\s{0,3}([A-Z]?\.?\d{1,3}(?:[.-]\d{1,3}){0,3}[a-z]?)\s{0,3}[)\]][\s.,;]*)?$/;

/** The formulas that a paragraph is, with the number beside them; nothing if it says anything else. */
export function equationsOf(nodes: readonly Node[]): Element[] | undefined {
  const formulas = nodes.filter(isFormula);
  if (formulas.length === 0) return undefined;
  const rest = wordsOf(nodes.filter((node) => !isFormula(node)));
  const [whole, number] = NUMBER.exec(rest) ?? [];
  if (whole === undefined || nodes.some((node) => isElement(node) && node.name.endsWith("graphic"))) return undefined;
  // Letters between words are no formula of their own, nor is one sign alone.
  if (formulas.length > 1 && formulas.some(isNamed("inline-formula"))) return undefined;
  return formulas.map((formula, index) => display(formula, index === formulas.length - 1 ? number : undefined));
}

/** `#(3)` at the end of a formula is how Word keeps its number. */
const KEPT = /\\# ?(?:\\left)?[([]? ?([\w.]{1,12}) ?(?:\\right)?[)\]]?$/;

function display(formula: Element, number: string | undefined): Element {
  const tex = find(formula, "tex-math");
  const source = tex ? rawTextOf(tex) : "";
  const [whole, kept] = KEPT.exec(source) ?? [];
  const label = number ?? kept;
  if (label === undefined) return { ...formula, name: "disp-formula" };
  if (!tex) return make("disp-formula", formula, [make("label", formula, [`(${label})`]), ...formula.children]);
  const bare = whole === undefined ? source : source.slice(0, -whole.length).trim();
  return make("disp-formula", formula, [make("label", formula, [`(${label})`]), make("tex-math", formula, [bare])]);
}

/** The formulas that a table only lays out: each row has one, and at most a number beside it. */
export function equationsInGrid({ rows }: Grid): Element[] | undefined {
  const read = rows.map(({ cells }) => {
    const paragraphs = cells.flatMap(({ blocks }) => blocks.filter(isFilled));
    const isPlain = cells.every(({ blocks }) => blocks.every(({ type }) => type === "paragraph"));
    return isPlain && cells.length <= 3 ? equationsOf(paragraphs.flatMap(({ nodes }) => nodes)) : undefined;
  });
  return read.length > 0 && read.every((each) => each !== undefined) ? read.flat() : undefined;
}
