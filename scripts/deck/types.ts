import type { Inline } from "../outline/inline.ts";
import type { Author, CodeBlock, EquationBlock, FigureBlock, QuoteBlock, TableBlock } from "../outline/types.ts";

/** Running text on a slide: citations are resolved, so what is left is text, marks, TeX and links. */
export type SlideText = Exclude<Inline, { type: "citation" }>[];

export interface Point {
  text: SlideText;
  details: SlideText[];
}

/** Text sizes above a full slide's: for a slide with room, and for one with hardly more than a sentence. */
export type TextSize = "large" | "huge";

/** What every slide has. */
interface SlideBase {
  /** Its stable address: `/ii-a-1`. Unique in the deck. */
  id: string;
  /** The slide's level-1 heading. Unique in the deck. */
  title: SlideText;
  /** A part of several, `[1, 2]` for `(1/2)`. */
  part?: [number, number];
  /** Address of the divider of its section, for the progress mark; none before the first section. */
  section?: string;
  /** The place in the paper that the slide shows, e.g. `II.A.1`. */
  label?: string;
  /** Which of the pillars' hues it has, from 1; none outside of pillars. */
  hue?: number;
  /** How large its text is set, when there is little of it; by default as a full slide's. */
  size?: TextSize;
  /** How many clicks it takes until all is seen; none for a slide that is seen whole at once. */
  clicks?: number;
  /** What to say, a list of texts for each paragraph. */
  notes: SlideText[];
  /** Planned time. */
  minutes: number;
  /** Where the paper says what the slide shows, without repeats. */
  sources: string[];
}

/** A node of a diagram: its mark, a few words, and the whole sentence. */
export interface DiagramNode {
  /** The label that the paper prints, or a number: `A`, `1`. */
  mark?: string;
  label: string;
  text: string;
  hue?: number;
  children: DiagramNode[];
}

export interface TitleSlide extends SlideBase {
  kind: "title";
  authors: Author[];
  presenter?: string;
  event?: string;
  date?: string;
  keywords: string[];
  hues: number;
}
export interface GlanceSlide extends SlideBase {
  kind: "glance";
  abstract: SlideText;
  facts: { term: string; text: string }[];
}
export interface MapSlide extends SlideBase {
  kind: "map";
  /** The talk in a few words. */
  hub: string;
  sections: DiagramNode[];
}
export interface DividerSlide extends SlideBase {
  kind: "divider";
  /** The section in a few words, for the foot of its slides. */
  short: string;
  /** The section's title as the paper has it, when the slide's title says it in other words. */
  paperTitle?: SlideText;
  /** The section's message, when no other slide says it. */
  gist?: SlideText;
}
export interface MeaningsSlide extends SlideBase {
  kind: "meanings";
  points: Point[];
}
export interface PrinciplesSlide extends SlideBase {
  kind: "principles";
  points: Point[];
}
/** The pillars side by side. */
export interface PillarsSlide extends SlideBase {
  kind: "pillars";
  pillars: {
    /** The label that the paper prints, e.g. `A`. */
    mark?: string;
    /** The pillar's message. */
    text: SlideText;
    claims: { mark?: string; short: string }[];
  }[];
}
/** A diagram that fills its slide: a hub and what is joined to it. */
export interface DiagramSlide extends SlideBase {
  kind: "diagram";
  shape: "meanings" | "pillars" | "pillar" | "principles";
  hub: string;
  nodes: DiagramNode[];
}
export interface ClaimSlide extends SlideBase {
  kind: "claim";
  /** Address of the pillar's slide. */
  pillar: string;
  /** A few words for the side mark that shows the pillar's claims. */
  short: string;
  points: Point[];
}
export interface PointsSlide extends SlideBase {
  kind: "points";
  points: Point[];
}
export interface FigureSlide extends SlideBase {
  kind: "figure";
  figure: Omit<FigureBlock, "caption"> & { caption: SlideText };
}
export interface TableSlide extends SlideBase {
  kind: "table";
  table: Omit<TableBlock, "columns" | "rows" | "caption"> & {
    columns: SlideText[];
    rows: SlideText[][];
    caption: SlideText;
  };
}
export interface EquationSlide extends SlideBase {
  kind: "equation";
  equation: Omit<EquationBlock, "caption"> & { caption: SlideText };
}
export interface CodeSlide extends SlideBase {
  kind: "code";
  code: Omit<CodeBlock, "caption"> & { caption: SlideText };
}
export interface QuoteSlide extends SlideBase {
  kind: "quote";
  quote: Omit<QuoteBlock, "text"> & { text: SlideText };
}
export interface TakeawaysSlide extends SlideBase {
  kind: "takeaways";
  points: Point[];
}
export interface ReferencesSlide extends SlideBase {
  kind: "references";
  entries: SlideText[];
}
export interface CreditsSlide extends SlideBase {
  kind: "credits";
  facts: { term: string; text: SlideText }[];
}

/** A slide of a talk, before it becomes Markdown. */
export type Slide =
  | TitleSlide
  | GlanceSlide
  | MapSlide
  | DividerSlide
  | MeaningsSlide
  | PrinciplesSlide
  | PillarsSlide
  | DiagramSlide
  | ClaimSlide
  | PointsSlide
  | FigureSlide
  | TableSlide
  | EquationSlide
  | CodeSlide
  | QuoteSlide
  | TakeawaysSlide
  | ReferencesSlide
  | CreditsSlide;

export type SlideKind = Slide["kind"];

/** Document 2: a talk, slide by slide. */
export interface Deck {
  title: SlideText;
  shortTitle: string;
  authors: string[];
  keywords: string[];
  /** BCP 47 tag. */
  language: string;
  aspectRatio: "16:9" | "4:3";
  /** One sentence about the paper, as plain text; for the PDF's subject. */
  subject: string;
  slides: Slide[];
}
