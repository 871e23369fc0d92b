import { isCapitals } from "../text/heading-candidates.ts";
import { isBullet } from "../text/paragraphs.ts";
import type { Look, PdfLine } from "./page.ts";
import { countSmallWords, lookOf } from "./page.ts";

/** How a paper's own text is set. */
export interface Body extends Look {
  /** From baseline to baseline, in points. */
  leading: number;
}

/** The part of a paper's letters that is text where some of it is code. */
const LEAST_SAID = 0.2;

const countLetters = (runs: readonly { text: string }[]): number =>
  runs.reduce((sum, { text }) => sum + text.length, 0);

/** The look of most text, and how far its lines stand apart. */
export function findBody(lines: readonly PdfLine[]): Body {
  const runs = lines.flatMap(({ fragments }) => fragments.flatMap((each) => each.runs)).filter((run) => !run.isMath);
  // A manual may have more code than text.
  const said = runs.filter((run) => !run.isMono);
  const look = lookOf(countLetters(said) > countLetters(runs) * LEAST_SAID ? said : runs);
  const steps = new Map<number, number>();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (!before || before.page !== line.page || Math.abs(line.size - look.size) > 0.6) return;
    const step = Math.round((line.y - before.y) * 2) / 2;
    if (step > look.size * 0.9 && step < look.size * 2.6) steps.set(step, (steps.get(step) ?? 0) + 1);
  });
  const [most] = [...steps].toSorted((a, b) => b[1] - a[1]);
  return { ...look, leading: most?.[0] ?? look.size * 1.2 };
}

