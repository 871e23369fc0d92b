import type { Reference } from "../../outline/types.ts";
import { parseReference } from "../references/parse-reference.ts";
import type { Line, Vocabulary } from "./lines.ts";
import { joinLines } from "./paragraphs.ts";

export interface ListedReference {
  reference: Reference;
  /** The number or label that the paper gives it: `3`, `MB07`. */
  mark: string | undefined;
  line: Line;
  isSure: boolean;
}

/** How lists of references mark their entries; the first of these that most entries have is taken. */
const MARKS: RegExp[] = [
  /^(?:[-•*]\s+)?\[(\d{1,3})\]\s*/,
  /^(?:[-•*]\s+)?\[([A-Z][\w+]{1,12}(?: ?\d{2,4})?[a-z]?)\]\s*/,
  /^(?:[-•*]\s+)?\((\d{1,3})\)\s+/,
  /^(?:[-•*]\s+)?(\d{1,3})\.\s*(?=\p{L})/u,
  /^(\d{1,3})\s+(?=\p{Lu})/u,
];

/** In the place of the names of the work before. */
const SAME_NAMES = /^[—―]{1,6}[.,]\s/u;

/** The longest entries have some forty authors; what is longer holds more than a work. */
const LONGEST_ENTRY = 1500;

/**
 * The entries of a list of references.
 *
 * @param leaveOut is told of lines above, between and behind works that are no part of any
 */
