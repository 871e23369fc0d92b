import type { Author } from "../../../outline/types.ts";
import { addAffiliation, findEmails, findOrcid, withoutEmails } from "../../people.ts";
import { type AuthorText, LINE, MARK, MARK_END, NAMED, NEXT } from "./author-text.ts";
import { cleanEnds, INSTITUTION } from "./place-words.ts";

/** An author, and the marks behind the name. */
export interface MarkedAuthor extends Author {
  marks: string[];
}

/** What one or more author blocks say. */
export interface Byline {
  authors: MarkedAuthor[];
  /** Lines that begin with a mark: `1 Institute of Things`. */
  affiliations: { mark: string; text: string }[];
  emails: string[];
}

const MARKS = new RegExp(`${MARK}([^${MARK_END}]*)${MARK_END}`, "g");
const STARTS_WITH_MARK = new RegExp(`^${MARK}`);
/** What stands behind a name but is none. */
const SUFFIX =
  /^(?:Jr\.?|Sr\.?|II|III|IV|Ph\.? ?D\.?|M\.? ?D\.?|Dr\.?|[BM]\.? ?(?:A|Sc?|Eng|Ed|Phil|Tech)\.?|(?:(?:Graduate )?Student |Senior |Life )?(?:Member|Fellow)|IEEE|ACM|(?:corresponding|equal).*)$/i;
const DEGREES = /(?:,?\s+(?:Ph\. ?D\.|PhD|M\. ?D\.|MD|M\.? ?Sc\.?|B\.? ?Sc\.?))+$/;
export const NOTE =
  /^\W*(?:these |the |all )?(?:authors? )?(?:contribut|correspond|equal|joint |deceased|present address)/i;

/** `ORCID: 0000-0001-2345-6789` on a line of its own. */
const ORCID_LINE = /^(?:orcid(?: ?id)?:? ?)?(?:https?:\/\/orcid\.org\/)?((?:\d{4}-){3}\d{3}[\dX])$/i;

export function readByline({ text, emails, orcids }: Pick<AuthorText, "text" | "emails" | "orcids">): Byline {
  const byline: Byline = { authors: [], affiliations: [], emails: [...emails] };
  for (const block of text.split(NEXT)) readBlock(block, byline);
  orcids.forEach((orcid, index) => {
    const author = byline.authors[index];
    if (author) author.orcid ??= orcid;
  });
  return byline;
}

/** One block: names first, then lines about them. */
function readBlock(block: string, byline: Byline): void {
  const lines = block
    .split(LINE)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
  const areAll = areNames(lines);
  const areEach = !areAll && lines.every(hasPlace);
  let authors: MarkedAuthor[] = [];
  const places: string[] = [];
  lines.forEach((line, index) => {
    const found = findEmails(line);
    if (found.length > 0) byline.emails.push(...found);
    const bare = withoutEmails(line).replace(/\b(?:e-?mail|email address)s?\b:?/gi, "");
    // `Ann Ash (ann@elm.example)`, `<…>`, `— …`
    const rest = cleanEnds(bare.replace(/[([{<]\s*[)\]}>]|\s[–—-]+\s*$/g, ""));
    const plain = cleanEnds(rest.replace(MARKS, "").replaceAll(NAMED, ""));
    // Notes to names are about the paper, not about where people work.
    if (NOTE.test(plain) && index > 0) return;
    if (plain === "" || (found.length > 0 && plain.length < 15 && index > 0 && !STARTS_WITH_MARK.test(line))) return;
    const orcid = ORCID_LINE.exec(plain)?.[1];
    const last = authors.at(-1);
    if (orcid !== undefined && last) {
      last.orcid ??= findOrcid(orcid);
      return;
    }
    const numbered = authors.some(({ marks }) => marks.length > 0) && /^(\d{1,2}) +(\p{L}.*)$/u.exec(plain);
    if (numbered) byline.affiliations.push({ mark: numbered[1] ?? "", text: numbered[2] ?? "" });
    else if (STARTS_WITH_MARK.test(line)) byline.affiliations.push(...readMarked(rest));
    else if (line.startsWith(NAMED)) authors = [...authors, ...readNames(rest.slice(NAMED.length))];
    else if (areEach) authors = [...authors, ...readWithPlace(rest)];
    else if (isNames(line, index, byline, areAll)) authors = [...authors, ...readNames(rest)];
    else if (index === 0 && found.length > 0 && personsIn(plain) > 0) {
      const parts = rest.split(",");
      const count = personsIn(plain);
      authors = [...authors, ...readNames(parts.slice(0, count).join(","))];
      if (count < parts.length) places.push(cleanEnds(parts.slice(count).join(",")));
    } else places.push(plain);
  });
  // A block without a name goes on about the authors before it: the columns of a table, or `\quad` between places.
  if (authors.length === 0) authors = byline.authors.slice(-1);
  else byline.authors.push(...authors);
  const affiliation = places.join(", ");
  if (affiliation === "") return;
  for (const author of authors) addAffiliation(author, affiliation);
}

