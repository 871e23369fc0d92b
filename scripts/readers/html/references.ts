import { roleOf } from "../../languages/roles.ts";
import { decodeAddress } from "../../text/decode-address.ts";
import { normalizeWhiteSpace } from "../../text/white-space.ts";
import {
  childrenOf,
  descendantsOf,
  type Element,
  hasClass,
  isElement,
  isNamed,
  make,
  type Node,
  rawTextOf,
  textOf,
  wordsOf,
} from "../jats/element.ts";
import { inOrder } from "./entry-order.ts";
import { isHeading, isMark, isNotes } from "./page.ts";

export interface ReadReferences {
  /** `<ref-list>`. */
  list: Element[];
  /** Ids of works, by all ids and names that links to them have. */
  works: Map<string, string>;
  /** Lists of references and their headings, which no section holds once more. */
  taken: Set<Element>;
}

const isList = isNamed("ol ul dl");
const isItem = isNamed("li dd");
const isParagraph = isNamed("p");
const isFooter = isNamed("footer");

const ENTRIES = [
  ...wordsOf("csl-entry ltx_bibitem c-article-references__item citation-item bib-entry myst-bibliography-item"),
  ...wordsOf("js-splitview-ref-item ref-content"),
];
const isEntry = (element: Element): boolean =>
  (hasClass(element, ...ENTRIES) || element.attributes.role === "doc-biblioentry") &&
  // How Quarto wants the page itself to be cited.
  !hasClass(element, "quarto-appendix-citeas");

/** Entries that only what is around them tells from other boxes: Atypon's items, IEEE's innermost containers. */
function findBoxes(main: Element): Set<Element> {
  const lists = descendantsOf(main, ({ attributes }) => attributes.role === "doc-bibliography");
  const items = lists.flatMap((list) => descendantsOf(list, ({ attributes }) => attributes.role === "listitem"));
  const containers = descendantsOf(main, (each) => hasClass(each, "reference-container"));
  return new Set([...items, ...containers.filter((each) => descendantsOf(each, isHeading).length === 0)]);
}

const LISTS =
  /(?:^|[\s_-])(?:references?|ref-list|reference-list|bibliography|biblist|ltx_biblist|citation-list|refs)(?=$|[\s_-])/i;
const isMarkedList = (element: Element): boolean =>
  isList(element) &&
  (element.attributes.role === "doc-bibliography" ||
    LISTS.test(`${element.attributes.class ?? ""} ${element.attributes.id ?? ""}`.slice(0, 500)));

/** The works of a page's lists of references, by how their entries or lists are marked, else by the heading above. */
export function readReferences(main: Element): ReadReferences {
  const taken = new Set<Element>();
  const entries: Element[] = [];
  const take = (list: Element, own: readonly Element[]) => {
    taken.add(list);
    for (const entry of own) entries.push(entry);
  };
  const boxes = findBoxes(main);
  const isWork = (each: Element) => boxes.has(each) || isEntry(each);
  const parts = descendantsOf(
    main,
    (each) => isHeading(each) || isList(each) || isParagraph(each) || isFooter(each) || isWork(each),
    (each) => isHeading(each) || isList(each) || isWork(each) || isNotes(each),
  );
  // Once a heading has announced them, what its list holds are works, however the list is marked.
  let isAnnounced = false;
  let hasList = false;
  let hasWorks = false;
  const loose: Element[] = [];
  for (const part of parts) {
    if (isHeading(part)) {
      isAnnounced = roleOf(withoutNumber(textOf(part))) === "references";
      hasList = false;
      hasWorks = false;
      if (isAnnounced) taken.add(part);
    } else if (isWork(part)) {
      take(part, [part]);
      hasWorks = true;
    } else if (isList(part)) {
      const marked = descendantsOf(part, isWork, isWork);
      const own = marked.length > 0 ? marked : itemsOf(part);
      // Behind the works stand other lists: tags, links to other pages.
      isAnnounced &&= !hasWorks || own.filter((item) => isReference(textOf(item))).length * 2 > own.length;
      if (marked.length > 0 || isMarkedList(part) || isAnnounced) take(part, own);
      hasList ||= isAnnounced;
      hasWorks ||= isAnnounced;
    } else if (isFooter(part) || IMPRINT.test(textOf(part))) isAnnounced = false;
    else if (isAnnounced && !hasList && isReference(textOf(part))) {
      loose.push(part);
      hasWorks = true;
    }
  }
  // Where no list of them is marked, works stand in paragraphs.
  if (entries.length === 0) for (const part of loose) take(part, [part]);
  const works = new Map<string, string>();
  const before = { names: "" };
  const refs = entries.flatMap((entry, index) => readEntry(entry, index, works, before));
  return { list: refs.length > 0 ? [make("ref-list", main, refs)] : [], works, taken };
}

