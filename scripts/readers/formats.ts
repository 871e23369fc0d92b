import { extname } from "node:path";
import { isHtml } from "./html/is-html.ts";
import type { FORMAT_NAMES, Format } from "./importer.ts";
import { isJats } from "./jats/is-jats.ts";
import { isLatex, isLatexDocument } from "./latex/is-latex.ts";
import { outlineHtml } from "./losses/html-outline.ts";
import { outlineJats, outlineLatex, outlineMarkdown, outlineText } from "./losses/source-outline.ts";
import { isMarkdown, isMarkdownDocument } from "./markdown/source/recognize.ts";

/** Every format that papers are read from, in the order in which they are looked for in a text. */
export const FORMATS: readonly Format<(typeof FORMAT_NAMES)[number]>[] = [
  {
    name: "jats",
    title: "JATS XML",
    extensions: [".xml", ".nxml", ".jats"],
    recognizes: isJats,
    isCertain: isJats,
    outline: outlineJats,
    load: async () => (await import("./jats/index.ts")).jats,
  },
  {
    name: "html",
    title: "HTML",
    extensions: [".html", ".htm", ".xhtml"],
    recognizes: isHtml,
    isCertain: isHtml,
    outline: outlineHtml,
    load: async () => (await import("./html/index.ts")).html,
  },
  {
    name: "latex",
    title: "LaTeX",
    extensions: [".tex", ".ltx", ".latex"],
    recognizes: isLatex,
    isCertain: isLatexDocument,
    outline: outlineLatex,
    load: async () => (await import("./latex/index.ts")).latex,
  },
  {
    name: "markdown",
    title: "Markdown",
    extensions: [".md", ".markdown", ".qmd", ".rmd", ".mdown", ".mkd"],
    recognizes: isMarkdown,
    isCertain: isMarkdownDocument,
    outline: outlineMarkdown,
    load: async () => (await import("./markdown/index.ts")).markdown,
  },
  {
    name: "text",
    title: "plain text",
    extensions: [".txt", ".text"],
    isCertain: () => false,
    outline: outlineText,
    // It is what all else is that holds words.
    recognizes: (content) => /\p{L}{2}/u.test(content),
    load: async () => (await import("./text/index.ts")).text,
  },
];

/**
 * Which format a paper has: as its name says, unless its content is another one for certain; without a name that says
 * anything, what its content looks like.
 *
 * @param file its name
 * @param text its content
 * @param formats those that are known
 * @returns the format, and the one that the name says if that is another; nothing if there are no words in it
 */
export function detectFormat(
  file: string,
  text: string,
  formats: readonly Format[] = FORMATS,
): { format: Format; named?: Format } | undefined {
  const ending = extname(file).toLowerCase();
  const named = formats.find(({ extensions }) => extensions.includes(ending));
  const found = formats.find((format) => format.recognizes(text));
  if (!named) return found && { format: found };
  const certain = formats.find((format) => format.isCertain(text));
  if (certain && certain !== named) return { format: certain, named };
  // A file without words has no format, whatever its name.
  return found && { format: named };
}
