import type { Author } from "../outline/types.ts";

/** A name in its parts. */
export interface NameParts {
  given?: string | undefined;
  /** With its particles: `van der Berg`. */
  family?: string | undefined;
  suffix?: string | undefined;
  /** Whether the family's name comes first. */
  isEastern?: boolean | undefined;
}

/** A name as it is said; in ideographs and Hangul the family's comes first, without a space. */
export function formatName({ given, family, suffix, isEastern }: NameParts): string {
  const isIdeographic = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(
    `${family ?? ""}${given ?? ""}`,
  );
  if (isEastern || isIdeographic) return [family, given].filter(Boolean).join(isIdeographic ? "" : " ");
  return [given, family, suffix].filter(Boolean).join(" ");
}

const ORCID = /(?<!\d)\d{4}-\d{4}-\d{4}-\d{3}[\dX](?!\d)/i;

/** The ORCID in a text, in groups of four digits. */
export const findOrcid = (text: string): string | undefined => ORCID.exec(text)?.[0].toUpperCase();

const EMAIL =
  /(?:\{([^{}@]{1,300})\}|(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}._%+-]{1,64}))\s?@\s?([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8})/gu;

/** E-mail addresses in a text; `{ann,bob}@example.org` is two. */
export const findEmails = (text: string): string[] =>
  [...text.matchAll(EMAIL)].flatMap(([, several, single, host]) =>
    (several ?? single ?? "")
      .split(/[,;|\s]+/)
      .filter(Boolean)
      .map((name) => `${name}@${host}`),
  );

export const withoutEmails = (text: string): string => text.replace(EMAIL, "");

/** No name is longer. */
const LONGEST_NAME = 80;

/** The names in a line that has nothing but names. */
export const splitNames = (line: string): string[] =>
  line
    .split(/[,;&]|\band\b|\bund\b/)
    .map((name) => name.trim())
    .filter(isName);

/** The names in a field of a paper's head: `Doe, Jane` is one, `Jane Doe, John Roe and Jo Poe` are three, and so are three in Chinese. */
export const splitPeople = (field: string): string[] =>
  field.split(/[;；，、\n]|\s\\?and\s|\s&\s/).flatMap((part) => {
    // `Jane Doe, John Roe, and Jo Poe`
    const names = part
      .replace(/,\s*$/, "")
      .split(",")
      .map((name) => name.trim());
    return names.every((name) => /\S\s+\S|^\p{Script=Han}{2,}/u.test(name)) ? names : [part.trim()];
  });

/** Whether a text can be a person's name: it has letters, and is short. */
export const isName = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !text.includes("@") && text.length < LONGEST_NAME;

/** Letters of a name, without accents, in small ones. */
const fold = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[^\p{L}\s]/gu, "")
    .toLowerCase();

const wordsOf = (name: string) =>
  fold(name)
    .split(/\s+/)
    .filter((word) => word.length > 1);

const localPart = (address: string) => fold(address.split("@")[0] ?? "").replaceAll(" ", "");

/** Whether an address has a word of a name in it. */
export function isNamedAfter(address: string, name: string): boolean {
  const local = localPart(address);
  return wordsOf(name).some((word) => word.length > 2 && local.includes(word));
}

/** Whether two names may be one person's: `A. Author` is `Ann Author`. */
export function isSameName(first: string, second: string): boolean {
  const [one, other] = [fold(first).trim().split(/\s+/), fold(second).trim().split(/\s+/)];
  return one.at(-1) === other.at(-1) && one[0]?.charAt(0) === other[0]?.charAt(0);
}

/**
 * Gives addresses that stand apart to the authors that have none, by the name in an address, the last one first.
 *
 * @returns those that are left
 */
export const assignByName = (authors: readonly Author[], emails: readonly string[]): string[] =>
  emails.filter((address) => {
    if (authors.some(({ email }) => email === address)) return false;
    const local = localPart(address);
    const open = authors.filter((each) => !each.email);
    const match =
      open.find(({ name }) => local.includes(wordsOf(name).at(-1) ?? "\0")) ??
      open.find(({ name }) => isNamedAfter(address, name));
    if (match) match.email = address;
    return !match;
  });

/** The same; those that are left in order, where there is one for each author that is left. */
export function assignEmails(authors: readonly Author[], emails: readonly string[]): void {
  const left = assignByName(authors, emails);
  const open = authors.filter((each) => !each.email);
  if (left.length === open.length)
    open.forEach((each, index) => {
      each.email = left[index];
    });
}

/** Several places where somebody works, each once; nothing if there are none. */
export const joinAffiliations = (places: readonly (string | undefined)[]): string | undefined =>
  [...new Set(places.filter(Boolean))].join("; ") || undefined;

/** An author works at one more place. */
export function addAffiliation(author: Author, place: string): void {
  author.affiliation = joinAffiliations([...(author.affiliation?.split("; ") ?? []), place]);
}
