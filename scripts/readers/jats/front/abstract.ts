import type { Passage } from "../../../manuscript/manuscript.ts";
import type { Inline } from "../../../text/inline.ts";
import type { Context } from "../context.ts";
import { childrenOf, type Element, find, textOf, without } from "../element.ts";
import { readInlines } from "../inlines/read-inlines.ts";
import { withLead } from "../passages/quotes.ts";
import { readPassages } from "../passages/read-passages.ts";
import { tell } from "../tell.ts";
import { isSameLanguage } from "./language.ts";

/** What publishers call what is no abstract but stands beside it. */
const PARTIAL = /graphic|toc|teaser|summary|highlight|key|pr[eé]cis|web|short|video|plain|impact|editor/i;

/** The paper's own abstract, a list of inlines for each paragraph; the titles of its sections in strong type. */
export function readAbstract(meta: Element | undefined, language: string | undefined, context: Context): Inline[][] {
  const abstracts = childrenOf(meta, "abstract");
  const plain = abstracts.filter(({ attributes }) => attributes["abstract-type"] === undefined);
  const whole = abstracts.filter(({ attributes }) => !PARTIAL.test(attributes["abstract-type"] ?? ""));
  const isOwn = ({ attributes: { lang } }: Element) =>
    lang !== undefined && language !== undefined && isSameLanguage(lang, language);
  const own = plain.find(isOwn) ?? plain[0] ?? whole[0] ?? abstracts[0];
  for (const other of [...abstracts, ...childrenOf(meta, "trans-abstract")])
    if (other !== own) tell(context, "abstract-is-single", other);
  return own ? readParts(own, context).flatMap(textsOf) : [];
}

/** Its own title says `Abstract`; those of its sections say more. */
function readParts(part: Element, context: Context): Passage[] {
  const inside = without(part, "title", "label", "sec");
  const title = part.name === "sec" ? find(part, "title") : undefined;
  const lead = title ? readInlines(title.children, context) : [];
  const passages = textOf(inside) === "" ? [] : readPassages(inside, context);
  return [
    ...withLead(lead, passages, part, context),
    ...childrenOf(part, "sec").flatMap((section) => readParts(section, context)),
  ];
}

function textsOf(passage: Passage): Inline[][] {
  if (passage.type === "paragraph" || passage.type === "quote") return [passage.text];
  if (passage.type === "equation") return [[{ type: "inlineMath", value: passage.tex }]];
  if (passage.type !== "list") return [];
  const texts = (items: typeof passage.items): Inline[][] =>
    items.flatMap(({ text, items: inner }) => [...text, ...texts(inner)]);
  return texts(passage.items);
}
