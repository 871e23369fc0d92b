import type { Author } from "../../outline/types.ts";
import { assignEmails, findEmails, joinAffiliations, withoutEmails } from "../people.ts";
import { isCapitals } from "./heading-candidates.ts";
import type { Line, Vocabulary } from "./lines.ts";

/** Words of institutions. */
export const INSTITUTION =
  /\b(?:Univ(?:ersit[a-zéäà]*)?|Institut[eos]?|Instituto|Department|Depts?|School|Facult[yéa]|College|Laborator(?:y|ies)|Lab|Labs|Centre|Center|Academy|Hospital|Clinic|Research|Inc|Ltd|Corp(?:oration)?|GmbH|Pharma(?:ceuticals)?|Google|Microsoft|IBM|CNRS|INRIA|ETH|MIT|Foundation|Ministry|Council|Agency|Division|Observatory|Sciences?|Engineering|Technolog(?:y|ies)|Telecommunications|Commons|Technische|École|Ecole)\b|(?<=\p{Ll}\s)Group$/u;
/** `August 5, 2022`, `5 August 2022`, `2022/08/05`: when a version was made stands below names, too. */
const DATE =
  /(?<!\p{L})(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, \d{4}|\d{1,2}\.? \p{Lu}\p{Ll}{2,8}\.? \d{4}|\d{4}[/-]\d{2}[/-]\d{2})(?!\d)/u;

/** The year of a line that is a date and nothing else, as LaTeX sets one below names. */
export function yearOfDate(text: string): number | undefined {
  const line = text.trim();
  const date = DATE.exec(line)?.[0] ?? /^\d{1,2}\.? (?:de )?\p{Ll}{3,10} (?:de )?\d{4}$/u.exec(line)?.[0];
  const year = Number(/(?<!\d)(?:19|20)\d\d(?!\d)/.exec(date ?? "")?.[0]);
  return date === line && year > 0 ? year : undefined;
}

/** What stands below titles and is nobody: `Document Revision History`, `User Guide`, `Author Note`, `Accepted …`. */
const NOBODY =
  /\b(?:Revis(?:ions?|ed)|History|Version|Guide|Manual|Documents?|Specification|Overview|Draft|API|Contents|Author|Accepted|Received|Submitted|Published)\b/;

