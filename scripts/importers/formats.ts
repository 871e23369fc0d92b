import { extname } from "node:path";
import type { Format } from "./importer.ts";
import { isJats } from "./jats/is-jats.ts";
import { isLatex } from "./latex/is-latex.ts";
import { isMarkdown } from "./markdown/recognize.ts";

/** Every format that papers are read from, in the order in which they are looked for in a text. */
export const FORMATS: readonly Format[] = [
  {
    name: "jats",
    title: "JATS XML",
    extensions: [".xml", ".nxml", ".jats"],
    recognizes: isJats,
    load: async () => (await import("./jats/index.ts")).jats,
  },
  {
    name: "latex",
    title: "LaTeX",
    extensions: [".tex", ".ltx", ".latex"],
    recognizes: isLatex,
    load: async () => (await import("./latex/index.ts")).latex,
  },
  {
    name: "markdown",
    title: "Markdown",
    extensions: [".md", ".markdown", ".qmd", ".rmd", ".mdown", ".mkd"],
    recognizes: isMarkdown,
    load: async () => (await import("./markdown/index.ts")).markdown,
  },
  {
    name: "text",
    title: "plain text",
    extensions: [".txt", ".text"],
    // It is what all else is that holds words.
    recognizes: (content) => /\p{L}{2}/u.test(content),
    load: async () => (await import("./text/index.ts")).text,
  },
];

/**
 * Which format a paper has: by what stands in it, and where that says little, by its name.
 *
 * @param file its name
 * @param text its content
 * @returns nothing if there are no words in it
 */
export function detectFormat(file: string, text: string): Format | undefined {
  const ending = extname(file).toLowerCase();
  const [first] = FORMATS.filter((format) => format.recognizes(text));
  const named = FORMATS.find(({ extensions }) => extensions.includes(ending));
  // Plain text holds whatever nothing else was found in, so a name says more.
  return first?.name === "text" ? (named ?? first) : first;
}
