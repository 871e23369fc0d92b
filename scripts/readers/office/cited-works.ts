import type { Reference } from "../../outline/types.ts";
import { type Element, make, makeText } from "../jats/element.ts";
import type { CslName } from "../references/parse-authors.ts";
import { readCslItems } from "../references/read-csl.ts";

/** The works that fields of a document cite, with all that their program knows of them. */
export class CitedWorks {
  readonly references: Reference[] = [];
  readonly #byMark = new Map<string, string>();
  readonly #keys = new Set<string>();

  /**
   * Takes a work, once.
   *
   * @param item in CSL-JSON
   * @param mark by which it is known again; by its title, DOI and id if left out
   * @returns its key
   */
  take(item: unknown, mark?: string): string | undefined {
    if (typeof item !== "object" || item === null) return undefined;
    const [work] = readCslItems([{ id: "work", ...item }]);
    if (!work) return undefined;
    const known = mark ?? JSON.stringify([work.DOI ?? "", work.title ?? "", work.issued ?? "", work.author ?? work.id]);
    const before = this.#byMark.get(known);
    if (before !== undefined) return before;
    const key = freeKey(work, this.#keys);
    this.#byMark.set(known, key);
    this.references.push({ ...withoutOwn(work), id: key });
    return key;
  }
}

/** What reference managers put into their items for themselves. */
const OWN = [
  "citation-key",
  "citation-label",
  "uri",
  "uris",
  "system_id",
  "schema",
  "abstract",
  "note",
  "source",
  "accessed",
];

function withoutOwn(work: Reference): Reference {
  const kept = Object.entries(work).filter(([name, value]) => !OWN.includes(name) && value !== "" && value !== null);
  return Object.fromEntries(kept) as Reference;
}

const namesOf = ({ author, editor }: Reference): CslName[] =>
  [author, editor].find((each): each is CslName[] => Array.isArray(each) && each.length > 0) ?? [];

/** The family name of a work's first author. */
export const nameOf = (work: Reference): string => String(namesOf(work)[0]?.family ?? namesOf(work)[0]?.literal ?? "");

const yearOf = ({ issued }: Reference): string | undefined => {
  const [[year] = []] = (issued as { "date-parts"?: (number | string)[][] } | undefined)?.["date-parts"] ?? [];
  return year === undefined ? undefined : String(year);
};

/** Surname and year, as people name works: `huang2016`, with a letter where there are several. */
function freeKey(work: Reference, keys: Set<string>): string {
  const name = (nameOf(work) || String(work.title ?? "work"))
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase()
    .slice(0, 30);
  const stem = `${name || "work"}${yearOf(work) ?? ""}`;
  let key = stem;
  for (let number = 0; keys.has(key); number++)
    key = number < 26 ? `${stem}${String.fromCharCode(97 + number)}` : `${stem}-${number}`;
  keys.add(key);
  return key;
}

/** A work as an entry of a list: what citations need to know of it. The work itself is put in its place afterwards. */
export function toEntry(work: Reference, at: Element): Element {
  const names = namesOf(work).map(({ family, literal }) =>
    make("name", at, [make("surname", at, [String(family ?? literal ?? "")])]),
  );
  const citation = make("element-citation", at, [
    make("person-group", at, names, { "person-group-type": "author" }),
    make("article-title", at, [typeof work.title === "string" ? work.title : work.id]),
    ...makeText("year", yearOf(work), at),
  ]);
  return make("ref", at, [citation], { id: work.id });
}
