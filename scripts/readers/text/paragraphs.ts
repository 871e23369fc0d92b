import type { Line, Vocabulary } from "./lines.ts";

/** Lines that were printed as one paragraph. */
export interface Block {
  lines: Line[];
  text: string;
}

/** Characters at the end of a line in which a broken word is looked for. */
const LONGEST_WORD = 60;

/**
 * Joins the lines of a paragraph. A hyphen at the end of a line goes when the joined word stands elsewhere in the
 * paper, or neither form does; it stays when the paper has the word with it (`long-term`), before a capital, and where its
 * parts are words that authors join (`GPU-|based`).
 */
export function joinLines(lines: readonly Line[], words: Vocabulary): string {
  const parts: string[] = [];
  for (const { text: next } of lines) {
    const last = parts.at(-1);
    if (last === undefined) parts.push(next);
    else if (!isBroken(last, next)) parts.push(" ", next);
    else {
      if (!keepsHyphen(last, next, words)) parts[parts.length - 1] = last.slice(0, -1);
      parts.push(next);
    }
  }
  return parts.join("");
}

const HEAD = /(?:^|[^\p{L}-])((?:\p{L}+-)*\p{L}+)-$/u;
const TAIL = /^\p{L}+/u;

const LONGEST_ADDRESS = 320;

/** Whether a line ends within a word that the next one goes on with. */
const isBroken = (line: string, next: string) =>
  HEAD.test(line.slice(-LONGEST_WORD)) && TAIL.test(next) && !HANGING.test(next);

/** `intra-|or inter-molecular`: the hyphen stands for what both words have. */
const HANGING = /^(?:and|or|to|und|oder|bis|et|ou)\s\p{L}{1,40}-\p{L}/u;

/** What is joined to another word with a hyphen more often than without. */
const PREFIXES =
  /^(?:well|self|high|low|long|short|real|open|state|half|all|cross|quasi|ill|large|small|full|one|two|three|four|five|six|seven|eight|nine|ten)$/i;
/** The same, before a word that stands by itself elsewhere, or where the paper has more of them so. */
const WORD_PREFIXES = /^(?:non|post|semi|multi|pseudo|anti|auto|pre|re|sub|co|over|under|inter|meta|micro|socio)$/i;
/** Of these, what seldom begins another word. */
const LOOSE_PREFIXES = /^(?:non|post|semi|multi|pseudo|anti|auto)$/i;
/** Words that others begin with, without a hyphen. */
const CLOSED_PREFIXES = /^(?:under|over|inter|with|some|any|every|fore|where|there)$/i;
/** `peer-|to-peer`, `built-|in`: no break leaves so little of a word. */
const LINKS = /^(?:(?:to|by|of|on|in|and|the|at|up|off|out|vs|et|de)-\p{L}|(?:to|by|of|on|in|up)(?!\p{L}))/iu;
/** What is joined to a noun so. */
const TAILS =
  /^(?:based|like|led|driven|specific|dependent|independent|free|derived|related|associated|adjusted|induced|mediated|oriented|aware|weighted|friendly|dimensional|produced|optimal|supervised|trained|treated|infected|positive|negative|centric|centered|centred|rich|poor|style|wide|level)$/;
/** `BMI`, `B`, `k`: nobody breaks these. */
const isAbbreviation = (word: string) => /^(?:\p{Lu}+|\p{L})$/u.test(word);

/**
 * Whether the hyphen at the end of a line is a part of the word that the next one goes on with; see {@link joinLines}.
 *
 * @param line up to the hyphen, or its end
 * @param next what follows, or its start
 */
export function keepsHyphen(line: string, next: string, words: Vocabulary): boolean {
  // Nobody breaks an address with a hyphen that it does not have.
  if (/(?:https?:\/\/|www\.)\S{1,300}-$/.test(line.slice(-LONGEST_ADDRESS))) return true;
  const [, head = ""] = HEAD.exec(line.slice(-LONGEST_WORD)) ?? [];
  const [tail = ""] = TAIL.exec(next) ?? [];
  const start = head.split("-").at(-1) ?? head;
  // `FRAME-|WORK`, in a heading
  const isCapitals = /^\p{Lu}{3,}$/u.test(tail) && /^\p{Lu}{3,}$/u.test(start);
  if (/^\p{Lu}/u.test(tail) && !(isCapitals && words.has((start + tail).toLowerCase()))) return true;
  const joined = words.get((start + tail).toLowerCase()) ?? 0;
  const hyphened = words.get(`${start}-${tail}`.toLowerCase()) ?? 0;
  if (joined > 0 || hyphened > 0) return hyphened > joined;
  if (PREFIXES.test(start) || isAbbreviation(start) || LINKS.test(next)) return true;
  const [isStart, isTail] = [words.has(start.toLowerCase()), words.has(tail.toLowerCase())];
  if (TAILS.test(tail) && (isStart || /^\p{Lu}/u.test(start))) return true;
  if (isTail && tail.length > 3 && LOOSE_PREFIXES.test(start)) return true;
  if (WORD_PREFIXES.test(start) && tail.length > 3 && joinsMore(start.toLowerCase(), words)) return true;
  // `randomly-|chosen`
  if (isStart && /\p{L}{3}ly$/u.test(start)) return true;
  // Two words that both stand in the paper by themselves were joined by their author.
  const areWords = isStart && isTail && !CLOSED_PREFIXES.test(start);
  // `state-of-the-|art`
  if ((areWords && head.includes("-")) || /-(?:to|of|the|in|and|by|on|at)$/.test(head)) return true;
  return areWords && start.length > 3 && tail.length > 3 && tail !== "able";
}

