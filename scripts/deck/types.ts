import type { Position } from "../diagnostics/diagnostic.ts";
import type { Extent } from "../languages/index.ts";
import type { Author, CodeBlock, EquationBlock, FigureBlock, QuoteBlock, TableBlock } from "../outline/types.ts";
import type { SlideText } from "../text/types.ts";
import type { Cut, Item } from "./items.ts";

export type { Extent } from "../languages/index.ts";
export type { SlideText } from "../text/types.ts";
export type { Cut, Item, ItemBase, ItemKind, ItemOf } from "./items.ts";

export interface Point {
  text: SlideText;
  details: SlideText[];
  /** Goes on with the point before, which had no room on one slide. */
  continues?: true;
}

/**
 * Text sizes beside the usual one: `huge` for hardly more than a sentence, `large` for a slide with room, `compact` and
 * `tight` for one with more than usual; none is smaller than what the back row can read.
 */
export type TextSize = "huge" | "large" | "compact" | "tight";

/** What every slide has. */
export interface SlideBase {
  /** Its stable address: `/ii-a-1`. Unique in the deck. */
  id: string;
  /** The slide's level-1 heading. Unique in the deck. */
  title: SlideText;
  /** What the slide is a part of, when that takes several slides: the address of the first. */
  series?: string;
  /** A part of several, `[1, 2]` for `(1/2)`. */
  part?: [number, number];
  /** Where the outline says what the slide shows. */
  position?: Position;
  /** The file that this place is in, when it is another one than the deck is built from. */
  file?: string;
  /** The section that the slide comes from; slides that Lectern adds to the paper have none. */
  owner?: string;
  /** Says again what other slides say, so that it may go when time is short. */
  isRepeat?: boolean;
  /** Somebody said that it must stay all the same. */
  isWanted?: boolean;
  /** Address of the divider of its section, for the progress mark; none before the first section. */
  section?: string;
  /** The place in the paper that the slide shows, e.g. `II · A · 1`. */
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
  /** On a slide that was taken into a lecture: whose it is, as its foot says it. */
  credit?: string;
  /** How much of an overview was taken, as the slide says it: `2 of 3 claims`. */
  excerpt?: string;
  /** BCP 47 tag of what it says, when that is not the deck's language. */
  language?: string;
}

