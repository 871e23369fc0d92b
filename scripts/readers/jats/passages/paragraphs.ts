import type { Passage } from "../../../manuscript/manuscript.ts";
import type { Inline } from "../../../text/inline.ts";
import type { Context } from "../context.ts";
import { type Element, isNamed, type Node, rawTextOf } from "../element.ts";
import { isBlank } from "../inlines/nodes.ts";
import { readInlines } from "../inlines/read-inlines.ts";
import { isBlock, readPassages } from "./read-passages.ts";

/** What an editor puts wherever there is room. */
const isFloat = isNamed("fig fig-group table-wrap boxed-text media supplementary-material");

/**
 * `<p>`: its text, and what else stands in it. Lists, formulas and the like part the text in two; floats in the middle
 * of a sentence come after it.
 */
export function readParagraph(element: Element, context: Context): Passage[] {
  if (!element.children.some(isBlock)) return toParagraph(readInlines(element.children, context), element, context);
  const passages: Passage[] = [];
  const floats: Element[] = [];
  let run: Node[] = [];
  const endRun = () => {
    passages.push(...toParagraph(readInlines(run, context), element, context));
    run = [];
  };
  for (const node of element.children) {
    if (!isBlock(node) || isCodeInText(node, element)) {
      run.push(node);
    } else if (isFloat(node) && isInSentence(run)) {
      floats.push(node);
    } else {
      endRun();
      passages.push(...readPassages(element, context, [...floats.splice(0), node]));
    }
  }
  endRun();
  return [...passages, ...readPassages(element, context, floats)];
}

/** A paragraph, if it says anything. */
export const toParagraph = (text: Inline[], element: Element, context: Context): Passage[] =>
  isBlank(text) ? [] : [{ type: "paragraph", text, place: context.placeOf(element) }];

/** Code of one line between words. */
function isCodeInText(node: Element, paragraph: Element): boolean {
  if (node.name !== "code" && node.name !== "preformat") return false;
  const code = rawTextOf(node).trim();
  if (code === "" || code.includes("\n")) return false;
  return paragraph.children.some((other) => other !== node && rawTextOf(other).trim() !== "");
}

function isInSentence(run: readonly Node[]): boolean {
  const last = run.findLast((node) => rawTextOf(node).trim() !== "");
  return last !== undefined && !/[.!?:;][)\]"'”’]*$/.test(rawTextOf(last).trim());
}
