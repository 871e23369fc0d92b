import { SourceText } from "../../diagnostics/source-text.ts";
import { type Element, isElement, type Node } from "../jats/element.ts";

/** What never is text. */
const SILENT = new Set([
  "del",
  "moveFrom",
  "rPr",
  "pPr",
  "instrText",
  "delText",
  "Fallback",
  "sdtPr",
  "tblPr",
  "tcPr",
  "trPr",
]);

/**
 * Gives every paragraph its place: the text of the document, a line for each, and in each element where its paragraph
 * stands there.
 *
 * @param parts the document and its notes, with what to call a paragraph of theirs
 */
export function placeParagraphs(file: string, parts: readonly { root: Element; word: string }[]): SourceText {
  const lines: string[] = [];
  const names: string[] = [];
  let length = 0;
  for (const { root, word } of parts) {
    let count = 0;
    const place = (element: Element) => {
      // What is in it stands where its paragraph does; a table where its first one does.
      element.start = length;
      element.written = "";
      if (element.name === "p" || element.name === "h") {
        const text = textOf(element).replace(/\s+/g, " ").trim();
        if (text !== "") {
          lines.push(text);
          names.push(`${word} ${++count}`);
          length += text.length + 1;
        }
        const own = text === "" ? Math.max(0, length - 1) : element.start;
        settle(element, own);
        return;
      }
      for (const child of element.children) if (isElement(child)) place(child);
    };
    const settle = (element: Element, start: number) => {
      element.start = start;
      element.written = "";
      for (const child of element.children)
        if (isElement(child)) {
          // Paragraphs of a text box stand behind the one that it is bound to.
          if (child.name === "p") place(child);
          else settle(child, start);
        }
    };
    place(root);
  }
  return new SourceText(file, lines.join("\n"), (line) => names[line - 1] ?? `paragraph ${line}`);
}

function textOf(element: Element): string {
  return element.children
    .map((node: Node) => {
      if (!isElement(node)) return element.name === "t" ? node : "";
      if (SILENT.has(node.name) || node.name === "p") return "";
      if (node.name === "tab" || node.name === "br") return " ";
      if (node.name === "noBreakHyphen") return "-";
      return textOf(node);
    })
    .join("");
}
