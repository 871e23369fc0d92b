import { maskMarkdown } from "./mask-markdown.ts";

/** Where something stands in a slide's Markdown. */
interface Range {
  start: number;
  end: number;
}

/** The places of a layout that a slide fills: `::right::` on a line of its own. */
export function findSlots(content: string): (Range & { name: string })[] {
  return [...maskMarkdown(content).matchAll(/^::[ \t]*([\w.:-]+?)[ \t]*::[ \t]*$/gm)].map(
    ({ 0: all, 1: name = "", index }) => ({ name, start: index, end: index + all.trimEnd().length }),
  );
}

/** Headings of the first level. */
export function findHeadings(content: string): Range[] {
  return [...maskMarkdown(content).matchAll(/^ {0,3}#[ \t]+\S.*$|<h1\b/gm)].map(({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
  }));
}