export function readReferenceList(
  lines: readonly Line[],
  words: Vocabulary,
  leaveOut: (line: Line, lines: number) => void = () => {},
): ListedReference[] {
  const full = lines.filter(({ text }) => text !== "");
  const entries = splitEntries(full);
  const taken = new Set(entries.flatMap((entry) => entry.lines.map(({ number }) => number)));
  const [first, ...others] = full.filter(({ number }) => !taken.has(number));
  if (first) leaveOut(first, others.length + 1);
  const seen = new Set<string>();
  let names = "";
  return entries.flatMap(({ mark, lines: all }, index): ListedReference[] => {
    const own = withoutText(all);
    const [behind] = all.slice(own.length);
    if (behind) leaveOut(behind, all.length - own.length);
    const printed = joinLines(own, words)
      .replace(/[*_](?=\S)(.+?)[*_]/g, "$1")
      .trim();
    const text = names === "" ? printed : printed.replace(SAME_NAMES, () => `${names} `);
    names = /^.{3,600}?(?=\s\(?(?:1[5-9]|20)\d\d(?!\d))/u.exec(text)?.[0] ?? "";
    const [line] = own;
    // What has no word and no year is a page number or a piece of something else.
    if (!line || text.length < 15 || !/\p{L}{3}/u.test(text)) {
      if (line && /\p{L}{3}/u.test(text)) leaveOut(line, own.length);
      return [];
    }
    const { reference, isSure } = parseReference(
      text,
      `ref${mark !== undefined && /^\d+$/.test(mark) ? mark : index + 1}`,
    );
    const id = uniqueKey(keyOf(reference), seen);
    return [{ reference: { ...reference, id }, mark, line, isSure }];
  });
}

/** The lines of an entry up to the end of its work: text that follows a list without a heading is none of it. */
function withoutText(lines: readonly Line[]): readonly Line[] {
  if (lines.reduce((sum, { text }) => sum + text.length + 1, 0) <= LONGEST_ENTRY) return lines;
  const work = new Work();
  for (const [index, { text }] of lines.entries()) {
    work.add(text);
    if (work.length > LONGEST_ENTRY) return lines.slice(0, index);
    if (work.hasEnded) return lines.slice(0, index + 1);
  }
  return lines;
}

const DATED = /\b(?:1[89]|20)\d{2}[a-z]?\b|\bn\.d\.|forthcoming|in press|to appear/i;

/** Whether a work is told whole, line by line: it has a year, and ends. Astronomy has short ones: `Huang, Y. 1998, AJ, 115, 2435`. */
class Work {
  length = 0;
  #last = "";
  #isDated = false;

  add(line: string): void {
    // Two words that say so may stand on two lines.
    this.#isDated ||= DATED.test(`${this.#last} ${line}`);
    this.length += line.length + 1;
    this.#last = line;
  }

  get hasEnded(): boolean {
    const isLong = this.length > 41 || /, \d{1,4}, [A-Z]?\d{1,6}$/.test(this.#last);
    return this.#isDated && isLong && /(?:[.\])]|\d|https?:\S+)$/.test(this.#last);
  }
}

/** Surname and year, as people name works: `huang2016`. */
function keyOf({ id, author, issued }: Reference): string {
  const [first] = (author as { family?: string; literal?: string }[] | undefined) ?? [];
  const year = (issued as { "date-parts"?: number[][] } | undefined)?.["date-parts"]?.[0]?.[0];
  const name = (first?.family ?? first?.literal ?? "")
    .normalize("NFKD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();
  return name === "" || year === undefined ? id : `${name}${year}`;
}

function uniqueKey(key: string, seen: Set<string>): string {
  let unique = key;
  for (let code = 97; seen.has(unique); code++)
    unique = code <= 122 ? `${key}${String.fromCharCode(code)}` : `${key}x${code}`;
  seen.add(unique);
  return unique;
}

/** Lines of the longest entries: marks that are rarer are page numbers, or those of notes. */
const LONGEST_LINES = 15;

interface Entry {
  mark: string | undefined;
  lines: Line[];
}

function splitEntries(lines: readonly Line[]): Entry[] {
  const pattern = MARKS.map((each) => ({ each, count: lines.filter(({ text }) => each.test(text)).length }))
    .filter(({ count }) => count >= Math.max(2, lines.length / LONGEST_LINES) || (count === 1 && lines.length < 6))
    .sort((a, b) => b.count - a.count)
    .find(({ each }) => each.test(lines[0]?.text ?? "") || isAscending(lines, each))?.each;
  return pattern ? splitAtMarks(lines, pattern) : splitAtAuthors(lines);
}

function isAscending(lines: readonly Line[], pattern: RegExp): boolean {
  const numbers = lines.flatMap(({ text }) => pattern.exec(text)?.[1] ?? []).map(Number);
  return numbers.filter((number, index) => number === (numbers[index - 1] ?? 0) + 1).length >= numbers.length * 0.6;
}

function splitAtMarks(lines: readonly Line[], pattern: RegExp): Entry[] {
  const entries: Entry[] = [];
  let last = 0;
  for (const line of lines) {
    const [whole, mark] = pattern.exec(line.text) ?? [];
    const number = Number(mark);
    // Numbers count up; one that does not is a volume or a year at the start of a line. Those in brackets are sure,
    // even where columns were read in the wrong order.
    const isNext =
      whole !== undefined &&
      (Number.isNaN(number) ||
        (number > last && number <= last + 3) ||
        last === 0 ||
        (/^[-•*\s]*\[/.test(whole) && entries.every((entry) => entry.mark !== mark)));
    if (whole !== undefined && isNext) {
      if (!Number.isNaN(number)) last = number;
      entries.push({ mark, lines: [{ ...line, text: line.text.slice(whole.length) }] });
    } else entries.at(-1)?.lines.push(line);
  }
  return entries;
}

/** `Surname, I.`, `de Surname, I.`, `I. Surname`, `Given Surname and …`: the start of an entry in lists without numbers. */
const AUTHORS =
  /^(?:(?:[Dd]e|[Vv][ao]n|[Dd]el|[Dd]i|[Dd]a|[Dd]u|[Ll]e|[Ll]a|de[rn]) ){0,2}(?:[—―]{1,6}[.,]\s|(?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?,? (?:\p{Lu}\.[- ]?)+)|(?:(?:\p{Lu}\.[- ]?){1,3} ?\p{Lu}[\p{L}'’-]+)|(?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)? \p{Lu}[\p{L}'’-]+(?:,| and |\.))|(?:\p{Lu}[\p{L}'’-]+, \p{Lu}(?:[\p{L}'’-]+|[,.]| and )))/u;

/** A year behind authors, whose title follows. */
const YEAR_LAST = /(?:\b(?:1[89]|20)\d{2}[a-z]?|\bn\.d)[.)]+$/;

/** Without numbers, an entry starts with names, set out or behind one that ended and has its year. */
function splitAtAuthors(lines: readonly Line[]): Entry[] {
  // A line or two that stand further out are none of the list.
  const indents = lines.map(({ indent }) => indent).toSorted((a, b) => a - b);
  const least = indents[Math.floor(indents.length * 0.08)] ?? 0;
  const hangs = lines.filter(({ indent }) => indent >= least + 2).length > lines.length * 0.3;
  const entries: Entry[] = [];
  let work = new Work();
  for (const line of lines) {
    const open = entries.at(-1);
    const last = open?.lines.at(-1);
    const isApart = last !== undefined && line.number > last.number + 1;
    // A work without authors begins with its title.
    const isTitle = /^[“"]\p{Lu}/u.test(line.text) && (isApart || !YEAR_LAST.test(last?.text ?? ""));
    const isStart = hangs
      ? line.indent < least + 2
      : work.hasEnded && (AUTHORS.test(line.text) || isTitle || (isApart && /^\p{Lu}/u.test(line.text)));
    if (!open || isStart) {
      work = new Work();
      entries.push({ mark: undefined, lines: [line] });
    } else open.lines.push(line);
    work.add(line.text);
  }
  if (!hangs) return entries;
  const end = endOfList(entries);
  if (end === undefined) return entries;
  // What follows may stand further out, and made all that is before it look set in.
  const before = entries.slice(0, end).flatMap((entry) => entry.lines);
  return [...splitAtAuthors(before), ...entries.slice(end).filter((entry) => entry.lines.length > 1 && isDated(entry))];
}

/** So many entries in a row that have one line and no year are lines of text, such as that of letters behind a list. */
const MOST_BARE = 6;

const isDated = ({ lines }: Entry) => lines.some(({ text }) => DATED.test(text));

/** Where lines of text follow the entries of a list. */
function endOfList(entries: readonly Entry[]): number | undefined {
  let bare = 0;
  const last = entries.findIndex((entry) => {
    bare = entry.lines.length === 1 && !isDated(entry) ? bare + 1 : 0;
    return bare === MOST_BARE;
  });
  return last < 0 ? undefined : last - MOST_BARE + 1;
}
