import type { Reference } from "../../../outline/types.ts";
import { toSubscript, toSuperscript } from "../../../text/shift-text.ts";
import { withoutUndefined } from "../../../text/values.ts";
import { normalizeWhiteSpace } from "../../../text/white-space.ts";
import { type CslName, parseAuthors } from "../../references/parse-authors.ts";
import { GROUP, isOrganization } from "../../references/parse-reference.ts";
import { descendantsOf, type Element, isElement, isNamed, type Node, without } from "../element.ts";
import { cslTypeOf } from "./csl-type.ts";
import { readDate, readDateOf } from "./dates.ts";
import { readPeople } from "./people.ts";

/** A citation's elements by their names, the first of each. */
type Fields = (...names: string[]) => string | undefined;

/** Whether a citation is marked up enough to be read: its text is parsed otherwise. */
export function isMarkedUp(citation: Element): boolean {
  if (citation.name !== "mixed-citation" && citation.name !== "citation") return true;
  const has = (name: string) => descendantsOf(citation, (each) => each.name === name).length > 0;
  const hasTitle = ["article-title", "source", "chapter-title", "data-title", "part-title"].some(has);
  return hasTitle && (has("year") || has("name") || has("string-name") || has("collab") || has("person-group"));
}

/** Reads a citation whose parts are marked up, as CSL-JSON. */
export function readCitation(citation: Element, id: string): Reference {
  const all = new Map<string, Element>();
  // Persons and dates of access have parts of the same names.
  const isClosed = isNamed("person-group name date-in-citation");
  for (const element of descendantsOf(citation, () => true, isClosed))
    if (!all.has(element.name)) all.set(element.name, element);
  const field: Fields = (...names) => {
    for (const name of names) {
      const element = all.get(name);
      const text = element && plainTextOf(element).replace(/^[\s,;]+|(?<![\s,;])[\s,;]+$/g, "");
      if (text) return text;
    }
    return undefined;
  };
  const { attributes } = citation;
  const type = cslTypeOf(attributes["publication-type"] ?? attributes["citation-type"], (name) => all.has(name));
  const values = {
    ...titlesOf(type, field),
    ...authorsIn(citation),
    ...readPeople(citation),
    issued: readDate(field("year") ?? yearInText(citation), field("month"), field("day")),
    volume: field("volume"),
    issue: field("issue"),
    page: pagesOf(field),
    edition: field("edition")?.replace(/\s*(?:ed\.?|edn\.?|edition)$/i, ""),
    publisher: field("publisher-name", "institution"),
    "publisher-place": field("publisher-loc"),
    "collection-title": field("series"),
    "event-title": field("conf-name"),
    "event-place": field("conf-loc"),
    version: field("version"),
    ISBN: field("isbn"),
    accessed: readDateOf(all.get("date-in-citation") ?? all.get("access-date")),
    number: field("patent", "std"),
    ...readIdentifiers(citation),
  };
  return { id, type, ...withoutUndefined(values) };
}

/** A year in brackets that is not marked up. */
const yearInText = (citation: Element): string | undefined =>
  citation.name === "mixed-citation" ? /\(((?:1[5-9]|20)\d\d)[a-z]?\)/.exec(plainTextOf(citation))?.[1] : undefined;

const LONGEST_NAMES = 1000;

/** Names that are not marked up, before all else that is. */
function authorsIn(citation: Element): { author?: CslName[] } {
  if (citation.name !== "mixed-citation" && citation.name !== "citation") return {};
  const [lead] = without(citation, "label").children;
  const names =
    typeof lead === "string"
      ? normalizeWhiteSpace(lead)
          .replace(/^\[?\d{1,3}[.\])]\s*/, "")
          .replace(YEAR_BEHIND, "")
      : "";
  const group = names.replace(/(?<![\s.,:;])[\s.,:;]+$/, "");
  const isOne = isOrganization(group) && !IN_TITLES.test(group);
  const { authors } =
    isOne && GROUP.test(group) && !group.includes(",") ? { authors: [] } : parseAuthors(names.slice(0, LONGEST_NAMES));
  if (authors.length > 0) return { author: authors };
  return isOne ? { author: [{ literal: group }] } : {};
}

