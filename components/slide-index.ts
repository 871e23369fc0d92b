import { toRaw } from "vue";
import type { SlideFrontmatter } from "../scripts/deck/frontmatter.ts";
import { frontmatterOf, hueClass, type Slide, type SlideRoute } from "./slide-context.ts";

/** Slides of the same section and pillar, one after the other. */
interface Run {
  section: string | undefined;
  hue: string | undefined;
  /** Number of the first slide, and of the one after the last. */
  start: number;
  end: number;
}

/** What every slide asks about all others; looked up once, since a print page shows hundreds at a time. */
export interface SlideIndex {
  byAddress: Map<string | undefined, SlideFrontmatter>;
  runs: Run[];
  /** The claims of each pillar, by its address. */
  claims: Map<string | undefined, { no: number; label: string; short: string | undefined }[]>;
  /** Slides before what stands behind the end. */
  told: number;
  /** Whether slides say whose they are, as in a lecture. */
  isCredited: boolean;
  /** Whether a place stands above any title. */
  hasPlaces: boolean;
  /** The dividers. */
  sections: SlideFrontmatter[];
}

/** Runs that the progress mark can show apart. */
const MOST_RUNS = 80;

const known = new WeakMap<SlideRoute[], SlideIndex>();

/** What stands above a slide's title: its place in the paper, where that is more than the foot says. */
export function placeOf(
  { label, excerpt, message }: SlideFrontmatter,
  section: SlideFrontmatter | undefined,
): string[] {
  const place = label === section?.label ? undefined : label;
  return [place, excerpt, message].flatMap((part) => (part ? [String(part)] : []));
}

/**
 * What stands at the end of a slide's foot: whose it is, for a lecture says so even of its own slides; in a talk where its paper has what it says and its title, where
 * its author wants these, and what the house says of itself.
 */
export function runningOf(
  { credit, places }: SlideFrontmatter,
  { title, look, themeConfig: { shortTitle = title, runningTitle } }: Slide["configs"],
  { isCredited }: SlideIndex,
): string | undefined {
  // Credit is due in full.
  if (credit !== undefined) return credit;
  return [places, (runningTitle || isCredited) && shortTitle, look?.footer].filter(Boolean).join(" · ") || undefined;
}

/** The index of a deck's slides; made anew when a slide changes, for then they are another array. */
export function indexOf(slides: SlideRoute[]): SlideIndex {
  const raw = toRaw(slides);
  const found = known.get(raw);
  if (found) return found;
  const all = raw.map((slide) => ({ no: slide.no, ...frontmatterOf(toRaw(slide)) }));
  const told = all.filter(({ backup }) => backup === undefined);
  const byAddress = new Map(
    all.filter(({ routeAlias }) => routeAlias !== undefined).map((slide) => [slide.routeAlias, slide]),
  );
  const index: SlideIndex = {
    byAddress,
    // Of very many the finer ones could not be seen.
    told: told.length,
    hasPlaces: all.some((slide) => placeOf(slide, byAddress.get(slide.section)).length > 0),
    isCredited: all.some(({ credit }) => credit !== undefined),
    runs: [runsOf(told), runsOf(told.map(({ hue: _, ...slide }) => slide))].find(
      ({ length }, index) => length <= MOST_RUNS || index === 1,
    ) as Run[],
    claims: Map.groupBy(
      all
        .filter(({ layout }) => layout === "claim")
        .map(({ no, mark = "", short, pillar }) => ({
          pillar,
          no,
          label: String(mark),
          short,
        })),
      ({ pillar }) => pillar,
    ),
    sections: all.filter(({ layout, routeAlias, section }) => layout === "section" && routeAlias === section),
  };
  known.set(raw, index);
  return index;
}

function runsOf(slides: readonly (SlideFrontmatter & { no: number })[]): Run[] {
  const runs: Run[] = [];
  for (const { no, section, hue } of slides) {
    const last = runs.at(-1);
    if (last && last.section === section && last.hue === hueClass(hue)) last.end = no + 1;
    else runs.push({ section, hue: hueClass(hue), start: no, end: no + 1 });
  }
  return runs;
}
