import type { Run } from "./page.ts";

/** Runs of one line that are looked through, at most. */
const MOST = 200;
/** Points by which letters may touch. */
const TOUCH = 1;

const isOnLine = (run: Run, other: Run) =>
  Math.abs(run.y - other.y) < run.size * 0.05 && Math.abs(run.size - other.size) < run.size * 0.05;

/**
 * Puts what is printed behind the rest of its line to where it stands in that: word processors print signs that a font
 * lacks, such as Greek letters, after all else of a line, in another font.
 *
 * @param runs of a page in the order in which they are printed
 */
export function putBack(runs: readonly Run[]): Run[] {
  const placed: Run[] = [];
  for (const run of runs) {
    const least = Math.max(0, placed.length - MOST);
    // The first run of its line that stands behind it.
    let at = placed.length;
    while (at > least && isBehind(placed[at - 1], run)) at--;
    const [before, next] = [placed[at - 1], placed[at]];
    const isIn = before !== undefined && at > least && isOnLine(before, run) && before.x1 > run.x0 + TOUCH;
    const parts = isIn ? within(before, run) : undefined;
    if (parts) placed.splice(at - 1, 1, ...parts);
    else if (isIn || !next || next.x0 < run.x1 - TOUCH) placed.push(run);
    else placed.splice(at, 0, run);
  }
  return placed;
}

const isBehind = (other: Run | undefined, run: Run) => other !== undefined && isOnLine(other, run) && other.x0 > run.x0;

/** A letter or two. Accents are printed over the letters that they belong to. */
const SIGN = /^[\p{L}\p{Sm}°′″†‡]{1,2}$/u;

/** Characters by which a place may be off where all are taken to be as wide. */
const OFF = 6;

/** A gap as narrow as a letter is a space in the text around it: whether there are spaces besides is told by what stands there. */
function within(line: Run, sign: Run): Run[] | undefined {
  const { text, x0, x1, size } = line;
  if (sign.x0 < x0 + TOUCH || sign.x1 > x1 - TOUCH || !SIGN.test(sign.text)) return undefined;
  const middle = (text.length * ((sign.x0 + sign.x1) / 2 - x0)) / (x1 - x0);
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const space = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (space === undefined || Math.abs(space - middle) > OFF) return undefined;
  const [start, end] = [text.slice(0, space), text.slice(space + 1)];
  const isJoined = /[\p{Lu}\d(/–-]$/u.test(start);
  const goesOn = /^[^\p{L}\d(]/u.test(end) || (isJoined && /^\d|-$/.test(end));
  const gap = size * 0.3;
  return [
    { ...line, text: start, x1: isJoined ? sign.x0 : sign.x0 - gap },
    sign,
    { ...line, text: end, x0: goesOn ? sign.x1 : sign.x1 + gap },
  ];
}
