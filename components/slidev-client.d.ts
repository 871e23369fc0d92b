import type { Ref } from "vue";
import type { Slide, SlideRoute } from "./slide-context.ts";

/** The part of Slidev's client that Lectern's components use; `paths` in tsconfig.json puts it in its place. */
export function useSlideContext(): {
  $nav: Ref<{ slides: SlideRoute[]; total: number }>;
  $page: Ref<number>;
  $clicks: Ref<number> | number;
  $frontmatter: Slide["frontmatter"];
  $slidev: { configs: Slide["configs"] };
};

/** The parts of vue-router's that are used. */
interface Route {
  path: string;
  query: Record<string, unknown>;
  params: { no?: string | string[] };
}

export function useNav(): {
  slides: Ref<SlideRoute[]>;
  currentRoute: Ref<Route>;
  router: { replace(to: { path: string; query: Record<string, unknown> }): Promise<unknown> };
  total: Ref<number>;
  currentSlideNo: Ref<number>;
  /** Whether the page shows a slide, as it is shown or with the presenter's notes. */
  hasPrimarySlide: Ref<boolean>;
  isPresenter: Ref<boolean>;
  isPrintMode: Ref<boolean>;
};

export const isDark: Ref<boolean>;
