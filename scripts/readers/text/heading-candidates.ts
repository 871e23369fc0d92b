import { roleOf } from "../../languages/roles.ts";
import { joinSmallCapitals, type Line, type Vocabulary } from "./lines.ts";
import { type Numbering, readNumbering } from "./numbering.ts";

/** A line, or some, that may be a heading. */
export interface Candidate {
  /** Index of the first line, and of the first line behind it. */
  from: number;
  to: number;
  title: string;
  numbering?: Numbering;
  /** How much speaks for it; the chain of headings with the most is taken. */
  score: number;
  /** Text of the section that stands on the heading's own line: `1) Heading sentence. Text…` */
  runIn?: string;
}

const LONGEST_TITLE = 160;

/** Words that a title is not made of when it ends on one: the line goes on. */
const OPEN_END = /\b(?:a|an|the|of|for|and|or|in|on|to|with|by|from|as|at|via|using|between|under|its|their|into)$/i;

/** All lines that may be headings with a number. */
export function findNumbered(lines: readonly Line[], words: Vocabulary): Candidate[] {
  return weakenRows(findAll(lines, words), lines);
}

/**
 * Rows of a table, lists and tables of contents count as headings do, but without any text in between: that speaks
 * against each two neighbours.
 */
function weakenRows(candidates: readonly Candidate[], lines: readonly Line[]): Candidate[] {
  const rows = new Set<Candidate>();
  const titles = Map.groupBy(candidates, ({ title }) => title.toLowerCase());
  // What papers have, and stands once, is no line of a table of contents.
  const isOnlyOne = ({ title }: Candidate) =>
    roleOf(title) !== undefined && (titles.get(title.toLowerCase())?.length ?? 0) < 2;
  candidates.forEach((candidate, index) => {
    for (const next of candidates.slice(index + 1, index + 8)) {
      if (next.from > candidate.to + 4) break;
      if (next.from < candidate.to || !isNextOf(candidate.numbering, next.numbering) || candidate.runIn !== undefined)
        continue;
      if (lines.slice(candidate.to, next.from).some(({ text }) => text.length >= 40)) continue;
      for (const each of [candidate, next]) if (!isOnlyOne(each)) rows.add(each);
    }
  });
  return candidates
    .map((each) => (rows.has(each) ? { ...each, score: each.score - 2.5 } : each))
    .filter(({ score }) => score > 0);
}

function isNextOf(a: Numbering | undefined, b: Numbering | undefined): boolean {
  if (!a || !b || a.scheme !== b.scheme || a.numbers.length !== b.numbers.length) return false;
  return (b.numbers.at(-1) ?? 0) - (a.numbers.at(-1) ?? 0) === 1;
}

function findAll(lines: readonly Line[], words: Vocabulary): Candidate[] {
  return lines.flatMap((line, index) => {
    if (line.text === "" || line.text.length > 2000) return [];
    return readNumbering(line.text).flatMap((numbering): Candidate[] => {
      const runIn = findRunIn(lines, index, numbering);
      if (runIn) return [runIn];
      const read = readTitle(lines, index, numbering.rest, words);
      if (!read) return [];
      const score = scoreTitle(read.title, lines, index, read.to, numbering);
      return score > 0 ? [{ from: index, to: read.to, title: read.title, numbering, score }] : [];
    });
  });
}

const LONGEST_KNOWN = 90;

/** Headings without a number that papers share, alone on their lines. */
export function findKnown(lines: readonly Line[], words: Vocabulary): Candidate[] {
  return lines.flatMap((line, index) => {
    if (line.text === "" || line.text.length > LONGEST_KNOWN || !/^[\p{Lu}*_]/u.test(line.text)) return [];
    if (line.text.includes(": ") && (lines[index - 1]?.text ?? "") !== "") return [];
    const title = cleanTitle(joinSmallCapitals(line.text, words));
    if (!roleOf(title) || /,$/.test(line.text)) return [];
    return [{ from: index, to: index + 1, title, score: 3 }];
  });
}

