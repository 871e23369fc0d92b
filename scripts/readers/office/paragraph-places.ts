import { SourceText } from "../../diagnostics/source-text.ts";
import { type Element, isElement } from "../jats/element.ts";

/**
 * Gives every paragraph its place: the text of the document, a line for each, and in each element where its paragraph
 * stands there.
 *
 * @param parts the document and its notes, with what to call a paragraph of theirs
 * @param textOf the text of a paragraph, without those in it
 */
export function placeParagraphs(
  file: string,
  parts: readonly { root: Element; word: string }[],
  textOf: (paragraph: Element) => string,
): SourceText {
  const lines: string[] = [];
  const names: string[] = [];
  let length = 0;
  for (const { root, word } of parts) {
    let count = 0;
    const place = (element: Element) => {
      // What is in it stands where its paragraph does; a table where its first one does.
      element.start = length;
      element.written = "";
      // What was deleted is kept there, and is no paragraph.
      if (element.name === "tracked-changes") return;
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
          if (child.name === "p" || child.name === "h") place(child);
          else settle(child, start);
        }
    };
    place(root);
  }
  return new SourceText(file, lines.join("\n"), (line) => names[line - 1] ?? `paragraph ${line}`);
}
