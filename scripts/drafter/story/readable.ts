import type { Inline } from "../../text/inline.ts";
import { toWords } from "../../text/slice-inlines.ts";
import { FORMULAS } from "./weights.ts";

/** Whether a line can be taken in while somebody speaks: with a short formula or two. */
export function isReadable(inlines: readonly Inline[]): boolean {
  // A sign of a formula that text was read as.
  if (/[√∑∏∫]/u.test(toWords(inlines))) return false;
  // What Sweave would have worked out: `round(a$b, 2)`.
  if (inlines.some((node) => node.type === "inlineCode" && node.value.includes("(") && node.value.includes("$")))
    return false;
  const formulas = formulasOf(inlines);
  return formulas.length <= FORMULAS.most && formulas.every((tex) => tex.length <= FORMULAS.signs);
}

/** Signs of a formula that a program read as text, without its marks: `x t`, `R b`; not `F 1`, and no word of a language is one of these letters. */
const LOOSE = /(?<![\p{L}\d.])(?![aeouyàéóI] |F [\d.])\p{L} (?!a )[\p{Ll}\d](?![\p{L}\d,%])/u;

/** Whether a line has pieces of a formula in it that nobody can read out. */
export const hasLooseSigns = (inlines: readonly Inline[]): boolean =>
  inlines.some((node) =>
    node.type === "text" ? LOOSE.test(node.value) : "children" in node && hasLooseSigns(node.children),
  );

export const formulasOf = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((node) => {
    if (node.type === "inlineMath") return [node.value];
    return "children" in node ? formulasOf(node.children) : [];
  });