/** The title behind a number: on its line, on one further down when the number stands alone, or on several. */
function readTitle(
  lines: readonly Line[],
  index: number,
  rest: string,
  words: Vocabulary,
): { title: string; to: number } | undefined {
  let at = index;
  let text = rest;
  if (rest === "") {
    // Programs that extract text often put a number on a line of its own, with a blank line behind.
    at = index + 1;
    while (at <= index + 2 && lines[at]?.text === "") at++;
    text = lines[at]?.text ?? "";
    if (text === "" || /^\d/.test(text)) return undefined;
  }
  let title = joinSmallCapitals(text, words);
  while (at + 1 < lines.length && goesOn(title, lines[at], lines[at + 1])) {
    at++;
    const next = joinSmallCapitals(lines[at]?.text ?? "", words);
    title = /\p{Ll}-$/u.test(title) ? `${title.slice(0, -1)}${next}` : `${title} ${next}`;
    if (title.length > LONGEST_TITLE) return undefined;
  }
  return { title: cleanTitle(title), to: at + 1 };
}

/** Whether a heading goes on in the next line: in capitals after capitals, after a word that can't be the last. */
function goesOn(title: string, line: Line | undefined, next: Line | undefined): boolean {
  if (!line || !next || next.text === "" || next.number > line.number + 1 || /[.?!:]$/.test(title)) return false;
  if (readNumbering(next.text).some(({ scheme }) => scheme !== "appendix")) return false;
  if (isCapitals(title)) return isCapitals(next.text) && roleOf(next.text) === undefined;
  return (OPEN_END.test(title) || /\p{Ll}-$/u.test(title)) && next.text.length < 60 && !/[.,;]$/.test(next.text);
}

export const isCapitals = (text: string) =>
  /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\b(?:of|and|the|vs)\b/g, ""));

