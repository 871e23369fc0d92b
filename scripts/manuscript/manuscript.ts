import type { Diagnostic, Position } from "../diagnostics/diagnostic.ts";
import type { Author, Reference } from "../outline/types.ts";
import type { Inline } from "../text/inline.ts";

/** A place in a file of the paper. */
export interface Place {
  /** The file as the person named it, or as the paper names it from there. */
  file: string;
  position: Position;
}

/** What every format is read into: a paper as its author wrote it, before anything is chosen for a talk. */
export interface Manuscript {
  /** Empty when the paper has none, or it was not found. */
  title: Inline[];
  /** The author's own short form of it, as for running heads. */
  shortTitle?: string | undefined;
  authors: Author[];
  /** A list of inlines for each paragraph; the paper's own abstract, if it has several. */
  abstract: Inline[][];
  keywords: string[];
  /** Journal, conference or publisher. */
  venue?: string | undefined;
  year?: number | undefined;
  /** Whether that is the year of the date on the manuscript, which may have been published in another one. */
  isYearOfDraft?: boolean | undefined;
  /** Without `https://doi.org/`. */
  doi?: string | undefined;
  url?: string | undefined;
  /** An SPDX id. */
  licence?: string | undefined;
  /** BCP 47 tag. */
  language?: string | undefined;
  /** What stands before the first heading, but for title block and abstract. */
  lead: Passage[];
  sections: ManuscriptSection[];
  /** The works of the paper's list of references, in its order; citations name their ids. */
  references: Reference[];
  /** Lines that stand in the paper and are no sentences, such as rows of tables that were not told apart: they can be looked up. */
  unread?: { place: Place; text: string }[] | undefined;
  /** What was unsure or not understood: warnings, each with its place. Errors only where nothing could be read. */
  findings: Diagnostic[];
}

export interface ManuscriptSection {
  place: Place;
  /** The label that the paper prints, without its dots and brackets: `II`, `A`, `1`, `2.1`. */
  label?: string | undefined;
  title: Inline[];
  content: Passage[];
  sections: ManuscriptSection[];
  /** Whether it comes after `\appendix`, in `<app>` or the like. */
  isAppendix?: boolean;
}

interface PassageBase {
  place: Place;
}

export interface Paragraph extends PassageBase {
  type: "paragraph";
  text: Inline[];
}

export interface ListItem {
  place: Place;
  /** The paragraphs of the item; of a definition the term is a `strong` at the start of the first. */
  text: Inline[][];
  /** Items of lists inside of it. */
  items: ListItem[];
}

export interface List extends PassageBase {
  type: "list";
  isOrdered: boolean;
  items: ListItem[];
}

export interface Figure extends PassageBase {
  type: "figure";
  /**
   * A list for each picture: the paths, from the paper's folder, that it may have; the first one that exists is taken.
   * Web addresses as they stand. Empty for a figure that is drawn by TeX or the like.
   */
  images: string[][];
  /** What the picture shows, said for those who can't see it, if the paper says it. */
  alt?: string | undefined;
  caption: Inline[];
  /** What the paper calls it: `Figure 3`. */
  name?: string | undefined;
}

export interface Table extends PassageBase {
  type: "table";
  /** Empty when the table has no heading row. */
  columns: Inline[][];
  /** Each as long as the table is wide; cells that are merged in the paper stand in the first of their places. */
  rows: Inline[][][];
  align: ("left" | "center" | "right" | null)[];
  /** Cells that are empty here and are not in the paper: what stands in them was not understood. */
  lostCells?: number;
  caption: Inline[];
  /** What the paper calls it: `Table 1`. */
  name?: string | undefined;
}

export interface Equation extends PassageBase {
  type: "equation";
  /** TeX of the displayed formula, the paper's own macros written out; empty where only its picture is known. */
  tex: string;
  /** The formula as it is printed, as a `data:` address, where a paper holds no more of it. */
  picture?: string | undefined;
  /** The signs in that, as far as they were read. */
  alt?: string | undefined;
  name?: string | undefined;
}

export interface Code extends PassageBase {
  type: "code";
  code: string;
  language?: string | undefined;
  caption: Inline[];
}

export interface Quote extends PassageBase {
  type: "quote";
  text: Inline[];
  by?: string | undefined;
}

/** A piece of a section, in the paper's order. */
export type Passage = Paragraph | List | Figure | Table | Equation | Code | Quote;
