import type { BoardSlide, BoardWork } from "../../scripts/board/protocol.ts";

/** A slide that can be taken, with the work that it is of. */
export interface Card {
  /** `work#slide`: one name for it in all works. */
  key: string;
  work: BoardWork;
  slide: BoardSlide;
}

export function cardKey(work: string, slide: string): string {
  return `${work}#${slide}`;
}

export function cardsOf(work: BoardWork): Card[] {
  return work.slides.map((slide) => ({ key: cardKey(work.id, slide.id), work, slide }));
}

/** The innermost section that has a slide: of several, the one with the fewest slides. */
export function sectionOf(work: BoardWork, slide: string): BoardWork["sections"][number] | undefined {
  return work.sections
    .filter(({ slides }) => slides.includes(slide))
    .sort((one, other) => one.slides.length - other.slides.length)[0];
}
