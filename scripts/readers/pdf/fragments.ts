import { ACCENTS } from "../../text/join-accents.ts";
import { toSubscript, toSuperscript } from "../../text/shift-text.ts";
import { around, type Fragment, lookOf, type Run, shared } from "./page.ts";

/** Gaps between words are narrower than this, those between columns are not; in widths of an `m`. */
const COLUMN_GAP = 0.95;
/** Gaps within a word are narrower than this. */
const WORD_GAP = 0.13;

/** Joins the runs of a page to what is printed without wide gaps. */
export function toFragments(runs: readonly Run[]): Fragment[] {
  const open: Run[][] = [];
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = open.at(-1);
    if (last && follows(last, run)) last.push(run);
    else {
      const group = [run];
      groups.push(group);
      open.push(group);
    }
  }
  return groups.map(toFragment);
}

/** Whether a run goes on with what was printed before it. */
function follows(group: readonly Run[], run: Run): boolean {
  const last = group.at(-1);
  if (!last) return false;
  // Cells may stand as close as words.
  const isCell = /^T[DH]$/.test(last.tag?.role ?? "") || /^T[DH]$/.test(run.tag?.role ?? "");
  if (isCell && last.tag?.element !== run.tag?.element) return false;
  const size = Math.max(last.size, run.size);
  const gap = run.x0 - last.x1;
  const base = group.reduce((widest, each) => (each.size > widest.size ? each : widest), last);
  if (isUnder(run, last, base.size, base.y)) return true;
  return Math.abs(run.y - base.y) < size * 0.55 && gap > -size * 0.6 && gap < size * COLUMN_GAP;
}

/** @param runs in the order of their line */
export function toFragment(runs: Run[]): Fragment {
  const look = lookOf(runs);
  const main = runs.filter(({ size }) => size > look.size * 0.9);
  const y = main[0]?.y ?? runs[0]?.y ?? 0;
  const text = joinRuns(runs, look.size, y);
  return { ...around(runs), ...look, y, text: SPACED.test(text) ? text.replaceAll(" ", "") : text, runs };
}

/** A word whose letters stand apart: Elsevier's `a b s t r a c t`. */
const SPACED = /^(?:\p{Ll} ){5,}\p{Ll}$/u;

/** A number or sign above the line. */
const MARK = /^[\d*∗†‡§¶☆✩⋆★][\d*∗†‡§¶☆✩⋆★,\s–-]*$/;
/** What an index or a power is, in the font of formulas. */
const INDEX = /^[\p{L}\d]{1,3}$/u;
/** What a font for signs of notes has a star for, which no table says to be one. */
const UNKNOWN = /^[\0-\x1f]$/;
/** What a mark of a note or work stands behind: a word, or the end of its sentence. Behind `km` or `x` it is a power. */
const MARKED = /(?:^|\p{L}{3}|[.,;:”"’])$/u;

/**
 * The text of runs, with spaces where there are gaps. Marks of notes and works above the line are `⁽12⁾`; powers and indices
 * are written in Unicode's raised and lowered characters, where it has these.
 */
function joinRuns(runs: readonly Run[], size: number, y: number): string {
  let text = "";
  let last: Run | undefined;
  // The text before the last run, and how far that stands from it.
  let before = "";
  let apart = 0;
  for (const run of runs) {
    const gap = last ? run.x0 - last.x1 : 0;
    const isSmall = run.size < size * 0.86 || (run.size < size * 0.95 && run.y < y - size * 0.3);
    const isRaised = isSmall && run.y < y - size * 0.15;
    // `yᵢₜ`, but `H2O` and `x(max)` by their digits alone.
    const isIndex = run.isMath && (last?.isMath === true || /(?:^|[\s(])\p{L}$/u.test(text)) && INDEX.test(run.text);
    const isLowered = isSmall && run.y > y + size * 0.1 && (/^\d+$/.test(run.text) || isIndex);
    const isSign = run.y < y - size * 0.15 && UNKNOWN.test(run.text);
    const sign = isSign ? "∗" : run.text;
    const isMark = (isRaised || isSign) && MARK.test(sign) && MARKED.test(text) && last?.isMath !== true;
    const isShifted = (isRaised || isLowered) && gap < size * 0.3;
    const isOver =
      last &&
      gap < -size * 0.1 &&
      last.size === run.size &&
      !last.isMath &&
      (!run.isMath || (text.at(-1) ?? "") in ACCENTS);
    if (last && isUnder(run, last, size, y) && (apart > size * WORD_GAP || !/[\p{L}\p{N})\]]$/u.test(before))) {
      text = `${apart > size * WORD_GAP ? before.trimEnd().concat(" ") : before}${last.text.trim()}/${run.text.trim()}`;
      last = run;
      continue;
    }
    const joined = isOver ? joinAccent(text, run.text) : undefined;
    if (last && gap > Math.min(last.size, run.size) * WORD_GAP && !isShifted) text += " ";
    before = text;
    apart = gap;
    if (joined !== undefined) text = joined;
    else if (isMark) text += `⁽${sign.trim()}⁾`;
    else if (isRaised && (isIndex || /\d|^[+−–-]$/.test(run.text)))
      text += toSuperscript(run.text.replace(/[–-]/g, "−"));
    else text += isLowered ? toSubscript(run.text) : run.text;
    last = run;
  }
  return text.replace(/⁾\s?⁽/g, "");
}

/** Whether a number stands right below another: a fraction within a line. What follows a letter so are its index and power. */
const isUnder = (run: Run, last: Run, size: number, y: number): boolean =>
  Math.max(run.size, last.size) < size * 0.86 &&
  last.y < y - size * 0.15 &&
  run.y > y + size * 0.1 &&
  shared(run.x0, run.x1, last.x0, last.x1) > Math.min(run.x1 - run.x0, last.x1 - last.x0) * 0.6 &&
  /^\d{1,4}$/.test(run.text.trim()) &&
  /^\d{1,4}$/.test(last.text.trim());

/** `M¨` and `achler`, which the file prints over one another, are `Mächler`; where there is no such letter, nothing is joined. */
function joinAccent(text: string, next: string): string | undefined {
  const [accent, letter] = [ACCENTS[text.at(-1) ?? ""], next.charAt(0).replace("ı", "i")];
  const above = accent && (letter + accent).normalize("NFC");
  if (above?.length === 1) return text.slice(0, -1) + above + next.slice(1);
  // Distiller prints the letter first: `Jesu` and `´ s`.
  const behind = ACCENTS[next.charAt(0)];
  const letterBefore = text.at(-1)?.replace("ı", "i");
  const joined = behind && letterBefore && (letterBefore + behind).normalize("NFC");
  return joined?.length === 1 ? text.slice(0, -1) + joined + next.slice(1).replace(/^ (?=\p{Ll})/u, "") : undefined;
}