/** `ADA EXAMPLE∗ and ED EXAMPLE, University of Kettles, Norway`, as journals of the ACM have it. */
const BEFORE_PLACE =
  /^((?:\p{Lu}[\p{Lu}.'’-]{0,20}[∗†‡§¶*\d]{0,3}[, ]{1,2}(?:and )?){1,19}\p{Lu}[\p{Lu}.'’-]{1,20}[∗†‡§¶*\d]{0,3}), (\P{Lo}{0,20}\p{Ll}.{2,200})$/u;

/** Names: capitalised words that the paper never writes in lower case. */
export function looksLikeNames(text: string, words: Vocabulary): boolean {
  const tokens = text
    .replace(/[\d*∗†‡§¶,;.]+/g, " ")
    .split(/\s+/)
    .filter(
      (token) =>
        /\p{L}{2}/u.test(token) &&
        // `Le` and `Li` are names that French and others have as words.
        !/^\p{Lu}\p{Ll}$/u.test(token) &&
        !/^(?:and|AND|Dr|Prof|Member|Fellow|IEEE|Student|Senior|de|van|von|der|la|di)$/.test(token),
    );
  if (tokens.length === 0) return false;
  const names = tokens.filter((token) => /^\p{Lu}/u.test(token) && (words.get(token.toLowerCase()) ?? 0) < 2);
  return names.length >= tokens.length * 0.75;
}

/** Superscripts and marks behind names: `1,2*`, `3¤b.`, `1,?`. */
const MARKS =
  /(?<=\p{L}\.?|\s|^)[\d*∗⋆†‡§¶#¤\p{So}](?:[\d*∗⋆†‡§¶#¤?\p{So}]|,(?=[\d¤*∗⋆†‡§¶#?\p{So}])|[a-z](?![\p{L}]))*(?:\.(?=\s*(?:,|$)))?/gu;

/** `(ada at kettles.example)`, which is to keep robots away. */
const withSigns = (text: string): string =>
  text.replace(/([(<[])([\w.+-]{1,60}) (?:at|\[at\]) ([\w-]{1,60}(?:\.[\w-]{1,60}){1,5})(?=[)>\]])/g, "$1$2@$3");

/** An address in brackets behind a name. */
const BRACKETED_EMAIL = /[(<[]\s*(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[)>\]]/g;

/**
 * The authors in the lines below a title, with the affiliations that stand below their names or go by their marks.
 *
 * @param words the words of the paper: what it writes in lower case is no name
 * @param isPlace whether a line is known to be one of an affiliation, by how it is set
 */
export function readAuthors(
  all: readonly Line[],
  words: Vocabulary,
  isPlace: (line: Line) => boolean = () => false,
): Author[] {
  const lines = all
    .map((line) => ({ ...line, text: withBareMarks(withSigns(line.text.replace(BRACKETED_ORCID, ""))) }))
    .flatMap((line) => {
      const [, name = "", place = ""] = /^(\P{Pd}{3,60}) [−–—] (.{3,200})$/u.exec(line.text) ?? [];
      // `Ada Example    ada@kettles.example`, as JMLR has it, in small capitals
      const [, person = "", address = ""] =
        /^(\P{Lo}{3,60}?)[\s·,]{1,9}([\w.+-]{1,60}@[\w.-]{3,60})$/u.exec(line.text) ?? [];
      if (isName(person, words))
        return [person, /\p{Ll}/u.test(address) ? address : address.toLowerCase()].map((text) => ({ ...line, text }));
      const [, people = "", home = ""] = BEFORE_PLACE.exec(line.text) ?? [];
      if (people && INSTITUTION.test(home)) return [people, home].map((text) => ({ ...line, text }));
      // `Ada Example – University of Kettles`
      const isPerson = isName(name.replace(BRACKETED_EMAIL, "").trim(), words) && !INSTITUTION.test(name);
      return isPerson && INSTITUTION.test(place) ? [name, place].map((text) => ({ ...line, text })) : [line];
    });
  const names: { name: string; at: number; marks: string[] }[] = [];
  joinGiven(lines.slice(0, 30)).forEach((line, at) => {
    const { text: raw } = line;
    if (isPlace(line)) return;
    const text = raw.replace(BRACKETED_EMAIL, " ").replace(/\s+/g, " ").trim();
    if (/@|https?:/.test(text) || INSTITUTION.test(text) || /\d{4}|^\d/.test(text) || text.length > 300) return;
    if (isCapitals(text) && text.split(" ").length > 12) return;
    // A place: `Mountain View, CA`, `Lyon, France`.
    if (
      /,\s*(?:[A-Z]{2,3}|USA|U\.S\.A\.|UK|France|Germany|China|Japan|Italy|Spain|Canada|India|Brazil|Netherlands|Switzerland|Australia|Korea|Israel|Sweden|Austria|Belgium|Denmark|Norway|Finland|Poland|Singapore|Taiwan)\.?$/.test(
        text,
      )
    )
      return;
    const parts = text
      .replace(/,? ?(?:(?:Student|Senior) )?(?:Member|Fellow), ?IEEE\b/g, "")
      .split(/,|;|\b(?:and|AND)\b|&|·|•|\s{3,}/)
      .map((part) =>
        part
          .replace(MARKS, " ")
          .replace(/\s+/g, " ")
          .replace(/ \.? ?$|^ ?[.:]? ?(?:by )?/gi, "")
          .trim()
          .replace(/[\s,]{2,9}$/, ""),
      );
    for (const part of parts) {
      const raw = text.slice(Math.max(0, text.indexOf(part) + part.length)).match(/^[\d*∗⋆†‡§¶#¤,]*/u)?.[0] ?? "";
      if (isName(part, words)) names.push({ name: toSmallLetters(part), at, marks: raw.match(/\d+|[^\d,]/gu) ?? [] });
    }
  });
  const marked = readMarked(lines);
  const authors = names.map(({ name, at, marks }, index): Author => {
    const own = marks.flatMap((mark) => marked.get(mark) ?? []);
    // Affiliations stand below the name, up to the next name.
    const next = names.slice(index + 1).find((each) => each.at > at)?.at ?? lines.length;
    const affiliation = untilGap(
      lines
        .slice(at + 1, next)
        .filter(
          (line, offset, all) =>
            (isPlace(line) && !DATE.test(line.text)) || isAffiliation(line.text, all[offset - 1]?.text),
        ),
    )
      .map(({ text }) =>
        withoutEmails(text)
          .replace(/^[\d*∗†‡§]+\s*(?=\p{Lu})/u, "")
          .replace(/[,;]\s*$|\sand$/, "")
          .trim(),
      )
      .filter((text) => text !== "")
      .slice(0, 4)
      .join(", ");
    // Where numbers say whose affiliation is whose, what stands below a name is that of others.
    const isNumbered = marked.size > 0 && marks.some((mark) => /^\d/.test(mark));
    return { name, affiliation: joinAffiliations(own.length > 0 || isNumbered ? own : [affiliation]) };
  });
  assignEmails(authors, [...new Set(findEmails(lines.map(({ text }) => text).join("\n")))]);
  return authors;
}

const BRACKETED_ORCID = /\s?\[\d{4}-\d{4}-\d{4}-\d{3}[\dX]\]/g;

/** `Ada Example(1,2)`, `(1) University of Kettles`: marks in brackets, as they are without. */
const withBareMarks = (text: string) =>
  text
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => digit.normalize("NFKC"))
    // `1University of Kettles; 2Institute of Lids`
    .replace(/(?<=^|;)\s?(\d{1,2})(?=\p{Lu}\p{Ll})|(?<=\band )(\d)(?=\p{Lu}\p{L})/gu, (mark) => ` ${mark.trim()} `)
    .trim()
    .replace(/(?<=\p{L})\((\d{1,2}(?:, ?\d{1,2})*)\)/gu, "$1")
    .replace(/^\((\d{1,2})\)\s*(?=\p{Lu})/u, "$1 ");

/** A name that is cut by the end of its line goes on in the next: `…, Alain Vincent1,2*, Michèle`, `Crozatier1,2*`. */
function joinGiven(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => {
    const [before, next] = [lines[index - 1], lines[index + 1]];
    const isCut = (text: string | undefined) => /,\s\p{Lu}[\p{L}-]+$/u.test(text ?? "");
    const given = isCut(before?.text) ? `${before?.text.split(", ").at(-1)} ` : "";
    const goesOn = isCut(line.text) && next !== undefined && /^\p{Lu}[\p{L}-]+[\d*∗†‡§¶¤]/u.test(next.text);
    const isRest = given !== "" && /^\p{Lu}[\p{L}-]+[\d*∗†‡§¶¤]/u.test(line.text);
    const text = goesOn ? line.text.replace(/,\s[^,]*$/, "") : line.text;
    return { ...line, text: isRest ? given + text : text };
  });
}

const numberAt = (text: string) => Number(/^\d{1,2}(?=\s+\p{Lu})/u.exec(text)?.[0] ?? 0);

/** Affiliations that start with the marks of their authors: `1 A, City 2 B, City`, `†Department …`. */
function readMarked(lines: readonly Line[]): Map<string, string> {
  const marked = new Map<string, string>();
  for (const [at, { text: whole }] of lines.entries()) {
    const text = withoutEmails(whole).replace(/[\s/|–—-]{1,9}$/, "");
    // The number before or behind that of one needs no word of an institution: `6 Data Carpentry`.
    const number = numberAt(text);
    const isNext = marked.has(String(number - 1));
    const isBefore =
      number > 0 && lines.some((other) => numberAt(other.text) === number + 1 && INSTITUTION.test(other.text));
    if ((!INSTITUTION.test(text) && !isNext && !isBefore) || text.includes("@")) continue;
    for (const [, mark = "", rest = ""] of text.matchAll(
      /(?:^|\s)(\d{1,2}|[*∗†‡§¶])\s*(?=\p{Lu})(.+?)(?=\s\d{1,2}\s+\p{Lu}|\s?[∗†‡§¶]|$)/gu,
    ))
      if (!marked.has(mark)) marked.set(mark, rest.trim().replace(/(?: and)?[,;.\s]{0,9}$/, ""));
    const [, mark = ""] = /^(\d{1,2}|[*∗†‡§¶])\s{0,3}\p{Lu}/u.exec(text) ?? [];
    const next = lines[at + 1]?.text ?? "";
    const known = marked.get(mark);
    // `1 Department of Kettles` and below it `University of Bergen`.
    const goesOn = INSTITUTION.test(next) && /^\p{Lu}/u.test(next) && !/@|\d/.test(next);
    if (known !== undefined && goesOn && text.endsWith(known)) marked.set(mark, `${known}, ${next.trim()}`);
  }
  return marked;
}

/** `ADA VAN EXAMPLE`, as journals of mathematics print names, is `Ada van Example`. */
const toSmallLetters = (name: string): string =>
  /^[\p{Lu}\s.'’-]{5,}$/u.test(name) && /\p{Lu}{3}/u.test(name)
    ? name
        .toLowerCase()
        .replace(/(?<!\p{L}|\p{L}['’](?=s\b))\p{L}/gu, (letter) => letter.toUpperCase())
        .replace(/\b(?:Van|Von|De|Der|Den|Del|Di|La|Le|Ten|Ter)\b(?= )/g, (word) => word.toLowerCase())
    : name;

/** Lines up to the first blank one between them. */
function untilGap(lines: readonly Line[]): Line[] {
  const gap = lines.findIndex(({ number }, index) => index > 0 && number > (lines[index - 1]?.number ?? 0) + 1);
  return lines.slice(0, gap < 0 ? undefined : gap);
}

const isAffiliation = (text: string, before: string | undefined) =>
  !/^[\w.+{}, -]+@/.test(text) &&
  text.length < 200 &&
  (!DATE.test(text) || INSTITUTION.test(text)) &&
  (INSTITUTION.test(text) || (before !== undefined && !before.includes("@") && /,/.test(text) && !/[.?!]$/.test(text)));

function isName(text: string, words: Vocabulary): boolean {
  const tokens = text.split(" ");
  if (tokens.length < 2 || tokens.length > 5 || text.length > 45 || NOBODY.test(text)) return false;
  if (
    !tokens.every((token) =>
      /^(?:\p{Lu}[\p{L}'’.-]*|d[aeiou]s?|v[ao]n|der|den|la|le|di|al|bin|y|ten|ter)$/u.test(token),
    )
  )
    return false;
  return looksLikeNames(text, words) && tokens.some((token) => /\p{L}{2}/u.test(token));
}
