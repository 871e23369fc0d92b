import { type Element, make } from "../jats/element.ts";

/** An author, as a page or a document names one. */
export interface Person {
  name: string;
  places: string[];
  orcid?: string | undefined;
  email?: string | undefined;
}

/** What a page or a document says of its paper. */
export interface Facts {
  /** `<article-title>`, and what may follow it in its group. */
  title: Element[];
  authors: readonly Person[];
  /** `<abstract>`, if there is one. */
  abstract: Element[];
  keywords: readonly string[];
  venue?: string | undefined;
  year?: string | undefined;
  doi?: string | undefined;
  url?: string | undefined;
  /** The address of a licence's deed, or the licence's name. */
  licence?: string | undefined;
}

/** `<front>`. @param at the place of what has no place of its own */
export function writeFront(facts: Facts, at: Element): Element {
  const { title, authors, abstract, keywords, venue, year, doi, url, licence } = facts;
  const meta = make("article-meta", at, [
    ...written("article-id", doi, at, { "pub-id-type": "doi" }),
    ...(title.length > 0 ? [make("title-group", at, title)] : []),
    make(
      "contrib-group",
      at,
      authors.map((each) => toContributor(each, at)),
      { "content-type": "author" },
    ),
    ...(year === undefined ? [] : [make("pub-date", at, written("year", year, at))]),
    ...(licence === undefined ? [] : [make("permissions", at, [make("license", at, [], { href: licence })])]),
    ...(url === undefined ? [] : [make("self-uri", at, [], { href: url })]),
    ...abstract,
    ...toKeywords(keywords, at),
  ]);
  return make("front", at, [make("journal-meta", at, written("journal-title", venue, at)), meta]);
}

/** `<kwd-group>`, if there is any keyword. */
export const toKeywords = (keywords: readonly string[], at: Element): Element[] =>
  keywords.length > 0
    ? [
        make(
          "kwd-group",
          at,
          keywords.flatMap((word) => written("kwd", word, at)),
        ),
      ]
    : [];

const toContributor = ({ name, places, orcid, email }: Person, at: Element): Element =>
  make(
    "contrib",
    at,
    [
      ...written("string-name", name, at),
      ...places.flatMap((place) => written("aff", place, at)),
      ...written("contrib-id", orcid, at),
      ...written("email", email, at),
    ],
    { "contrib-type": "author" },
  );

const written = (name: string, value: string | undefined, at: Element, attributes = {}): Element[] =>
  value === undefined ? [] : [make(name, at, [value], attributes)];

/** No keyword is longer. */
const LONGEST = 80;
const SEPARATOR = /[;,，；、•·]|\s{3,}/;

/** The keywords in some texts, parted by semicolons or, where there are none, by whatever else parts them. */
export const splitKeywords = (said: readonly string[]): string[] =>
  said
    .flatMap((text) => text.split(text.includes(";") ? ";" : SEPARATOR))
    .map((word) =>
      word
        .replace(/\s+/g, " ")
        .trim()
        .replace(/(?<!\.)\.$/, ""),
    )
    .filter((word) => word !== "" && word.length < LONGEST);
