import type { Author } from "../../../outline/types.ts";
import { isFields, listOf } from "../../../text/values.ts";
import { findEmails, findOrcid, formatName as formatPerson, joinAffiliations, splitPeople } from "../../people.ts";
import type { Data } from "../source/front-matter.ts";

/** Turns a value of YAML into plain words, whatever marks it holds. */
export type ToPlain = (value: unknown) => string;

/** More authors than this are a list of something else. */
const MOST_AUTHORS = 3000;

/**
 * Reads the authors of a paper in the ways of JOSS, Pandoc, Quarto, R Markdown and MyST.
 *
 * @param data front matter
 * @param toPlain words of a value
 * @returns the authors; and affiliations that are named by an index which the paper does not explain
 */
export function readAuthors(data: Data, toPlain: ToPlain): { authors: Author[]; unknown: string[] } {
  const given = data.author ?? data.authors ?? (isFields(data.by) ? data.by : data["by-author"]);
  const affiliations = readAffiliations(data, toPlain);
  const unknown = new Set<string>();
  const authors = splitAuthors(given)
    .slice(0, MOST_AUTHORS)
    .map((each) => readAuthor(each, affiliations, unknown, toPlain))
    .filter(({ name }) => name !== "");
  return { authors, unknown: [...unknown] };
}

/** A list of authors, or several in one text. */
function splitAuthors(given: unknown): unknown[] {
  if (isFields(given) && !("name" in given) && !("family" in given) && !("surname" in given) && !("literal" in given))
    return Object.entries(given).map(([name, rest]) => ({ name, ...(isFields(rest) ? rest : {}) }));
  return listOf(given).flatMap((each): unknown[] => {
    if (typeof each !== "string") return [each];
    const parts = splitPeople(each);
    return parts.filter((part) => part !== "" && !/^(?:others|et al\.?)$/i.test(part));
  });
}

interface Affiliations {
  byKey: Map<string, string>;
  /** Whether keys are explained at all. */
  hasKeys: boolean;
}

const KEY_FIELDS = ["index", "id", "num", "number", "ref", "label"];

function readAffiliations(data: Data, toPlain: ToPlain): Affiliations {
  const byKey = new Map<string, string>();
  const given = data.affiliations ?? data.affiliation ?? data.institute ?? data.institutions ?? data.address;
  listOf(given).forEach((each, index) => {
    if (isFields(each)) {
      const name = formatAffiliation(each, toPlain);
      const keys = KEY_FIELDS.map((field) => each[field]).filter((key) => key !== undefined && key !== null);
      // Pandoc's filter for scholarly metadata: `- key: Name`, or `- key: {name: …}`.
      const [only] = Object.entries(each);
      if (only && keys.length === 0 && !("name" in each) && Object.keys(each).length === 1)
        byKey.set(only[0], isFields(only[1]) ? formatAffiliation(only[1], toPlain) : toPlain(only[1]));
      for (const key of keys) byKey.set(String(key), name);
      if (keys.length === 0 && name !== "") byKey.set(String(index + 1), name);
    } else byKey.set(String(index + 1), toPlain(each));
  });
  return { byKey, hasKeys: byKey.size > 0 };
}

function formatAffiliation(data: Data, toPlain: ToPlain): string {
  const name = toPlain(data.name ?? data.institution ?? data.organization ?? data.address ?? data.text ?? "");
  const parts = [toPlain(data.department ?? ""), name].filter((part) => part !== "");
  const places = name === "" ? [data.city, data.country].map(toPlain).filter((part) => part !== "") : [];
  return [...parts, ...places].join(", ").replace(/^\d{1,2}[.)]\s+/, "");
}

