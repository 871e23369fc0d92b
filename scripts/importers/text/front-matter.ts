import type { Author } from "../../outline/types.ts";
import { roleOf } from "../known-headings.ts";
import { isCapitals } from "./heading-candidates.ts";
import type { Heading } from "./heading-chain.ts";
import { joinSmallCapitals, type Line, type Vocabulary } from "./lines.ts";
import { joinLines } from "./paragraphs.ts";

/** Where the parts of a paper's first page stand: indices of lines, ends exclusive. */
export interface FrontMatter {
  /** Title and authors. */
  title: [number, number];
  /** Text of the abstract behind its mark, and the lines that it takes. */
  abstract?: { text: Line[]; from: number; to: number };
  keywords?: { text: string; from: number; to: number };
  /** The first line of the paper's own text. */
  body: number;
}

/** `Abstract—`, `Abstract.`, `Summary:` at the start of a line of text. */
const ABSTRACT = /^[*_]{0,3}(?:Abstract|ABSTRACT|A ?BSTRACT|Summary)[*_]{0,3}\s*(?:[-–—:.]+)[*_]{0,3}\s*(?=\S)/;
const KEYWORDS =
  /^[*_]{0,3}(?:(?:Key ?-?words?|KEY ?WORDS?|Index Terms|INDEX TERMS)(?: and phrases)?)[*_]{0,3}\s*(?:[-–—:.]+)[*_]{0,3}\s*(?=\S)/i;

/** How far from the top abstract and keywords are looked for. */
const REACH = 160;

/**
 * Finds title block, abstract and keywords above a paper's first heading; in papers whose columns were read in the
 * wrong order the abstract may also stand behind it.
 */
export function findFrontMatter(lines: readonly Line[], headings: readonly Heading[]): FrontMatter {
  const body = headings.find(({ title }) => !isFront(title))?.from ?? lines.length;
  const abstract = findAbstract(lines, headings, body);
  const keywords = findKeywords(lines, headings);
  const firstMark = Math.min(body, abstract?.from ?? body, keywords?.from ?? body, headings[0]?.from ?? body);
  const title: [number, number] = [0, firstMark];
  // Without any mark the first paragraphs are the title block, the rest is text.
  if (firstMark === lines.length) title[1] = endOfTitleBlock(lines);
  const parts = [abstract, keywords].flatMap((part) => (part && part.from < body ? [part.to] : []));
  return {
    title,
    ...(abstract ? { abstract } : {}),
    ...(keywords ? { keywords } : {}),
    body: Math.max(title[1], ...parts),
  };
}

const isFront = (title: string) => ["abstract", "keywords"].includes(roleOf(title) ?? "");

function findAbstract(lines: readonly Line[], headings: readonly Heading[], body: number) {
  const heading = headings.find(({ title, from }) => roleOf(title) === "abstract" && from < REACH * 2);
  const runIn = lines.findIndex(({ text }, index) => index < REACH && ABSTRACT.test(text));
  if (!heading && runIn < 0) return undefined;
  const from = heading ? heading.from : runIn;
  const start = heading ? heading.to : runIn;
  const next = headings.find((each) => each.from > from)?.from ?? lines.length;
  let to = start;
  while (to < next && (to === start || !KEYWORDS.test(lines[to]?.text ?? ""))) {
    // A blank line ends it, once there is enough, unless the sentence goes on.
    const blank = lines[to]?.text === "" && to > start + 1 && (from >= body || next > to + 60);
    if (blank && hasEnded(lines.slice(start, to))) break;
    to++;
  }
  const text = lines
    .slice(start, to)
    .map((line, index) => (!heading && index === 0 ? { ...line, text: line.text.replace(ABSTRACT, "") } : line));
  return { text, from, to };
}

