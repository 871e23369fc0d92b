import type { Attributes } from "./attributes.ts";
import type { Line } from "./lines.ts";

/** A work that is cited: `see @key, p. 3`. */
export interface CitedWork {
  key: string;
  prefix: string;
  suffix: string;
}

/** Where a table that is not Markdown's own is read from. */
export interface TableSource {
  head: Line[][][];
  rows: Line[][][];
  align: ("left" | "center" | "right" | null)[];
}

/** A fenced part of the paper: Pandoc's `::: {.class}`, MyST's `:::{name} argument`. */
interface Container {
  /** Of a directive; empty for a div. */
  name: string;
  argument: Line;
  attributes: Attributes;
  /** `:label: x`, by name in small letters. */
  options: Map<string, string>;
}

/** A cell of a notebook or a chunk of R Markdown. */
export interface Chunk {
  language: string;
  options: Map<string, string>;
  code: string;
}

interface Kinds {
  // Those that stand for themselves between paragraphs.
  open: Container;
  close: object;
  chunk: Chunk;
  code: { code: string; language: string | undefined; caption: Line | undefined; label: string | undefined };
  equation: { tex: string; label: string | undefined; isNumbered: boolean };
  html: { html: string };
  tex: { environment: string; lines: Line[] };
  table: TableSource;
  target: { label: string };
  part: { name: string };
  appendix: object;
  caption: object;
  definition: object;
  // Those within running text.
  math: { tex: string };
  cite: { works: CitedWork[]; isNarrative: boolean; raw: string; only?: "author" | "year" };
  crossReference: { label: string; form: CrossReferenceForm; template: string | undefined; raw: string };
  noteReference: { label: string };
  note: { lines: Line[] };
  attributes: { attributes: Attributes };
  label: { label: string };
  marked: { style: MarkStyle; lines: Line[] };
  verbatim: { value: string };
  text: { value: string };
  latex: { lines: Line[] };
}

/** How a cross-reference is said: `Figure 3`, `3`, `(3)`, the title of what it points to, or what fits the text before. */
export type CrossReferenceForm = "name" | "number" | "equation" | "title" | "fitting";

export type MarkStyle = "emphasis" | "strong" | "code" | "superscript" | "subscript" | "plain";

/**
 * A piece of the paper that CommonMark does not know. It is taken out before the text is parsed, so that nothing
 * in it is mistaken for Markdown, and stands in the text as a {@link tokenOf token}.
 */
export type Island = { [Kind in keyof Kinds]: { kind: Kind; line: Line } & Kinds[Kind] }[keyof Kinds];

export type IslandOf<Kind extends keyof Kinds> = Extract<Island, { kind: Kind }>;

/** Characters that Unicode sets aside for programs; a paper that holds them loses them. */
const [OPEN, CLOSE] = ["\ufdd0", "\ufdd1"];

/** What stands in the text for an island. Markdown sees a word in it. */
export function addIsland(islands: Island[], island: Island): string {
  islands.push(island);
  return `${OPEN}${islands.length - 1}${CLOSE}`;
}

const TOKEN = /\ufdd0(\d+)\ufdd1/g;

/** Whether a text is one token and nothing else. */
export const isToken = (text: string): boolean => /^\s*\ufdd0\d+\ufdd1\s*$/.test(text);

/** A text's words and the islands between them, in order. */
export function splitAtIslands(text: string, islands: readonly Island[]): (string | Island)[] {
  if (!text.includes(OPEN)) return text === "" ? [] : [text];
  const pieces: (string | Island)[] = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > last) pieces.push(text.slice(last, match.index));
    const island = islands[Number(match[1])];
    if (island) pieces.push(island);
    last = match.index + match[0].length;
  }
  if (last < text.length) pieces.push(text.slice(last));
  return pieces;
}

/** A paper's text without the characters that tokens are made of; as long as before. */
export const withoutTokens = (text: string): string => text.replace(/[\ufdd0\ufdd1]/g, "\ufffd");
