import { toPlainText } from "../text/inline.ts";
import type { Slide, SlideText } from "./types.ts";

/** The address that a part's slide had before it was split. */
export function wholeAddress(address: string): string {
  return address.replace(/(?:\.\d+)+$/, "");
}

/** Slides of which parts, also parts of parts, have their slide's address with their number behind it. */
export function numberAddresses(slides: readonly Slide[]): Slide[] {
  const counts = new Map<string, number>();
  return slides.map((slide): Slide => {
    const whole = wholeAddress(slide.id);
    const count = (counts.get(whole) ?? 0) + 1;
    counts.set(whole, count);
    return { ...slide, id: count === 1 ? whole : `${whole}.${count}` };
  });
}

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
 * Each title is its own: one that repeats an earlier one's words gets a number behind them. Parts share theirs, and with
 * that of their section's divider, since `(1/2)` tells them apart.
 */
export function uniqueTitles(slides: readonly Slide[]): Slide[] {
  const seen = new Map<string, "divider" | "other">();
  const titles = new Map<string, SlideText>();
  for (const [name, group] of Map.groupBy(slides, seriesOf)) {
    const own = group[0]?.title ?? [];
    for (let n = 1; !titles.has(name); n++) {
      const title: SlideText = n === 1 ? own : [...own, { type: "text", value: ` · ${n}` }];
      const before = seen.get(toPlainText(title));
      if (before === "other" || (before === "divider" && group.length === 1)) continue;
      seen.set(toPlainText(title), group[0]?.kind === "divider" ? "divider" : "other");
      titles.set(name, title);
    }
  }
  return slides.map((slide) => ({ ...slide, title: titles.get(seriesOf(slide)) ?? slide.title }));
}

const seriesOf = ({ series, id }: Slide) => series ?? id;
