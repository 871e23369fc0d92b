import { ENGLISH, type ResolvedLanguage } from "../../languages/index.ts";
import type { ListItem, Passage, Place } from "../../manuscript/manuscript.ts";
import type { Inline } from "../../text/inline.ts";
import { sliceInlines, toWords } from "../../text/slice-inlines.ts";
import { splitSentences } from "./split-sentences.ts";

/** A sentence of a section's running text, as it stands in the paper. */
export interface Sentence {
  inlines: Inline[];
  /** Its words, citations as one character each. */
  text: string;
  /** Which of the section's sentences it is, from 1. */
  number: number;
  /** Which of the section's paragraphs it stands in, from 0, and where in it: 0 is the first sentence. */
  paragraph: number;
  indexInParagraph: number;
  /** How many sentences its paragraph has. */
  ofParagraph: number;
  /** Whether it is an item of a list, or a part of one; of which of the section's lists, from 1. */
  isItem: boolean;
  list?: number;
  place: Place;
}

const known = new WeakMap<readonly Passage[], Map<ResolvedLanguage, readonly Sentence[]>>();

/**
 * The sentences of a section's own paragraphs and lists, in its order; not those of the sections in it. Asked for again, they
 * are the same, so that what was found out of each can be kept.
 */
export function listSentences(content: readonly Passage[], language = ENGLISH): readonly Sentence[] {
  const own = known.get(content) ?? new Map<ResolvedLanguage, readonly Sentence[]>();
  known.set(content, own);
  const sentences = own.get(language) ?? splitContent(content, language);
  own.set(language, sentences);
  return sentences;
}

function splitContent(content: readonly Passage[], language: ResolvedLanguage): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let lists = 0;
  const add = (inlines: readonly Inline[], place: Place, isItem: boolean) => {
    const words = toWords(inlines);
    const spans = outsideOfNodes(splitSentences(words, language, codeIn(inlines, words)), inlines);
    spans.forEach(({ from, to }, indexInParagraph) => {
      const cut = sliceInlines(inlines, from, to);
      sentences.push({
        inlines: cut,
        text: words.slice(from, to),
        number: sentences.length + 1,
        paragraph,
        indexInParagraph,
        ofParagraph: spans.length,
        isItem,
        ...(isItem ? { list: lists } : {}),
        place,
      });
    });
    paragraph++;
  };
  const addItems = (items: readonly ListItem[]): void => {
    for (const item of items) {
      for (const text of item.text) add(text, item.place, true);
      addItems(item.items);
    }
  };
  for (const passage of content) {
    if (passage.type === "paragraph") add(passage.text, passage.place, false);
    else if (passage.type === "list") {
      lists++;
      addItems(passage.items);
    }
  }
  return sentences;
}

/** Sentences that start within code, a formula or a citation belong to the one before: those are not cut. */
function outsideOfNodes(spans: readonly Span[], inlines: readonly Inline[]): Span[] {
  const whole = wholeNodes(inlines);
  if (whole.length === 0) return [...spans];
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const isWithin = whole.some(({ from, to }) => span.from > from && span.from < to);
    if (last && isWithin) last.to = span.to;
    else joined.push({ ...span });
  }
  return joined;
}

interface Span {
  from: number;
  to: number;
}

/** Where code, formulas and citations stand in the words of a text. */
function wholeNodes(inlines: readonly Inline[], start = 0): Span[] {
  let at = start;
  return inlines.flatMap((node) => {
    const from = at;
    at += toWords([node]).length;
    if (node.type === "text") return [];
    return "children" in node ? wholeNodes(node.children, from) : [{ from, to: at }];
  });
}

/**
 * Where code stands in the words of a text, or a name in italics that begins a sentence: `… of ropes. *quay* has …`; and
 * where code ends.
 */
function codeIn(inlines: readonly Inline[], words: string): { starts: number[]; ends: Set<number> } {
  const starts: number[] = [];
  const ends = new Set<number>();
  let at = 0;
  for (const node of inlines) {
    const start = at;
    at += toWords([node]).length;
    const isCode = node.type === "inlineCode";
    // No abbreviation of more letters has a name of a species behind it.
    const isName =
      node.type === "emphasis" &&
      /^\p{Ll}[^\s.,]*$/u.test(words.slice(start, at)) &&
      /(?:^|\s)(?!subsp|spp|ssp|var)\p{Ll}{3,}[.?!]\s+$/u.test(words.slice(Math.max(0, start - 40), start));
    if (isCode || isName) starts.push(start);
    if (isCode) ends.add(at);
  }
  return { starts, ends };
}
