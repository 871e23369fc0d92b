/** A reference taken apart, its names in one order. */
interface Split {
  authors: string;
  year: string;
  title?: string;
  source?: string;
  rest?: string;
}

const ENTRY = /^(?<authors>[^“”"]{4,600}?)\.? (?<year>(?:1[5-9]|20)\d{2})[a-z]?\. (?<rest>.+)$/u;
const QUOTED = /^[“"](?<title>[^”"]{4,400}?)[.,]?[”"] (?<source>.+)$/u;
/** A name as it is written in running text: `Ben Cup`, `J Morgan`, `William M. Humphreys`, `Ida van der Holm`. */
const NAME = /^\p{Lu}[\p{L}.'’-]{0,30}(?: [\p{L}.'’-]{1,30}){1,5}$/u;

/** A family's name alone; two words with capitals may be a given name and one. */
const FAMILY = /^(?:\p{Ll}{1,4} ){0,3}\p{Lu}[\p{L}'’-]{1,30}$/u;

/**
 * The author-date style of the Chicago Manual (18th ed., 13.102): only the first name has its parts turned around, and there
 * need be no dots behind initials: `Pot, A, Ben Cup, and Ida Holm. 2019. “Title.” Source.`
 *
 * @returns nothing where the names are not written so
 */
export function splitChicago(text: string): Split | undefined {
  const { authors = "", year = "", rest = "" } = ENTRY.exec(text)?.groups ?? {};
  const [family, given, ...others] = authors
    .split(/,? and |, /)
    .map((name) => name.trim())
    .filter((name) => name !== "" && !/^et al\b/.test(name));
  if (!family || !given || others.length === 0 || !others.every((name) => NAME.test(name))) return undefined;
  if (!/^\p{Lu}/u.test(given) || !FAMILY.test(family)) return undefined;
  const names = [`${given} ${family}`, ...others].map(withDots).join(", ");
  const { title, source } = QUOTED.exec(rest)?.groups ?? {};
  return title === undefined || source === undefined
    ? { authors: names, year, rest }
    : { authors: names, year, title, source };
}

/** Initials with their dots: `IK Niazi` is I. K. Niazi. */
const withDots = (name: string) =>
  name.replace(/(?<![\p{L}.])\p{Lu}{1,3}(?= \p{Lu})/gu, (initials) =>
    [...initials].map((letter) => `${letter}.`).join(" "),
  );
