import type { SlideBase, TextSize } from "./types.ts";

/**
 * What slides tell their layouts: the contract between the emitter, which writes it, `layouts/` and `components/`, which draw
 * it, and lectures, which take it over.
 */
export type SlideFrontmatter = Partial<PlaceFields & KindFields> & {
  /** On the first slide of a deck that was not checked: says so. */
  draft?: string;
};

/** What slides of some kinds tell their layouts. */
export interface KindFields {
  /** How much of an overview the slide shows: `2 of 3 claims`. */
  excerpt?: string | undefined;
  /** A section, pillar or claim in a few words. */
  short?: string | undefined;
  /** Address of the pillar that a claim belongs to. */
  pillar?: string | undefined;
  /** A claim's own label, e.g. `1`. */
  mark?: string | undefined;
  /** Whether all pillars of a slide have a letter. */
  letters?: boolean | undefined;
  /** Number of the first pillar, when earlier slides have others. */
  start?: number | undefined;
  /** On a slide of points: they come one by one, on its `clicks`. */
  reveals?: true | undefined;
  /** On a table: index of the first column behind the key column, when the columns take several slides. */
  firstColumn?: number | undefined;
  /** On a table: words may be broken anywhere. */
  breaks?: boolean | undefined;
  /** On a slide of references: 2 for a long list, in small type. */
  columns?: number | undefined;
  /** On a closing slide: its title is the talk's message. */
  leads?: true | undefined;
  /** On a closing slide: the address that its QR code leads to. */
  qr?: string | undefined;
  /** On a figure: it bleeds to the slide's edges. */
  full?: boolean | undefined;
  /** On a slide in Slidev's own Markdown: its layout has no foot, so that one is drawn over it. */
  foot?: true | undefined;
  /** On the title slide: how many pillars the talk has. */
  hues?: number | undefined;
  /** On the title slide: who presents where and when. */
  occasion?: string | undefined;
  /** Where the paper was published, its address and licence. */
  published?: string | undefined;
}

/** What any slide says about itself, before what its kind does. */
export interface PlaceFields {
  layout: string;
  /** The slide's address. */
  routeAlias: string;
  /** Which slides belong together. */
  series?: string | undefined;
  /** Address of the slide that opens the slide's section. */
  section?: string | undefined;
  /** The section in a few words, on a slide that opens it without a divider. */
  opens?: string | undefined;
  /** Number of a slide behind the end, from 1; 0 for the list of them. */
  backup?: number | undefined;
  /** Place in the paper, e.g. `II · A · 1`. */
  label?: string | undefined;
  excerpt?: string | undefined;
  /** The message that the slide is a part of, where its title says what this part shows. */
  message?: string | undefined;
  /** The pillar's colour, from 1. */
  hue?: number | undefined;
  /** How large its points are set; by default as text. */
  size?: TextSize | undefined;
  /** Light letters on a dark ground. */
  dark?: true | undefined;
  /** Clicks until all of the slide is seen. */
  clicks?: number | undefined;
  /** Planned time, for who presents it. */
  minutes?: number | undefined;
  /** How much it matters when time is short; without one it must be said. */
  priority?: "should" | "could" | undefined;
  /** Where the paper has what it says. */
  places?: string | undefined;
  /** Whose slide it is, in a lecture. */
  credit?: string | undefined;
  /** BCP 47 tag of its text, when that is not the deck's language. */
  lang?: string | undefined;
}

/** Of a field, whether a lecture keeps it with a slide that it takes of a deck; else it says it anew, or has no use for it. */
const IS_KEPT: Record<keyof PlaceFields, boolean> = {
  layout: true,
  routeAlias: true,
  series: false,
  section: false,
  opens: false,
  backup: false,
  label: true,
  excerpt: false,
  message: true,
  hue: true,
  size: true,
  dark: true,
  clicks: true,
  minutes: false,
  priority: false,
  places: false,
  credit: false,
  lang: true,
};

/** Fields of a slide of a deck, Slidev's and Lectern's own among them, that a lecture drops. */
export const DROPPED: ReadonlySet<string> = new Set([
  ...Object.entries(IS_KEPT).flatMap(([field, isKept]) => (isKept ? [] : [field])),
  ...["src", "lectern"],
]);

/** Of what each slide has, whether it says something; the rest is where it stands, how it is set, how long it takes. */
const IS_CONTENT: Record<keyof SlideBase, boolean> = {
  id: false,
  title: true,
  series: false,
  part: false,
  position: false,
  file: false,
  owner: false,
  isRepeat: false,
  isWanted: false,
  isBackup: false,
  section: false,
  opens: false,
  label: false,
  hue: false,
  size: false,
  isDark: false,
  clicks: false,
  notes: true,
  minutes: false,
  priority: false,
  sources: false,
  credit: false,
  excerpt: false,
  message: false,
  language: false,
};

/** What a slide is besides what it says, with which a kind has more (`Lecture.places`). */
export const PLACES: readonly string[] = Object.entries(IS_CONTENT).flatMap(([field, isContent]) =>
  isContent ? [] : [field],
);

/** The same of what is on it: nodes of diagrams, figures, tables. */
export const INNER_PLACES: ReadonlySet<string> = new Set([
  "id",
  "position",
  "path",
  "source",
  "cite",
  "hue",
  "size",
  "side",
]);
