import { useSlideContext } from "@slidev/client/context.ts";
import { computed, type Ref } from "vue";

/** What Lectern writes into a slide's frontmatter for the layouts to draw. */
export interface SlideFrontmatter {
  /** The slide's address. */
  routeAlias?: string;
  layout?: string;
  /** Address of the divider of the slide's section. */
  section?: string;
  /** Place in the paper, e.g. `II.A.1`. */
  label?: string;
  /** The pillar's colour, from 1. */
  hue?: number;
  /** Address of the pillar that a claim belongs to. */
  pillar?: string;
  /** A claim in a few words. */
  short?: string;
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
  /** The deck's headmatter. */
  configs: { title: string; keywords?: string[]; themeConfig: { shortTitle?: string } };
}

/** The slide that a component stands on. */
export function useSlide(): Slide {
  const { $nav, $page, $frontmatter, $slidev } = useSlideContext();
  return {
    page: $page,
    slides: computed(() => $nav.value.slides),
    total: computed(() => $nav.value.total),
    frontmatter: $frontmatter,
    configs: $slidev.configs,
  };
}

/** The frontmatter of any slide of the deck. */
export function frontmatterOf({ meta }: SlideRoute): SlideFrontmatter {
  return meta.slide.frontmatter;
}
