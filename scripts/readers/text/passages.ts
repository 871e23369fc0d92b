import type { SourceText } from "../../diagnostics/source-text.ts";
import type { ListItem, Passage } from "../../manuscript/manuscript.ts";
import type { Inline } from "../../text/inline.ts";
import { type CitedWorks, markCitations } from "./citations.ts";
import { endInlineLists, splitInlineItems } from "./inline-items.ts";
import { type Line, placeOf, type Vocabulary } from "./lines.ts";
import { type Block, isBullet, isCaption, splitBlocks } from "./paragraphs.ts";

export interface PassageContext {
  source: SourceText;
  words: Vocabulary;
  works: CitedWorks;
  /** Keeps what is left out, which is told once at the end. */
  leaveOut(line: Line, lines: readonly Line[]): void;
}

const ITEM = /^(?:[•▪●○‣◦–—*·■□✓➢►-]\s*|\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)(?=\S)/u;
const NUMBERED = /^\(?(\d{1,2}|[a-z])[.)]\s+/;

/** The paragraphs, lists and captions of some lines. */
export function readPassages(lines: readonly Line[], context: PassageContext): Passage[] {
  const passages: Passage[] = [];
  const { lines: own, isSplit } = splitInlineItems(lines);
  for (const block of splitBlocks(splitNumbered(own), context.words)) addBlock(block, passages, context);
  return isSplit ? endInlineLists(passages) : passages;
}

/** A blank line before each item of a numbered list: its numbers count up from one, and text in between ends it. */
function splitNumbered(lines: readonly Line[]): Line[] {
  let next = 0;
  return lines.flatMap((line, index): Line[] => {
    const number = Number(NUMBERED.exec(line.text)?.[1]);
    const before = lines[index - 1]?.text ?? "";
    const opens = number === 1 && (before === "" || /[:.;]$/.test(before));
    const isItem = opens || (next > 0 && number === next);
    if (isItem) next = number + 1;
    // A blank line and a text without a number: the list is over.
    else if (before === "" && line.text !== "") next = 0;
    return isItem ? [{ ...line, text: "", indent: 0 }, line] : [line];
  });
}

function addBlock({ lines, text }: Block, passages: Passage[], context: PassageContext): void {
  const [first] = lines;
  if (!first) return;
  const place = placeOf(context.source, first);
  if (first.isRunIn) {
    passages.push({ type: "paragraph", place, text: inlineOf(text, context) });
    return;
  }
  if (isCaption(text)) {
    const caption = readCaption(text);
    const kind = /^tab/i.test(text) ? "table" : "figure";
    const inlines = inlineOf(caption.text, context);
    if (kind === "figure") passages.push({ type: "figure", place, images: [], caption: inlines, name: caption.name });
    else
      passages.push({ type: "table", place, columns: [], rows: [], align: [], caption: inlines, name: caption.name });
    return;
  }
  const mark = ITEM.exec(text);
  const last = passages.at(-1);
  if (mark && (isBullet(text) || continues(last, mark[1]))) {
    const item: ListItem = { place, text: [inlineOf(trimMarks(text.slice(mark[0].length)), context)], items: [] };
    const isOrdered = mark[1] !== undefined;
    const startsAnew = mark[1] === "1" || mark[1] === "a";
    if (last?.type === "list" && last.isOrdered === isOrdered && !startsAnew) last.items.push(item);
    else passages.push({ type: "list", place, isOrdered, items: [item] });
    return;
  }
  if (isDebris(lines)) {
    context.leaveOut(first, lines);
    return;
  }
  for (const part of partText(text)) passages.push({ type: "paragraph", place, text: inlineOf(part, context) });
}

/** Paragraphs of papers have some hundreds of words; what is longer lost its ends, or is no text. */
const LONGEST_PARAGRAPH = 4000;

/** Parts a text without end at its sentences, else at spaces. */
function partText(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > LONGEST_PARAGRAPH) {
    const head = rest.slice(0, LONGEST_PARAGRAPH);
    const end = Math.max(head.lastIndexOf(". "), head.lastIndexOf("。"), head.lastIndexOf("? ")) + 1;
    const cut = end > LONGEST_PARAGRAPH / 2 ? end : head.lastIndexOf(" ") + 1 || LONGEST_PARAGRAPH;
    parts.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...parts, rest];
}

/** A number opens a list as its first, and goes on with it as the next. */
function continues(last: Passage | undefined, number: string | undefined): boolean {
  if (number === undefined) return false;
  const value = /\d/.test(number) ? Number(number) : number.charCodeAt(0) - 96;
  return value === 1 || (last?.type === "list" && last.isOrdered && value === last.items.length + 1);
}

/** Emphasis around a whole item. */
const trimMarks = (text: string) => text.replace(/^([*_]{1,2})(.+)\1$/, "$2");

const inlineOf = (text: string, { works }: PassageContext): Inline[] => markCitations(text.replace(GAP, ""), works);

/**
 * A space behind a number or a bracket, as programs leave it between what they read apart: `From Table 5 , we see`. Behind a word it
 * may be where a citation was.
 */
const GAP = /(?<=[\d)\]]) (?=[,;.](?:$|\s(?!\.)))/gu;

/** What a caption calls its figure or table, and what it says of it. */
export function readCaption(text: string): { name: string; text: string } {
  const [whole = "", kind = "", number = ""] =
    /^(\w+) ?\.? ?(S?\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}) ?[.:|–—-]? ?/u.exec(text) ?? [];
  const name = /^tab/i.test(kind) ? "Table" : /^fig/i.test(kind) ? "Figure" : kind;
  return { name: `${name} ${number}`, text: text.slice(whole.length) };
}

/** Words of a line that is full; in narrow columns it is as long as most are, and no shorter than so many characters. */
const LEAST_FILLED = 7;
const LEAST_LENGTH = 35;
const AS_LONG = 0.75;

/** Cells of tables, axes of plots and pieces of formulas: lines of few words that make no sentence. */
function isDebris(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join(" ");
  const wordsIn = text.match(/(?<!\p{L})\p{Ll}{3,}(?!\p{L})/gu)?.length ?? 0;
  const tokens = text.split(/\s+/).length;
  // Scripts without capitals have no words in lower case; what has some of their letters says something.
  const letters = text.match(/\p{Lo}/gu)?.length ?? 0;
  if (letters >= 4 && letters > text.length * 0.3) return false;
  if (lines.length === 1) return wordsIn === 0 || (wordsIn < 3 && !/[.?!:]$/.test(text));
  // Rows of a table with words in them: no line ends a sentence.
  if (lines.every((line) => line.text.split(" ").length <= 5 && !/[.?!:;,]$/.test(line.text))) return true;
  // Lists of names and where they work have few words in small letters, but long lines and an end.
  const named = text.match(/(?<!\p{L})\p{L}{3,}(?!\p{L})/gu)?.length ?? 0;
  const lengths = lines.map((line) => line.text.length).toSorted((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const isFull = (line: string) =>
    line.split(" ").length >= LEAST_FILLED || (usual >= LEAST_LENGTH && line.length >= usual * AS_LONG);
  // The last one is as long as it comes.
  const upToLast = lines.slice(0, -1);
  const isFilled = upToLast.filter((line) => isFull(line.text)).length > upToLast.length * 0.7;
  if (isFilled && named > tokens * 0.55 && /[.?!]$/.test(text)) return false;
  const shortLines = lines.filter((line) => line.text.split(" ").length <= 3).length;
  return wordsIn < tokens * 0.3 || (shortLines > lines.length * 0.6 && !/[.?!]\s+\p{Lu}/u.test(text));
}
