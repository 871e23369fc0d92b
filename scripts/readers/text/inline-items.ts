import type { List, Passage } from "../../manuscript/manuscript.ts";
import { splitSentences } from "../../manuscript/sentences/split-sentences.ts";
import { sliceInlines, toWords } from "../../text/slice-inlines.ts";
import type { Line } from "./lines.ts";

/** What opens an item within a line: behind the end of a sentence or of another item, also with the number of a note, and before a word. */
const BULLET = /(?<=[.:;,?!][”"’')\]]{0,2}\s?|[.;]\s\d{1,2}\s|\)\s|,\s(?:and|or)\s|^)[•▪●]\s?(?=[\p{L}\p{N}“"'(])/gu;

/** One at the end of a line, which opens the next. */
const HANGING = /[.:;,?!]\s[•▪●]$/u;

/** Programs that join lines leave bullets within the text; a single one may be an operator. */
const LEAST = 2;

/**
 * Lists that were joined to one text have a line for each item again: `We compare three: • Hemp is old. • Nylon is new.` A bullet at
 * the end of a line belongs to the next one.
 *
 * @returns the lines, and whether there was such a list
 */
export function splitInlineItems(lines: readonly Line[]): { lines: readonly Line[]; isSplit: boolean } {
  const hangs = (at: number) => HANGING.test(lines[at]?.text ?? "") && (lines[at + 1]?.text ?? "") !== "";
  const moved = lines.map((line, at) => {
    const text = hangs(at) ? line.text.slice(0, -1).trimEnd() : line.text;
    return { ...line, text: hangs(at - 1) ? `• ${text}` : text };
  });
  const count = moved.reduce((sum, { text }) => sum + [...text.matchAll(BULLET)].length, 0);
  const isInline = moved.some(({ text }) => [...text.matchAll(BULLET)].some(({ index }) => index > 0));
  if (!isInline || count < LEAST) return { lines, isSplit: false };
  const split = moved.flatMap((line): Line[] => {
    const starts = [...line.text.matchAll(BULLET)].flatMap(({ index }) => (index > 0 ? [index] : []));
    return [0, ...starts].map((from, at, all) => ({ ...line, text: line.text.slice(from, all[at + 1]).trim() }));
  });
  return { lines: split, isSplit: true };
}

/**
 * What goes on behind the last item of such a list is the text again: no mark says where. The item has as many sentences as the
 * longest of the others, at most.
 */
export function endInlineLists(passages: readonly Passage[]): Passage[] {
  return passages.flatMap((passage) => (passage.type === "list" && !passage.isOrdered ? endList(passage) : [passage]));
}

function endList(list: List): Passage[] {
  const last = list.items.at(-1);
  const [text = []] = last?.text ?? [];
  if (!last || list.items.length < LEAST) return [list];
  const sentencesOf = ({ text: [own = []] }: List["items"][number]) => splitSentences(toWords(own));
  // No spread: a text may have more items than a call takes.
  const most = list.items.slice(0, -1).reduce((longest, item) => Math.max(longest, sentencesOf(item).length), 0);
  const end = sentencesOf(last)[most - 1]?.to;
  const words = toWords(text);
  if (end === undefined || words.slice(end).trim() === "") return [list];
  const item = { ...last, text: [sliceInlines(text, 0, end)] };
  const from = words.length - words.slice(end).trimStart().length;
  const rest: Passage = { type: "paragraph", place: last.place, text: sliceInlines(text, from, words.length) };
  return [{ ...list, items: [...list.items.slice(0, -1), item] }, rest];
}
