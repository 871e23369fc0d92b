import type { Body } from "./blocks.ts";
import type { Float } from "./float.ts";
import { around, type PdfLine, type Run } from "./page.ts";

/** How far apart lines of a listing stand, in lines of the paper: some have blank ones. */
const FARTHEST = 3.4;

/** Addresses, of notes or authors, are set so, too. */
const ADDRESS = /^[\d*∗†‡§¶⁽⁾,\s]{0,12}(?:https?:\/\/|www\.|\S{1,80}@)\S{1,400}$/;

/** Listings: lines in a typewriter font, in a paper that is not set in one, with nothing else between them. */
export function findListings(page: number, lines: readonly PdfLine[], body: Body): Float[] {
  if (body.isMono) return [];
  const groups: { at: number; own: PdfLine[] }[] = [];
  let before: PdfLine | undefined;
  for (const [at, line] of lines.entries()) {
    const group = groups.at(-1);
    const isNear =
      before !== undefined &&
      before.column.x0 === line.column.x0 &&
      line.y > before.y &&
      line.y - before.y < body.leading * FARTHEST;
    // A heading or title may end with the name of what it speaks of, also on a line of its own.
    const [start] = line.fragments[0]?.runs ?? [];
    const isHeading = start !== undefined && start.size > body.size * (start.isMono ? 1.15 : 1.08);
    const isCode = line.isMono && !isHeading && !ADDRESS.test(line.text);
    if (isCode && group && isNear) group.own.push(line);
    else if (isCode) groups.push({ at, own: [line] });
    before = isCode ? line : undefined;
  }
  return groups
    .filter(({ at, own }) => own.length > 1 || standsAlone(at, lines, body))
    .map(({ own }) => ({ kind: "code", page, caption: [], box: undefined, lines: own, rules: [] }));
}

/** A command or address between paragraphs; within one, a long word may fill a line. */
function standsAlone(at: number, lines: readonly PdfLine[], body: Body): boolean {
  const line = lines[at];
  if (!line) return false;
  const isApart = (other: PdfLine | undefined) =>
    !other || other.column !== line.column || Math.abs(other.y - line.y) > body.leading * 1.15;
  return isApart(lines[at - 1]) && isApart(lines[at + 1]);
}

/** The text of a listing, with its indentation and blank lines, without numbers of lines in another font. */
export function codeOf(lines: readonly PdfLine[]): string {
  const own = withoutNumbers(lines.map((line) => line.fragments.flatMap(({ runs }) => runs)));
  const runs = own.flat();
  const letters = runs.reduce((sum, { text }) => sum + text.length, 0);
  // All its letters are as wide.
  const wide = runs.reduce((sum, { x0, x1 }) => sum + x1 - x0, 0) / Math.max(1, letters);
  const left = around(runs).x0;
  const steps = lines.slice(1).flatMap((line, index) => line.y - (lines[index]?.y ?? 0));
  const leading = steps.reduce((least, step) => (step > 0 ? Math.min(least, step) : least), Number.POSITIVE_INFINITY);
  return own
    .flatMap((row, index) => {
      const blank = index === 0 ? 0 : Math.round((steps[index - 1] ?? leading) / leading) - 1;
      return [...Array<string>(Math.max(0, Math.min(blank, 2))).fill(""), joinRow(row, left, wide)];
    })
    .join("\n");
}

function joinRow(row: readonly Run[], left: number, wide: number): string {
  return row.reduce((text, run) => {
    const column = Math.round((run.x0 - left) / wide);
    return text + " ".repeat(Math.max(0, Math.min(column, LONGEST_ROW) - text.length)) + run.text;
  }, "");
}

/** A row is not as long as that, whatever a broken file says. */
const LONGEST_ROW = 400;

const withoutNumbers = (rows: readonly Run[][]): Run[][] => {
  const isNumbered = rows.every(([first]) => first !== undefined && !first.isMono && /^\d{1,4}$/.test(first.text));
  return isNumbered ? rows.map(([, ...row]) => row) : [...rows];
};
