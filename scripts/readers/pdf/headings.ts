import { roleOf } from "../../languages/roles.ts";
import { type Candidate, cleanTitle, isCapitals, isTitleCase } from "../text/heading-candidates.ts";
import { chainHeadings, type Heading, startsWith } from "../text/heading-chain.ts";
import { joinSmallCapitals, type Line, type Vocabulary } from "../text/lines.ts";
import { readNumbering } from "../text/numbering.ts";
import { isCaption, joinLines } from "../text/paragraphs.ts";
import type { Body } from "./blocks.ts";
import type { PdfLine } from "./page.ts";

/** What was set as one, with the lines of the text that it became. */
export interface Laid {
  block: PdfLine[];
  lines: Line[];
  /** Index of its first line, and of the first behind it. */
  from: number;
  to: number;
}

interface Looked extends Candidate {
  style: string;
  isSet: boolean;
  /** More than in italics. */
  isStrong: boolean;
  rank: number;
}

/** Words that announce something else than a section. */
const NO_HEADING =
  /^(?:theorem|lemma|proof|proposition|corollary|definition|remark|example|claim|conjecture|assumption|fact|note|problem|question|exercise|step|case|fig(?:ure|\.)?|tab(?:le|\.)?|algorithm|listing|scheme|box|key ?words?|index terms|abstract|e-?mail|received|accepted|published|citation|correspondence|ccs concepts|acm reference|doi)\b/i;

/**
 * The headings of a paper: lines that stand alone and are set otherwise than text, or are numbered, chosen by the chain of
 * their numbers; a look that numbered headings have makes others headings, too.
 *
 * @param start where the title ends, and where text begins: names and dates between them are no headings
 */
export function findHeadings(
  laid: readonly Laid[],
  body: Body,
  words: Vocabulary,
  start: { behindTitle: number; text: number | undefined },
): Heading[] {
  const tagged = laid.filter(({ block, from }) => from >= start.behindTitle && levelSaid(block) !== undefined);
  if (tagged.length >= LEAST_TAGGED) return tagged.map((each) => fromTag(each, words));
  const looked = laid
    .filter(({ from }) => from >= start.behindTitle)
    .flatMap((each, index, all) => look(each, all[index + 1], body, words));
  const references = looked.findLast(({ title }) => roleOf(title) === "references");
  const resumed = references && resumedBehind(references, looked);
  const isBefore = ({ from }: Looked) =>
    !references || from <= references.from || (resumed !== undefined && from >= resumed.from);
  const own = looked.filter(isBefore);
  const chain = new Map(chainHeadings(own.filter(({ numbering }) => numbering)).map((each) => [each.from, each]));
  // Appendices have letters in papers whose sections have no numbers.
  const isNumbered = [...chain.values()].filter(({ numbering }) => numbering?.scheme !== "appendix").length >= 2;
  const levels = levelsOf(own, chain, isNumbered);
  const headings = new Map<number, Heading>();
  // Names, dates and the like stand above text, and above what is certainly one.
  const first = own.find(({ from, title }) => roleOf(title) !== undefined || (isNumbered && chain.has(from)));
  const firstPage = laid.findLast(({ block }) => block[0]?.page === 1)?.to ?? 0;
  const names = Math.min(start.text ?? firstPage, first?.from ?? firstPage, firstPage);
  for (const each of own) {
    if (each.from < names) continue;
    const numbered = isNumbered ? chain.get(each.from) : undefined;
    if (numbered) {
      headings.set(each.from, numbered);
      continue;
    }
    const role = roleOf(each.title);
    const level = levels.get(each.style);
    if (each.numbering && !isNumbered) {
      // Of what looks like a number, only an appendix's letter is one here, and that of a heading that all papers have.
      const lettered = chain.get(each.from);
      if (lettered?.numbering?.scheme === "appendix" && each.isSet) headings.set(each.from, { ...lettered, level: 1 });
      else if (each.isSet && roleOf(each.title) !== undefined)
        headings.set(each.from, { ...strip(each), numbering: each.numbering, level: levels.get(each.style) ?? 1 });
      continue;
    }
    if (headings.has(each.from) || (each.numbering && isNumbered && chain.has(each.from))) continue;
    if (role !== undefined && (each.isSet || !isNumbered))
      headings.set(each.from, { ...strip(each), level: level ?? 1 });
    else if (each.isSet && level !== undefined) headings.set(each.from, { ...strip(each), level });
  }
  return [...headings.values()].toSorted((a, b) => a.from - b.from);
}

/**
 * Where sections go on behind the works: at a heading that is set as theirs is, or as several before them, whose number goes on
 * from theirs, that all papers have, or at an appendix. Works may be set in italics, too.
 */
