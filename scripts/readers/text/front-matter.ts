import { roleOf } from "../../languages/roles.ts";
import type { Heading } from "./heading-chain.ts";
import type { Line } from "./lines.ts";

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
const ABSTRACT =
  /^[*_]{0,3}(?:Abstract|ABSTRACT|A ?BSTRACT|Summary|Résumé|RÉSUMÉ|Zusammenfassung|Resumen|Resumo)[*_]{0,3}\s*(?:[-–—:.]+)[*_]{0,3}\s*(?=\S)/;
const KEYWORDS =
  /^[*_]{0,3}(?:(?:Key ?-?words?|KEY ?WORDS?|Index Terms|INDEX TERMS|Mots[- ]clés|Schlüsselwörter|Palabras clave|Palavras-chave)(?: and phrases)?)[*_]{0,3}\s*(?:[-–—:.]+)[*_]{0,3}\s*(?=\S)/i;

/** How far from the top abstract and keywords are looked for. */
const REACH = 160;

/**
 * Finds title block, abstract and keywords above a paper's first heading; in papers whose columns were read in the
 * wrong order the abstract may also stand behind it.
 */
export function findFrontMatter(lines: readonly Line[], headings: readonly Heading[]): FrontMatter {
  const summary = findSummary(headings);
  const body = headings.find((heading) => !isFront(heading.title) && heading !== summary)?.from ?? lines.length;
  const abstract = findAbstract(lines, headings, body, summary);
  const keywords = findKeywords(lines, headings);
  const firstMark = Math.min(body, abstract?.from ?? body, keywords?.from ?? body, headings[0]?.from ?? body);
  const title: [number, number] = [0, firstMark];
  // Without any mark the first paragraphs are the title block, the rest is text; so where pages of text come before the
  // first heading.
  const end = endOfTitleBlock(lines);
  if (firstMark === lines.length || (!abstract && !keywords && isText(lines.slice(end, firstMark)))) title[1] = end;
  const parts = [abstract, keywords].flatMap((part) => (part && part.from < body ? [part.to] : []));
  return {
    title,
    abstract,
    keywords,
    body: Math.max(title[1], ...parts),
  };
}

const isFront = (title: string) => ["abstract", "keywords"].includes(roleOf(title) ?? "");

/** A paper that has a summary before its introduction has no other abstract. */
function findSummary(headings: readonly Heading[]): Heading | undefined {
  if (headings.some(({ title }) => roleOf(title) === "abstract")) return undefined;
  const [first, second] = headings.filter(({ title }) => !isFront(title));
  return first &&
    second &&
    /^summary$/i.test(first.title) &&
    !first.numbering &&
    /introduction|background/i.test(second.title)
    ? first
    : undefined;
}

function findAbstract(
  lines: readonly Line[],
  headings: readonly Heading[],
  body: number,
  summary: Heading | undefined,
) {
  const named = summary ?? headings.find(({ title, from }) => roleOf(title) === "abstract" && from < REACH * 2);
  const runIn = lines.findIndex(({ text }, index) => index < REACH && ABSTRACT.test(text));
  // `Abstract: …`, and behind it the same in another language.
  const heading = named && runIn >= 0 && runIn < named.from ? undefined : named;
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
  const named = headings.filter(({ title, from }) => roleOf(title) === "keywords" && from < REACH * 2);
  // ACM's classification stands above the authors' own.
  const heading = named.find(({ title }) => !/^ccs/i.test(title)) ?? named[0];
  const runIn = lines.findIndex(
    ({ text }, index) => index < REACH * 2 && KEYWORDS.test(text) && !isAboveCaption(lines, index),
  );
  if (!heading && runIn < 0) return undefined;
  const from = heading ? heading.from : runIn;
  let to = heading ? heading.to : runIn + 1;
  while (heading && lines[to]?.text === "") to++;
  const stop = headings.find((each) => each.from > from)?.from ?? lines.length;
  const parts = heading ? [] : [lines[runIn]?.text.replace(KEYWORDS, "") ?? ""];
  while (to < stop && lines[to]?.text !== "" && parts.length < 6) parts.push(lines[to++]?.text ?? "");
  return { text: parts.join(" ").replace(/(?<=\p{Ll})- (?=\p{Ll})/gu, ""), from, to };
}

/** Whether a line is the last one of a table or a picture that shows some paper's or page's keywords. */
function isAboveCaption(lines: readonly Line[], index: number): boolean {
  const next = lines.slice(index + 1).find(({ text }) => text !== "");
  return next !== undefined && /^(?:tab(?:le|\.)|fig(?:ure|\.)) ?\d{1,2} ?[.:]/i.test(next.text);
}

/** Keywords between commas, semicolons or dots in the middle of the line. */
export function splitKeywords(text: string): string[] {
  const separator = text.includes(";") ? ";" : /[·•|]/.test(text) ? /[·•|]/ : ",";
  return text
    .replace(/[.;,]\s*$/, "")
    .split(separator)
    .map((keyword) => keyword.replace(/^[\s*_]+|(?<![\s*_])[\s*_]+$/g, ""))
    .filter((keyword) => keyword !== "" && keyword.length < 80);
}

/** Whether lines are more than a title block holds: paragraphs. */
const isText = (lines: readonly Line[]): boolean => {
  const prose = lines.filter(
    ({ text }) => text.length > 40 && (text.match(/(?<!\p{L})\p{Ll}{2,}/gu)?.length ?? 0) >= 5,
  );
  return prose.length >= MOST_LINES_OF_PROSE;
};
const MOST_LINES_OF_PROSE = 12;

function endOfTitleBlock(lines: readonly Line[]): number {
  let paragraphs = 0;
  for (const [index, { text }] of lines.entries()) {
    if (text === "" && lines[index + 1]?.text !== "") paragraphs++;
    const isProse = /^[“"]?\p{Lu}.*\p{Ll}[.?!]/u.test(text) && text.split(" ").length >= 8;
    if (text.length > 200 || isProse || paragraphs >= 3 || index > 25) return index;
  }
  return lines.length;
}
