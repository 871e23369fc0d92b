import type { Inline } from "../../text/inline.ts";
import { toWords } from "../../text/slice-inlines.ts";

/** A part of a figure, and what its caption says of it. */
export interface Panel {
  /** `a`, `B`, `a–c`. */
  label: string;
  /** Where it stands in the caption's words, as `toWords` gives them. */
  from: number;
  to: number;
}

/** `(a)`, `(a–c)`, `(A, B)`; and at the start of a sentence `A,` and `a)`. */
const BRACKETED = /\(\s?([A-Za-z])(?:\s?([-–—,/&]|and)\s?([A-Za-z]))?\s?\)/g;
const BARE = /(?<=^|[.;:]\s)([A-Za-z])(?:\s?([-–—,/&]|and)\s?([A-Za-z]))?(?:[,:.)]|\.\))\s/g;

interface Mark {
  label: string;
  from: number;
  to: number;
}

/**
 * The panels that a caption tells one after the other: `(a) Hemp. (b) Sisal.`, `A, hemp. B, sisal.`, and with the letter
 * behind, `Hemp (a) and sisal (b).`
 *
 * @returns their places in the caption's order, each with its own words and without its letter; none if there is but one
 */
export function panelsOf(caption: readonly Inline[]): Panel[] {
  const text = toWords(caption);
  const marks = [BRACKETED, BARE].map((pattern) => inSequence(text, pattern)).find((found) => found.length > 1);
  const [first] = marks ?? [];
  if (!marks || !first) return [];
  const opens = first.from === 0 || /[.:;]\s?$/.test(text.slice(0, first.from));
  const isBehind = !opens && /^(?:[.,;:]|\s?$|\sand\s|\s&)/.test(text.slice(first.to));
  const panels = marks.map(({ label, from, to }, index) =>
    isBehind
      ? { label, ...trim(text, index === 0 ? sentenceStart(text, from) : (marks[index - 1]?.to ?? 0), from) }
      : { label, ...trim(text, to, marks[index + 1]?.from ?? text.length) },
  );
  const told = panels.filter(({ from, to }) => from < to);
  return told.length > 1 ? told : [];
}

/** The letters from a on, each the next; others, such as a letter that is pointed back to, are text. */
function inSequence(text: string, pattern: RegExp): Mark[] {
  const marks: Mark[] = [];
  let next = "a";
  let isUpper: boolean | undefined;
  for (const { index, 0: whole, 1: first = "", 2: joint, 3: second } of text.matchAll(pattern)) {
    if (first.toLowerCase() !== next || (isUpper !== undefined && isUpper !== /[A-Z]/.test(first))) continue;
    const end = (second ?? first).toLowerCase();
    if (end < next) continue;
    isUpper = /[A-Z]/.test(first);
    const label =
      second === undefined ? first : /[-–—]/.test(joint ?? "") ? `${first}–${second}` : `${first}, ${second}`;
    marks.push({ label, from: index, to: index + whole.length });
    next = String.fromCharCode(end.charCodeAt(0) + 1);
  }
  return marks;
}

function sentenceStart(text: string, before: number): number {
  const at = Math.max(...[". ", ": ", "; "].map((end) => text.lastIndexOf(end, before - 1)));
  return at < 0 ? 0 : at + 2;
}

/** Without what joins it to its neighbours: `; `, `, and `. */
function trim(text: string, from: number, to: number): { from: number; to: number } {
  const before = /^[\s,;:.–—-]*(?:and\s)?\s*/.exec(text.slice(from, to))?.[0].length ?? 0;
  const part = text.slice(from + before, to).trimEnd();
  const kept = part.replace(/[,;]?\s(?:and|und|et|y)$/, "").replace(/[,;]$/, "");
  return { from: from + before, to: from + before + kept.length };
}
