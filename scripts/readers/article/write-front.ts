import { type Element, make, makeText } from "../jats/element.ts";

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
  const people = authors.map((each) => toContributor(each, at));
  const meta = make("article-meta", at, [
    ...makeText("article-id", doi, at, { "pub-id-type": "doi" }),
    ...(title.length > 0 ? [make("title-group", at, title)] : []),
    make("contrib-group", at, people, { "content-type": "author" }),
    ...(year === undefined ? [] : [make("pub-date", at, makeText("year", year, at))]),
    ...(licence === undefined ? [] : [make("permissions", at, [make("license", at, [], { href: licence })])]),
    ...(url === undefined ? [] : [make("self-uri", at, [], { href: url })]),
    ...abstract,
    ...toKeywords(keywords, at),
  ]);
  return make("front", at, [make("journal-meta", at, makeText("journal-title", venue, at)), meta]);
}

/** `<kwd-group>`, if there is any keyword. */
export function toKeywords(keywords: readonly string[], at: Element): Element[] {
  const words = keywords.flatMap((word) => makeText("kwd", word, at));
  return words.length > 0 ? [make("kwd-group", at, words)] : [];
}

function toContributor({ name, places, orcid, email }: Person, at: Element): Element {
  const said = [
    ...makeText("string-name", name, at),
    ...places.flatMap((place) => makeText("aff", place, at)),
    ...makeText("contrib-id", orcid, at),
    ...makeText("email", email, at),
  ];
  return make("contrib", at, said, { "contrib-type": "author" });
}

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