function resumedBehind(references: Looked, looked: readonly Looked[]): Looked | undefined {
  const before = Map.groupBy(
    looked.filter(({ from }) => from < references.from),
    ({ style }) => style,
  );
  const goesOn = ({ numbering }: Looked) =>
    numbering !== undefined &&
    references.numbering?.scheme === numbering.scheme &&
    startsWith(numbering.numbers, references.numbering.numbers);
  return looked.find(
    (each) =>
      each.from > references.from &&
      each.isSet &&
      (each.style === references.style ||
        each.numbering?.scheme === "appendix" ||
        roleOf(each.title.replace(/^[\d.]+\s/, "")) === "appendix" ||
        (each.isStrong &&
          ((before.get(each.style)?.length ?? 0) >= LEAST_ALIKE || goesOn(each) || roleOf(each.title) !== undefined))),
  );
}

/** So many headings before the works make their look one of headings. */
const LEAST_ALIKE = 3;

/** Fewer tags of headings than these are those of a cover. */
const LEAST_TAGGED = 3;

/** The level that a tagged file gives a heading. */
const levelSaid = ([line]: readonly PdfLine[]): number | undefined => {
  const [, level] = /^H([1-6]?)$/.exec(line?.tag?.role ?? "") ?? [];
  return level === undefined ? undefined : Number(level || 1);
};

function fromTag({ block, lines, from, to }: Laid, words: Vocabulary): Heading {
  const text = joinSmallCapitals(joinLines(lines, words), words);
  const numbering = readNumbering(text).find(({ scheme, rest }) => scheme === "decimal" && rest !== "");
  const place = { from, to, score: 3, level: levelSaid(block) ?? 1 };
  return numbering ? { ...place, title: cleanTitle(numbering.rest), numbering } : { ...place, title: cleanTitle(text) };
}

const strip = ({ from, to, title, score, runIn }: Looked): Candidate => ({
  from,
  to,
  title,
  score,
  ...(runIn === undefined ? {} : { runIn }),
});

/** The levels of looks: that of most numbered headings of a look, else by their rank. */
function levelsOf(
  looked: readonly Looked[],
  chain: ReadonlyMap<number, Heading>,
  isNumbered: boolean,
): Map<string, number> {
  const set = looked.filter(({ isSet }) => isSet);
  const styles = [...Map.groupBy(set, ({ style }) => style)].map(([style, all]) => {
    const numbered = all.flatMap((each) => chain.get(each.from)?.level ?? []);
    const counts = [...Map.groupBy(numbered, (level) => level)].toSorted((a, b) => b[1].length - a[1].length);
    return {
      style,
      rank: all[0]?.rank ?? 0,
      level: isNumbered ? counts[0]?.[0] : undefined,
      hasRole: all.some(({ title }) => roleOf(title)),
    };
  });
  const byRank = styles.toSorted((a, b) => b.rank - a.rank);
  // What is set larger than all sections is a title or a slogan.
  const top = byRank.findIndex(({ level, hasRole }) => level !== undefined || hasRole);
  const levels = new Map<string, number>();
  let last = 0;
  byRank.forEach(({ style, level, hasRole }, index) => {
    if (index < top) {
      levels.set(style, 1);
      return;
    }
    const next = level ?? (hasRole && last === 0 ? 1 : last + 1);
    levels.set(style, Math.min(next, 6));
    last = Math.max(last, next);
  });
  return levels;
}

function look(laid: Laid, next: Laid | undefined, body: Body, words: Vocabulary): Looked[] {
  const [line] = laid.block;
  if (!line || laid.block.length > 4) return runIn(laid, body);
  const text = joinSmallCapitals(joinLines(laid.lines, words), words);
  if (text.length > 180 || !/\p{L}{2}|\p{Lo}/u.test(text) || isCaption(text) || line.isMath) return runIn(laid, body);
  const numbering = readNumbering(text)[0];
  const rest = cleanTitle(numbering ? numbering.rest : text);
  if (NO_HEADING.test(rest) && roleOf(rest) === undefined) return [];
  if (/[,;=]$|https?:|@|\.{4}|(?:\. ){4}/.test(rest) || rest === "") return runIn(laid, body);
  const isWide = line.size > body.size * 1.08;
  const isCaps = isCapitals(rest) || isSmallCaps(line);
  const isSet = isWide || (line.isBold && !body.isBold) || isCaps || (line.isItalic && !body.isItalic);
  const isSmall = line.size < body.size * 0.93;
  const ends = /[.?!]$/.test(text) && !/^\d/.test(text);
  const isSentence = ends && !line.isBold && !isWide;
  if ((!isSet && !numbering && roleOf(rest) === undefined) || isSentence) return runIn(laid, body);
  if (isSmall && !line.isBold && !isCaps) return runIn(laid, body);
  // A line that text goes on from is no heading; one that nothing follows is none either.
  if (!next) return [];
  const count = rest.split(" ").length;
  if (count > 24) return [];
  const rank = Math.round(line.size * 2) * 10 + (line.isBold ? 4 : 0) + (isCaps ? 2 : 0) - (line.isItalic ? 1 : 0);
  const style = `${Math.round(line.size * 2)} ${line.isBold} ${line.isItalic} ${isCaps}`;
  const score =
    1 +
    (isSet ? 1.6 : 0) +
    (isWide ? 0.8 : 0) +
    (roleOf(rest) ? 2 : 0) +
    (numbering && numbering.numbers.length > 1 ? 0.8 : 0) +
    (isTitleCase(rest) ? 0.4 : 0) -
    (isSet ? 0 : 1.2) -
    (ends ? 0.8 : 0) -
    (/^\p{Ll}/u.test(rest) ? 1 : 0);
  if (score <= 0) return [];
  const place = { from: laid.from, to: laid.to };
  const looks = { style, rank, isSet, isStrong: isWide || isCaps || (line.isBold && !body.isBold) };
  const titles = readNumbering(text).map((each) => ({
    ...place,
    title: cleanTitle(each.rest),
    numbering: each,
    score,
    ...looks,
  }));
  return [
    ...titles.filter(({ title }) => title !== ""),
    ...(isSet || roleOf(text) ? [{ ...place, title: cleanTitle(text), score, ...looks }] : []),
  ];
}

