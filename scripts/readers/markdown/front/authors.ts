import type { Author } from "../../../outline/types.ts";
import { isFields, listOf } from "../../../text/values.ts";
import { findEmails, findOrcid, formatName as formatPerson, joinAffiliations, splitPeople } from "../../people.ts";
import type { Data } from "../source/front-matter.ts";
import { cutRaised, splitRaised, wrapRaised } from "./raised-marks.ts";

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

/** A page of Obsidian's by its name, or by what is shown instead: `[[People/Ann Ash]]`, `[[ash|Ann Ash]]`. */
const WIKI_LINK = /\[\[(?:[^[\]]{0,200}[|/])?([^[\]|/]{1,200})\]\]/g;

/** A list of authors, or several in one text. */
function splitAuthors(given: unknown): unknown[] {
  if (isFields(given) && !("name" in given) && !("family" in given) && !("surname" in given) && !("literal" in given))
    return Object.entries(given).map(([name, rest]) => ({ name, ...(isFields(rest) ? rest : {}) }));
  // YAML takes Obsidian's `[[Ann Ash]]` for lists, unless it is quoted.
  return [given].flat(3).flatMap((each): unknown[] => {
    if (typeof each !== "string") return each === undefined || each === null ? [] : [each];
    const parts = splitPeople(wrapRaised(each.replace(WIKI_LINK, "$1")));
    return parts.filter((part) => part !== "" && !/^(?:others|et al\.?)$/i.test(part));
  });
}

interface Affiliations {
  byKey: Map<string, string>;
  /** Whether keys are explained at all. */
  hasKeys: boolean;
}

const KEY_FIELDS = ["index", "id", "num", "number", "ref", "label", "code"];

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
    } else if (typeof each !== "string") byKey.set(String(index + 1), toPlain(each));
    else
      for (const place of splitRaised(each)) {
        const { text, marks } = cutRaised(place);
        const name = toPlain(text).replace(/[,;]$/, "");
        for (const key of marks.length > 0 ? marks : [String(index + 1)]) byKey.set(key, name);
      }
  });
  return { byKey, hasKeys: byKey.size > 0 };
}

function formatAffiliation(data: Data, toPlain: ToPlain): string {
  const name = toPlain(data.name ?? data.institution ?? data.organization ?? data.address ?? data.text ?? "");
  // `code: Elm House` is a name as well.
  const code = String(data.code ?? "");
  const parts = [code.includes(" ") ? code : "", toPlain(data.department ?? ""), name].filter((part) => part !== "");
  const places = name === "" ? [data.city, data.country].map(toPlain).filter((part) => part !== "") : [];
  return [...parts, ...places].join(", ").replace(/^\d{1,2}[.)]\s+/, "");
}

function readAuthor(given: unknown, affiliations: Affiliations, unknown: Set<string>, toPlain: ToPlain): Author {
  if (!isFields(given)) {
    const { text, marks } = cutRaised(typeof given === "string" ? given : toPlain(given));
    return splitName(toPlain(text), marks, affiliations);
  }
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
  const names = AFFILIATION_FIELDS.flatMap((field) => listOf(given[field])).flatMap((each) =>
    resolveAffiliation(each, affiliations, unknown, toPlain),
  );
  const marked = typeof given.name === "string" ? cutRaised(given.name).marks : [];
  const places = [...names, ...marked.map((mark) => affiliations.byKey.get(mark))];
  const department = toPlain(given.department ?? "");
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
  const orcid = findOrcid(toPlain(given.orcid ?? given.ORCID ?? given.orcid_id ?? ""));
  const affiliation = [department, joinAffiliations(places)].filter(Boolean).join(", ") || undefined;
  return { name, affiliation, email, orcid };
}

const AFFILIATION_FIELDS = ["affiliation", "affiliations", "affil", "institute", "institution", "organization"];

const NAME_FIELDS = [
  "name",
  "family",
  "surname",
  "literal",
  "given",
  "given-names",
  "given_name",
  "firstname",
  "lastname",
  "first_name",
  "author",
];

function formatName(data: Data, toPlain: ToPlain): string {
  const { name } = data;
  if (typeof name === "string") return toPlain(cutRaised(name).text);
  if (name !== undefined && name !== null && !isFields(name)) return toPlain(name);
  const parts = isFields(name) ? name : data;
  if (parts.literal !== undefined) return toPlain(parts.literal);
  const given = firstOf(parts, ["given", "given-names", "given_name", "firstname", "first_name", "first"]);
  const family = firstOf(parts, ["family", "surname", "family_name", "lastname", "last_name", "last"]);
  const particles = [parts["dropping-particle"], parts["non-dropping-particle"]];
  const whole = [...particles, family].map(toPlain).filter(Boolean).join(" ");
  return (
    formatPerson({ given: toPlain(given), family: whole, suffix: toPlain(parts.suffix) }) || toPlain(data.author ?? "")
  );
}

const firstOf = (data: Data, names: readonly string[]): unknown =>
  names.map((name) => data[name]).find((value) => value !== undefined && value !== null);

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
    // Signs are for notes, such as whom to write to.
    if (/^\d+$/.test(part) || (hasKeys && /[a-z]/i.test(part))) unknown.add(part);
    return [];
  });
}

/** A name whose marks lead to affiliations, or with an address behind it. */
function splitName(text: string, marks: readonly string[], { byKey }: Affiliations): Author {
  const [email] = findEmails(text);
  const [, inBrackets] = /\(([^()]+)\)\s*$/.exec(text.replace(/<[^<>]*>/, "").trim()) ?? [];
  const name = text
    .replace(/<[^<>]*>|\([^()]*\)\s*$|[*†‡§¶✉]+|(?<!\S)\S+@\S+/g, " ")
    .replace(/[\s,]+/g, (run) => (run.includes(",") ? ", " : " "))
    .replace(/^[\s,]+|(?<![\s,])[\s,]+$/g, "");
  const known = joinAffiliations(marks.map((mark) => byKey.get(mark)));
  return { name, affiliation: known ?? (inBrackets?.includes("@") ? undefined : inBrackets), email };
}
