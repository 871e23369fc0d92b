/** A slide's title without the marks of its Markdown. */
export const plainTitle = (markdown: string): string =>
  markdown
    .replace(/<[^<>]*>/g, "")
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/\\([!-/:-@[-`{-~])|[*`]/g, "$1")
    .replace(/\s+/g, " ")
    .trim();

/** What notes say, a paragraph a line; as a page would, but nothing in them runs or is loaded. */
export function plainNotes(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const blocks = [...body.querySelectorAll("p, li, h1, h2, h3, h4, h5, h6, pre, td, th, dt, dd")].filter(
    (block) => !block.querySelector("p, li"),
  );
  const texts = blocks.length > 0 ? blocks : [body];
  return texts.map(({ textContent }) => (textContent ?? "").replace(/\s+/g, " ").trim()).join("\n");
}
