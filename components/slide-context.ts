import { useSlideContext } from "@slidev/client/context.ts";
import { computed, type Ref, unref } from "vue";
import { hueOf } from "../scripts/design/tokens.ts";
import { isRightToLeft } from "../scripts/languages/direction.ts";

/** What Lectern writes into a slide's frontmatter for the layouts to draw. */
export interface SlideFrontmatter {
  /** The slide's address. */
  routeAlias?: string;
  layout?: string;
  /** Address of the divider of the slide's section. */
  section?: string;
  /** Place in the paper, e.g. `II · A · 1`. */
  label?: string;
  /** How much of an overview a lecture took: `2 of 3 claims`. */
  excerpt?: string;
  /** Whose slide it is, in a lecture. */
  credit?: string;
  /** The pillar's colour, from 1. */
  hue?: number;
  /** Address of the pillar that a claim belongs to. */
  pillar?: string;
  /** A claim's own label, e.g. `1`. */
  mark?: string;
  /** A section, pillar or claim in a few words. */
  short?: string;
  /** How large its points are set; by default as text. */
  size?: "huge" | "large" | "compact" | "tight";
  /** Number of the first pillar, when earlier slides have others. */
  start?: number;
  /** On a table: words may be broken anywhere. */
  breaks?: boolean;
  /** Clicks until all of the slide is seen. */
  clicks?: number;
  /** On the title slide of a deck that was not checked: says so. */
  draft?: string;
  /** On the title slide: how many pillars the talk has. */
  hues?: number;
}

export interface SlideRoute {
  /** The slide's number, from 1. */
  no: number;
  meta: { slide: { frontmatter: SlideFrontmatter; noteHTML?: string } };
}

export interface Slide {
  /** The slide's number, from 1. */
  page: Readonly<Ref<number>>;
  slides: Readonly<Ref<SlideRoute[]>>;
  total: Readonly<Ref<number>>;
  frontmatter: SlideFrontmatter;
  /** How often was clicked on this slide; in print as often as the slide asks for. */
  clicks: Readonly<Ref<number>>;
  /** The deck's headmatter. */
  configs: {
    title: string;
    lang?: string;
    aspectRatio: number;
    keywords?: string[];
    themeConfig: { shortTitle?: string };
  };
}

/** The slide that a component stands on. */
export function useSlide(): Slide {
  const { $nav, $page, $clicks, $frontmatter, $slidev } = useSlideContext();
  return {
    page: $page,
    slides: computed(() => $nav.value.slides),
    total: computed(() => $nav.value.total),
    frontmatter: $frontmatter,
    clicks: computed(() => unref($clicks)),
    configs: $slidev.configs,
  };
}

/** The class of a pillar's hue. */
export function hueClass(hue: number | undefined): string | undefined {
  return hue ? `hue${hueOf(Number(hue))}` : undefined;
}

/** What the whole deck has in common: slides nearly as high as wide, the direction of its script. */
export function useShape(): { isTall: boolean; dir: "rtl" | undefined } {
  const { configs } = useSlide();
  return { isTall: configs.aspectRatio < 1.5, dir: isRightToLeft(configs.lang ?? "") ? "rtl" : undefined };
}

/** The frontmatter of any slide of the deck. */
export function frontmatterOf({ meta }: SlideRoute): SlideFrontmatter {
  return meta.slide.frontmatter;
}
