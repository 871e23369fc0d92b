import { normalizeWhiteSpace } from "../../text/white-space.ts";

/** An element of a paper's XML, its name and its attributes' names without their namespace prefixes. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  /** Offset of its `<` in the file. */
  start: number;
  /** What it is called in the file, if that is another name: of pages in HTML. */
  written?: string;
}

/** What an element holds: elements and text. Comments and processing instructions are gone. */
export type Node = Element | string;

export const isElement = (node: Node | undefined): node is Element => typeof node === "object";

/** Asks of a node whether it is an element of one of some names: `isNamed("fig table-wrap")`. */
export const isNamed = (...names: string[]): ((node: Node | undefined) => boolean) => {
  const all = new Set(names.flatMap(wordsOf));
  return (node) => isElement(node) && all.has(node.name);
};

/** Rows of a table for elements that are read alike, by their names: `rows("code preformat", readCode)`. */
export const rows = <Value>(names: string, value: Value): Record<string, Value> =>
  Object.fromEntries(wordsOf(names).map((name) => [name, value]));

/** Whether an element of a page has one of some classes. */
export function hasClass({ attributes }: Element, ...classes: string[]): boolean {
  const own = attributes.class;
  return own !== undefined && wordsOf(own).some((each) => classes.includes(each));
}

/** An element as the reader of articles knows it, at the place of one of a page or of a document. */
export const make = (
  name: string,
  at: Element,
  children: Node[] = [],
  attributes: Record<string, string | undefined> = {},
): Element => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ),
  children,
  start: at.start,
  written: at.written ?? at.name,
});

/** An element of a text alone; none where there is no text. */
export const makeText = (name: string, text: string | undefined, at: Element, attributes = {}): Element[] =>
  text ? [make(name, at, [text], attributes)] : [];

/** The elements directly inside of one, or those of some names. */
export function childrenOf(element: Element | undefined, ...names: string[]): Element[] {
  const elements = element?.children.filter(isElement) ?? [];
  return names.length === 0 ? elements : elements.filter(({ name }) => names.includes(name));
}

/** The first element at the end of a path of names: `find(article, "front", "article-meta")`. */
export function find(element: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (at, name) => at?.children.find((node): node is Element => isElement(node) && node.name === name),
    element,
  );
}

/** All elements below one, in the paper's order; not those inside of elements that `isClosed` says. */
export function descendantsOf(
  element: Element | undefined,
  isWanted: (element: Element) => boolean,
  isClosed: (element: Element) => boolean = () => false,
): Element[] {
  const found: Element[] = [];
  const visit = (at: Element) => {
    for (const node of at.children) {
      if (!isElement(node)) continue;
      if (isWanted(node)) found.push(node);
      if (!isClosed(node)) visit(node);
    }
  };
  if (element) visit(element);
  return found;
}

/** The text of an element and all inside of it, exactly. */
export function rawTextOf(node: Node): string {
  return isElement(node) ? node.children.map(rawTextOf).join("") : node;
}

/** The text of an element on one line. */
export const textOf = (node: Node | undefined): string =>
  node === undefined ? "" : normalizeWhiteSpace(rawTextOf(node));

/** The same element without some of its children. */
export const without = (element: Element, ...names: string[]): Element => ({
  ...element,
  children: element.children.filter((node) => !isElement(node) || !names.includes(node.name)),
});

/** Some nodes without elements that are not wanted, wherever they stand. */
export const withoutAll = (nodes: readonly Node[], isGone: (element: Element) => boolean): Node[] =>
  nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    return isGone(node) ? [] : [{ ...node, children: withoutAll(node.children, isGone) }];
  });

/** Some nodes without the first characters of what `say` says of them; what says nothing stays. */
export function dropStart(nodes: readonly Node[], length: number, say: (node: Node) => string): Node[] {
  let left = length;
  return nodes.flatMap((node): Node[] => {
    if (left <= 0) return [node];
    const here = left;
    const all = say(node).length;
    left -= all;
    if (here >= all) return isElement(node) && all === 0 ? [node] : [];
    return isElement(node) ? [{ ...node, children: dropStart(node.children, here, say) }] : [node.slice(here)];
  });
}

/** The row of a table for a word of the paper, which may be any word: also `constructor`. */
export const lookUp = <Value>(table: Record<string, Value>, key: string | undefined): Value | undefined =>
  key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;

/** Several values in one attribute: `rid="B1 B2"`. */
export function wordsOf(value: string | undefined): string[] {
  return value?.split(/\s+/).filter(Boolean) ?? [];
}
