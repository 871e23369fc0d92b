import type { Person } from "../article/write-front.ts";
import { descendantsOf, type Element, isNamed, rawTextOf, wordsOf } from "../jats/element.ts";

/** What the head of a page says of the paper, for catalogues and search engines. */
export interface Metadata {
  /** What stands under the first of some names that there is: `first("dc.date date")`. */
  first(names: string): string | undefined;
  all(names: string): string[];
  people: Person[];
}

type Json = Record<string, unknown>;

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** What JSON-LD calls what `<meta>` has under these names. */
const SAID: Record<string, (article: Json) => unknown> = {
  citation_title: ({ headline, name }) => headline ?? name,
  citation_doi: ({ identifier, sameAs, "@id": id }) =>
    [...list(identifier), ...list(sameAs), id]
      .map((each) => text(isObject(each) ? each.value : each))
      .find((each) => each !== undefined && /10\.\d{4,9}\//.test(each)),
  citation_publication_date: ({ datePublished }) => datePublished,
  citation_journal_title: ({ isPartOf, publisher }) => {
    const [journal] = [...list(isPartOf), ...list(publisher)].filter(isObject);
    return journal?.name;
  },
  "dc.rights": ({ license }) => (isObject(license) ? license.url : license),
};

export function readMetadata(root: Element): Metadata {
  const values = new Map<string, string[]>();
  const people: Person[] = [];
  const add = (name: string, value: string | undefined) => {
    const own = values.get(name) ?? [];
    if (value !== undefined && own.length < MOST) own.push(value);
    values.set(name, own);
  };
  for (const { attributes } of descendantsOf(root, isNamed("meta"), isNamed("math svg"))) {
    const name = (attributes.name ?? attributes.property ?? attributes.itemprop ?? "").toLowerCase();
    const value = text(attributes.content);
    if (value === undefined) continue;
    add(name, value);
    const last = people.at(-1);
    if (name === "citation_author" && people.length < MOST) people.push({ name: value, places: [] });
    else if (name === "citation_author_institution") last?.places.push(value);
    else if (name === "citation_author_orcid" && last) last.orcid = value;
    else if (name === "citation_author_email" && last) last.email = value;
  }
  const article = findArticle(root);
  if (article) {
    for (const [name, of] of Object.entries(SAID)) add(name, text(of(article)));
    if (people.length === 0) people.push(...list(article.author).slice(0, MOST).flatMap(toPerson));
  }
  const all = (names: string) => wordsOf(names).flatMap((name) => values.get(name) ?? []);
  return { all, first: (names) => all(names)[0], people };
}

/** No paper has more authors, or more of anything else. */
const MOST = 5000;

function toPerson(author: unknown): Person[] {
  if (!isObject(author)) return typeof author === "string" ? [{ name: author, places: [] }] : [];
  const parts = [author.givenName, author.familyName].map(text).filter(Boolean);
  const name = text(author.name) ?? parts.join(" ");
  if (name === "") return [];
  const places = list(author.affiliation).flatMap((each) => text(isObject(each) ? each.name : each) ?? []);
  const ids = [...list(author["@id"]), ...list(author.sameAs), ...list(author.identifier)];
  const orcid = ids.map(text).find((id) => id?.includes("orcid.org/"));
  return [{ name, places, orcid, email: text(author.email)?.replace(/^mailto:/i, "") }];
}

/** The article that JSON-LD describes, among what else it does. */
function findArticle(root: Element): Json | undefined {
  const scripts = descendantsOf(
    root,
    ({ name, attributes }) => name === "script" && attributes.type === "application/ld+json",
  );
  const things = scripts.flatMap((script): unknown[] => {
    try {
      const data: unknown = JSON.parse(rawTextOf(script));
      return list(data).flatMap((each) => (isObject(each) && "@graph" in each ? list(each["@graph"]) : [each]));
    } catch {
      return [];
    }
  });
  return things
    .filter(isObject)
    .find((thing) => list(thing["@type"]).some((type) => /Article$|^Report$|^BlogPosting$/.test(text(type) ?? "")));
}
