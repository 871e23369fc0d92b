/** What holds no text that anybody sees. */
export const NO_TEXT = /^(?:style|script|title|desc|template|noscript)$/i;

/** How an element is read, where it is not by what is in it. */
export interface Reading {
  /** Text that stands for an element; nothing for what is in it. */
  instead: (element: Element) => string | undefined;
  /** Text behind what is in an element. */
  after?: (element: Element) => string;
}

/** The text in a node with that in shadow roots, where diagrams are. */
export function readText(node: Node, how: Reading): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? "";
  if (!(node instanceof Element)) return readAll(node, how);
  if (NO_TEXT.test(node.tagName)) return "";
  return how.instead(node) ?? readAll(node.shadowRoot ?? node, how) + (how.after?.(node) ?? "");
}

const readAll = (node: Node, how: Reading) => [...node.childNodes].map((child) => readText(child, how)).join("");

/**
 * The text in a node as it is drawn: of a formula its signs, since its source beside it is for screen readers.
 *
 * @param skip selector of what is left out
 */
export function readDrawnText(node: Node, skip: string): string {
  const isOut = (element: Element) => element.matches(`.katex-mathml, ${skip}`) || isFaded(element);
  return readText(node, { instead: (element) => (isOut(element) ? "" : undefined) });
}

/** What goes with a click, such as `v-click.hide`, is still there, and drawn by nobody. */
const isFaded = (element: Element) => getComputedStyle(element).opacity === "0";
