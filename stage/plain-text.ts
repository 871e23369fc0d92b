/** A slide's title without the marks of its Markdown. */
export const plainTitle = (markdown: string): string =>
  markdown
    .replace(/<[^<>]*>/g, "")
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/\\([!-/:-@[-`{-~])|[*`]/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
