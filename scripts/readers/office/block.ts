import type { Element, Node } from "../jats/element.ts";

/** What a paragraph is, by its style. */
export type Role =
  | "title"
  | "subtitle"
  | "author"
  | "affiliation"
  | "abstract"
  | "abstract heading"
  | "keywords"
  | "date"
  | "heading"
  | "caption"
  // What is in the place of a picture.
  | "figure"
  | "bibliography"
  | "contents"
  | "quote"
  | "code"
  | "term"
  | "definition"
  | "body";

/** How a paragraph looks. */
export interface Look {
  /** Whether most of it is. */
  isBold: boolean;
  isItalic: boolean;
  isCentred: boolean;
  /** Of its letters, in points. */
  size: number;
}

/** A paragraph of a word processor's document. */
export interface Paragraph {
  type: "paragraph";
  /** Its place. */
  at: Element;
  role: Role;
  /** Of a heading, from 1. */
  level?: number | undefined;
  look: Look;
  /** Running text in the elements of JATS; pictures are `<graphic>`, formulas that stand apart `<disp-formula>`. */
  nodes: Node[];
  /** The list that it is an item of. */
  item?: { level: number; isOrdered: boolean; list: string; isContinued: boolean } | undefined;
  /** The number that the program puts before it. */
  label?: string | undefined;
  /** What it counts: `Figure`, `Table`. */
  counts?: string | undefined;
  /** Ids that links lead to. */
  ids: string[];
}

/** A table of a word processor's document. */
export interface Grid {
  type: "table";
  at: Element;
  rows: Row[];
  /** Whether its style says that it holds a figure. */
  isFigure?: boolean;
}

export interface Row {
  isHead: boolean;
  cells: Cell[];
}

export interface Cell {
  at: Element;
  columns: number;
  rows: number;
  align?: string | undefined;
  blocks: Block[];
}

export type Block = Paragraph | Grid;

/** A note apart from the text. */
export interface Note {
  id: string;
  at: Element;
  blocks: Block[];
}