/** The start of a numbered item, or of an entry of a list of works. */
const NUMBERED = /^(?:\[\w{1,12}\]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s/;
/** The start of a heading with its number. */
const OUTLINE = /^(?:\d{1,2}|[A-Z](?=[.\s]))(?:\.\d{1,2}){0,3}\.?\s+\p{Lu}/u;
const isItem = (text: string) => isBullet(text) || NUMBERED.test(text);

/** Parts lines into what was set as one: by gaps, by what is set in, by another look. */
export function toBlocks(lines: readonly PdfLine[], body: Body): PdfLine[][] {
  const blocks: PdfLine[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (block && last && goesOn(block, last, line, body)) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function goesOn(block: readonly PdfLine[], last: PdfLine, line: PdfLine, body: Body): boolean {
  const size = Math.max(line.size, last.size);
  if (line.tag && last.tag && line.page === last.page)
    // LaTeX's own tags have title, names and abstract in one paragraph.
    return (
      line.tag.element === last.tag.element &&
      (line.page > 1 || (Math.abs(line.size - last.size) < size * 0.07 && line.y - last.y < size * 1.7))
    );
  if (line.tag && last.tag && line.tag.role !== last.tag.role) return false;
  // A word that is broken at the end of a line goes on, also in small capitals.
  const isBroken = /\p{L}{2}-$/u.test(last.text) && /^\p{L}{2}/u.test(line.text) && line.page === last.page;
  if (isBroken && line.y > last.y && line.y - last.y < body.leading * 1.3 && Math.abs(line.x0 - line.column.x0) < size)
    return true;
  // The first of the works, below notes that are set as small.
  if (/^\[1\]\s/.test(line.text)) return false;
  // `3 Methods`, and below it `3.1 Sample`; `A` alone may be a word of a heading that goes on.
  if (
    line.isBold &&
    !body.isBold &&
    OUTLINE.test(line.text) &&
    !/^A \p{Lu}/u.test(line.text) &&
    OUTLINE.test(block[0]?.text ?? "")
  )
    return false;
  // `Method` in the middle, and below it `Participants` at the edge.
  if (
    line.isBold &&
    !body.isBold &&
    block.every(isCentred) &&
    line.x0 < line.column.x0 + size &&
    line.x1 < line.column.x1 - size * 4
  )
    return false;
  // A heading in italics, which is as large as text.
  if (block.length === 1 && isItalic(last) && !line.isItalic && last.x1 < last.column.x1 - size * 2) return false;
  // A heading in capitals, which is as large as text.
  const isShort = last.x1 < last.column.x1 - size * 2;
  if (
    block.length <= 2 &&
    isShort &&
    block.every(({ text, fragments }) => isCapitals(text) && fragments.length <= 2) &&
    !isCapitals(line.text)
  )
    return false;
  // Behind a heading on the line of its text, in another typeface, text goes on in its own size.
  const ownSize = isMixed(last) ? (last.fragments.at(-1)?.runs.at(-1)?.size ?? last.size) : last.size;
  if (Math.min(Math.abs(line.size - last.size), Math.abs(line.size - ownSize)) > size * 0.07) return false;
  if (line.isBold !== last.isBold && !isMixed(line) && !isMixed(last)) return false;
  const isApart = line.page !== last.page || line.y < last.y - 1;
  if (isApart) {
    // In the next column a paragraph goes on that was not ended.
    const isFull = last.x1 > last.column.x1 - size * 2;
    const isSetIn = line.x0 > line.column.x0 + size * 0.8;
    const isHeading = isItalic(line) && !isItalic(last) && OUTLINE.test(line.text);
    return !isHeading && isFull && !isSetIn && !/[.?!:][”"’)\]]*$/.test(last.text) && !isItem(line.text);
  }
  // A heading that stands on the line of its text; a name in bold, of a package, may begin any line.
  const startsBold = line.fragments[0]?.runs[0]?.isBold === true && !line.isBold && !body.isBold;
  const isEnded = /[.?!:][”"’)\]]*$/.test(last.text) && (last.x1 < last.column.x1 - size * 2 || isLabel(line));
  if (startsBold && isEnded) return false;
  // A heading of two lines fills the first of them.
  const isShorter = last.x1 < line.x1 - size * 4;
  // A numbered heading above text that has a word in bold.
  const isNumbered = block.every((each) => each.isBold && !isMixed(each)) && OUTLINE.test(block[0]?.text ?? "");
  if (isNumbered && isShorter && !body.isBold && isMixed(line)) return false;
  // `Materials and Methods`, and below it `Model. We infer …`
  if (startsBold && isShorter && last.isBold && !isMixed(last) && isLabel(line)) return false;
  const leading = Math.max(body.leading * (size / body.size), size * 1.1);
  if (line.y - last.y > leading * 1.32) return false;
  if (isItem(line.text) && /[.?!:;,]$/.test(last.text)) return false;
  const [first] = block;
  const step = line.x0 - last.x0;
  if (step > size * 0.7)
    return block.length === 1 && (isItem(last.text) || last.x0 <= last.column.x0 + size * 0.4)
      ? !startsSentence(last, line)
      : false;
  // Back to the edge: of a paragraph whose first line is set in; else something ended.
  if (step < -size * 0.7)
    return block.length === 1 || (first !== undefined && line.x0 > first.x0 - size * 0.7 && !isItem(first.text));
  return true;
}

/** Whether a line stands in the middle of its column, far from both edges. */
const isCentred = ({ x0, x1, column, size }: PdfLine): boolean =>
  x0 > column.x0 + size * 3 && Math.abs(x0 - column.x0 - (column.x1 - x1)) < size;

/** Whether what a line has in bold at its start is more than a word, or ends as a heading does. */
const isLabel = ({ fragments }: PdfLine): boolean => {
  const runs = fragments.flatMap((fragment) => fragment.runs);
  const end = runs.findIndex(({ isBold }) => !isBold);
  const bold = runs
    .slice(0, end < 0 ? undefined : end)
    .map(({ text }) => text)
    .join(" ");
  return /[.:?!]$/.test(bold) || bold.trim().includes(" ");
};

/** Whether a line that is set in begins something new, rather than hanging below its first line. */
const startsSentence = (last: PdfLine, line: PdfLine) =>
  !isItem(last.text) && /[.?!:][”"’)\]]*$/.test(last.text) && /^[\p{Lu}“"(]/u.test(line.text);

/** Whether all of a line is in italics, but for its number. */
const isItalic = ({ fragments }: PdfLine): boolean => {
  const runs = fragments.flatMap((fragment) => fragment.runs).filter(({ text }) => /\p{L}{2}/u.test(text));
  return runs.length > 0 && runs.every((run) => run.isItalic);
};

/** Whether a line has both bold and other words. */
const isMixed = (line: PdfLine) => {
  const runs = line.fragments.flatMap((fragment) => fragment.runs);
  return runs.some(({ isBold }) => isBold) && runs.some(({ isBold }) => !isBold);
};

/** Whether a line is one of running text, which fills its column. */
export function isProse(line: PdfLine, body: Body): boolean {
  const width = line.column.x1 - line.column.x0;
  const words = countSmallWords(line.text);
  const tokens = line.text.split(/\s+/).length;
  const isFilled = line.x1 - line.x0 > width * 0.6 && line.fragments.length <= 2;
  return line.size > body.size * 0.93 && isFilled && words >= 4 && words > tokens * 0.4;
}