/** The items of a list; of terms and what is said of them, these with their terms as labels. */
function itemsOf(list: Element): Element[] {
  return childrenOf(list).flatMap((item, index, all): Element[] => {
    const before = all[index - 1];
    if (!isItem(item)) return [];
    if (before?.name !== "dt") return [item];
    const label = { ...before, attributes: { ...before.attributes, class: "label" } };
    return [{ ...item, children: [label, ...item.children] }];
  });
}

/** What a journal says of the article below its references: `Received: 1 May 2023`. */
const IMPRINT =
  /^(?:©|(?:citation|received|accepted|published|edited by|reviewed by|keywords?|copyright)\s?(?:[:©]|\(c\)))/i;

/** A heading without its number. */
export const withoutNumber = (title: string) => title.replace(/^(?:\d+(?:\.\d+)*|[IVX]+)\.?\s+/, "");

/** Whether a paragraph below a heading of references can be a work. */
export const isReference = (text: string): boolean =>
  text.length > 30 &&
  text.length < 1500 &&
  /\b(?:1[5-9]|20)\d\d\b|forthcoming|in (?:press|review|preparation)|under review|n\.\s?d\.|https?:/i.test(text);

/** What stands in an entry besides the work: its number, links to where it may be read. */
const NOT_WORK = [
  ...wordsOf("label order ltx_tag_bibitem ltx_bib_external ltx_bib_cited reflinks csl-left-margin c-article-"),
  ...wordsOf("c-article-references__links ref-links btn-group external-links ReferenceLinks citation-links cit-extra"),
  ...wordsOf("ref-links-container googleScholar-container reference__label reference__abstracts"),
];
const LINKS = new Set(
  [
    "doi, pubmed, pubmed abstract, pmc, pmc free article, google scholar, googlescholar, scholar, view, view article",
    "view in scopus, scopus, crossref, crossref full text, web of science, free full text, full text, article, cas, ads",
    "publisher site, link, external links, external links:, medline, openurl, worldcat, green version",
    "[pdf], [html], [link], [code]",
  ].flatMap((names) => names.split(", ")),
);
/** What a link says besides its name: `(Open in a new window)Google Scholar`. */
const BESIDE = /\(?opens? in (?:a )?new (?:window|tab)\)?|®/g;
const DOI = /\b10\.\d{4,9}\/[^\s"<>?#]+/;
const BOXES = isNamed("div p br li dd");
const isBesideLink = isNamed("a span div");
/** Attributes by which links to a work know it: also those of Wiley and OUP. */
const IDS = ["id", "name", "data-bib-id", "data-id", "content-id"];

/**
 * `<ref>`, of an entry of a list.
 *
 * @param index how many stand before it, for its id where it has none
 * @param works takes its id, by all ids that it has
 * @param before the names of the work before
 */
export function readEntry(
  entry: Element,
  index: number,
  works: Map<string, string>,
  before: { names: string },
): Element[] {
  const all = descendantsOf({ ...entry, children: [entry] }, () => true);
  const ids = all.flatMap(({ attributes }) => IDS.flatMap((name) => attributes[name] ?? []));
  const addresses = all.flatMap(({ attributes }) => attributes["data-doi"] ?? []);
  const clean = (nodes: readonly Node[]): Node[] =>
    nodes.flatMap((node, index): Node[] => {
      if (!isElement(node)) return [node];
      if (node.name === "a" || node.name === "ext-link") {
        const { href = "" } = node.attributes;
        if (/^https?:/i.test(href)) addresses.push(href);
        const text = textOf(node);
        if (LINKS.has(text.toLowerCase().replace(BESIDE, "").trim()) || (isMark(text) && href.includes("#"))) return [];
      }
      if (hasClass(node, ...NOT_WORK)) {
        clean(node.children);
        return [];
      }
      if (hasClass(node, "Z3988") || node.name === "script") return [];
      const inner = clean(node.children);
      if (node.name === "sup" || node.name === "sub") return [{ ...node, children: inner }];
      const isApart =
        BOXES(node) || hasClass(node, "ltx_bibblock") || (node.name === "a" && isBesideLink(nodes[index + 1]));
      return isApart ? [" ", ...inner, " "] : inner;
    });
  const nodes = clean(inOrder(entry));
  const text = normalizeWhiteSpace(nodes.map(rawTextOf).join(""));
  if (!/\p{L}{3}/u.test(text)) return [];
  // Pandoc puts this before the keys of authors.
  const id = ids[0]?.replace(/^ref-(?:id-)?(?=.)/, "") ?? `ref${index + 1}`;
  // ScienceDirect links to `#bb5` what is called `ref-id-bb5`, IEEE by the number of a work alone.
  for (const each of ids.length > 0 ? ids.flatMap((own) => [own, own.replace(/^ref-id-(?=.)/, "")]) : [id])
    if (!works.has(each)) works.set(each, id);
  const doi = addresses.map((address) => DOI.exec(decodeAddress(address))?.[0]).find(Boolean);
  // An address that only a link has is a part of the work.
  const more = doi !== undefined && !DOI.test(text) ? [` https://doi.org/${doi}`] : [];
  const named = spellNames(withoutMark(nodes), before, hasClass(entry, "csl-entry"));
  return [make("ref", entry, [make("mixed-citation", entry, [...named, ...more])], { id })];
}

/** A year in the author-date style of Chicago, which Pandoc has where nobody says which. */
const YEAR = /\. (?:(?:1[5-9]|20)\d\d|n\.d\.)[a-z]?\.(?: |$)/;

/**
 * The names before the year of a work as other styles have them: `Pot, AB, J Cup, and I Holm` with dots behind initials,
 * and those of the work before in the place of `———`.
 */
function spellNames(nodes: readonly Node[], before: { names: string }, isTurned: boolean): Node[] {
  const end = nodes.findIndex(isElement);
  const first = normalizeWhiteSpace(nodes.slice(0, end < 0 ? undefined : end).join(""));
  const year = first.slice(0, 2000).search(YEAR);
  if (year < 0) return [...nodes];
  const own = first
    .slice(0, year)
    .replace(/(?<=, |and )\p{Lu}{1,3}(?=,| \p{Lu}\p{L}*\p{Ll}|$)/gu, (initials) => `${[...initials].join(". ")}.`)
    .replace(/(?<=\p{Ll} )\p{Lu}(?= \p{Lu}\p{Ll})/gu, "$&.")
    .replace(/\.$/, "")
    // Only the first name has its parts turned around: `Pot, Ann, and Jo Cup`.
    .replace(/^([^\s,]{2,40}|\p{Ll}[^,]{2,40}), ([^,]{1,40})(?=, )/u, isTurned ? "$2 $1" : "$&")
    .replace(/^([^\s,]{2,40}), (\p{Lu}\p{Ll}[^,]{0,40})$/u, isTurned ? "$2 $1" : "$&");
  const names = own.startsWith("———") && before.names !== "" ? before.names : own;
  before.names = names;
  return [`${names}${first.slice(year)} `, ...nodes.slice(end < 0 ? nodes.length : end)];
}

/** Without its number, and without brackets whose links are gone. */
function withoutMark(nodes: readonly Node[]): Node[] {
  const joined: Node[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (isElement(node) || last === undefined || isElement(last)) joined.push(node);
    else joined[joined.length - 1] = `${last}${node}`;
  }
  const tidy = joined.map((node) =>
    isElement(node) ? node : node.replace(/\[\s*\]|\(\s*\)/g, " ").replace(/[\s|]{1,200}$/, " "),
  );
  const first = tidy.findIndex((node) => isElement(node) || node.trim() !== "");
  return tidy.map((node, index) =>
    isElement(node) ? node : index === first ? node.replace(/^\s*(?:\[\w{1,12}\]|\(?\d{1,3}[.)])\s*/, "") : node,
  );
}

/** The works that a mark of a citation names beside its links: Pandoc's `data-cites`, Distill's `key`. */
export function citedBy(element: Element, works: ReadonlyMap<string, string>): string[] {
  const { attributes, name } = element;
  const keys =
    name === "d-cite"
      ? (attributes.key ?? attributes["bibtex-key"] ?? "").split(",").map((key) => key.trim())
      : wordsOf(attributes["data-cites"]);
  return keys.flatMap((key) => works.get(`ref-${key}`) ?? works.get(key) ?? []);
}
