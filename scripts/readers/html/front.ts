import { normalizeHeading, roleOf } from "../../languages/roles.ts";
import { makeAbstract } from "../article/sections.ts";
import { splitKeywords, writeFront } from "../article/write-front.ts";
import {
  childrenOf,
  descendantsOf,
  type Element,
  hasClass,
  isElement,
  isNamed,
  make,
  type Node,
  textOf,
  wordsOf,
} from "../jats/element.ts";
import { tell } from "../jats/tell.ts";
import { authorsOf } from "./authors.ts";
import { toBlocks } from "./blocks.ts";
import { toInlines } from "./inlines.ts";
import { type Metadata, readMetadata } from "./metadata.ts";
import { isHeading, type Page } from "./page.ts";
import { withoutNumber } from "./references.ts";

/** What a page says of its paper, and what of its text says so. */
export interface Front {
  front: Element;
  /** Parts of the page's text that are no more of it. */
  taken: Set<Element>;
}

const BLOCKS = [
  ...wordsOf("ltx_authors ltx_dates ltx_keywords ltx_classification ltx_creator quarto-title-meta"),
  ...wordsOf("quarto-title-block title-block front-matter ltx_role_newpage"),
];
const KEYWORDS = wordsOf("ltx_keywords kwd-group abstractKeywords html-gwd-group");
const isBlock = (element: Element): boolean =>
  hasClass(element, ...BLOCKS, ...KEYWORDS) ||
  ["title-block-header", "d-byline"].includes(element.attributes.id ?? element.name);

/** What journals print of an article below its abstract; who paid for it and what interests there were is text. */
const FACTS = /^(?:citation|(?:academic )?editor|received|accepted|published|copyright)\b/i;

const isByline = (element: Element): boolean =>
  isNamed("p div ul h1 h2 h3 h4 h5 h6")(element) &&
  hasClass(element, "author", "authors", "date", "byline", "subtitle", "published") &&
  !isAbstractBox(element);

const ABSTRACTS = ["ltx_abstract", "abstract", "article-abstract", "c-article-abstract", "myst-abstract"];
const isAbstract = (heading: Element | undefined) => roleOf(withoutNumber(textOf(heading))) === "abstract";
const isAbstractBox = (element: Element): boolean =>
  (isNamed("div section article blockquote")(element) && hasClass(element, ...ABSTRACTS)) ||
  element.attributes.role === "doc-abstract";

/** Reads title, authors, abstract and facts: from the text where it is marked, else from the page's head. */
export function readFront(page: Page): Front {
  const { root, main } = page;
  const metadata = readMetadata(root);
  const boxes = descendantsOf(main, isBlock, isBlock);
  const bylines = descendantsOf(main, isByline, (each) => isByline(each) || isBlock(each));
  // Other boxes of that kind stay sections: highlights, a statement of significance, a summary in plain language.
  const all = descendantsOf(main, isAbstractBox, isAbstractBox);
  const headingOf = (box: Element) => descendantsOf(box, isHeading)[0];
  const abstract =
    all.find((box) => isAbstract(headingOf(box))) ?? all.find((box) => headingOf(box) === undefined) ?? all[0];
  const facts = descendantsOf(main, (each) => hasClass(each, "articleinfo", "AbstractSummary"))
    .flatMap((each) => childrenOf(each))
    .filter((each) => FACTS.test(textOf(each)));
  const ofAbstract = abstract ? [abstract, ...descendantsOf(main, (each) => hasClass(each, "abstract-title"))] : [];
  const title = findTitle(page, metadata);
  for (const note of descendantsOf(title?.element, (each) => hasClass(each, "ltx_note")))
    tell(page, "front-note-is-read", note);
  const ofTitle = title?.element ? [title.element] : [];
  const taken = new Set<Element>([...boxes, ...bylines, ...ofAbstract, ...facts, ...ofTitle]);
  const [printed] = descendantsOf(root, (each) => hasClass(each, "ltx_dates", "date", "published"));
  const doi = metadata
    .all("citation_doi prism.doi dc.identifier dc.identifier.doi doi")
    .map((each) => /10\.\d{4,9}\/\S+/.exec(each)?.[0])
    .find(Boolean);
  const own = { ...page, taken: new Set([...page.taken, ...boxes]) };
  const blocks = abstract ? toBlocks(withoutTitle(abstract), own) : [];
  const words = blocks.filter((node) => !saysKeywords(node));
  const front = writeFront(
    {
      title: title ? [make("article-title", title.element ?? root, title.nodes)] : [],
      authors: authorsOf(page, metadata),
      abstract: abstract ? makeAbstract(words, abstract) : [],
      keywords: keywordsOf(page, metadata, blocks.filter(saysKeywords)),
      venue: metadata.first(VENUES),
      year: yearIn(metadata.first(DATES) ?? textOf(printed)),
      doi,
      url: urlOf(page, metadata),
      licence: licenceOf(root, metadata),
    },
    root,
  );
  return { front, taken };
}

