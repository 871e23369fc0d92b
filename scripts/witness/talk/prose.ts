import type { Inline } from "../../text/inline.ts";
import { listNamedWorks } from "../../text/named-works.ts";
import { CITATION, toWords } from "../../text/slice-inlines.ts";

/** Addresses, of works too: they are names, and no numbers. */
const ADDRESSES = /(?:https?:\/\/|(?:doi|arxiv|isbn|pmid|pmcid):|(?<![\d.])10\.\d{4,9}\/)[^\s;)]{3,300}/giu;

/** The words of a text; works that it cites, as marks or in words, are spaces. */
export function withoutCitations(inlines: readonly Inline[]): string {
  const words = toWords(inlines.filter(({ type }) => type !== "footnote"));
  const blank = (found: string) => " ".repeat(found.length);
  const named = listNamedWorks(words);
  const prose = words.replaceAll(CITATION, " ").replace(ADDRESSES, blank);
  return named.reduce((rest, { from, to }) => rest.slice(0, from) + " ".repeat(to - from) + rest.slice(to), prose);
}

/**
 * The text of a statement with what is no prose as spaces: formulas and code.
 *
 * @param text {@link withoutCitations} of its inlines
 */
export function proseOf({ inlines, text }: { inlines: readonly Inline[]; text: string }): string {
  // By the units that places are counted in.
  const prose = text.split("");
  let at = 0;
  const visit = (node: Inline): void => {
    if ("children" in node && node.type !== "footnote") {
      node.children.forEach(visit);
      return;
    }
    const { length } = toWords([node]);
    if (node.type === "inlineMath" || node.type === "inlineCode") prose.fill(" ", at, at + length);
    at += length;
  };
  inlines.forEach(visit);
  return prose.join("");
}
