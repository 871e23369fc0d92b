import type { Reference } from "../../outline/types.ts";
import type { Inline } from "../../text/inline.ts";

/** How a paper names its works: by number or label in brackets, or by author and year. */
export interface CitedWorks {
  /** Ids by the marks of the list: `3`, `MB07`. */
  byMark: ReadonlyMap<string, string>;
  /** By surname of the first author and year: `huang 2016`. */
  byAuthor: ReadonlyMap<string, NamedWork[]>;
}

interface NamedWork {
  id: string;
  /** Surnames of all but the first author, as letters. */
  others: string[];
}

export function indexWorks(listed: readonly { reference: Reference; mark: string | undefined }[]): CitedWorks {
  const byMark = new Map(
    listed.flatMap(({ mark, reference }) => (mark === undefined ? [] : [[squeeze(mark), reference.id] as const])),
  );
  const byAuthor = new Map<string, NamedWork[]>();
  for (const { reference } of listed) {
    const [first, ...rest] = (reference.author as { family?: string; literal?: string }[] | undefined) ?? [];
    const year = (reference.issued as { "date-parts"?: number[][] } | undefined)?.["date-parts"]?.[0]?.[0];
    const name = first?.family ?? first?.literal;
    if (name === undefined || year === undefined) continue;
    const key = authorKey(name, String(year));
    const others = rest.map(({ family, literal }) => lettersOf(family ?? literal ?? ""));
    byAuthor.set(key, [...(byAuthor.get(key) ?? []), { id: reference.id, others }]);
  }
  return { byMark, byAuthor };
}

const squeeze = (mark: string) => mark.replace(/\s+/g, "");
const lettersOf = (name: string) =>
  name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}]/gu, "");
const authorKey = (name: string, year: string) => `${lettersOf(name)} ${year}`;

/** `[3]`, `[1, 4–6]`, `[MB07, Hu16]`, with the brackets that follow at once: `[1], [2]`, `[3]–[5]`. */
const BRACKETS =
  /\[((?:[A-Z](?: ?[\w+]){0,14}|\d{1,3})(?:\s?[,;–—-]\s?(?:[A-Z](?: ?[\w+]){0,14}|\d{1,3}))*)\](?:(\s?[,;–—-]?\s?)(?=\[))?/g;
/** `(Huang, 2016; Liu and Dunford 2016a)`. */
const PARENTHESES =
  /\(((?:see |e\.g\.,? |cf\. |for example,? )?[\p{Lu}d][^()]{2,200}?\b(?:1[89]|20)\d{2}[a-z]?(?:, ?(?:1[89]|20)?\d{2}[a-z]?)*)\)/gu;
/** `Huang (2016)`, `Liu and Dunford (2016)`. */
const NARRATIVE =
  /\b(\p{Lu}[\p{L}'’-]+)((?:,? (?:and|&) \p{Lu}[\p{L}'’-]+| et al\.?)?)( )\(((?:1[89]|20)\d{2}[a-z]?)\)/gu;

const NAME = String.raw`(?:(?:d[aeiou]|v[ao]n|v[ao]n de[rn]) )?\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?`;
const YEAR = String.raw`(?:1[89]|20)\d{2}[a-z]?`;
/** Names with their years, and nothing else: `see Liu and Dunford, 2016a, 2017`. */
const NAMES_AND_YEARS = new RegExp(
  `^(?:see |see also |e\\.g\\.,? |cf\\. |for example,? )?${NAME}(?:(?:,? (?:and|&) |, )${NAME})*(?: et al\\.?)?,? ?\\(?${YEAR}(?:(?:, ?| and )${YEAR})*\\)?(?:, ?pp?\\. ?[\\d–-]+)?$`,
  "u",
);

interface Found {
  from: number;
  to: number;
  keys: string[];
}

/** Running text with its citations told apart; marks of works that are not in the list stay text. */
export function markCitations(text: string, works: CitedWorks): Inline[] {
  const found = [...findBrackets(text, works), ...findByAuthor(text, works)].toSorted((a, b) => a.from - b.from);
  const inlines: Inline[] = [];
  let last = 0;
  for (const { from, to, keys } of found) {
    if (from < last) continue;
    if (from > last) inlines.push({ type: "text", value: text.slice(last, from) });
    inlines.push({ type: "citation", items: keys.map((key) => ({ key })), offset: from });
    last = to;
  }
  if (last < text.length) inlines.push({ type: "text", value: text.slice(last) });
  return inlines;
}

