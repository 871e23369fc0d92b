import { toFragments } from "./fragments.ts";
import { countSmallWords, type Fragment, lookOf, type PdfPage } from "./page.ts";

/** Pages in front that may be covers. */
const MOST = 4;
/** Letters of a title that are no accident on another page. */
const LEAST_LETTERS = 15;
/** A page with so many lines of text is none. */
const LEAST_LINES = 5;

const lettersOf = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

/** What publishers have in front of a manuscript on a page of its own, above its title. */
const SUMMARY = /^(?:research highlights|highlights|graphical abstract)$/i;

/** Long lines with words in small letters. */
const isText = ({ text }: Fragment): boolean => text.length > 45 && countSmallWords(text) >= 4;

/**
 * How many pages stand before the paper's own first one: USENIX, HAL, ResearchGate and institutes put a page with the title in
 * front, and the paper begins with its title again, above text. Elsevier has its highlights and its graphical abstract there.
 */
export function countCovers(pages: readonly PdfPage[]): number {
  const first = toFragments(pages[0]?.runs ?? []);
  const named = first.filter(({ text }) => !SUMMARY.test(text.trim()));
  if (named.length === first.length && first.filter(isText).length >= LEAST_LINES) return 0;
  const largest = Math.max(0, ...named.filter(({ text }) => /\p{L}{3}/u.test(text)).map(({ size }) => size));
  const title = lettersOf(joinLines(named.filter(({ size }) => size > largest * 0.97)));
  if (title.length < LEAST_LETTERS) return 0;
  const others = pages.slice(1, MOST + 1).map(({ runs }) => toFragments(runs));
  return others.findLastIndex((page) => page.filter(isText).length >= LEAST_LINES && hasTitle(page, title)) + 1;
}

const joinLines = (fragments: readonly Fragment[]): string =>
  fragments
    .toSorted((a, b) => a.y - b.y || a.x0 - b.x0)
    .map(({ text }) => text)
    .join(" ");

/** Whether a page has a title that is larger than its text or in bold; a running head is neither. */
function hasTitle(page: readonly Fragment[], title: string): boolean {
  const usual = lookOf(page);
  const set = page.filter(({ size, isBold }) => size > usual.size * 1.12 || (isBold && !usual.isBold));
  return lettersOf(joinLines(set)).includes(title);
}
