import { XmlElement } from "@rgrove/parse-xml";

/** An element and all in it, in their order, however deep they are nested. */
export function elementsOf(root: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const left = [root];
  for (let next = left.pop(); next; next = left.pop()) {
    found.push(next);
    left.push(...next.children.filter((child) => child instanceof XmlElement).reverse());
  }
  return found;
}