const hasEnded = (lines: readonly Line[]) => {
  const text = lines
    .map((line) => line.text)
    .join(" ")
    .trim();
  return text.length > 200 && /[.?!]["”)]?$/.test(text);
};

function findKeywords(lines: readonly Line[], headings: readonly Heading[]) {
  const heading = headings.find(({ title, from }) => roleOf(title) === "keywords" && from < REACH * 2);
  const runIn = lines.findIndex(({ text }, index) => index < REACH * 2 && KEYWORDS.test(text));
  if (!heading && runIn < 0) return undefined;
  const from = heading ? heading.from : runIn;
  let to = heading ? heading.to : runIn + 1;
  while (heading && lines[to]?.text === "") to++;
  const stop = headings.find((each) => each.from > from)?.from ?? lines.length;
  const parts = heading ? [] : [lines[runIn]?.text.replace(KEYWORDS, "") ?? ""];
  while (to < stop && lines[to]?.text !== "" && parts.length < 6) parts.push(lines[to++]?.text ?? "");
  return { text: parts.join(" "), from, to };
}

/** Keywords between commas, semicolons or dots in the middle of the line. */
export function splitKeywords(text: string): string[] {
  const separator = text.includes(";") ? ";" : /[·•|]/.test(text) ? /[·•|]/ : ",";
  return text
    .replace(/[.;,]\s*$/, "")
    .split(separator)
    .map((keyword) => keyword.replace(/^[\s*_]+|[\s*_]+$/g, ""))
    .filter((keyword) => keyword !== "" && keyword.length < 80);
}

function endOfTitleBlock(lines: readonly Line[]): number {
  let paragraphs = 0;
  for (const [index, { text }] of lines.entries()) {
    if (text === "" && lines[index + 1]?.text !== "") paragraphs++;
    if (text.length > 200 || paragraphs >= 3 || index > 25) return index;
  }
  return lines.length;
}

/** Words of institutions. */
const INSTITUTION =
  /\b(?:Univ(?:ersit[a-zéäà]*|\.)|Institut[eos]?|Instituto|Department|Dept|School|Facult[yéa]|College|Laborator(?:y|ies)|Lab|Labs|Centre|Center|Academy|Hospital|Research|Inc|Ltd|Corp(?:oration)?|Google|Microsoft|IBM|CNRS|INRIA|ETH|MIT|Foundation|Ministry|Council|Agency|Division|Observatory|Sciences?|Engineering|Technolog(?:y|ies)|Telecommunications|Commons|Technische|École|Ecole)\b/;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** `{a,b}@x.org` stands for two addresses. */
const GROUPED_EMAIL = /\{([\w.+, -]+)\}\s*@\s*([\w-]+(?:\.[\w-]+)+)/g;
/** Above the title: names of journals and conferences, dates, notices. */
const MASTHEAD =
  /^(?:Proceedings of|In Proceedings|Appeared in|To appear|Published|Preprint|Draft|Submitted|Received|Accepted|IEEE TRANSACTIONS|Journal of|Vol(?:ume)?\.?\s*\d|RESEARCH ARTICLE|Research Article|ORIGINAL|Open Access|Article|Review|Letter|Technical Report|Association for|.{0,50}\bmanuscript no\b|.{0,40}\b(?:ournal|Journal|JOURNAL|Transactions|Letters|Annals|Proceedings) of\b|\d{4}$|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)|\bpp?\. ?\d|\bVOL\. ?\w|\b(?:Conference|Workshop|Symposium) on\b.*\b(?:19|20)\d{2}/;

export interface TitleBlock {
  title: string;
  titleLine: Line | undefined;
  authors: Author[];
}

/**
 * Title and authors of the lines above the abstract. Words of the title stand in the paper's own text in lower case,
 * names don't: that tells where the one ends and the other starts when no blank line does.
 */
export function readTitleBlock(lines: readonly Line[], words: Vocabulary): TitleBlock {
  const texts = lines.filter(({ text }) => text !== "");
  const start = texts.findIndex(
    (line) => !isMasthead(line, lines) && !INSTITUTION.test(line.text) && line.text.length > 3,
  );
  const titleLine = texts[start];
  if (!titleLine) return { title: "", titleLine: undefined, authors: [] };
  let end = start + 1;
  while (end < texts.length && end < start + 5 && goesOn(texts[end - 1], texts[end], words)) end++;
  const title = joinSmallCapitals(joinLines(texts.slice(start, end), words), words)
    .replace(/[*∗†‡]+$/, "")
    .trim();
  return { title: title.replace(/^#+\s*/, ""), titleLine, authors: readAuthors(texts.slice(end), words) };
}

function isMasthead(line: Line, lines: readonly Line[]): boolean {
  if (MASTHEAD.test(line.text) || /^[\d\s./:-]+$/.test(line.text) || /https?:|doi/i.test(line.text)) return true;
  // The rest of a masthead's sentence, such as the end of a conference's name.
  const before = lines[lines.indexOf(line) - 1];
  return before !== undefined && MASTHEAD.test(before.text) && !/\p{L}{2}[.]?$/u.test(line.text);
}

/** Whether a line still belongs to the title: it follows at once, and does not look like names. */
function goesOn(last: Line | undefined, line: Line | undefined, words: Vocabulary): boolean {
  if (!last || !line || line.number !== last.number + 1) return false;
  if (line.text.includes("@") || INSTITUTION.test(line.text) || /[,;]\s*\d|\d\s*[,*]/.test(line.text)) return false;
  return (
    !looksLikeNames(line.text, words) || /(?:\b(?:a|an|the|of|for|and|in|on|to|with|by|from)|[:–—-])$/i.test(last.text)
  );
}

/** Names: capitalised words that the paper never writes in lower case. */
function looksLikeNames(text: string, words: Vocabulary): boolean {
  const tokens = text
    .replace(/[\d*∗†‡§¶,;.]+/g, " ")
    .split(/\s+/)
    .filter(
      (token) =>
        /\p{L}{2}/u.test(token) &&
        !/^(?:and|AND|Dr|Prof|Member|Fellow|IEEE|Student|Senior|de|van|von|der|la|di)$/.test(token),
    );
  if (tokens.length === 0) return false;
  const names = tokens.filter((token) => /^\p{Lu}/u.test(token) && (words.get(token.toLowerCase()) ?? 0) < 2);
  return names.length >= tokens.length * 0.75;
}

/** Superscripts and marks behind names. */
const MARKS = /(?:[\d*∗†‡§¶#¤]|(?<=\d),(?=\d))+/gu;

function readAuthors(lines: readonly Line[], words: Vocabulary): Author[] {
  const names: { name: string; at: number }[] = [];
  lines.slice(0, 30).forEach(({ text }, at) => {
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
      .replace(/,?\s*(?:(?:Student|Senior)\s+)?(?:Member|Fellow),\s*IEEE\b/g, "")
      .split(/,|;|\band\b|&|·|•|\s{3,}/)
      .map((part) =>
        part
          .replace(MARKS, " ")
          .replace(/\s+\.?\s*$|^\s*[.:]?\s*(?:by\s+)?/gi, "")
          .replace(/\s+/g, " ")
          .trim(),
      );
    for (const part of parts) if (isName(part, words)) names.push({ name: part, at });
  });
  const emails = readEmails(lines);
  const byAddress = assignEmails(
    names.map(({ name }) => name),
    emails,
  );
  return names.map(({ name, at }, index): Author => {
    // Affiliations stand below the name, up to the next name.
    const next = names.slice(index + 1).find((each) => each.at > at)?.at ?? lines.length;
    const affiliation = lines
      .slice(at + 1, next)
      .filter(({ text }, offset, all) => isAffiliation(text, all[offset - 1]?.text))
      .map(({ text }) =>
        text
          .replace(EMAIL, "")
          .replace(/^[\d*∗†‡§]+\s*(?=\p{Lu})/u, "")
          .replace(/[,;]\s*$/, "")
          .trim(),
      )
      .filter((text) => text !== "")
      .slice(0, 4)
      .join(", ");
    const email = byAddress[index];
    return { name, ...(affiliation === "" ? {} : { affiliation }), ...(email === undefined ? {} : { email }) };
  });
}

const isAffiliation = (text: string, before: string | undefined) =>
  !/^[\w.+{}, -]+@/.test(text) &&
  text.length < 200 &&
  (INSTITUTION.test(text) || (before !== undefined && !before.includes("@") && /,/.test(text) && !/[.?!]$/.test(text)));

function isName(text: string, words: Vocabulary): boolean {
  const tokens = text.split(" ");
  if (tokens.length < 2 || tokens.length > 5 || text.length > 45) return false;
  if (
    !tokens.every((token) =>
      /^(?:\p{Lu}[\p{L}'’.-]*|d[aeiou]s?|v[ao]n|der|den|la|le|di|al|bin|y|ten|ter)$/u.test(token),
    )
  )
    return false;
  return looksLikeNames(text, words) && tokens.some((token) => /\p{L}{2}/u.test(token));
}

function readEmails(lines: readonly Line[]): string[] {
  const text = lines.map((line) => line.text).join("\n");
  const grouped = [...text.matchAll(GROUPED_EMAIL)].flatMap(([, names = "", host = ""]) =>
    names.split(",").map((name) => `${name.trim()}@${host}`),
  );
  const single = [...text.replace(GROUPED_EMAIL, " ").matchAll(EMAIL)].map(([address]) => address.replace(/\.$/, ""));
  return [...new Set([...grouped, ...single])];
}

/** An address goes to the author whose surname is in it; when there is one for each, in order. */
function assignEmails(names: readonly string[], emails: readonly string[]): (string | undefined)[] {
  if (emails.length === names.length) return [...emails];
  return names.map((name) => {
    const surname = (name.split(" ").at(-1) ?? "").toLowerCase().replace(/[^a-z]/g, "");
    return emails.find((email) => surname.length > 2 && email.toLowerCase().split("@")[0]?.includes(surname));
  });
}
