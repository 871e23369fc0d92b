import { roleOf } from "../../languages/roles.ts";
import type { Author } from "../../outline/types.ts";
import { isName, isSameName } from "../people.ts";
import type { FrontMatter } from "../text/front-matter.ts";
import type { Heading } from "../text/heading-chain.ts";
import { joinSmallCapitals, type Line, type Vocabulary } from "../text/lines.ts";
import { joinLines, UNENDED } from "../text/paragraphs.ts";
import { readAuthors, yearOfDate } from "../text/read-authors.ts";
import { readTitleBlock } from "../text/title-block.ts";
import { readByColumns } from "./author-columns.ts";
import { type Body, isProse } from "./blocks.ts";
import type { Laid } from "./heading-looks.ts";
import { plainMarks, withNumberMarks, withoutMarks } from "./marks.ts";
import { findMasthead, type Masthead } from "./masthead.ts";
import type { Metadata } from "./metadata.ts";
import type { PdfLine } from "./page.ts";

export interface Front {
  /** Index of the first line behind the title. */
  behindTitle: number;
  /** Index of the first line of a paragraph behind it, an abstract or the paper's own, if there is one. */
  text: number | undefined;
  masthead: Masthead | undefined;
  /** The year of the date below the title. */
  dated: number | undefined;
  /** How far down the first page the title ends, in points; 0 where it can't be told. */
  titleEnd: number;
  readTitle(
    lines: readonly Line[],
    front: FrontMatter,
    words: Vocabulary,
    metadata: Metadata,
  ): { title: string; authors: Author[] };
}

