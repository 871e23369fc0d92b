import type { Passage } from "../../../manuscript/manuscript.ts";
import type { Context } from "../context.ts";
import { childrenOf, type Element, find, without } from "../element.ts";
import { readInlines } from "../inlines/read-inlines.ts";
import { nameOf } from "./labels.ts";
import { readTitle } from "./quotes.ts";
import { readPassages } from "./read-passages.ts";

/** The title of a box, wherever it stands. */
export const titleOfBox = (box: Element): Element | undefined => find(box, "title") ?? find(box, "caption", "title");

/** The box without what its heading says. */
export function withoutTitle(box: Element): Element {
  return {
    ...without(box, "label", "title"),
    children: without(box, "label", "title").children.map((node) =>
      typeof node === "object" && node.name === "caption" ? without(node, "title") : node,
    ),
  };
}

/** `<boxed-text>` within a section: its title in strong type, then what it holds. */
export function readBox(box: Element, context: Context): Passage[] {
  const title = titleOfBox(box);
  const name = find(box, "label") && nameOf(box);
  const words = title ? readInlines(title.children, context) : [];
  const lead: Element | undefined =
    name === undefined
      ? title
      : { ...(title ?? box), children: words.length > 0 ? [`${name}. `, ...(title?.children ?? [])] : [name] };
  return [...(lead ? readTitle(lead, context) : []), ...readPassages(withoutTitle(box), context)];
}

/** Whether a box is only a frame around sections, as in appendices. */
export const isFrame = (box: Element): boolean =>
  titleOfBox(box) === undefined && find(box, "label") === undefined && childrenOf(box, "sec").length > 0;
