import { useSlideContext } from "@slidev/client/context.ts";
import { computed, type Ref, unref } from "vue";
import type { ShownLook } from "../scripts/brand/describe-look.ts";
import type { SlideFrontmatter } from "../scripts/deck/frontmatter.ts";
import { hueOf } from "../scripts/design/tokens.ts";
import type { ShownDrawing } from "../scripts/exporter/site/place-drawings.ts";
import { isRightToLeft } from "../scripts/languages/direction.ts";

export interface SlideRoute {
  /** The slide's number, from 1. */
  no: number;
  meta: {
    clicks?: number;
    slide: { frontmatter: SlideFrontmatter; title?: string; noteHTML?: string; content?: string };
  };
}

declare global {
  interface Window {
    /** The slides of the deck, for Lectern's exporter; Slidev shows them to its own dev server only. */
    lecternSlides?: () => SlideRoute[];
  }
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
    themeConfig: { shortTitle?: string; runningTitle?: boolean; start?: string };
    /** What the deck's brand puts on slides. */
    look?: ShownLook;
    /** What was drawn by hand, by the numbers of slides, where an export shows it. */
    handDrawings?: Record<number, ShownDrawing>;
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