/** Marks of emphasis around a title, and a dot behind it, are no part of it. */
export const cleanTitle = (text: string) =>
  text
    .replace(/^([*_]{1,3})(.+?)\1(?=$|\W)/, "$2")
    .replace(/^#+\s+/, "")
    .replace(/(?<=[\p{L}\p{N})”"’])\.$/u, "")
    .trim();

/**
 * How much a line looks like a heading. Each is a sign that was seen to tell headings from items of lists, entries of
 * references and pieces of tables; a single one against it is enough when it is strong.
 */
function scoreTitle(
  title: string,
  lines: readonly Line[],
  from: number,
  to: number,
  { scheme, numbers, label, rest }: Numbering,
): number {
  const before = lines[from - 1]?.text ?? "";
  const after = lines[to]?.text ?? "";
  const count = title.split(" ").length;
  if (!/^[“"‘'(*]*[\p{Lu}\p{Lo}]|^[\p{Ll}]+\p{Lu}/u.test(title) && !(numbers.length > 1 && /^\p{Ll}{3}/u.test(title)))
    return 0;
  if (!/\p{L}{3}|\p{Lo}{2}/u.test(title) || title.length > LONGEST_TITLE || count > 22) return 0;
  // `3 University of X, City`, `[1] …`, `2 The source code is available at https://…` are other things.
  if (/https?:|@|\bpp?\. ?\d|\bdoi\b|\bet al\b|\(\d{4}\)|\b(?:19|20)\d{2}\.?$|[,;]$|[=<>|]/.test(title)) return 0;
  if (/[.!]\s+\p{Lu}.*/u.test(title) && count > 8) return 0;
  if (
    numbers.length === 1 &&
    /\b(?:Universit|Institut|Department of|Dept\.|School of|Faculty of|Laborator|Hospital)|, [A-Z]{2,3}$/.test(title)
  )
    return 0;
  let score = 1;
  if (roleOf(title)) score += 3;
  if (before === "") score += 0.6;
  if (after === "") score += 0.3;
  if (isCapitals(title)) score += 1;
  if (numbers.length > 1) score += 1.2;
  if (scheme === "roman" && label.length > 1) score += 0.8;
  if (isTitleCase(title)) score += 0.6;
  if (count <= 6) score += 0.4;
  if (count > 12) score -= 0.6;
  if (rest === "" && numbers.length === 1 && !roleOf(title)) score -= 0.6;
  // What goes on in lower case is a sentence, not a title.
  if (/^\p{Ll}/u.test(after) && lines[to]?.number === (lines[to - 1]?.number ?? 0) + 1) score -= 1.2;
  if (/\d{2,}.*\d{2,}/.test(title)) score -= 0.6;
  // Items of a list are sentences: they speak of themselves, or end.
  if (isSentence(title, lines[to - 1]?.text ?? "") && !roleOf(title)) score -= 1.8;
  if (scheme === "appendix") score += /^Appendix\b/.test(lines[from]?.text ?? "") ? 1.2 : -0.8;
  return score;
}

/** Whether a numbered line says something, where a title names it. */
function isSentence(title: string, lastLine: string): boolean {
  if (/^(?:We|It|This|These|They|There|If|When|Let|You|Our|I|He|She|For each|To) /.test(title)) return true;
  return title.split(" ").length >= 6 && /(?<!\.)\.$/.test(lastLine);
}

/** Whether most words of some length start with a capital. */
export function isTitleCase(title: string): boolean {
  const long = title.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  return long.length > 1 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.7;
}

/** Lines that the heading of a run-in may take. */
const RUN_IN_LINES = 3;

/** A heading that opens a paragraph on its own line: `1) Heading sentence. Text…`, `A. Heading: text…` */
function findRunIn(lines: readonly Line[], index: number, numbering: Numbering): Candidate | undefined {
  const { rest, scheme } = numbering;
  if (scheme !== "item" && scheme !== "letter") return undefined;
  let text = "";
  for (let at = index; at < index + RUN_IN_LINES; at++) {
    const next = at === index ? rest : (lines[at]?.text ?? "");
    if (next === "" || (at > index && readNumbering(next).some((found) => found.scheme !== "appendix")))
      return undefined;
    const isBroken = /\p{Ll}-$/u.test(text);
    text = text === "" ? next : isBroken ? text.slice(0, -1) + next : `${text} ${next}`;
    const found = matchRunIn(text, scheme);
    if (found) return { from: index, to: at + 1, numbering, ...found };
  }
  return undefined;
}

/** What stands in emphasis at the start of a text, and what follows it. */
function readMarked(text: string): { marked?: string; behind?: string } {
  const [marks = ""] = /^[*_]{1,2}(?=\S)/.exec(text) ?? [];
  const end = marks === "" ? -1 : text.indexOf(marks, marks.length + 1);
  if (end < 0) return {};
  return { marked: text.slice(marks.length, end), behind: text.slice(end + marks.length).trimStart() };
}

/** A sentence in emphasis; else one that ends with a dot or colon before another one. */
function matchRunIn(text: string, scheme: string): Pick<Candidate, "title" | "runIn" | "score"> | undefined {
  const { marked, behind = "" } = readMarked(text);
  if (marked !== undefined) return behind === "" ? undefined : { title: cleanTitle(marked), runIn: behind, score: 3 };
  const end =
    scheme === "item" ? /^(\p{Lu}[^.:!?;]{2,120}?)[.:]\s+(\p{Lu}.*)$/u : /^(\p{Lu}[^.:!?;]{2,120}?):\s+(\p{Lu}.*)$/u;
  const [, title, runIn] = end.exec(text) ?? [];
  if (title === undefined || runIn === undefined || title.split(" ").length > 18) return undefined;
  return { title: cleanTitle(title), runIn, score: 1.2 };
}
