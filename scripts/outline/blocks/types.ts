import type { CodeBlock } from "./code.ts";
import type { CompareBlock } from "./compare.ts";
import type { CycleBlock } from "./cycle.ts";
import type { DiagramBlock } from "./diagram.ts";
import type { EquationBlock } from "./equation.ts";
import type { FigureBlock } from "./figure.ts";
import type { MediaBlock } from "./media.ts";
import type { NumberBlock } from "./number.ts";
import type { PointBlock } from "./point.ts";
import type { QrBlock } from "./qr.ts";
import type { QuoteBlock } from "./quote.ts";
import type { SlidevBlock } from "./slidev.ts";
import type { StepsBlock } from "./steps.ts";
import type { TableBlock } from "./table.ts";
import type { TimelineBlock } from "./timeline.ts";

export type { Side } from "./compare.ts";
export type { Entry } from "./entry.ts";
export type { EquationSymbol } from "./equation.ts";
export type { NamedFile } from "./slidev.ts";
export type { ColumnGroup } from "./table.ts";
export type { CodeBlock, EquationBlock, FigureBlock, MediaBlock, NumberBlock, PointBlock, QuoteBlock, TableBlock };

/** The types of blocks. */
export interface Blocks {
  point: PointBlock;
  figure: FigureBlock;
  table: TableBlock;
  equation: EquationBlock;
  code: CodeBlock;
  quote: QuoteBlock;
  number: NumberBlock;
  steps: StepsBlock;
  timeline: TimelineBlock;
  cycle: CycleBlock;
  compare: CompareBlock;
  diagram: DiagramBlock;
  media: MediaBlock;
  qr: QrBlock;
  slidev: SlidevBlock;
}

export type BlockType = keyof Blocks;

/** A block of some types; the type goes along, so that its row in a table of all types takes just such blocks. */
export type BlockOf<T extends BlockType> = { [P in T]: Blocks[P] & { type: P } }[T];

/** One piece of a section's content. */
export type Block = BlockOf<BlockType>;
