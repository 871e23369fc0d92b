import { maskMarkdown } from "./mask-markdown.ts";

/** A tag as it is written. */
export interface Tag {
  name: string;
  attributes: string;
  start: number;
  end: number;
  /** What it does to the elements that are open. */
  does: "open" | "close" | "nothing";
}

/** Elements of HTML that have no end; `Link` is a component. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** Values of attributes may hold `>`. */
const TAG = /<(\/?)([A-Za-z][\w.-]*)(?=[\s/>])((?:[^"'<>]|"[^"]*"|'[^']*')*)>/g;

/** What stands in these is no text with tags in it. */
const RAW = /(<(script|style|pre)\b[^>]*>)([\s\S]*?)(?=<\/\2>)/gi;

/** The tags of HTML and of components in a slide's Markdown, in their order. */
export function findTags(content: string): Tag[] {
  const text = withoutAddresses(maskMarkdown(content)).replace(
    RAW,
    (all, open: string, name: string) =>
      open + (name.toLowerCase() === "pre" ? all.slice(open.length) : all.slice(open.length).replace(/[^\n]/g, " ")),
  );
  return [...text.matchAll(TAG)].map(({ 0: all, 1: slash, 2: name = "", 3: attributes = "", index }) => ({
    name,
    attributes,
    start: index,
    end: index + all.length,
    does: slash === "/" ? "close" : attributes.endsWith("/") || VOID.test(name) ? "nothing" : "open",
  }));
}

/** Markdown has addresses between `<` and `>`, too. */
const withoutAddresses = (text: string) => text.replace(/(?<=\]\()<[^<>\n]*>/g, (all) => " ".repeat(all.length));

/** A tag without its other half: an end of what is not open, or a beginning that has no end. Vue refuses both. */
export function findLoneTag(content: string): Tag | undefined {
  const open: Tag[] = [];
  for (const tag of findTags(content)) {
    if (tag.does === "open") open.push(tag);
    if (tag.does !== "close") continue;
    const last = open.pop();
    if (last === undefined) return tag;
    // The one that is to blame is the inner one, if its end comes nowhere.
    if (last.name !== tag.name) return open.some(({ name }) => name === tag.name) ? last : tag;
  }
  return open[0];
}