const VENUES = "citation_journal_title citation_conference_title prism.publicationname dc.source citation_publisher";
const DATES =
  "citation_publication_date citation_date citation_online_date citation_year prism.publicationdate dc.date dcterms.date " +
  "article:published_time date";

const isOwnTitle = (node: Node): boolean =>
  isElement(node) && (hasClass(node, "abstract-title", "block-title") || (node.name === "p" && isAbstract(node)));

const withoutTitle = ({ children }: Element): Node[] => children.filter((node) => !isOwnTitle(node));

const isMarkedTitle = (element: Element): boolean =>
  hasClass(element, "ltx_title_document") ||
  (element.name === "h1" &&
    (hasClass(element, "title", "article-title", "content-title") ||
      /headline|^artTitle$/.test(`${element.attributes.itemprop ?? ""}${element.attributes.id ?? ""}`)));

/** A title with the subtitle that Quarto and R Markdown set below it. */
function withSubtitle(
  title: { element: Element; nodes: Node[] },
  root: Element,
  read: (element: Element) => { nodes: Node[] },
) {
  const [subtitle] = descendantsOf(root, (each) => each.name !== "div" && hasClass(each, "subtitle"));
  const words = subtitle ? textOf(subtitle).trim() : "";
  const own = textOf(title.element).trim();
  if (!subtitle || words === "" || words.length > LONGEST_SUBTITLE || own.endsWith(words)) return title;
  return { ...title, nodes: [...title.nodes, /[?!:.]$/.test(own) ? " " : ": ", ...read(subtitle).nodes] };
}

/** What is longer is a sentence about the text. */
const LONGEST_SUBTITLE = 120;

/** The title as it stands in the text, with its marks; else as the head has it. */
function findTitle(
  { root, main, ...page }: Page,
  metadata: Metadata,
): { element?: Element; nodes: Node[] } | undefined {
  const named = metadata.first("citation_title dc.title og:title");
  const known = normalizeHeading(named ?? textOf(descendantsOf(root, isNamed("title"))[0]));
  const read = (element: Element) => ({ element, nodes: toInlines(element.children, { ...page, root, main }) });
  const [marked] = [main, root].flatMap((at) => descendantsOf(at, isMarkedTitle));
  if (marked) return withSubtitle(read(marked), root, read);
  const headings = descendantsOf(main, isHeading, isHeading);
  const [first] = headings;
  const own = first && normalizeHeading(textOf(first));
  const isOnly = first?.name === "h1" && headings.filter(isNamed("h1")).length === 1;
  if (first && own !== undefined && own !== "" && (isOnly || (own.length > 8 && known.startsWith(own))))
    return read(first);
  const [above] = descendantsOf(root, isNamed("h1"));
  if (above && known.startsWith(normalizeHeading(textOf(above))) && textOf(above) !== "")
    return { nodes: read(above).nodes };
  const words = named ?? textOf(descendantsOf(root, isNamed("title"), isNamed("svg"))[0]);
  return words === "" ? undefined : { nodes: [words] };
}

const KEYWORD = /^key ?words?(?: and phrases)?\s*(?:[:.—-]\s*|$)/i;

/** `Keywords: tea, pots`, as the last paragraph of an abstract. */
const saysKeywords = (node: Node): boolean => isNamed("p")(node) && KEYWORD.test(textOf(node));

function keywordsOf({ root }: Page, metadata: Metadata, paragraphs: readonly Node[]): string[] {
  const [printed] = descendantsOf(root, (each) => hasClass(each, ...KEYWORDS));
  const items = descendantsOf(printed, isNamed("li")).map(textOf);
  const said = metadata.all("citation_keywords keywords dc.subject");
  const own = items.length > 1 ? items : [printed, ...paragraphs].map((each) => textOf(each).replace(KEYWORD, ""));
  return splitKeywords(said.length > 0 ? said : own);
}

function urlOf({ root }: Page, metadata: Metadata): string | undefined {
  const canonical = descendantsOf(root, ({ name, attributes }) => name === "link" && attributes.rel === "canonical");
  return [
    ...canonical.map(({ attributes }) => attributes.href ?? ""),
    ...metadata.all("citation_fulltext_html_url og:url citation_abstract_html_url"),
  ].find((address) => /^https?:\/\/\S+$/i.test(address));
}

/** The address of a licence's deed, or the licence's name. */
function licenceOf(root: Element, metadata: Metadata): string | undefined {
  const isLink = ({ name, attributes }: Element) =>
    (name === "a" || name === "link") &&
    (/(?:^|\s)license(?:$|\s)/.test(attributes.rel ?? "") ||
      attributes.id === "license-tr" ||
      /creativecommons\.org\/(?:licenses|publicdomain)\//.test(attributes.href ?? ""));
  const [link] = descendantsOf(root, isLink);
  const address = link?.attributes.href ?? "";
  const said = link && (/creativecommons\.org/.test(address) ? address : textOf(link).replace(/^licen[cs]e:\s*/i, ""));
  return (
    said || metadata.all("dc.rights dcterms.license citation_license").find((each) => /creativecommons|^CC/i.test(each))
  );
}

const yearIn = (date: string): string | undefined => /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(date)?.[0];