/** A node of a diagram: its mark, a few words, and the whole sentence. */
export interface DiagramNode {
  /** The section that it stands for. */
  id?: string;
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
  /** Authors that are not named here for lack of room; the next slide has all. */
  others?: number;
  presenter?: string;
  event?: string;
  date?: string;
  keywords: string[];
  hues: number;
}
export interface GlanceSlide extends SlideBase {
  kind: "glance";
  abstract: SlideText;
  facts: { term: string; text: SlideText }[];
}
export interface MapSlide extends SlideBase {
  kind: "map";
  /** The talk in a few words. */
  hub: string;
  sections: DiagramNode[];
  isBrief?: boolean;
  /** Few sections that have no room side by side all the same stand above one another. */
  isStacked?: boolean;
  extent?: Extent;
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
interface MeaningsSlide extends SlideBase {
  kind: "meanings";
  points: Point[];
}
interface PrinciplesSlide extends SlideBase {
  kind: "principles";
  points: Point[];
  /** Number of the first, when earlier slides have others. */
  start?: number;
}
/** The pillars side by side. */
export interface PillarsSlide extends SlideBase {
  kind: "pillars";
  pillars: {
    /** The section that it stands for. */
    id?: string;
    /** The label that the paper prints, e.g. `A`. */
    mark?: string;
    /** The pillar's message. */
    text: SlideText;
    claims: { id?: string; mark?: string; short: string }[];
    /** Goes on with the pillar before, which had no room on one slide. */
    continues?: true;
  }[];
  /** Number of the first, when earlier slides have others; its colour goes by it. */
  start?: number;
}
/** A diagram that fills its slide: a hub and what is joined to it. */
export interface DiagramSlide extends SlideBase {
  kind: "diagram";
  shape: "meanings" | "pillars" | "pillar" | "principles";
  hub: string;
  nodes: DiagramNode[];
  /** Few words in each box, though there may be room for sentences. */
  isBrief?: boolean;
  extent?: Extent;
}
interface ClaimSlide extends SlideBase {
  kind: "claim";
  /** Address of the pillar's slide. */
  pillar: string;
  /** A few words for the side mark that shows the pillar's claims. */
  short: string;
  /** The label that the paper prints for the claim itself, e.g. `1`. */
  mark?: string;
  points: Point[];
}
interface PointsSlide extends SlideBase {
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
  /** Index of the first column behind the key column, when the table's columns take several slides. */
  firstColumn?: number;
  /** Words may be broken anywhere, for one that is wider than the slide. */
  breaks?: boolean;
}
interface EquationSlide extends SlideBase {
  kind: "equation";
  equation: Omit<EquationBlock, "caption"> & { caption: SlideText };
}
export interface CodeSlide extends SlideBase {
  kind: "code";
  code: Omit<CodeBlock, "caption"> & { caption: SlideText };
}
interface QuoteSlide extends SlideBase {
  kind: "quote";
  quote: Omit<QuoteBlock, "text"> & { text: SlideText };
}
interface TakeawaysSlide extends SlideBase {
  kind: "takeaways";
  points: Point[];
  /** Number of the first, when earlier slides have others. */
  start?: number;
}
export interface ReferencesSlide extends SlideBase {
  kind: "references";
  entries: { key: string; text: SlideText }[];
}
export interface CreditsSlide extends SlideBase {
  kind: "credits";
  facts: { term: string; text: SlideText }[];
}

/** A diagram in Mermaid's own words. */
export interface DrawingSlide extends SlideBase {
  kind: "drawing";
  mermaid: string;
  /** What it shows, for those who can't see it. */
  alt?: string;
}
/** A slide of a deck that was written by hand, as it stands there. */
export interface SlidevSlide extends SlideBase {
  kind: "slidev";
  /** What its layout is told. */
  frontmatter: Record<string, unknown>;
  /** Its body, title and all. */
  markdown: string;
  /** What its author says. */
  noteMarkdown: string;
}

/**
 * The kinds of slides. `scripts/kinds/` has for each what all stages know of it.
 *
 * @public so that it can be extended: `tests/contributing/slide-kind.test.ts`
 */
export interface SlideKinds {
  title: TitleSlide;
  glance: GlanceSlide;
  map: MapSlide;
  divider: DividerSlide;
  meanings: MeaningsSlide;
  principles: PrinciplesSlide;
  pillars: PillarsSlide;
  diagram: DiagramSlide;
  claim: ClaimSlide;
  points: PointsSlide;
  figure: FigureSlide;
  table: TableSlide;
  equation: EquationSlide;
  code: CodeSlide;
  quote: QuoteSlide;
  takeaways: TakeawaysSlide;
  references: ReferencesSlide;
  credits: CreditsSlide;
  drawing: DrawingSlide;
  slidev: SlidevSlide;
}

export type SlideKind = keyof SlideKinds;

/** A slide of some kinds; the kind goes along, so that its row in a table of all kinds takes just such slides. */
export type SlideOf<K extends SlideKind> = { [P in K]: SlideKinds[P] & { kind: P } }[K];

/** A slide of a talk, before it becomes Markdown. */
export type Slide = SlideKinds[SlideKind];

/** Document 2: a talk, slide by slide. */
export interface Deck {
  /** Whether it is a lecture, made of slides of others by a recipe. */
  isLecture?: boolean;
  title: SlideText;
  shortTitle: string;
  authors: string[];
  keywords: string[];
  /** BCP 47 tag. */
  language: string;
  aspectRatio: "16:9" | "4:3";
  /** A theme for Slidev, by its name or the absolute path of its folder; without one, Slidev's default theme. */
  theme?: string;
  /** Everything that the deck must show or name as left out: all of the paper, in the outline's order, or what was taken. */
  items: Item[];
  /** Length that was asked for. */
  budget?: number;
  /** What went for lack of time, by name, the first to go first. */
  cuts: Cut[];
  /** Time of day at which the talk starts, `14:30`. */
  start?: string;
  /** Where the slides are published, and where the paper is. */
  urls: { slides?: string; paper?: string };
  /** One sentence about the paper, as plain text; for the PDF's subject. */
  subject: string;
  /** What the source says on each slide, as digests by its address, before anything is made to fit. */
  prints?: ReadonlyMap<string, string>;
  slides: Slide[];
}
