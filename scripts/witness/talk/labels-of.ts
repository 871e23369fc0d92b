/** Numbers alone stand at axes. */
export const isTelling = (label: string) => /\p{L}{3}/u.test(label);

/** What stands in the boxes of a Mermaid diagram and on its arrows; comments are not shown, lines are parted by `<br>`. */
export const labelsOf = (mermaid: string): string[] =>
  [...mermaid.replace(/^[ \t]*%%.*$/gm, "").matchAll(LABEL)]
    .map(({ groups = {} }) => Object.values(groups).find((each) => each !== undefined) ?? "")
    .map((label) => label.replace(/<br ?\/?>/g, " ").trim())
    .filter((label) => /\p{L}{3}|\d/u.test(label));

/** In quotation marks, in brackets, between bars, on an arrow, behind a colon (a message, a state). */
const LABEL =
  /"(?<quoted>[^"\n]{1,200})"|[[({]{1,3}(?<boxed>[^"[\](){}\n]{2,200})[\])}]|\|(?<barred>[^|"\n]{1,200})\||-- (?<carried>[^\n>|"]{1,200}?) --+>?|[\w)] ?: (?<told>[^\n;]{2,200})$/gm;
