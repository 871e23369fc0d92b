import { type Element, isElement, make, textOf } from "../jats/element.ts";
import { expandNumbers } from "../references/expand-numbers.ts";

const NUMBERS = /^\d{1,3}(?:\s?[,–—-]\s?\d{1,3})*,?$/;
/** Behind a word or a mark; behind a unit or a letter it is an exponent. */
const BEFORE = /(?:\p{Ll}{3}|\p{L}\)|[.,;:”"’\]])\s*$/u;
/** So many citations in brackets are the paper's way to cite. */
const MOST_IN_BRACKETS = 3;

/** Makes raised numbers citations, where the list of works has numbers and the text none in brackets. */
export function raiseCitations(article: Element, marks: ReadonlyMap<string, string>, text: string): void {
  const byNumber = new Map([...marks].map(([id, mark]) => [mark, id]));
  const inBrackets = text.match(/\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]/g)?.length ?? 0;
  if (byNumber.size < 2 || inBrackets >= MOST_IN_BRACKETS) return;
  const visit = (element: Element) => {
    element.children = element.children.map((node, index) => {
      if (!isElement(node)) return node;
      const before = element.children[index - 1];
      const words = textOf(node);
      if (node.name === "sup" && typeof before === "string" && BEFORE.test(before) && NUMBERS.test(words)) {
        const ids = expandNumbers(words).map((number) => byNumber.get(String(number)));
        const known = ids.filter((id) => id !== undefined);
        if (known.length === ids.length)
          return make("xref", node, [node], { "ref-type": "bibr", rid: known.join(" ") });
      }
      if (node.name !== "ref-list" && node.name !== "front") visit(node);
      return node;
    });
  };
  visit(article);
}