/** Finds the title: what is set largest on the first page. */
export function readFront(laid: readonly Laid[], body: Body): Front {
  const whole = laid.filter(({ block }) => block[0]?.page === 1);
  const masthead = findMasthead(whole, body);
  const first = whole.filter((each) => !masthead?.blocks.has(each));
  const sizeOf = ({ block }: Laid) => block[0]?.size ?? 0;
  const isWords = (each: Laid) => {
    const { lines } = each;
    const text = lines.map((line) => line.text).join(" ");
    // A name of few letters, right above those of people.
    const next = first[first.indexOf(each) + 1];
    const [below] = next?.lines ?? [];
    const isSmaller = next !== undefined && sizeOf(next) < sizeOf(each) * 0.95;
    if (
      each === first[0] &&
      /\p{L}{5}/u.test(text) &&
      isSmaller &&
      /^\p{Lu}/u.test(below?.text ?? "") &&
      isName(below?.text ?? "")
    )
      return true;
    // The number of a paper, `IMECE2025-XXXX`, is no title.
    if (!text.trim().includes(" ") && /\d/.test(text)) return false;
    return (text.match(/(?<!\p{L})\p{L}{3}/gu)?.length ?? 0) >= 2 || /\p{Lo}{4}/u.test(text);
  };
  const isNumbered = ({ lines: [line] }: Laid) => /^1\.?\s+\p{L}/u.test(line?.text ?? "");
  // A title may be a single word: what is largest of the rest is the first heading, then.
  const [top] = first.filter(isWords).toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const isTitle = top && isNumbered(top) ? isWord : isWords;
  const largest = Math.max(0, ...first.filter(isTitle).map(sizeOf));
  const at = first.findIndex((each) => isTitle(each) && sizeOf(each) > largest * 0.97);
  // `Kettles II:`, and what they are below that.
  const above = first[at - 1];
  const isOpen = above !== undefined && sizeOf(above) > largest * 0.97 && above.lines.at(-1)?.text.trim().endsWith(":");
  const start = isOpen ? at - 1 : at;
  // Behind a heading that all papers have, what is large is another one.
  const isHeading = ({ lines: [line, ...more] }: Laid) =>
    more.length === 0 && roleOf(line?.text.replace(/^[\d.]+\s/, "") ?? "") !== undefined;
  const isOwnLook = largest > body.size * 1.12 || (start === 0 && isBoldMiddle(first[start], body));
  const isTold = isOwnLook && start >= 0 && !first.slice(0, start + 1).some(isHeading);
  let end = start + 1;
  // Names may be as large, in another face.
  const isAlike = ({ block: [line] }: Laid) =>
    line?.isBold === first[start]?.block[0]?.isBold && line?.isItalic === first[start]?.block[0]?.isItalic;
  const isNear = ({ block: [line] }: Laid) => line && line.y - (first[end - 1]?.block.at(-1)?.y ?? 0) < largest * 2;
  const goesOn = (each: Laid | undefined) =>
    each !== undefined &&
    ((Math.abs(sizeOf(each) - largest) < 0.3 && isAlike(each)) ||
      (each.lines.length === 1 && isNear(each) && UNENDED.test(first[end - 1]?.lines.at(-1)?.text ?? "")));
  while (isTold && end < start + 4 && goesOn(first[end])) end++;
  const title = isTold ? first.slice(start, end) : [];
  const behindTitle = title.at(-1)?.to ?? 0;
  const printed = new Map(
    whole.flatMap(({ lines, block }) => lines.map((line, index) => [line, block[index]] as const)),
  );
  const text = laid.find((each) => each.from >= behindTitle && isParagraph(each, body))?.from;
  return {
    behindTitle,
    text,
    masthead,
    dated: isTold ? findYear(whole.filter(({ from }) => from >= behindTitle && from < (text ?? Infinity))) : undefined,
    titleEnd: title.at(-1)?.block.at(-1)?.y ?? 0,
    readTitle: (lines, front, words, metadata) => {
      // Names side by side are as far apart as columns.
      const textOf = (line: Line) => {
        const own = printed.get(line);
        return own ? withNumberMarks(own) : line.text;
      };
      const clean = (line: Line) => ({
        ...line,
        text: plainMarks(textOf(line).replace(/, {3}/g, ", ").replace(/ {3}/g, " · ")).trim(),
      });
      if (!isTold) {
        const block = readTitleBlock(lines.slice(...front.title).map(clean), words);
        return {
          title: block.title === "" ? (metadata.title ?? "") : block.title,
          authors: withKnown(block.authors, metadata),
        };
      }
      const own = title
        .flatMap((each) => each.lines)
        .map(({ text, ...line }) => ({ ...line, text: withoutMarks(text).replace(NOTE_MARKS, "") }));
      const below = lines.slice(behindTitle, Math.max(behindTitle, front.title[1]));
      const columns = readByColumns(below.flatMap((line) => printed.get(line) ?? []));
      const set = ({ text }: { text: string }, index: number) => ({
        text: plainMarks(text),
        number: index + 1,
        indent: 0,
        page: 0,
      });
      const authors = readAuthors(
        columns?.map(set) ?? numberBySteps(below.map(clean), (at) => printed.get(below[at] as Line)),
        words,
        ({ number }) => columns?.[number - 1]?.isPlace === true,
      );
      return {
        title: joinSmallCapitals(joinLines(own, words), words).trim(),
        authors: withKnown(authors, metadata, columns !== undefined),
      };
    },
  };
}

/** Whether what a page begins with is set in bold in its middle, as mathematicians have titles, no larger than text. */
const isBoldMiddle = (laid: Laid | undefined, body: Body): boolean =>
  laid !== undefined &&
  !body.isBold &&
  laid.block.every(
    ({ isBold, x0, x1, column, size }) =>
      isBold && x0 > column.x0 + size / 2 && Math.abs(x0 - column.x0 - (column.x1 - x1)) < size,
  );

/** Lines in the middle of a page are blocks of their own, with blank lines between them: only a wide step parts them here. */
function numberBySteps(lines: readonly Line[], printedAt: (at: number) => PdfLine | undefined): Line[] {
  let number = 0;
  let before: PdfLine | undefined;
  return lines.flatMap((line, at) => {
    const own = printedAt(at);
    if (line.text === "") return [];
    number += own && before && own.page === before.page && own.y - before.y < own.size * STEP ? 1 : 2;
    before = own;
    return [{ ...line, number }];
  });
}

/** Lines that follow one another stand no further apart, in sizes of their letters. */
const STEP = 1.6;

const findYear = (laid: readonly Laid[]): number | undefined =>
  laid.flatMap(({ lines }) => lines.flatMap((line) => yearOfDate(line.text) ?? []))[0];

