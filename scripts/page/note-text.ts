/** What ends a paragraph of a note, and what begins a line of it. */
const BLOCKS = "p, ul, ol, blockquote, pre, table, h1, h2, h3, h4, h5, h6";

/** Notes as they are read: paragraphs, and a line for each item. The HTML is looked at, and neither run nor shown. */
export function noteText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const other of body.querySelectorAll("script, style, template, .katex-mathml")) other.remove();
  // Lines of the HTML itself mean nothing.
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (!text.parentElement?.closest("pre")) text.nodeValue = (text.nodeValue ?? "").replace(/\s+/g, " ");
  for (const line of body.querySelectorAll("br, tr")) line.after("\n");
  for (const cell of body.querySelectorAll("td, th")) cell.after(" ");
  for (const item of body.querySelectorAll("li")) item.prepend("\n• ");
  for (const block of body.querySelectorAll(BLOCKS)) {
    const isInItem = block.parentElement?.closest("li");
    if (!isInItem) {
      block.before("\n\n");
      block.after("\n\n");
    }
  }
  return (body.textContent ?? "")
    .split(/\n{2,}/)
    .map((part) =>
      part
        .split("\n")
        .map((line) => line.replace(/[ \t]+/g, " ").trim())
        .filter((line) => line !== "" && line !== "•")
        .join("\n"),
    )
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The same of many. */
export const readNoteTexts = (notes: readonly string[]): string[] => notes.map(noteText);
