import type { RootContent } from "mdast";
import type { FitTrial } from "../deck/fit.ts";
import type { KindFields } from "../deck/frontmatter.ts";
import type { NodeTexts } from "../deck/node-text.ts";
import type { Item, ItemBase, Slide, SlideKind, SlideOf, SlideText } from "../deck/types.ts";
import type { Labels } from "../languages/index.ts";
import type { Way } from "../markup/mermaid/room.ts";

/** All that the stages know of a kind of slides. Nothing is left out: what a kind has not is said by a name. */
export interface Kind<K extends SlideKind> {
  /** The layout that draws it: a file of `layouts/`. */
  layout: string;
  /** Planned minutes before a word of its notes is said: it has to be seen, a picture longer than a sentence. */
  minutes: number;
  /** It as Markdown. */
  emit(slide: SlideOf<K>, context: EmitContext): SlideParts;
  /** How it comes to fit. */
  fit: Fit<SlideOf<K>>;
  /** How the checker looks at it. */
  check: Check<SlideOf<K>>;
  /** Its part in a lecture. */
  lecture: Lecture<SlideOf<K>>;
}

/** What the emitting of any slide needs. */
export interface EmitContext {
  labels: Labels;
  /** Which way diagrams go on, by how the deck's language is written. */
  way: Way;
  /** Absolute path of the folder that the deck is written to. */
  folder: string;
  /** Pixels that a block has beside others; one alone has what its slide leaves. */
  room?: { width: number; height: number };
}

/** What a slide of some kind adds to its frontmatter, and its body below the title. */
export interface SlideParts {
  frontmatter?: KindFields;
  body: RootContent[];
  /** All of a slide as its author wrote it, in place of frontmatter, title and body. */
  written?: { frontmatter: Record<string, unknown>; markdown: string; notes: string };
}

/** How the layout sets points, if the slide is a list of them: on all of its width, beside a mark, numbered, in columns. */
export type Measure = "wide" | "aside" | "numbered" | "columns" | "none";

export interface Fit<S extends Slide> {
  /** Which text sizes there is room for is guessed by this. */
  measure: Measure;
  /** A first guess at what fits, before it is measured: the slide as it is, or in parts. */
  guess(slide: S): Slide[];
  /** What it can be split between. */
  split: Split<S> | undefined;
  /** What helps where neither a smaller size nor a split between its units does; nothing where there is no way. */
  repair(slide: S, trial: FitTrial): Slide[] | undefined;
}

/** How a slide is split. */
export interface Split<S extends Slide> {
  /** Selector of the units that a part takes whole, in the page. */
  units: string;
  count(slide: S): number;
  /** The slide cut before some of its units. */
  at(slide: S, cuts: readonly number[]): Slide[];
  /** The slide with a unit cut into smaller ones, when one alone is too tall; unchanged if it can't be. */
  cut(slide: S, unit: number, count: number): S;
}

/** A slide in one piece, for which there is no room but its own. */
export const ONE_PIECE = {
  measure: "none",
  guess: (slide: Slide) => [slide],
  split: undefined,
  repair: () => undefined,
} as const satisfies Fit<Slide>;

export interface Check<S extends Slide> {
  /** What its lists are: points of the paper, takeaways, references; or they say again what others say. */
  lists: "points" | "takeaways" | "references" | "none";
  /** What the boxes of its diagram must say, where that is not its author's own. */
  boxes(slide: S): NodeTexts | undefined;
}

export const POINTS: Check<Slide> = { lists: "points", boxes: () => undefined };
export const REPEATS: Check<Slide> = { lists: "none", boxes: () => undefined };

export interface Lecture<S extends Slide> {
  /** What its title says of the paper, if it says something of the paper's own. */
  heading(slide: S): "section" | "pillar" | "claim" | undefined;
  /** What else it says that must be shown. */
  items(slide: S, say: Say): Item[];
  /** The slide with what was taken of its source only. */
  shrink(slide: S, isTaken: (id: string) => boolean, labels: Labels): Slide;
  /** Whether it comes when it is asked for only: a lecture has its own, or, as with the map of a talk, does without. */
  isFrame: boolean;
  /** Whether each paper has one, under a title that Lectern gives. */
  isEveryPapers: boolean;
  /** Whether it comes behind all that is said. */
  isLast: boolean;
  /** Fields that tell where it stands, not what it says. */
  places: readonly Exclude<keyof S, keyof Slide>[];
}

/** What an item on a slide has, whatever its kind. @param name below the slide's address; empty for the slide itself */
export type Say = (name: string, text: SlideText) => ItemBase;

/** A slide that says something of the paper, under its section's message. */
export const CONTENT = {
  heading: () => "section" as const,
  items: () => [],
  shrink: (slide: Slide) => slide,
  isFrame: false,
  isEveryPapers: false,
  isLast: false,
  places: [],
} satisfies Lecture<Slide>;

/** A slide that says again what others say, or nothing of the paper's own. */
export const SILENT = { ...CONTENT, heading: () => undefined } satisfies Lecture<Slide>;
