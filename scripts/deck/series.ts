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

/** Each title is its own: one that repeats an earlier one's words gets a number behind them. Parts share theirs. */
export function uniqueTitles(slides: readonly Slide[]): Slide[] {
  const owners = new Map<string, string>();
  return slides.map((slide) => {
    const series = slide.series ?? slide.id;
    for (let n = 1; ; n++) {
      const title: SlideText = n === 1 ? slide.title : [...slide.title, { type: "text", value: ` · ${n}` }];
      const key = toPlainText(title);
      const owner = owners.get(key) ?? series;
      if (owner !== series) continue;
      owners.set(key, series);
      return { ...slide, title };
    }
  });
}
