import type { Slide, SlideText, TitleSlide } from "../deck/types.ts";
import { KINDS, kindOf } from "../kinds/index.ts";
import { formatDate } from "../languages/format-date.ts";
import type { Labels } from "../languages/index.ts";
import { ADDRESSES } from "../outline/addresses.ts";
import { toPlainText } from "../text/inline.ts";
import type { Recipe } from "./recipe/types.ts";
import type { TakenSlide } from "./take-slides.ts";

/** Each slide belongs to the divider before it, whoever wrote that. */
export function withSections(slides: readonly Slide[]): Slide[] {
  let current: string | undefined;
  return slides.map((slide) => {
    if (slide.kind === "divider" || (slide.kind === "slidev" && slide.frontmatter.layout === KINDS.divider.layout))
      current = slide.id;
    const { section: _, ...rest } = slide;
    return (current === undefined ? rest : { ...rest, section: current }) as Slide;
  });
}

/** Slides that belonged together in their source do so while they follow one another under one title. */
export function withSeries(slides: readonly Slide[]): Slide[] {
  let run: string | undefined;
  return slides.map((slide, index) => {
    if (slide.series === undefined) return slide;
    const before = slides[index - 1];
    if (slide.series !== before?.series || toPlainText(slide.title) !== toPlainText(before.title)) run = slide.id;
    return { ...slide, series: run ?? slide.id };
  });
}

/** The lecture's first slide. */
export function planTitle({ lecture }: Recipe, slides: readonly Slide[], labels: Labels): TitleSlide {
  const { title, lecturers, event, date, audience } = lecture;
  const say = (value: string): SlideText => [{ type: "text", value }];
  return {
    kind: "title",
    id: ADDRESSES.title,
    title,
    authors: lecturers,
    ...(event ? { event } : {}),
    ...(date ? { date: formatDate(date, lecture.language) } : {}),
    keywords: [],
    hues: Math.max(0, ...slides.map(({ hue = 0 }) => hue)),
    notes: [say(labels.lectureOpening), ...(audience ? [say(labels.audience(audience))] : [])],
    minutes: 0.5,
    sources: [],
  };
}

/**
 * Slides without dividers of which all that they opened has gone. One that opened nothing from the start stays: it has
 * its own reason.
 *
 * @param all the slides before any went
 */
export function withoutEmptyDividers(slides: readonly Slide[], all: readonly Slide[]): Slide[] {
  const opens = (list: readonly Slide[], id: string) => list.some((slide) => slide.section === id && slide.id !== id);
  return slides.filter(({ kind, id }) => kind !== "divider" || opens(slides, id) || !opens(all, id));
}

/** Slides of several papers under the same title of Lectern's, told apart by what the papers are called. */
export function nameFrames(
  content: readonly Slide[],
  taken: readonly TakenSlide[],
  slides: ReadonlyMap<TakenSlide, Slide>,
): Slide[] {
  const sourceOf = new Map(taken.map((each) => [slides.get(each)?.id, each.source]));
  const papersOf = (kind: Slide["kind"]) =>
    new Set(content.filter((slide) => slide.kind === kind).map(({ id }) => sourceOf.get(id)?.key)).size;
  return content.map((slide) => {
    const source = sourceOf.get(slide.id);
    if (!source || !kindOf(slide).lecture.isEveryPapers || papersOf(slide.kind) < 2) return slide;
    return { ...slide, title: [...slide.title, { type: "text", value: ` – ${source.shortTitle}` }] };
  });
}
