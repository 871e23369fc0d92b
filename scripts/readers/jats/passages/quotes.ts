import type { Passage, Quote } from "../../../manuscript/manuscript.ts";
import { joinParts, joinTexts, text as toText } from "../../../text/edit-inlines.ts";
import { findCitations, type Inline, toPlainText } from "../../../text/inline.ts";
import type { Context } from "../context.ts";
import { childrenOf, type Element, find, without } from "../element.ts";
import { readInlines } from "../inlines/read-inlines.ts";
import { labelOf } from "./labels.ts";
import { toParagraph } from "./paragraphs.ts";
import { readPassages } from "./read-passages.ts";

/** `<disp-quote>`: a quote for each of its paragraphs; the last one says by whom it is. */
export function readQuote(element: Element, context: Context): Passage[] {
  const quotes = readPassages(without(element, "attrib", "label"), context).map(
    (passage): Passage => (passage.type === "paragraph" ? { ...passage, type: "quote" } : passage),
  );
  const last = quotes.findLastIndex(({ type }) => type === "quote");
  return quotes.map((quote, index) =>
    quote.type === "quote" && index === last ? attribute(quote, element, context) : quote,
  );
}

/** Adds to a quote by whom it is; a work that its source line cites is cited by the quote. */
function attribute(quote: Quote, element: Element, context: Context): Quote {
  const said = childrenOf(element, "attrib").map(({ children }) => readInlines(children, context));
  const citations = said.flatMap(findCitations);
  const by = said
    .map((line) => toPlainText(line).replace(/^[\s—–(-]+|[\s).]+$/g, ""))
    .filter(Boolean)
    .join("; ");
  return {
    ...quote,
    text: [...quote.text, ...citations.flatMap((citation) => [SPACE, citation])],
    by: by || undefined,
  };
}

const SPACE: Inline = { type: "text", value: " " };

/** `<verse-group>`: a quote, its lines parted as in running text. */
export function readVerse(element: Element, context: Context): Passage[] {
  const lines = childrenOf(element, "verse-line")
    .map(({ children }) => readInlines(children, context))
    .filter((line) => line.length > 0);
  const inner = childrenOf(element, "verse-group").flatMap((group) => readVerse(group, context));
  const titles = childrenOf(element, "title").flatMap((title) => readTitle(title, context));
  const text = lines.flatMap((line, index): Inline[] =>
    index === 0 ? line : [{ type: "text", value: " / " }, ...line],
  );
  const quote: Quote = { type: "quote", place: context.placeOf(element), text };
  return [...titles, ...(text.length > 0 ? [attribute(quote, element, context)] : []), ...inner];
}

/** `<speech>`: paragraphs, the first of which says who speaks. */
export function readSpeech(element: Element, context: Context): Passage[] {
  const speaker = find(element, "speaker");
  const lead = speaker ? readInlines(speaker.children, context) : [];
  return withLead(lead, readPassages(without(element, "speaker"), context), element, context);
}

/** `<statement>`: paragraphs, the first of which says what it is: `Theorem 1`. */
export function readStatement(element: Element, context: Context): Passage[] {
  const title = find(element, "title");
  const label = labelOf(element);
  const words = title ? readInlines(title.children, context) : [];
  const lead = nameBefore(words, label);
  return withLead(lead, readPassages(without(element, "label", "title"), context), element, context);
}

/** `Box 1. What is tea?`, `Theorem 1`: what the paper calls something, before its title. */
export const nameBefore = (title: Inline[], name: string | undefined): Inline[] =>
  joinTexts(joinParts([toText(name ?? ""), title], ". "));

/** A title where no heading can stand: a paragraph in strong type. */
export function readTitle(element: Element, context: Context): Passage[] {
  return toTitle(readInlines(element.children, context), element, context);
}

/** The same of words that have been read. */
export const toTitle = (children: Inline[], at: Element, context: Context): Passage[] =>
  toParagraph(children.length > 0 ? [{ type: "strong", children }] : [], at, context);

/** Passages that begin with words in strong type, which end in a mark before running text. */
export function withLead(
  lead: Inline[],
  passages: Passage[],
  element: Element,
  context: Context,
  mark = ".",
): Passage[] {
  if (lead.length === 0) return passages;
  const isClosed = /[.:?!]$/.test(toPlainText(lead).trim());
  const strong: Inline = { type: "strong", children: isClosed ? lead : [...lead, ...toText(mark)] };
  const [first, ...others] = passages;
  if (first?.type === "paragraph")
    return [{ ...first, text: [strong, { type: "text", value: " " }, ...first.text] }, ...others];
  return [
    { type: "paragraph", place: context.placeOf(element), text: [{ type: "strong", children: lead }] },
    ...passages,
  ];
}
