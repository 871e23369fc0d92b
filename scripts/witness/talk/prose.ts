import { type Inline, walkInlines } from "../../text/inline.ts";
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

/** The text of a statement with what is no prose as spaces: formulas and code. */
export function proseOf({ inlines, text }: { inlines: readonly Inline[]; text: string }): string {
  const hidden = walkInlines(inlines).flatMap((node) =>
    node.type === "inlineMath" || node.type === "inlineCode" ? [node.value] : [],
  );
  return hidden.reduce((rest, value) => rest.replace(value, () => " ".repeat(value.length)), text);
}
