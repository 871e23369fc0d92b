import type { TextSize } from "./types.ts";

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
  /** On a table: index of the first column behind the key column, when the columns take several slides. */
  firstColumn?: number | undefined;
  /** On a table: words may be broken anywhere. */
  breaks?: boolean | undefined;
  /** On the title slide: how many pillars the talk has. */
  hues?: number | undefined;
  /** On the title slide: who presents where and when. */
  occasion?: string | undefined;
}

/** What any slide says about itself, before what its kind does. */
export interface PlaceFields {
  layout: string;
  /** The slide's address. */
  routeAlias: string;
  /** Which slides belong together. */
  series?: string | undefined;
  /** Address of the divider of the slide's section. */
  section?: string | undefined;
  /** Place in the paper, e.g. `II · A · 1`. */
  label?: string | undefined;
  excerpt?: string | undefined;
  /** The pillar's colour, from 1. */
  hue?: number | undefined;
  /** How large its points are set; by default as text. */
  size?: TextSize | undefined;
  /** Clicks until all of the slide is seen. */
  clicks?: number | undefined;
  /** Whose slide it is, in a lecture. */
  credit?: string | undefined;
  /** BCP 47 tag of its text, when that is not the deck's language. */
  lang?: string | undefined;
}