/** Of a note to a title; some fonts give a question mark for a star. */
const NOTE_MARKS = /(?:,?[*∗†‡⋆★☆✩�\u0000-\u001f]{1,4}){1,4}$|(?<=\p{L})\$$|\?(?:,\?{1,4}){1,3}$/u;

const isWord = ({ lines }: Laid): boolean => lines.some(({ text }) => /\p{L}{5}/u.test(text));

/** Lines of a paragraph; names and addresses are shorter, and have capitals. */
const LEAST_LINES = 3;

const isParagraph = ({ block }: Laid, body: Body): boolean =>
  block.length >= LEAST_LINES && block.slice(0, LEAST_LINES).filter((line) => isProse(line, body)).length >= 2;

/** Pages on which the abstract of a paper stands. */
const LAST_FRONT_PAGE = 2;

/** Headings without those of abstracts further in: checklists and appendices have some. */
export const atFront = (headings: readonly Heading[], laid: readonly Laid[]): Heading[] =>
  headings.filter(
    ({ title, from }) =>
      roleOf(title) !== "abstract" ||
      (laid.find((each) => each.to > from)?.block[0]?.page ?? LAST_FRONT_PAGE) <= LAST_FRONT_PAGE,
  );

/** A paper without an abstract begins with its first paragraph, though no heading stands above it. */
export const beginAtText = (front: FrontMatter, { text }: Front): FrontMatter =>
  front.abstract || front.keywords || text === undefined || text >= front.body
    ? front
    : { ...front, title: [front.title[0], Math.min(front.title[1], text)], body: text };

/**
 * The authors that the file names, where the page has none that can be told, or only some of these: names side by side may
 * stand so near to one another that nobody can tell where one ends, nor whose the lines below are.
 *
 * @param hasPlaces whether these are certain, since each stands below its name
 */
function withKnown(authors: readonly Author[], metadata: Metadata, hasPlaces = false): Author[] {
  // Some programs put the note or the address behind a name there, too.
  const named = metadata.authors
    .map((name) => (name.split(/[*∗†‡§]|\s\(/, 1)[0] ?? "").trim())
    .filter((name) => /\p{L}{2}/u.test(name) && name.includes(" ") && isName(name));
  const isNamed = (author: Author) => named.some((name) => isSameName(author.name, name));
  if (authors.length === 0 || (authors.length < named.length && authors.every(isNamed)))
    return named.map((name) => {
      const found = authors.find((author) => isSameName(author.name, name));
      return found && hasPlaces ? found : { name: found?.name ?? name, affiliation: undefined };
    });
  return authors.filter((author, index) => authors.findIndex((each) => isSameName(each.name, author.name)) === index);
}

/** Words of an abstract behind which another paragraph may be text that has no heading of its own. */
const LEAST_WORDS = 100;

/** Ends an abstract where text begins without a heading: a paragraph that is set as the paper is, and has no label. */
export function endAbstract(front: FrontMatter, laid: readonly Laid[], body: Body): FrontMatter {
  const { abstract } = front;
  if (!abstract) return front;
  const own = laid.filter(({ from, to }) => from < abstract.to && to > abstract.from);
  const isAsBody = ({ block: [line] }: Laid) =>
    line !== undefined &&
    Math.abs(line.size - body.size) < 0.3 &&
    line.isBold === body.isBold &&
    line.isItalic === body.isItalic;
  const isLabelled = ({ lines: [line], block: [first] }: Laid) =>
    /^\p{Lu}[\p{L} /&]{2,40}[:.—–]\s/u.test(line?.text ?? "") || first?.fragments[0]?.runs[0]?.isBold === true;
  let words = 0;
  for (const each of own) {
    const text = each.lines.map((line) => line.text).join(" ");
    if (words >= LEAST_WORDS && isAsBody(each) && !isLabelled(each) && text.split(" ").length > 25) {
      const end = each.from;
      const kept = abstract.text.filter((line) => line.number < (each.lines[0]?.number ?? 0));
      return { ...front, abstract: { ...abstract, text: kept, to: end }, body: Math.min(front.body, end) };
    }
    words += text.split(/\s+/).length;
  }
  return front;
}