/** `Tea Board (2010). ` */
const YEAR_BEHIND = / ?\((?:1[5-9]|20)\d\d[a-z]?\)[.,:]?\s?$/;

/** Longer words in small letters, and what leads to a title, which names of organizations don't have: `In`, `The shape of cups`. */
const IN_TITLES = /(?<!\p{L})(?:\p{Ll}{4,}|In|See|From)(?!\p{L})/u;

function titlesOf(type: string, field: Fields): Record<string, string | undefined> {
  const own = field("article-title", "chapter-title", "part-title", "data-title", "trans-title");
  const source = field("source", "conf-name");
  const title = type === "chapter" ? (field("chapter-title") ?? own) : own;
  return title === undefined && type !== "article-journal"
    ? { title: source && unended(source) }
    : { title: title && unended(title), "container-title": source };
}

/** A title without the dot that ends it in the list, as F1000 has them; not one of an abbreviation. */
const unended = (title: string): string => title.replace(/(?<=\p{Ll}{3})\.$/u, "");

function pagesOf(field: Fields): string | undefined {
  const [first, last] = [field("fpage"), field("lpage")];
  if (first === undefined) return field("page-range", "elocation-id");
  return last === undefined || last === first ? first : `${first}-${last}`;
}

/** An address that is not marked up: `Available from: https://example.org/tea.` */
const ADDRESS = /(?:\bhttps?:\/\/|(?<![\d/.])10\.\d{4,9}\/)[^\s,;<>"]*[^\s,;<>".)\]]/g;

const DOI = /10\.\d{4,9}\/[^\s"<>]+/;

/** DOI, PubMed's numbers, and an address. */
function readIdentifiers(citation: Element): Record<string, string | undefined> {
  const ids = descendantsOf(citation, isNamed("pub-id object-id"));
  const idOf = (type: string) =>
    ids
      .filter(({ attributes }) => attributes["pub-id-type"] === type)
      .map(plainTextOf)
      .find(Boolean);
  const links = descendantsOf(citation, isNamed("ext-link uri self-uri"));
  const words = [citation, ...descendantsOf(citation, () => true)].flatMap(({ children }) => children);
  const addresses = [
    ...[...links, ...ids].map((link) => (link.attributes.href ?? plainTextOf(link)).trim()),
    ...words.flatMap((node) => (isElement(node) ? [] : (node.match(ADDRESS) ?? []))),
  ];
  const doi = [idOf("doi"), ...addresses.filter((address) => /doi\.org\/|^10\./.test(address))]
    .map((text) =>
      DOI.exec(text ?? "")?.[0].replace(/(?<![.,;)])[.,;)]+$/, (end) =>
        end.includes(")") && text?.includes("(") ? end : "",
      ),
    )
    .find(Boolean);
  const arxiv = idOf("arxiv")?.replace(/^arxiv:/i, "");
  const url = addresses.find((address) => /^https?:\/\/\S+$/i.test(address) && !/doi\.org\//.test(address));
  const accession = idOf("accession");
  return {
    ...(accession ? { number: accession } : {}),
    DOI: doi,
    PMID: idOf("pmid"),
    PMCID: idOf("pmcid"),
    URL: url ?? (arxiv && `https://arxiv.org/abs/${arxiv}`),
  };
}

/** Text with its raised and lowered characters. */
export function plainTextOf(element: Element): string {
  const say = (node: Node): string => {
    if (!isElement(node)) return node;
    if (node.name === "tex-math" || node.name === "label" || node.name === "fn") return "";
    const inner = node.children.map(say).join("");
    if (node.name === "sup") return toSuperscript(inner.trim());
    if (node.name === "sub") return toSubscript(inner.trim());
    return node.name === "break" ? " " : inner;
  };
  return normalizeWhiteSpace(element.children.map(say).join(""));
}
