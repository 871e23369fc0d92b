import { around, type Fragment, lookOf, type Run } from "./page.ts";

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
  return Math.abs(run.y - base.y) < size * 0.55 && gap > -size * 0.6 && gap < size * COLUMN_GAP;
}

/** @param runs in the order of their line */
export function toFragment(runs: Run[]): Fragment {
  const look = lookOf(runs);
  const main = runs.filter(({ size }) => size > look.size * 0.9);
  const y = main[0]?.y ?? runs[0]?.y ?? 0;
  return { ...around(runs), ...look, y, text: joinRuns(runs, look.size, y), runs };
}

/** A number or sign above the line that stands at the end of a word. */
const MARK = /^[\d*∗†‡§¶,\s–-]+$/;

/** The text of runs, with spaces where there are gaps; marks above the line as `⁽12⁾`, which nobody writes. */
function joinRuns(runs: readonly Run[], size: number, y: number): string {
  let text = "";
  let last: Run | undefined;
  for (const run of runs) {
    const gap = last ? run.x0 - last.x1 : 0;
    const isRaised = run.size < size * 0.86 && run.y < y - size * 0.15;
    const isMark = isRaised && MARK.test(run.text) && /(?:^|[\p{L}.,;:)\]”"’])$/u.test(text) && last?.isMath !== true;
    if (last && gap > Math.min(last.size, run.size) * WORD_GAP && !(isMark && gap < size * 0.3)) text += " ";
    text += isMark ? `⁽${run.text.trim()}⁾` : run.text;
    last = run;
  }
  return text.replace(/⁾\s?⁽/g, "");
}
