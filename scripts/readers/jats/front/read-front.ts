import type { Manuscript } from "../../../manuscript/manuscript.ts";
import type { Inline } from "../../../text/inline.ts";
import { withoutUndefined } from "../../../text/values.ts";
import type { Context } from "../context.ts";
import { childrenOf, descendantsOf, type Element, find, isElement, isNamed, type Node, textOf } from "../element.ts";
import { withoutStrong } from "../inlines/nodes.ts";
import { readInlines } from "../inlines/read-inlines.ts";
import { joinSentences } from "../passages/captions.ts";
import { tell } from "../tell.ts";
import { readAbstract } from "./abstract.ts";
import { readAuthors } from "./authors.ts";
import { isSameLanguage, languageOf } from "./language.ts";
import { readLicence } from "./licence.ts";

type Front = Omit<Manuscript, "lead" | "sections" | "references" | "findings">;

/** Reads what stands before the text: title, authors, abstract, and where it was published. */
export function readFront(article: Element, context: Context): Front {
  const front = find(article, "front");
  const meta = find(front, "article-meta") ?? find(article, "front-stub") ?? front;
  const language = languageOf(article);
  return {
    title: readTitle(meta, context),
    authors: readAuthors(meta, context),
    abstract: readAbstract(meta, language, context),
    keywords: readKeywords(meta, language, context),
    ...withoutUndefined({
      ...{ venue: venueOf(front), year: yearOf(meta), doi: doiOf(meta), url: urlOf(meta) },
      ...{ licence: readLicence(meta, context), language },
    }),
  };
}

function readTitle(meta: Element | undefined, context: Context): Inline[] {
  const group = find(meta, "title-group") ?? meta;
  const [title, subtitle] = [find(group, "article-title"), find(group, "subtitle")].map((element) =>
    withoutStrong(readInlines(withoutMarks(element?.children ?? []), context)),
  );
  if (!title || title.length === 0 || !subtitle || subtitle.length === 0) return title ?? [];
  const last = title.at(-1);
  const isClosed = last?.type === "text" && /[:.?!—–]$/.test(last.value);
  return isClosed ? joinSentences([title, subtitle]) : [...title, { type: "text", value: ": " }, ...subtitle];
}

/** Marks of footnotes about the title. */
const withoutMarks = (nodes: readonly Node[]): Node[] =>
  nodes.filter((node) => !isMark(node) && !(isElement(node) && node.name === "sup" && find(node, "xref")));

const isMark = isNamed("xref fn");

/** The keywords in the paper's language. */
function readKeywords(meta: Element | undefined, language: string | undefined, context: Context): string[] {
  const groups = childrenOf(meta, "kwd-group").filter(
    ({ attributes }) => attributes["kwd-group-type"] !== "abbreviations",
  );
  const isOwn = ({ attributes: { lang } }: Element) =>
    lang === undefined || language === undefined || isSameLanguage(lang, language);
  const own = groups.filter(isOwn);
  const taken =
    own.length > 0 && language !== undefined
      ? own
      : groups.filter((group) => group.attributes.lang === groups[0]?.attributes.lang);
  const chosen = new Set(taken);
  for (const group of groups) if (!chosen.has(group)) tell(context, "keywords-are-own", group);
  const keywords = taken.flatMap((group) => descendantsOf(group, isKeyword, isKeyword)).map(formatKeyword);
  return [...new Set(keywords.filter(Boolean))];
}

const isKeyword = isNamed("kwd compound-kwd");

const formatKeyword = (keyword: Element) =>
  keyword.name === "compound-kwd"
    ? childrenOf(keyword).map(textOf).filter(Boolean).join(": ")
    : textOf(keyword).replace(/[;,]$/, "");

function venueOf(front: Element | undefined): string | undefined {
  const journal = find(front, "journal-meta");
  const group = find(journal, "journal-title-group") ?? journal;
  const names = [
    find(group, "journal-title"),
    find(journal, "abbrev-journal-title"),
    find(group, "abbrev-journal-title"),
    find(journal, "publisher", "publisher-name"),
  ];
  return names.map(textOf).find(Boolean);
}

/** Of several dates that of the first publication online counts, or that of the volume. */
const DATES = ["epub", "pub", "epub-ppub", "collection", "ppub"];

function yearOf(meta: Element | undefined): number | undefined {
  const dates = childrenOf(meta, "pub-date");
  const kindOf = ({ attributes }: Element) => attributes["pub-type"] ?? attributes["date-type"] ?? "";
  const ranked = [...DATES.flatMap((kind) => dates.filter((date) => kindOf(date) === kind)), ...dates];
  const years = [
    ...ranked.map((date) => find(date, "year")),
    find(meta, "permissions", "copyright-year"),
    find(meta, "copyright-year"),
  ];
  const year = years.map(textOf).find((text) => /^\d{4}$/.test(text));
  return year === undefined ? undefined : Number(year);
}

function doiOf(meta: Element | undefined): string | undefined {
  const ids = childrenOf(meta, "article-id").filter(({ attributes }) => attributes["pub-id-type"] === "doi");
  return ids.map((id) => /10\.\d{4,9}\/\S+/.exec(textOf(id))?.[0]).find(Boolean);
}

function urlOf(meta: Element | undefined): string | undefined {
  return childrenOf(meta, "self-uri")
    .map((element) => element.attributes.href ?? textOf(element))
    .find((address) => /^https?:\/\/\S+$/i.test(address) && !/\.(?:pdf|xml)$/i.test(address));
}
