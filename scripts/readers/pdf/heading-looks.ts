import { roleOf } from "../../languages/roles.ts";
import { type Candidate, cleanTitle, isCapitals, isTitleCase } from "../text/heading-candidates.ts";
import { joinSmallCapitals, type Line, type Vocabulary } from "../text/lines.ts";
import { readNumbering } from "../text/numbering.ts";
import { isCaption, joinLines } from "../text/paragraphs.ts";
import type { Body } from "./blocks.ts";
import { isStretched } from "./order.ts";
import type { PdfLine } from "./page.ts";

/** What was set as one, with the lines of the text that it became. */
export interface Laid {
  block: PdfLine[];
  lines: Line[];
  /** Index of its first line, and of the first behind it. */
  from: number;
  to: number;
}

/** A line that may be a heading, and how it is set. */
export interface Looked extends Candidate {
  style: string;
  isSet: boolean;
  /** More than in italics. */
  isStrong: boolean;
  rank: number;
}

/** Words that announce something else than a section. */
const NO_HEADING =
  /^(?:proof|fig(?:ure|\.)?|tab(?:le|\.)?|key[ -]?words?|index terms|abstract|e-?mail|received|accepted|published|citation|correspondence|ccs concepts(?=:|$)|acm reference|doi)\b/i;
/** The same, where a number or nothing stands behind them: `Step 2`, but `Step functions` and `4.1 Case studies`. */
const LABEL =
  /^(?:theorem|lemma|proposition|corollary|definition|remark|example|claim|conjecture|assumption|fact|note|problem|question|exercise|step|case|algorithm|listing|scheme)(?:$|[.:(]|\s+[\dIVX(])/i;
/** What a box is called. */
export const BOX = /^box \d/i;

/** Words of a heading in bold that ends with a dot; what is longer is a sentence. */
const LONGEST_ENDED = 8;

/** What stands on one line in so many parts is the head of a table. */
const LEAST_PARTS = 3;

/** What a block may be the heading of: in some ways where it has a number, in none where it is text. */
export function look(laid: Laid, next: Laid | undefined, body: Body, words: Vocabulary): Looked[] {
  const [line] = laid.block;
  const lead = runIn(laid, body);
  if (!line || laid.block.length > 4 || lead.length > 0) return lead;
  const text = joinSmallCapitals(joinLines(laid.lines, words), words);
  if (text.length > 180 || !/\p{L}{2}|\p{Lo}/u.test(text) || isCaption(text) || line.isMath) return [];
  if (line.isForeign && !body.isForeign) return [];
  const numbering = readNumbering(text)[0];
  // A heading may end with the name of what it speaks of.
  const isMono = numbering ? line.fragments.every((each) => each.runs.every((run) => run.isMono)) : line.isMono;
  if ((isMono && !body.isMono) || CODE.test(text)) return [];
  // Words far from one another head columns.
  const isParted = ({ fragments, column }: PdfLine) =>
    fragments.length >= LEAST_PARTS && !isStretched(fragments, column);
  if (!numbering && laid.block.every(isParted)) return [];
  const rest = cleanTitle(numbering ? numbering.rest : text);
  if ((!numbering && isFormula(text)) || CALL.test(rest)) return [];
  if ((NO_HEADING.test(rest) || (!numbering && LABEL.test(rest))) && roleOf(rest) === undefined) return [];
  if (/[,;=]$|\p{Ll}-$|https?:|@|\.{4}|(?:\. ){4}/u.test(rest) || rest === "") return [];
  const isWide = line.size > body.size * 1.08;
  const isCaps = isCapitals(rest) || isSmallCaps(line);
  const isSet =
    isWide ||
    (line.isBold && !body.isBold) ||
    isCaps ||
    (line.isItalic && !body.isItalic) ||
    // `Acknowledgments` in a font of small capitals, whose letters the file calls small.
    (roleOf(rest) !== undefined && laid.block.length === 1 && isInMiddle(line));
  const isSmall = line.size < body.size * 0.93;
  const ends = /[.?!]$/.test(text) && !/^\d/.test(text);
  const count = rest.split(" ").length;
  const isSentence = ends && !isWide && (!line.isBold || (!numbering && count > LONGEST_ENDED && text.endsWith(".")));
  if ((!isSet && !numbering && roleOf(rest) === undefined) || isSentence) return [];
  if (isSmall && !line.isBold && !isCaps && roleOf(rest) !== "abstract") return [];
  // A line that text goes on from is no heading; one that nothing follows is none either.
  if (!next) return [];
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

const isInMiddle = ({ x0, x1, column, size }: PdfLine): boolean =>
  x0 > column.x0 + size * 3 && Math.abs(x0 - column.x0 - (column.x1 - x1)) < size;

/** `H/ℏ = a b + c`: signs, and hardly a word. */
const isFormula = (text: string) =>
  /[=≤≥∈∀∃→∑∫⋃√±×−′�]/.test(text) && (text.match(/(?<!\p{L})\p{L}\p{Ll}{3}/gu)?.length ?? 0) < 2;
/** `kji(kji 2 1)`, in a font whose minus says that it is a `2`. */
const CALL = /^\p{L}{1,3}\([^()]*\)$/u;

/** Comments, the ends of blocks, prompts and what R prints, however they are set; the signs before items of a list. */
const CODE = /^(?:\/\/|\/\*|[{}]|R?> |\[\d+\] |[•▪◦‣·�→*] ?)|[{}]$/;

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
  const largest = Math.max(...(line?.fragments.flatMap((each) => each.runs.map(({ size }) => size)) ?? []));
  if (!line || body.isBold || largest < body.size * 0.93) return [];
  const runs = block
    .slice(0, MOST_RUN_IN + 1)
    .flatMap(({ fragments }, at) => fragments.flatMap((each) => each.runs.map((run) => ({ ...run, at }))));
  // `Kettles: their lids` is one, in two faces.
  if (block.length === 1 && runs.every(({ size }) => size > body.size * 1.08)) return [];
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
  if (
    !/^\p{Lu}|^\(?\d/u.test(title) ||
    NO_HEADING.test(title) ||
    LABEL.test(title) ||
    BOX.test(title) ||
    !/\p{L}{3}/u.test(title)
  )
    return [];
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