/** Whether a paper has more words with a prefix and a hyphen than with the prefix alone. */
function joinsMore(prefix: string, words: Vocabulary): boolean {
  let more = 0;
  for (const [word, count] of words) {
    if (!word.startsWith(prefix)) continue;
    if (word[prefix.length] === "-") more += count;
    else if (words.has(word.slice(prefix.length))) more -= count;
  }
  return more > 0;
}

/** The end of a sentence, with what may stand behind its dot: a quote, a citation's bracket or number. */
const ENDS = /[.?!:][”"’')\]]*(?:\s?\[[\d,\s–-]+\]|\d{1,2})?$/;

/**
 * Parts lines into paragraphs: at blank lines, at lines set in after one that ended, and behind a short last line.
 * What was parted by a page or a column goes together again when the sentence goes on.
 */
export function splitBlocks(lines: readonly Line[], words: Vocabulary): Block[] {
  const width = typicalWidth(lines);
  const groups: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (line.text === "") {
      open = undefined;
      continue;
    }
    const last = open?.at(-1);
    const isNew =
      last !== undefined &&
      ENDS.test(last.text) &&
      (last.text.length < width * 0.75 || line.indent >= last.indent + 2) &&
      /^[\p{Lu}•“"(\d-]/u.test(line.text);
    // Behind a caption that ended come the cells of its table.
    const isCell =
      open !== undefined && isCaption(open[0]?.text ?? "") && last !== undefined && /[.?!]$/.test(last.text);
    const isBelowTitle = open?.length === 1 && last !== undefined && isTitleAbove(last.text, line.text, width);
    if (
      open &&
      !isNew &&
      !isCell &&
      !isBelowTitle &&
      !isBullet(line.text) &&
      (!isCaption(line.text) || endsInLabel(last?.text ?? "", line.text))
    )
      open.push(line);
    else {
      open = [line];
      groups.push(open);
    }
  }
  return rejoin(groups, words);
}

/** A heading without a number that stands on its paragraph: short, without an end, and a sentence starts below. */
export const isTitleAbove = (title: string, next: string, width: number) =>
  title.length < width * 0.6 &&
  next.length > width * 0.7 &&
  /^\p{Lu}[\p{L}\d ’'()/-]+\p{L}$/u.test(title) &&
  title.split(" ").length <= 8 &&
  !/\b(?:a|an|the|of|for|and|or|in|on|to|with|by|from|as|at|is|are|was|were|that|which)$/i.test(title) &&
  /^[\p{Lu}“"]/u.test(next);

/** An item of a list. */
export const isBullet = (text: string) => /^(?:[•▪●○‣◦–—*·■□✓➢►-]\s+|[•▪●○‣■➢►](?=\p{L}))/u.test(text);

/** The first line of a caption. */
export const isCaption = (text: string) =>
  /^(?:Fig(?:ure|\.)?|Table|TABLE|FIGURE|FIG\.|Scheme|Algorithm|Listing) ?\.? ?(?:S?\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})(?:[.:|]| ?$| [-–—]| \p{Lu}(?<![B-Z](?= \p{Ll})))/u.test(
    text,
  );

/** A figure or table by its number, and nothing else. */
export const LABEL = /^(?:Fig(?:ure|\.)?|Table) ?S?\d{1,2}[.:]?\s*$/i;

/** Whether a line names the figure that the sentence above it ends with: `… as shown in`, `Fig. 10:` */
export const endsInLabel = (last: string, line: string): boolean => LABEL.test(line) && /\p{Ll}$/u.test(last.trim());

/** How long the lines of paragraphs are. */
export function typicalWidth(lines: readonly Line[]): number {
  const lengths = lines.flatMap(({ text }) => (text.length > 20 ? [text.length] : [])).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.7)] ?? 60;
}

/** What no title or sentence ends with: `Getting started with likelihood and`, and a name in another face below it. */
export const UNENDED =
  /\s(?:and|or|of|for|with|in|on|at|the|to|a|an|as|by|from|into|than|using|is|are|was|were|their|our|und|oder|von|mit|für|der|des|et|de|du|pour|y|el|en)$/i;

/** `21% in winter`: a number that no section or item has. */
const AMOUNT = /^\d+(?:[.,]\d+)*(?:\s?[%‰°]|\s\p{Ll})/u;

/** Behind `is given by` and `the sum of` a formula may stand, and a sentence of its own behind that; behind these, words. */
const BEFORE_NAME = /\s(?:the|an?|our|their|der|des|du|el)$/i;

/**
 * A paragraph that stops in the middle of a sentence goes on in the next one that starts in lower case; or with an amount, or a
 * name, where it ends with a word that nothing ends with, or no formula stands behind.
 */
function rejoin(groups: readonly Line[][], words: Vocabulary): Block[] {
  const joined: Line[][] = [];
  let unfinished: Line[] | undefined;
  for (const group of groups) {
    const first = group[0]?.text ?? "";
    const isText = !isCaption(first) && !isBullet(first);
    const end = unfinished?.at(-1)?.text.trim() ?? "";
    const goesOn =
      /^\p{Ll}/u.test(first) ||
      (AMOUNT.test(first) && UNENDED.test(end)) ||
      (/^\p{Lu}\p{L}*[\s,]/u.test(first) && BEFORE_NAME.test(end));
    if (unfinished && isText && goesOn) {
      unfinished.push(...group);
      if (ENDS.test(group.at(-1)?.text ?? "")) unfinished = undefined;
      continue;
    }
    const own = [...group];
    joined.push(own);
    const last = group.at(-1)?.text ?? "";
    // Captions, and what is set between two halves of a paragraph, leave it open.
    if (isText && last.length > 25) unfinished = ENDS.test(last) ? undefined : own;
  }
  return joined.map((lines) => ({ lines, text: joinLines(lines, words) }));
}
