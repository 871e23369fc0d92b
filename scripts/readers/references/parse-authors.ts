import { OTHERS } from "../../text/others.ts";

/** An author in CSL-JSON. */
export interface CslName {
  family?: string;
  given?: string;
  suffix?: string;
  literal?: string;
}

/** `Pot, Ann`, as programs keep names; what has no comma, or only ends in one, is a group. */
export function readTurnedName(name: string): CslName {
  const [family = "", given = ""] = name.split(",").map((part) => part.trim());
  return given === "" ? { literal: family } : { family, given };
}

const SURNAME = String.raw`(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|al|El|Van|Von|De|Di|La|Le)[ -]){0,3}(?:[dlt]['’])?\p{Lu}[\p{L}'’-]*\p{L}(?: (?:Jr|Sr|I{2,3})\.?)?(?:[ -]\p{Lu}[\p{L}'’-]+)?`;

/** How lists of authors are written: each pattern is one author, what is between them is left aside. */
const FORMS: { one: RegExp; read: (match: RegExpExecArray) => CslName }[] = [
  // Huang, Y. · Swaine, M. D. · García-Pérez, J.-L. · Moore, J S. · Pot, A et al.
  {
    one: new RegExp(
      `^(${SURNAME}), ?((?:\\p{Lu} (?=\\p{Lu}\\.))?(?:\\p{Lu}\\p{Ll}{0,2}\\.[ -]?){1,4}|\\p{Lu}(?= ?(?:[,;&(]|and |et al|$)))(?=,|;|&|$| and | \\(|\\s|\\.)`,
      "u",
    ),
    read: ([, family = "", given = ""]) => ({ family, given: given.trim() }),
  },
  // Y. Huang · M. D. Swaine · J Moore
  {
    one: new RegExp(
      `^((?:\\p{Lu}\\p{Ll}?\\.[ -]?){1,4}|(?![AI] )\\p{Lu}(?= ${SURNAME}(?:[.,;&]| and ))) ?(${SURNAME})(?=,|;|&|$| and |\\.|\\s)`,
      "u",
    ),
    read: ([, given = "", family = ""]) => ({ family, given: given.trim() }),
  },
  // Huang Y · Swaine MD · Moore J. S.
  {
    one: new RegExp(`^(${SURNAME}) ((?:\\p{Lu}\\.[ -]?){1,4}(?=,|;|&|$|and )|\\p{Lu}{1,3}(?=,|;|&|$|\\.| and ))`, "u"),
    read: ([, family = "", given = ""]) => ({
      family,
      given: given
        .replace(/\P{Lu}/gu, "")
        .split("")
        .map((letter) => `${letter}.`)
        .join(" "),
    }),
  },
  // Huang, Yi
  {
    one: new RegExp(`^(${SURNAME}), (\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}\\.?)*)(?=,|;|&|$| and |\\.)`, "u"),
    read: ([, family = "", given = ""]) => ({ family, given }),
  },
  // Yi Huang · Carlo C Maley
  {
    one: new RegExp(
      `^(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}\\.?)*(?: \\p{Lu}[\\p{Ll}]+)??) (${SURNAME})(?=,|;|&|$| and |\\.)`,
      "u",
    ),
    read: ([, given = "", family = ""]) => ({ family, given }),
  },
];

const BETWEEN = /^\s*(?:(?:,|;|&|and|und|et(?! al)|\.\s*,)\s*)+/;
const ET_AL = /^[,;]?\s*(?:and )?(?:et al\.?|others|…|\.\.\.)/i;

/**
 * Reads a list of authors as printed at the start of a reference.
 *
 * @returns the names, and what they are followed by; no names when the text does not start with any. After the first,
 *   the rest must be written in the same form, or in the one that turns the first name around (`Liu, W. and M. Dunford`)
 */
export function parseAuthors(text: string): { authors: CslName[]; rest: string } {
  const tries = FORMS.map((form) => readAll(text, form));
  return tries.reduce(
    (best, next) =>
      next.authors.length > best.authors.length ||
      (next.authors.length === best.authors.length && next.rest.length < best.rest.length && next.authors.length > 0)
        ? next
        : best,
    { authors: [], rest: text },
  );
}

function readAll(text: string, first: (typeof FORMS)[number]): { authors: CslName[]; rest: string } {
  const authors: CslName[] = [];
  let rest = text;
  for (;;) {
    const found = first.one.exec(rest) ?? undefined;
    const other = found || authors.length === 0 ? undefined : FORMS[1]?.one.exec(rest);
    const match = found ?? other;
    if (!match) break;
    authors.push(found ? first.read(found) : (FORMS[1]?.read(match) ?? {}));
    rest = rest.slice(match[0].length);
    const etAl = ET_AL.exec(rest);
    if (etAl) {
      rest = rest.slice(etAl[0].length);
      authors.push(OTHERS);
      break;
    }
    const between = BETWEEN.exec(rest);
    if (!between || authors.length > 400) break;
    const next = rest.slice(between[0].length);
    // A comma may as well end the list.
    if (!first.one.test(next) && !FORMS[1]?.one.test(next)) {
      const behind = ET_AL.exec(next);
      if (behind) {
        rest = next.slice(behind[0].length);
        authors.push(OTHERS);
      }
      break;
    }
    rest = next;
  }
  return { authors, rest };
}
