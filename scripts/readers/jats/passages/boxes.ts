import type { Passage } from "../../../manuscript/manuscript.ts";
import type { Context } from "../context.ts";
import { childrenOf, type Element, find, isElement, without } from "../element.ts";
import { readInlines } from "../inlines/read-inlines.ts";
import { nameOf } from "./labels.ts";
import { nameBefore, toTitle } from "./quotes.ts";
import { readPassages } from "./read-passages.ts";

/** The title of a box, wherever it stands. */
export const titleOfBox = (box: Element): Element | undefined => find(box, "title") ?? find(box, "caption", "title");

/** The box without what its heading says. */
export function withoutTitle(box: Element): Element {
  const inside = without(box, "label", "title").children;
  const children = inside.map((node) => (isElement(node) && node.name === "caption" ? without(node, "title") : node));
  return { ...box, children };
}

/** `<boxed-text>` within a section: its title in strong type, then what it holds. */
export function readBox(box: Element, context: Context): Passage[] {
  const title = titleOfBox(box);
  const name = find(box, "label") && nameOf(box);
  const words = title ? readInlines(title.children, context) : [];
  return [...toTitle(nameBefore(words, name), title ?? box, context), ...readPassages(withoutTitle(box), context)];
}

/** Whether a box is only a frame around sections, as in appendices. */
export const isFrame = (box: Element): boolean =>
  titleOfBox(box) === undefined && find(box, "label") === undefined && childrenOf(box, "sec").length > 0;
