import { roleOf } from "../../languages/roles.ts";
import type { FrontMatter } from "../text/front-matter.ts";
import type { Heading } from "../text/heading-chain.ts";
import type { Body } from "./blocks.ts";
import type { Laid } from "./heading-looks.ts";

/** What first pages have besides: whom to write to, who owns the text. */
const NO_ABSTRACT = /@|©|\b(?:copyright|licen[cs]ed?|correspond(?:ing|ence)|permission)\b/i;

/** Words of an abstract, at least. */
const LEAST_WORDS = 20;

/**
 * An abstract above which nothing says that it is one, as journals of physics have it: the first paragraph below the names, if
 * it stands before the text, or is set apart from it.
 *
 * @param headings of the paper: behind its first section there is none
 */
export function withUnnamedAbstract(
  front: FrontMatter,
  laid: readonly Laid[],
  body: Body,
  behindTitle: number,
  headings: readonly Heading[],
): FrontMatter {
  if (front.abstract) return front;
  const begin = headings.find(isFirstSection)?.from ?? Number.POSITIVE_INFINITY;
  const first = laid.filter(({ from, block: [line] }) => from >= behindTitle && from < begin && line?.page === 1);
  const own = boldParagraph(first, body) ?? first.find(isParagraph);
  if (!own || (own.to > front.body && !isSetApart(own, body))) return front;
  return {
    ...front,
    title: [front.title[0], own.from],
    abstract: { text: own.lines, from: own.from, to: own.to },
    body: Math.max(front.body, own.to),
  };
}

function isFirstSection({ title, numbering }: Heading): boolean {
  const role = roleOf(title);
  return numbering?.label === "1" || (role !== undefined && role !== "abstract" && role !== "keywords");
}

/** A paragraph in bold that small capitals part into several blocks. */
function boldParagraph(first: readonly Laid[], body: Body): Laid | undefined {
  const isBold = ({ block }: Laid) => !body.isBold && block.every((line) => line.isBold);
  const start = first.findIndex((each) => isBold(each) && each.lines.length > 1);
  const [own] = first.slice(start, start + 1);
  if (!own) return undefined;
  const goesOn = ({ block: [line] }: Laid, above: Laid | undefined) => {
    const last = above?.block.at(-1);
    return line !== undefined && last !== undefined && line.y - last.y < Math.max(line.size, last.size) * 1.6;
  };
  const end = first.findIndex((each, index) => index > start && !(isBold(each) && goesOn(each, first[index - 1])));
  const parts = first.slice(start, end < 0 ? undefined : end);
  const lines = parts.flatMap((part) => part.lines);
  const all = { ...own, block: parts.flatMap((part) => part.block), lines, to: parts.at(-1)?.to ?? own.to };
  return parts.length > 1 && isParagraph(all) ? all : undefined;
}

/** Whether a paragraph is smaller than text, in bold, or set in at both sides. */
const isSetApart = ({ block }: Laid, body: Body): boolean =>
  block.every(({ size }) => size < body.size * 0.97) ||
  (!body.isBold && block.every(({ isBold }) => isBold)) ||
  block.every(({ x0, x1, column, size }) => x0 > column.x0 + size && x1 < column.x1 - size);

function isParagraph({ lines }: Laid): boolean {
  const text = lines.map((line) => line.text).join(" ");
  const words = text.split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return (
    lines.length > 1 &&
    words.length >= LEAST_WORDS &&
    small > words.length / 2 &&
    /[.?!]\s*$/.test(text) &&
    !NO_ABSTRACT.test(text)
  );
}

/** A heading for a list of works that has none: from `[1]` on, where `[2]` and so on follow to the end; or from `1.` on. */
export function unnamedReferences(headings: readonly Heading[], laid: readonly Laid[], body: Body): Heading[] {
  if (headings.some(({ title }) => roleOf(title) === "references")) return [];
  const bracketed = listFrom(/^\[(\d{1,3})\]\s/, laid);
  // Items of any list are numbered so; works are smaller than text, and each has a year.
  const dotted = listFrom(/^(\d{1,3})\.\s/, laid);
  const own = bracketed ?? (dotted && areWorks(dotted, body) ? dotted : undefined);
  const [{ from } = { from: 0 }] = own ?? [];
  return own ? [{ from, to: from, title: "References", score: 1, level: 1 }] : [];
}

/** Fewer entries with a number and a dot are another list. */
const LEAST_WORKS = 8;

/** `1. A. Author`, `1. Author, A.`: in manuscripts works are as large as text. */
const BY_AUTHOR = /^\d{1,3}\.\s(?:(?:\p{Lu}\.[\s-]?){1,4}\p{Lu}\p{L}|\p{Lu}[\p{L}'’-]{1,30},?\s\p{Lu}\.)/u;

function areWorks(list: readonly Laid[], body: Body): boolean {
  const entries = list.filter(
    ({ block: [line], lines: [first] }) =>
      line !== undefined && (line.size < body.size * 0.97 || BY_AUTHOR.test(first?.text ?? "")),
  );
  const dated = entries.filter(({ lines }) => lines.some(({ text }) => /\b(?:1[89]|20)\d\d\b/.test(text)));
  return list.length >= LEAST_WORKS && entries.length > list.length * 0.9 && dated.length > list.length * 0.8;
}

/** The blocks from the last one with the number 1 on, if their numbers go on to the end. */
function listFrom(number: RegExp, laid: readonly Laid[]): readonly Laid[] | undefined {
  const numberOf = ({ lines: [line] }: Laid) => Number(number.exec(line?.text ?? "")?.[1] ?? 0);
  const start = laid.findLastIndex((each) => numberOf(each) === 1);
  const numbers = laid
    .slice(Math.max(0, start))
    .map(numberOf)
    .filter((number) => number > 0);
  const isList = numbers.length > 1 && numbers.every((number, index) => number === index + 1);
  return isList ? laid.slice(start) : undefined;
}