/** Small capitals: large and small letters, all of them capitals. */
const isSmallCaps = ({ fragments }: PdfLine) => {
  const runs = fragments.flatMap((fragment) => fragment.runs).filter(({ text }) => /\p{L}/u.test(text));
  const sizes = new Set(runs.map(({ size }) => Math.round(size * 2)));
  return runs.length > 1 && sizes.size === 2 && runs.every(({ text }) => !/\p{Ll}/u.test(text));
};

/** Lines that a heading before its text may take. */
const MOST_RUN_IN = 3;
/** A number before such a heading, which may stand upright. */
const NUMBER = /^(?:\(?\d{1,2}\)|[A-Z]\.|\d{1,2}(?:\.\d{1,2})+)\.?$/;

/** A bold start of a paragraph, as `\paragraph` has it; with a number it may be in italics, as IEEE's third level is. */
function runIn({ block, lines, from }: Laid, body: Body): Looked[] {
  const [line, second] = block;
  if (!line || body.isBold || line.size < body.size * 0.93) return [];
  const runs = block
    .slice(0, MOST_RUN_IN + 1)
    .flatMap(({ fragments }, at) => fragments.flatMap((each) => each.runs.map((run) => ({ ...run, at }))));
  const isNumbered = NUMBER.test(runs[0]?.text.split(" ")[0] ?? "");
  const isLead = (run: (typeof runs)[number], index: number) =>
    run.isBold || (isNumbered && (run.isItalic || (index === 0 && NUMBER.test(run.text))));
  const end = runs.findIndex((run, index) => !isLead(run, index));
  const last = runs[end - 1];
  const next = runs[end];
  if (!last || !next || last.at >= MOST_RUN_IN) return [];
  const lead = runs.slice(0, end);
  const said = lead.reduce((text, run, index) => {
    const before = lead[index - 1];
    const isBroken = before !== undefined && before.at < run.at && /\p{Ll}-$/u.test(text);
    return isBroken ? text.slice(0, -1) + run.text : `${text} ${run.text}`;
  }, "");
  const text = said.replace(/\s+/g, " ").trim();
  const title = cleanTitle(text.replace(/[.:]$/, ""));
  const isEnded = /[.:?!]$/.test(text) || (next.at === last.at && next.x0 - last.x1 > line.size * 0.7);
  const most = isNumbered ? 24 : 12;
  if (!isEnded || title.length < 3 || title.length > most * 8 || title.split(" ").length > most) return [];
  if (!/^\p{Lu}|^\(?\d/u.test(title) || NO_HEADING.test(title) || !/\p{L}{3}/u.test(title)) return [];
  // The terms of a list hang out of what is said of them.
  if (second && second.x0 > line.x0 + line.size * 0.8) return [];
  const own = lead.filter(({ at }) => at === last.at).map((run) => run.text);
  const rest = dropLetters(lines[last.at]?.text ?? "", own.join("").replace(/\s/g, "").length);
  if (rest.length < 8 && block.length <= last.at + 1) return [];
  const numbering = readNumbering(title)[0];
  const style = `run-in ${Math.round(line.size * 2)} ${line.isItalic}`;
  const place = {
    from,
    to: from + last.at + 1,
    score: isNumbered ? 2 : 1,
    style,
    isSet: true,
    isStrong: false,
    rank: 1,
  };
  return numbering?.rest
    ? [{ ...place, title: numbering.rest, runIn: rest, numbering }]
    : [{ ...place, title, runIn: rest }];
}

/** A text behind so many of its characters, white space not counted. */
function dropLetters(text: string, count: number): string {
  let left = count;
  let at = 0;
  while (at < text.length && left > 0) if (!/\s/.test(text[at++] ?? " ")) left--;
  return text.slice(at).replace(/^[\s.:]+/, "");
}
