import { type Element, isElement, isNamed, type Node } from "../jats/element.ts";

/** What never is text. */
const isSilent = isNamed("del moveFrom rPr pPr instrText delText Fallback sdtPr tblPr tcPr trPr p");

/** The text of a paragraph, without those of text boxes in it. */
export function paragraphText(element: Element): string {
  return element.children
    .map((node: Node) => {
      if (!isElement(node)) return element.name === "t" ? node : "";
      if (isSilent(node)) return "";
      if (node.name === "tab" || node.name === "br") return " ";
      if (node.name === "noBreakHyphen") return "-";
      return paragraphText(node);
    })
    .join("");
}
