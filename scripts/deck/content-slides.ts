import type {
  CodeBlock,
  ColumnGroup,
  EquationBlock,
  EquationSymbol,
  FigureBlock,
  MediaBlock,
  NumberBlock,
  QuoteBlock,
  TableBlock,
} from "../outline/types.ts";
import type { SlideText } from "../text/types.ts";
import type { Point } from "./point.ts";
import type { SlideBase } from "./slide-base.ts";

interface PointsSlide extends SlideBase {
  kind: "points";
  points: Point[];
  /** They come one by one. */
  reveals?: true;
}
export interface FigureSlide extends SlideBase {
  kind: "figure";
  figure: Omit<FigureBlock, "caption"> & { caption: SlideText };
}
export interface TableSlide extends SlideBase {
  kind: "table";
  table: Omit<TableBlock, "columns" | "groups" | "rows" | "caption"> & {
    columns: SlideText[];
    groups?: ColumnGroup<SlideText>[];
    rows: SlideText[][];
    caption: SlideText;
  };
  /** Index of the first column behind the key column, when the table's columns take several slides. */
  firstColumn?: number;
  /** Words may be broken anywhere, for one that is wider than the slide. */
  breaks?: boolean;
}
interface EquationSlide extends SlideBase {
  kind: "equation";
  /** Without TeX it is the part with the symbols that have no room below the formula. */
  equation: Omit<EquationBlock, "name" | "symbols" | "caption"> & {
    name?: SlideText;
    symbols?: EquationSymbol<SlideText>[];
    caption: SlideText;
  };
}
export interface CodeSlide extends SlideBase {
  kind: "code";
  code: Omit<CodeBlock, "caption"> & { caption: SlideText };
  /** Number of the first line, when earlier slides have others. */
  firstLine?: number;
  /** Indices of lines that go on with the line before, which had no room on one slide. */
  pieces?: number[];
}
interface QuoteSlide extends SlideBase {
  kind: "quote";
  quote: Omit<QuoteBlock, "text"> & { text: SlideText };
}
interface NumberSlide extends SlideBase {
  kind: "number";
  number: Omit<NumberBlock, "label"> & { label: SlideText };
}
/** What follows one another, side by side; one below the other where there is too little room for that. */
interface EntriesSlide extends SlideBase {
  points: Point[];
  isUpright?: true;
}
interface StepsSlide extends EntriesSlide {
  kind: "steps";
  /** Number of the first, when earlier slides have others. */
  start?: number;
}
interface TimelineSlide extends EntriesSlide {
  kind: "timeline";
  /** What goes on with the point before has its date there. */
  points: (Point & { date?: string })[];
}
interface CycleSlide extends EntriesSlide {
  kind: "cycle";
  /** A part of one does not go round. */
  isPart?: true;
}
/** Two or three things side by side. */
interface CompareSlide extends SlideBase {
  kind: "compare";
  sides: { name: string; points: Point[]; picture?: { path: string; alt: string; caption: SlideText } }[];
}

/** A diagram in Mermaid's own words. */
export interface DrawingSlide extends SlideBase {
  kind: "drawing";
  mermaid: string;
  /** What it shows, for those who can't see it. */
  alt?: string;
  caption?: SlideText;
}
interface AddressSlide extends SlideBase {
  kind: "address";
  address: string;
  words: SlideText;
}
interface MediaSlide extends SlideBase {
  kind: "media";
  media: Omit<MediaBlock, "caption"> & { caption: SlideText };
}

/**
 * Kinds of slides that hold one block, which may also stand beside others on one slide.
 *
 * @public so that it can be extended: `tests/contributing/slide-kind.test.ts`
 */
export interface ContentKinds {
  points: PointsSlide;
  figure: FigureSlide;
  table: TableSlide;
  equation: EquationSlide;
  code: CodeSlide;
  quote: QuoteSlide;
  number: NumberSlide;
  steps: StepsSlide;
  timeline: TimelineSlide;
  cycle: CycleSlide;
  compare: CompareSlide;
  drawing: DrawingSlide;
  media: MediaSlide;
  address: AddressSlide;
}

export type ContentKind = keyof ContentKinds;

/** A block as a slide of its own would hold it. */
export type Shown<K extends ContentKind = ContentKind> = {
  [P in K]: Omit<ContentKinds[P], keyof SlideBase> & { kind: P };
}[K];

/** Several blocks on one slide. */
export interface MixedSlide extends SlideBase {
  kind: "mixed";
  /** From left to right; one column is a stack. */
  columns: Shown[][];
  /** How the columns share the width: points beside something larger, or all alike. */
  layout: MixedLayout;
  /** Of the width, in percent, what the larger of two columns has; by default three of five. */
  share?: number;
  /** What its author wants, which parts of it keep. */
  wanted?: WantedLayout;
}

/** How its author wants the blocks of a slide to stand. */
export type WantedLayout = "beside" | "stack" | "row";

/**
 * `wide` has a first column that is the larger one, `wide-last` a last; `side` a picture over the whole height of the slide
 * beside its title; `row` has equal ones.
 */
export type MixedLayout = "stack" | "wide" | "wide-last" | "side" | "row";