/** How many parts of a line that has an address are names, before a place: `Ann Ash and Bob B. Birch, Oakton`. */
function personsIn(line: string): number {
  const parts = line.split(/, ?/);
  const isPerson = (part: string) =>
    part.split(/ (?:and|&) /).every((name) => /^\p{Lu}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){1,4}$/u.test(name)) &&
    !INSTITUTION.test(part);
  const first = parts.findIndex((part) => !isPerson(part));
  return first < 0 ? parts.length : first;
}

/** Names that have initials, one below another, with nothing about them: `Ann Ash \\\\ Bob B.~Birch`. */
const PERSON = /^\p{Lu}[\p{L}'’-]*\.?(?: \p{Lu}\.){0,2} \p{Lu}[\p{L}'’-]+$/u;
const areNames = (lines: readonly string[]) =>
  lines.length > 1 &&
  lines.every((line) => PERSON.test(line) && !INSTITUTION.test(line)) &&
  lines.slice(1).some((line) => / \p{Lu}\. /u.test(line));

/** `Ann Ash, Bob Birch, Elm University, Oakton`: where the names end. Of nothing else, `-1`. */
function placeIn(parts: readonly string[]): number {
  const index = parts.findIndex((part) => INSTITUTION.test(part));
  const names = parts.slice(0, Math.max(index, 0));
  const isTeam = /^\s*and\b|\b(?:group|team|consortium)\b/i.test(parts[index] ?? "");
  return !isTeam && names.every((name) => /\p{L}/u.test(name) && !/\d/.test(name) && !name.includes(MARK)) ? index : -1;
}

const hasPlace = (line: string) => !line.includes(MARK) && placeIn(line.split(",")) > 0;

function readWithPlace(line: string): MarkedAuthor[] {
  const parts = line.split(",");
  const index = placeIn(parts);
  const place = parts.slice(index).join(",").trim();
  return readNames(parts.slice(0, index).join(",")).map((author) => ({ ...author, affiliation: place }));
}

function isNames(line: string, index: number, byline: Byline, isWritten: boolean): boolean {
  if (byline.affiliations.length > 0 || findEmails(line).length > 0) return false;
  if (index === 0) return !(INSTITUTION.test(line) && byline.authors.length > 0);
  if (isWritten) return true;
  // A second line of names has marks like the first; a place mostly says that it is one.
  return line.includes(MARK) && !INSTITUTION.test(line) && !/^\d/.test(line);
}

/** `¹ Institute of Things, ² Other Institute` on one line. */
function readMarked(line: string): Byline["affiliations"] {
  return line
    .split(MARK)
    .slice(1)
    .flatMap((part) => {
      const [marks = "", text = ""] = part.split(MARK_END);
      const plain = cleanEnds(text).replace(/,? and$/, "");
      return plain === "" ? [] : splitMarks(marks).map((mark) => ({ mark, text: plain }));
    });
}

function readNames(line: string): MarkedAuthor[] {
  const names = line
    // A mark behind a comma is still the name's: `A. Name,¹ B. Name²`.
    .replace(new RegExp(`,\\s*((?:${MARK}[^${MARK_END}]*${MARK_END}){1,9})`, "g"), "$1,")
    .replace(new RegExp(`(${MARK_END})\\s*(?=[\\p{L}])`, "gu"), "$1, ")
    .split(/\s*[,;]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+|\s+·\s+/u);
  return names.flatMap((part) => {
    const marks = [...part.matchAll(MARKS)].flatMap(([, inside = ""]) => splitMarks(inside));
    const orcid = findOrcid(part);
    const name = cleanEnds(
      part
        .replace(MARKS, "")
        .replace(/\d{4}-\d{4}-\d{4}-\d{3}[\dX]/, "")
        .replace(/^and\s+/, "")
        .replace(DEGREES, ""),
    );
    if (name === "" || SUFFIX.test(name)) return [];
    return [{ name, marks, ...(orcid ? { orcid } : {}) }];
  });
}

export const splitMarks = (marks: string) =>
  marks
    .split(/[,;\s\uE014]+|(?<=[^\p{L}\p{N}])(?=\S)|(?<=\S)(?=[^\p{L}\p{N}])/u)
    .map((mark) => mark.trim())
    .filter((mark) => /[^\s,;\uE014]/.test(mark));
