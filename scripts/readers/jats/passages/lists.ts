import type { ListItem, Passage } from "../../../manuscript/manuscript.ts";
import type { Inline } from "../../../text/inline.ts";
import type { Context } from "../context.ts";
import { childrenOf, type Element, find, textOf, wordsOf } from "../element.ts";
import { readInlines } from "../inlines/read-inlines.ts";
import { labelOf } from "./labels.ts";
import { readTitle, withLead } from "./quotes.ts";
import { readPassages } from "./read-passages.ts";

const ORDERED = wordsOf("order ordered alpha-lower alpha-upper roman-lower roman-upper");

/** `<list>`: its items; what an item can't hold, such as a figure, follows the list. */
export function readList(element: Element, context: Context): Passage[] {
  const items = childrenOf(element, "list-item");
  const isOrdered = ORDERED.includes(element.attributes["list-type"] ?? "") || isNumbered(items);
  return makeList(element, isOrdered, (item) => readPassages(item, context), items, context);
}

/** Labels that the authors wrote themselves: `1.`, `(a)`. */
const isNumbered = (items: readonly Element[]) =>
  items.length > 0 && items.every((item) => /^(?:\d+|[a-z]|[ivx]+)$/i.test(labelOf(item) ?? ""));

/** `<def-list>`: a list whose items begin with their terms. */
export function readDefinitions(element: Element, context: Context): Passage[] {
  const items = childrenOf(element, "def-item");
  const readItem = (item: Element) => {
    const term = childrenOf(item, "term").flatMap(({ children }) => readInlines(children, context));
    const said = childrenOf(item, "def").flatMap((definition) => readPassages(definition, context));
    return withLead(term, said, item, context, "");
  };
  const inner = childrenOf(element, "def-list").flatMap((list) => readDefinitions(list, context));
  return [...makeList(element, false, readItem, items, context), ...inner];
}

function makeList(
  element: Element,
  isOrdered: boolean,
  readItem: (item: Element) => Passage[],
  elements: readonly Element[],
  context: Context,
): Passage[] {
  const rest: Passage[] = [];
  const items = elements.flatMap((item): ListItem[] => {
    const text: Inline[][] = [];
    const inner: ListItem[] = [];
    for (const passage of readItem(item)) {
      if (passage.type === "paragraph" || passage.type === "quote") text.push(passage.text);
      else if (passage.type === "list") for (const each of passage.items) inner.push(each);
      else rest.push(passage);
    }
    if (text.length === 0 && inner.length === 0) return [];
    return [{ place: context.placeOf(item), text, items: inner }];
  });
  const title = find(element, "title");
  const lead = title && textOf(title) !== "" ? readTitle(title, context) : [];
  return [
    ...lead,
    ...(items.length > 0 ? [{ type: "list" as const, place: context.placeOf(element), isOrdered, items }] : []),
    ...rest,
  ];
}