function readAuthor(given: unknown, affiliations: Affiliations, unknown: Set<string>, toPlain: ToPlain): Author {
  if (!isFields(given)) return splitName(toPlain(given), affiliations);
  const keys = Object.keys(given);
  const [only] = keys;
  const inner = only === undefined ? undefined : given[only];
  // `- Jane Doe: {institute: x}`, and the same with the mapping's indentation lost.
  if (only !== undefined && !NAME_FIELDS.some((field) => field in given) && (keys.length === 1 || inner === null))
    return readAuthor(
      { name: only, ...(isFields(inner) ? inner : keys.length === 1 ? {} : given) },
      affiliations,
      unknown,
      toPlain,
    );
  const name = formatName(given, toPlain);
  const own = [given.affiliation, given.affiliations, given.institute, given.institution, given.organization].flatMap(
    listOf,
  );
  const names = own.flatMap((each) => resolveAffiliation(each, affiliations, unknown, toPlain));
  const { attributes } = given;
  const [email] = [
    given.email,
    isFields(attributes) ? attributes.email : undefined,
    given.corresponding,
    given.correspondence,
  ]
    .flatMap(listOf)
    .map(toPlain)
    .flatMap(findEmails);
  const orcid = findOrcid(toPlain(given.orcid ?? given.ORCID ?? ""));
  return { name, affiliation: joinAffiliations(names), email, orcid };
}

const NAME_FIELDS = [
  "name",
  "family",
  "surname",
  "literal",
  "given",
  "given-names",
  "firstname",
  "lastname",
  "first_name",
  "author",
];

function formatName(data: Data, toPlain: ToPlain): string {
  const { name } = data;
  if (name !== undefined && name !== null && !isFields(name)) return toPlain(name);
  const parts = isFields(name) ? name : data;
  if (parts.literal !== undefined) return toPlain(parts.literal);
  const given = parts.given ?? parts["given-names"] ?? parts.firstname ?? parts.first_name ?? parts.first;
  const family = parts.family ?? parts.surname ?? parts.lastname ?? parts.last_name ?? parts.last;
  const particles = [parts["dropping-particle"], parts["non-dropping-particle"]];
  const whole = [...particles, family].map(toPlain).filter(Boolean).join(" ");
  return (
    formatPerson({ given: toPlain(given), family: whole, suffix: toPlain(parts.suffix) }) || toPlain(data.author ?? "")
  );
}

/** An affiliation by its name, or by its keys in the paper's list: `1`, `"1, 2"`, `{ref: x}`. */
function resolveAffiliation(
  given: unknown,
  { byKey, hasKeys }: Affiliations,
  unknown: Set<string>,
  toPlain: ToPlain,
): string[] {
  if (isFields(given)) {
    const key = given.ref ?? (Object.keys(given).length === 1 ? (given.id ?? given.index) : undefined);
    const known = key === undefined ? undefined : byKey.get(String(key));
    return [known ?? formatAffiliation(given, toPlain)].filter((name) => name !== "");
  }
  const text = toPlain(given);
  const whole = byKey.get(text);
  if (whole !== undefined) return [whole];
  const parts = text.split(/\s*(?:,|;|&|\band\b)\s*/).filter((part) => part !== "");
  const areKeys = parts.length > 0 && parts.every((part) => /^[\d*†‡a-z]{1,3}$/i.test(part) || byKey.has(part));
  if (!areKeys) return text === "" ? [] : [text];
  return parts.flatMap((part) => {
    const name = byKey.get(part);
    if (name !== undefined) return [name];
    if (hasKeys || /^\d+$/.test(part)) unknown.add(part);
    return [];
  });
}

/** A name with marks for its affiliations, or with an address behind it. */
function splitName(text: string, { byKey }: Affiliations): Author {
  const [email] = findEmails(text);
  const [, inBrackets] = /\(([^()]+)\)\s*$/.exec(text.replace(/<[^<>]*>/, "").trim()) ?? [];
  const marks = [...text.matchAll(/[¹²³⁴⁵⁶⁷⁸⁹⁰]+/g)].map(([mark]) =>
    [...mark].map((each) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(each)).join(""),
  );
  const name = text
    .replace(/<[^<>]*>|\([^()]*\)\s*$|[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡§¶✉]+|(?<!\S)\S+@\S+/g, " ")
    .replace(/[\s,]+/g, (run) => (run.includes(",") ? ", " : " "))
    .replace(/^[\s,]+|(?<![\s,])[\s,]+$/g, "");
  const known = joinAffiliations(marks.map((mark) => byKey.get(mark)));
  return { name, affiliation: known ?? (inBrackets?.includes("@") ? undefined : inBrackets), email };
}