function findBrackets(text: string, { byMark }: CitedWorks): Found[] {
  if (byMark.size === 0) return [];
  const found: Found[] = [];
  let joins = "";
  for (const match of text.matchAll(BRACKETS)) {
    const keys = keysIn(match[1] ?? "", byMark);
    const last = found.at(-1);
    const to = match.index + match[0].length - (match[2]?.length ?? 0);
    if (keys.length > 0 && last && joins !== "" && last.to + joins.length === match.index) {
      last.keys = /[–—-]/.test(joins)
        ? range(last.keys.at(-1), keys[0], byMark, last.keys).concat(keys)
        : [...last.keys, ...keys];
      last.to = to;
    } else if (keys.length > 0) found.push({ from: match.index, to, keys });
    joins = match[2] ?? "";
  }
  return found.map((each) => ({ ...each, keys: [...new Set(each.keys)] }));
}

function keysIn(inner: string, byMark: ReadonlyMap<string, string>): string[] {
  const keys: string[] = [];
  for (const part of inner.split(/[,;]/)) {
    const [, from, to] = /^\s*(\d+)\s?[–—-]\s?(\d+)\s*$/.exec(part) ?? [];
    const marks = from && to ? numbersBetween(Number(from), Number(to)) : [squeeze(part)];
    const ids = marks.flatMap((mark) => byMark.get(mark) ?? []);
    // One that is unknown means that these brackets are something else.
    if (ids.length === 0 || ids.length < marks.length) return [];
    keys.push(...ids);
  }
  return keys;
}

const numbersBetween = (from: number, to: number) =>
  to >= from && to - from < 100 ? Array.from({ length: to - from + 1 }, (_, index) => String(from + index)) : [];

/** `[3]–[5]`: the works between as well. */
function range(
  first: string | undefined,
  last: string | undefined,
  byMark: ReadonlyMap<string, string>,
  before: readonly string[],
): string[] {
  const ids = [...byMark.values()];
  const [from, to] = [ids.indexOf(first ?? ""), ids.indexOf(last ?? "")];
  return [...before, ...(from >= 0 && to > from && to - from < 100 ? ids.slice(from + 1, to) : [])];
}

function findByAuthor(text: string, { byAuthor }: CitedWorks): Found[] {
  if (byAuthor.size === 0) return [];
  const parenthetic = [...text.matchAll(PARENTHESES)].flatMap((match): Found[] => {
    const parts = (match[1] ?? "").split(";");
    // Text in parentheses may as well start with a name and end with a year.
    if (!parts.every((part) => NAMES_AND_YEARS.test(part.trim()))) return [];
    const keys = parts.map((part) => {
      const name =
        /(?:^|see |e\.g\.,? |cf\. )((?:d[aeiou] |v[ao]n (?:de[rn] )?)?\p{Lu}[\p{L}'’-]+)/u.exec(part.trim())?.[1] ?? "";
      const others = part.slice(part.indexOf(name) + name.length);
      return [...part.matchAll(/(?:1[89]|20)\d{2}[a-z]?/g)].flatMap(([year]) => lookUp(name, others, year, byAuthor));
    });
    return keys.every((each) => each.length > 0)
      ? [{ from: match.index, to: match.index + match[0].length, keys: [...new Set(keys.flat())] }]
      : [];
  });
  const narrative = [...text.matchAll(NARRATIVE)].flatMap((match): Found[] => {
    const keys = lookUp(match[1] ?? "", match[2] ?? "", match[4] ?? "", byAuthor);
    const from = match.index + (match[1]?.length ?? 0) + (match[2]?.length ?? 0) + 1;
    return keys.length > 0 ? [{ from, to: match.index + match[0].length, keys }] : [];
  });
  return [...parenthetic, ...narrative];
}

/**
 * Of several works of one first author in a year, those with the other names that are told: a second one, `et al.`, none. A
 * letter behind the year takes the work of that place among these.
 */
function lookUp(name: string, others: string, year: string, byAuthor: CitedWorks["byAuthor"]): string[] {
  const all = byAuthor.get(authorKey(name, year.slice(0, 4))) ?? [];
  const [, second] = /^,? (?:(?:and|&) )?(\p{Lu}[\p{L}'’-]+)/u.exec(others) ?? [];
  const isAlike = ({ others: own }: NamedWork): boolean =>
    second === undefined ? own.length > 0 === /et al/.test(others) : own[0] === lettersOf(second);
  const alike = all.length > 1 ? all.filter(isAlike) : [];
  const works = alike.length > 0 ? alike : all;
  const letter = year.charCodeAt(4) - 97;
  const chosen = letter >= 0 ? works[letter] : undefined;
  if (letter > 0) return chosen ? [chosen.id] : [];
  return works.slice(0, 1).map(({ id }) => id);
}
