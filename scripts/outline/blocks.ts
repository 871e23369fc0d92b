import type { Position } from "../diagnostics/diagnostic.ts";
import type { Inline } from "../text/inline.ts";

/** What every block has. */
export interface BlockBase {
  /** Where the block stands in the outline, for errors found by later stages. */
  position: Position;
  /** Where the paper says it, e.g. `II.A.1`. */
  source?: string;
  /** Keys of references. */
  cite: string[];
  /** Speaker notes, a list of inlines for each paragraph. */
  notes: Inline[][];
}

export interface PointBlock extends BlockBase {
  type: "point";
  text: Inline[];
  details: Inline[][];
}
export interface FigureBlock extends BlockBase {
  type: "figure";
  /** Absolute path of the image; it exists and lies in the outline's folder. */
  path: string;
  alt: string;
  caption: Inline[];
}
export interface TableBlock extends BlockBase {
  type: "table";
  columns: Inline[][];
  rows: Inline[][][];
  align: ("left" | "center" | "right" | null)[];
  caption: Inline[];
}
export interface EquationBlock extends BlockBase {
  type: "equation";
  tex: string;
  caption: Inline[];
}
export interface CodeBlock extends BlockBase {
  type: "code";
  code: string;
  language?: string;
  caption: Inline[];
}
export interface QuoteBlock extends BlockBase {
  type: "quote";
  text: Inline[];
  by?: string;
}

/** The types of blocks. */
export interface Blocks {
  point: PointBlock;
  figure: FigureBlock;
  table: TableBlock;
  equation: EquationBlock;
  code: CodeBlock;
  quote: QuoteBlock;
}

export type BlockType = keyof Blocks;

/** A block of some types; the type goes along, so that its row in a table of all types takes just such blocks. */
export type BlockOf<T extends BlockType> = { [P in T]: Blocks[P] & { type: P } }[T];

/** One piece of a section's content. */
export type Block = BlockOf<BlockType>;
