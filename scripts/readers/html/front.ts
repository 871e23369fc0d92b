import { normalizeHeading } from "../../languages/roles.ts";
import { makeAbstract } from "../article/sections.ts";
import { type Person, splitKeywords, writeFront } from "../article/write-front.ts";
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
import { formatName, isName, splitNames, splitPeople } from "../people.ts";
import { toBlocks } from "./blocks.ts";
import { toInlines } from "./inlines.ts";
import { type Metadata, readMetadata } from "./metadata.ts";
import { isHeading, type Page } from "./page.ts";

/** What a page says of its paper, and what of its text says so. */
export interface Front {
  front: Element;
  /** Parts of the page's text that are no more of it. */
  taken: Set<Element>;
}

const BLOCKS = [
  ...wordsOf("ltx_authors ltx_dates ltx_keywords ltx_classification ltx_creator quarto-title-meta quarto-"),
  ...wordsOf("title-block front-matter ltx_role_newpage kwd-group articleinfo"),
];
const isBlock = (element: Element): boolean =>
  hasClass(element, ...BLOCKS) || ["title-block-header", "d-byline"].includes(element.attributes.id ?? element.name);

const isByline = (element: Element): boolean =>
  isNamed("p div ul h1 h2 h3 h4 h5 h6")(element) &&
  hasClass(element, "author", "authors", "date", "byline", "subtitle", "published");

const ABSTRACTS = ["ltx_abstract", "abstract", "article-abstract", "c-article-abstract"];
const isAbstractBox = (element: Element): boolean =>
  (isNamed("div section article blockquote")(element) && hasClass(element, ...ABSTRACTS)) ||
  element.attributes.role === "doc-abstract";

/** Reads title, authors, abstract and facts: from the text where it is marked, else from the page's head. */
export function readFront(page: Page): Front {
  const { root, main } = page;
  const metadata = readMetadata(root);
  const boxes = descendantsOf(main, isBlock, isBlock);
  const bylines = descendantsOf(main, isByline, (each) => isByline(each) || isBlock(each));
  const abstracts = descendantsOf(main, isAbstractBox, isAbstractBox);
  const title = findTitle(page, metadata);
  const taken = new Set<Element>([...boxes, ...bylines, ...abstracts, ...(title?.element ? [title.element] : [])]);
  const [printed] = descendantsOf(root, (each) => hasClass(each, "ltx_dates", "date", "published"));
  const doi = metadata
    .all("citation_doi prism.doi dc.identifier dc.identifier.doi doi")
    .map((each) => /10\.\d{4,9}\/\S+/.exec(each)?.[0])
    .find(Boolean);
  const front = writeFront(
    {
      title: title ? [make("article-title", title.element ?? root, title.nodes)] : [],
      authors: authorsOf(page, metadata),
      abstract: abstracts.slice(0, 1).flatMap((box) => makeAbstract(toBlocks(withoutTitle(box), page), box)),
      keywords: keywordsOf(page, metadata),
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

const isOwnTitle = (node: Node): boolean => isElement(node) && hasClass(node, "abstract-title", "block-title");

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

function authorsOf(page: Page, metadata: Metadata): Person[] {
  const creators = descendantsOf(page.root, (each) => hasClass(each, "ltx_creator"));
  const people =
    metadata.people.length > 0
      ? metadata.people
      : creators.length > 0
        ? creators.flatMap(readCreator)
        : readByline(page.root, metadata);
  return people.map((person) => {
    const [, family, given] = /^([^,]+), ([^,]+)$/.exec(person.name) ?? [];
    return family === undefined ? person : { ...person, name: formatName({ family, given }) };
  });
}

const MOST_NAMES = 500;

/** LaTeXML: a name, and how its person is reached; without marks, notes and what stands on further lines. */
function readCreator(creator: Element): Person[] {
  const [person] = descendantsOf(creator, (each) => hasClass(each, "ltx_personname"));
  const lines: string[] = [""];
  const visit = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (!isElement(node)) lines[lines.length - 1] += node;
      else if (node.name === "br" || hasClass(node, "ltx_tr", "ltx_td")) lines.push("");
      if (isElement(node) && node.name !== "sup" && !hasClass(node, "ltx_note") && node.name !== "math")
        visit(node.children);
    }
  };
  visit(person?.children ?? []);
  const said = lines.map((line) => textOf(line)).filter(Boolean);
  const [name = "", ...rest] = said;
  const contact = (role: string) =>
    descendantsOf(creator, (each) => hasClass(each, `ltx_role_${role}`)).map((each) =>
      textOf(each).replace(/^(?:e-?mail|orcid)\s*:\s*/i, ""),
    );
  const places = contact("affiliation");
  const address = [...contact("email"), ...rest].find((line) => /^[^\s@]+@[^\s@]+$/.test(line));
  // Without a class for authors people write all of them into one: names, commas, `and`.
  const names = splitNames(name);
  if (names.length > 1) return names.map((each) => ({ name: each, places: [] }));
  const own = places.length > 0 ? places : rest.filter((line) => !line.includes("@")).slice(0, 2);
  return names.map((each) => ({ name: each, places: own, orcid: contact("orcid")[0], email: address }));
}

/** Names as Pandoc and Quarto print them, or as the head has them. */
function readByline(root: Element, metadata: Metadata): Person[] {
  const isPrinted = (each: Element) => hasClass(each, "author") && isNamed("p span div a li h2 h3 h4 h5 h6")(each);
  const printed = descendantsOf(root, isPrinted, isPrinted).slice(0, MOST_NAMES);
  const quarto = descendantsOf(root, (each) => hasClass(each, "quarto-title-meta-contents", "quarto-title-authors"));
  const isOrcid = ({ attributes }: Element) => /orcid\.org\//.test(attributes.href ?? "");
  const holders = descendantsOf(root, (each) => childrenOf(each).some(isOrcid)).slice(0, MOST_NAMES);
  const head = metadata
    .all("author dc.creator dcterms.creator article:author")
    .filter((name) => !/^https?:/.test(name));
  // A note about a person stands in the name that the head has, where it is no link.
  const isNote = (node: Node) => isElement(node) && (node.name === "sup" || hasClass(node, "footnote-ref"));
  const named = printed.map((each) => textOf({ ...each, children: each.children.filter((node) => !isNote(node)) }));
  const names = named.length > 0 ? named : head;
  const places = quarto.flatMap((each) => descendantsOf(each, (one) => hasClass(one, "affiliation")).map(textOf));
  return names
    .flatMap(splitPeople)
    .map((name) => (name.split(/[*†‡§]/, 1)[0] ?? "").trim())
    .filter(isName)
    .map((name) => {
      const holder = holders.find((each) => textOf(each).startsWith(name));
      const orcid = childrenOf(holder).find(isOrcid)?.attributes.href;
      return { name, places: places.length === 1 ? places : [], orcid };
    });
}

function keywordsOf({ root }: Page, metadata: Metadata): string[] {
  const [printed] = descendantsOf(root, (each) => hasClass(each, "ltx_keywords", "kwd-group"));
  const said = metadata.all("citation_keywords keywords dc.subject");
  const own = textOf(printed).replace(/^key ?words?(?: and phrases)?\s*[:.—-]?\s*/i, "");
  return splitKeywords(said.length > 0 ? said : [own]);
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
