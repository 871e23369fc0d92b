import type { Extent } from "../languages/index.ts";
import type { CoverPicture as OutlineCover } from "../outline/cover.ts";
import type { Author, NamedFile } from "../outline/types.ts";
import type { SlideText } from "../text/types.ts";
import type { ContentKinds, MixedSlide } from "./content-slides.ts";
import type { Cut, Item } from "./items.ts";
import type { Point } from "./point.ts";
import type { SlideBase } from "./slide-base.ts";

export type { Extent } from "../languages/index.ts";
export type { SlideText } from "../text/types.ts";
export type {
  CodeSlide,
  ContentKind,
  DrawingSlide,
  FigureSlide,
  MixedSlide,
  Shown,
  TableSlide,
} from "./content-slides.ts";
export type { Cut, Item, ItemBase, ItemKind, ItemOf } from "./items.ts";
export type { Detail, Point } from "./point.ts";
export type { SlideBase, TextSize } from "./slide-base.ts";

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

/** The picture of a title slide, with whose it is. */
type CoverPicture = Omit<OutlineCover, "credit"> & { credit: SlideText };

export interface TitleSlide extends SlideBase {
  kind: "title";
  /** What stands below the title. */
  subtitle?: SlideText;
  picture?: CoverPicture;
  authors: Author[];
  /** Authors that are not named here for lack of room; the next slide has all. */
  others?: number;
  presenter?: string;
  event?: string;
  /** The day, as the deck's language writes it. */
  date?: string;
  keywords: string[];
  /** Where the paper was published, its address and licence, where no slide of credits says so. */
  published?: string[];
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
  /** They come one by one. */
  reveals?: true;
}
/** Something that a closing slide says: a quotation, what to remember, limits; at its foot where to go on, whom to thank. */
export interface ClosingEntry {
  part: "quote" | "takeaway" | "limit" | "contact" | "link" | "thanks";
  text: SlideText;
  /** Of what is counted. */
  number?: number;
  /** Who said what is quoted. */
  by?: string;
  /** Goes on with the entry before, which had no room on one slide. */
  continues?: true;
}
export interface ClosingSlide extends SlideBase {
  kind: "closing";
  entries: ClosingEntry[];
  /** Its title is the talk's message, and not a word for what stands below. */
  leads?: true;
  /** The address that its QR code leads to. */
  qr?: string | undefined;
  picture?: CoverPicture | undefined;
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
  /** The list is long: small, in two columns, on each of its slides. */
  isDense?: true;
  /** Where the others are that slides cite. */
  rest?: SlideText;
}
/** Slides behind the end, with links to each. */
interface BackupSlide extends SlideBase {
  kind: "backup";
  points: Point[];
}
export interface CreditsSlide extends SlideBase {
  kind: "credits";
  facts: { term: string; text: SlideText }[];
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

/** A slide whose body its author wrote in Slidev's own Markdown; what else a slide has is Lectern's. */
interface WrittenSlide extends SlideBase {
  kind: "written";
  /** What stands below the title, in pieces: between them stand the names of files. */
  pieces: (string | NamedFile)[];
  /** In place of Lectern's frame. */
  layout?: string;
  /** What its author says, in Markdown. */
  noteMarkdown: string;
}

/**
 * The kinds of slides. `scripts/kinds/` has for each what all stages know of it.
 *
 * @public so that it can be extended: `tests/contributing/slide-kind.test.ts`
 */
export interface SlideKinds extends ContentKinds {
  title: TitleSlide;
  glance: GlanceSlide;
  map: MapSlide;
  divider: DividerSlide;
  meanings: MeaningsSlide;
  principles: PrinciplesSlide;
  pillars: PillarsSlide;
  diagram: DiagramSlide;
  claim: ClaimSlide;
  takeaways: TakeawaysSlide;
  closing: ClosingSlide;
  references: ReferencesSlide;
  credits: CreditsSlide;
  backup: BackupSlide;
  mixed: MixedSlide;
  slidev: SlidevSlide;
  written: WrittenSlide;
}

export type SlideKind = keyof SlideKinds;

/** A slide of some kinds; the kind goes along, so that its row in a table of all kinds takes just such slides. */
export type SlideOf<K extends SlideKind> = { [P in K]: SlideKinds[P] & { kind: P } }[K];

/** A slide of a talk, before it becomes Markdown. */
export type Slide = SlideKinds[SlideKind];

/** Document 2: a talk, slide by slide. */
/** A brand, as far as the deck's text says it. */
interface DeckBrand {
  /** Absolute path of its file. */
  file: string;
  /** Whose it is. */
  name?: string;
  /** Named for this deck rather than found: it is kept for the next time. */
  isNamed?: true;
  /** Families in which it sets text, titles and code, where these are not Lectern's own. */
  families: { sans?: string; serif?: string; mono?: string };
}

export interface Deck {
  /** Whether it is a lecture, made of slides of others by a recipe. */
  isLecture?: boolean;
  title: SlideText;
  shortTitle: string;
  /** It stands in the foot of every slide. */
  hasRunningTitle?: true;
  /** The foot of each slide says where the paper has it. */
  hasSources?: true;
  authors: string[];
  keywords: string[];
  /** BCP 47 tag. */
  language: string;
  aspectRatio: "16:9" | "4:3";
  /** A theme for Slidev, by its name or the absolute path of its folder; without one, Slidev's default theme. */
  theme?: string;
  /** How the house looks for which it is; without it, as Lectern does. */
  brand?: DeckBrand;
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
  /** Works that are cited and for which slides have no room: the handout lists them. */
  further?: SlideText[];
  /** Works of the paper's list that no slide cites: the handout lists them, too. */
  uncited?: SlideText[];
  /** One sentence about the paper, as plain text; for the PDF's subject. */
  subject: string;
  /** What the source says on each slide, as digests by its address, before anything is made to fit. */
  prints?: ReadonlyMap<string, string>;
  slides: Slide[];
}
