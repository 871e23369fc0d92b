import type { Body } from "./blocks.ts";
import type { PdfLine } from "./page.ts";

/** Points from the top of the first page where places of authors stand, which begin with marks, too. */
const FRONT = 300;

/** Whether a block is a note at the foot of its page: smaller than text, and begun with a mark. */
export function isNote(block: readonly PdfLine[], body: Body): boolean {
  const [first] = block;
  if (first?.tag && /Note$/.test(first.tag.role)) return true;
  if (first?.page === 1 && first.y < FRONT) return false;
  return first !== undefined && first.size < body.size * 0.93 && /^(?:⁽[\d*∗†‡§¶]|[∗†‡§¶*]\s?\p{L})/u.test(first.text);
}

/** Notes with such numbers at the foot of one page, or a column of it; more of them are a list. */
const MOST_NUMBERED = 4;
const NUMBERED = /^(\d{1,2})\. \p{Lu}/u;

/**
 * Notes whose numbers stand on the line, as JMLR has them: `2. We thank …`. They are what ends the page of text, smaller than
 * that, and count on from page to page.
 *
 * @param blocks of a paper, up to its list of works
 */
export function findNumberedNotes(blocks: readonly (readonly PdfLine[])[], body: Body): Set<readonly PdfLine[]> {
  const found = new Set<readonly PdfLine[]>();
  let next = 1;
  for (const page of Map.groupBy(blocks, ([line]) => line?.page).values()) {
    const isSmall = ([line]: readonly PdfLine[]) => line !== undefined && line.size < body.size * 0.93;
    const end = page.findLastIndex((block) => !isSmall(block));
    const foot = page.slice(end + 1).filter(([line]) => !/^(?:©|\(c\)|copyright\b)/i.test(line?.text ?? ""));
    const numbers = foot.map(([line]) => Number(NUMBERED.exec(line?.text ?? "")?.[1] ?? 0));
    const isNotes =
      end >= 0 &&
      foot.length > 0 &&
      foot.length <= MOST_NUMBERED &&
      numbers.every((number, at) => number === next + at);
    if (!isNotes) continue;
    for (const block of foot) found.add(block);
    next += foot.length;
  }
  return found;
}

const RAISED = /^⁽(\d{1,3})⁾\s?[\p{L}\d“"‘([]/u;

/**
 * Notes as large as text, as some word processors set them, with a number above the line: each stands at the foot of its
 * column, and they count on.
 *
 * @param blocks of a paper, up to its list of works
 */
export function findRaisedNotes(blocks: readonly (readonly PdfLine[])[]): Set<readonly PdfLine[]> {
  const found = new Set<readonly PdfLine[]>();
  const numberOf = (block: readonly PdfLine[] | undefined) => Number(RAISED.exec(block?.[0]?.text ?? "")?.[1] ?? 0);
  let last = 0;
  let foot: (readonly PdfLine[])[] = [];
  for (const [index, block] of blocks.entries()) {
    const [first] = block;
    const number = numberOf(block);
    const isNext = number > last && number <= last + MOST_NUMBERED && first !== undefined;
    if (!isNext || (first.page === 1 && first.y < FRONT)) {
      foot = [];
      continue;
    }
    foot.push(block);
    last = number;
    const next = blocks[index + 1]?.[0];
    const end = block.at(-1) ?? first;
    const isEnd = next === undefined || next.page !== end.page || next.y < first.y;
    if (isEnd && foot.length <= MOST_NUMBERED) for (const note of foot) found.add(note);
    if (isEnd) foot = [];
  }
  return found;
}
