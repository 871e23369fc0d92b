import { toPlainText } from "../outline/inline.ts";
import type { Slide, SlideText } from "./types.ts";

/** Slides with their place among those that belong together, `(1/2)`; alone, a slide needs none. */
export function numberParts(slides: readonly Slide[]): Slide[] {
  const groups = Map.groupBy(
    slides.filter(({ series }) => series !== undefined),
    ({ series }) => series,
  );
  return slides.map((slide) => {
    const { part, ...whole } = slide;
    const group = groups.get(slide.series);
    if (slide.series === undefined || group === undefined || group.length === 1) return whole as Slide;
    return { ...whole, part: [group.indexOf(slide) + 1, group.length] } as Slide;
  });
}

/**
 * Each title is its own: one that repeats an earlier one's words gets a number behind them. Parts share theirs, since
 * `(1/2)` tells them apart.
 */
export function uniqueTitles(slides: readonly Slide[]): Slide[] {
  const seen = new Set<string>();
  const titles = new Map<string, SlideText>();
  const shownAs = (title: SlideText, { part }: Slide) => `${toPlainText(title)} ${part ?? ""}`;
  const groups = Map.groupBy(slides, ({ series, id }) => series ?? id);
  for (const [name, group] of groups) {
    const own = group[0]?.title ?? [];
    for (let n = 1; ; n++) {
      const title: SlideText = n === 1 ? own : [...own, { type: "text", value: ` · ${n}` }];
      if (group.some((slide) => seen.has(shownAs(title, slide)))) continue;
      for (const slide of group) seen.add(shownAs(title, slide));
      titles.set(name, title);
      break;
    }
  }
  return slides.map((slide) => ({ ...slide, title: titles.get(slide.series ?? slide.id) ?? slide.title }));
}
