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

/** How often was clicked on a slide. */
interface Clicks {
  current: number;
  total: number;
}

export function useNav(): {
  slides: Ref<SlideRoute[]>;
  currentRoute: Ref<Route>;
  router: { replace(to: { path: string; query: Record<string, unknown> }): Promise<unknown> };
  total: Ref<number>;
  currentSlideNo: Ref<number>;
  currentSlideRoute: Ref<SlideRoute>;
  nextRoute: Ref<SlideRoute>;
  hasNext: Ref<boolean>;
  hasPrev: Ref<boolean>;
  clicksContext: Ref<Clicks>;
  clicks: Ref<number>;
  clicksTotal: Ref<number>;
  /** Whether the page shows a slide, as it is shown or with the presenter's notes. */
  hasPrimarySlide: Ref<boolean>;
  isPresenter: Ref<boolean>;
  isPlaying: Ref<boolean>;
  isPrintMode: Ref<boolean>;
  next(): Promise<void>;
  prev(): Promise<void>;
  go(no: number | string, clicks?: number): Promise<void>;
  exitPresenter(): void;
};

export const slides: Ref<SlideRoute[]>;

export function createClicksContextBase(current: Ref<number>, start: number, total: number | undefined): Clicks;

export function useSwipeControls(root: Ref<HTMLElement | undefined>): void;
export function useWakeLock(): void;
export function registerShortcuts(): void;

/** The deck's headmatter. */
export const configs: Slide["configs"] & { duration?: string; canvasWidth: number };

/** What is drawn on slides with a pen. */
export function useDrawings(): {
  drawingEnabled: Ref<boolean>;
  /** Of the slide that is shown. */
  drauu: {
    readonly mounted: boolean;
    readonly drawing: boolean;
    load(svg: string): void;
    /** What stands inside of its `<svg>`. */
    dump(): string;
    on(event: "changed" | "end", hear: () => void): unknown;
  };
  /** All drawings, by the numbers of their slides; windows of one deck share it, unless `$syncUp` is off. */
  drawingState: Record<number, string | undefined> & {
    $syncUp?: boolean;
    /** Tells what another window changed, by keys, before it stands here. */
    $onPatch?: (hear: (patch: object) => void) => void;
  };
};

export const isDark: Ref<boolean>;
/** Whether the person writes. */
export const isInputting: Ref<boolean>;
/** Whether keys are for something else than slides. */
export const shortcutsLocked: Ref<boolean>;
export const shortcutsEnabled: Ref<boolean>;
/** @returns lets them be for slides again */
export function lockShortcuts(): () => void;
export const showOverview: Ref<boolean>;
