import type { Slide } from "../deck/types.ts";
import type { MinutesPlace, Proposal } from "../stage/compare-times.ts";
import { nameSlides } from "../stage/names.ts";
import { toPlainText } from "../text/inline.ts";

/** A talk as it is planned when time is no matter, and what can be done with the minutes of its outline or recipe. */
export interface TimedTalk {
  title: string;
  /** All slides by the names that a log knows them by, with the name of the section that each stands in. */
  slides: ReadonlyMap<string, { minutes: number; section?: string }>;
  places: MinutesPlace[];
  /** Whether nothing in it says how long a slide takes. */
  isUnplanned: boolean;
  /** Minutes that it may take. */
  budget?: number | undefined;
  /** The file with other minutes; nothing is written. @param text of the file, with its byte order mark */
  replan(text: string, proposals: readonly Proposal[]): Promise<Replanned>;
}

/** What becomes of a talk with other minutes. */
export interface Replanned {
  /** The file's text. */
  text: string;
  /** Names of places at which the file can't say them. */
  refused: string[];
  /** Minutes of all slides together. */
  minutes: number;
  budget?: number | undefined;
  /** Names of what would be left out for lack of time. */
  leftOut: string[];
  /** Minutes that the rest would still be over. */
  over: number;
}

/** Minutes at which nothing is left out. */
export const NO_LIMIT = Number.POSITIVE_INFINITY;

/** What is told of a talk that is planned again. */
export function toldOf(
  whole: readonly Slide[],
  fitted: { slides: readonly Slide[]; cuts: readonly { name: string }[] },
  budget: number | undefined,
): Omit<Replanned, "text" | "refused"> {
  const leftOut = fitted.cuts.map(({ name }) => name);
  const over = budget === undefined ? 0 : Math.max(0, sumOf(fitted.slides) - budget);
  return { minutes: sumOf(whole), budget, leftOut, over };
}

const sumOf = (slides: readonly { minutes: number }[]) => slides.reduce((sum, { minutes }) => sum + minutes, 0);

/** Slides by the names that a log knows them by, with the names of their sections. */
export function nameInSections(slides: readonly Slide[]): TimedTalk["slides"] {
  const names = namesOf(slides);
  const openers = new Map(slides.map((slide) => [slide.id, openingName(slide)]));
  return new Map(
    slides.map(({ minutes, section }, index) => {
      const name = section === undefined ? undefined : openers.get(section);
      return [names[index] ?? "", { minutes, ...(name === undefined ? {} : { section: name }) }];
    }),
  );
}

/** What a log knows slides by. */
export const namesOf = (slides: readonly Pick<Slide, "id" | "title">[]): string[] =>
  nameSlides(slides.map(({ id, title }) => ({ alias: id, title: toPlainText(title) })));

function openingName(slide: Slide): string {
  if (slide.opens !== undefined) return slide.opens;
  return slide.kind === "divider" ? slide.short : toPlainText(slide.title);
}
