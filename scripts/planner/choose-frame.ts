import type { FramePart } from "../outline/talk-fields.ts";
import type { Outline } from "../outline/types.ts";

/** Which slides a talk has around its content. */
export type Frame = Record<Exclude<FramePart, "references" | "runningTitle" | "sources" | "dark">, boolean> & {
  /** All works of the list, those that slides cite, or none. */
  references: "all" | "cited" | "none";
};

/** Everything that there can be: what lectures choose from, and `frame: all`. */
export const WHOLE_FRAME: Frame = {
  glance: true,
  map: true,
  dividers: true,
  recapitulation: true,
  takeaways: true,
  references: "all",
  backup: true,
  credits: true,
};

/** Nothing but the content, behind the title slide. */
export const NO_FRAME: Frame = {
  glance: false,
  map: false,
  dividers: false,
  recapitulation: false,
  takeaways: false,
  references: "none",
  backup: false,
  credits: false,
};

/** Slides of content from which a talk is long: its audience then needs to be told twice where it is. */
const LONG = 20;
/** A long talk has dividers with so many sections of so many slides. */
const DIVIDED = { sections: 4, slides: 3 };
/** A map shows so many sections at once, and says something when so many of them hold others or when there are many. */
const MAPPED = { most: 13, holding: 3, many: 6 };

/**
 * The frame that an outline asks for. What it does not name goes by the size of its talk: in a short one each of these
 * slides repeats what was said a minute ago.
 *
 * @param bodies how many slides of content each top section has
 */
export function chooseFrame({ talk, isPaper, ...outline }: Outline, bodies: readonly number[]): Frame {
  if (talk.frame === "all") return WHOLE_FRAME;
  if (talk.frame === "none") return NO_FRAME;
  const sections = outline.sections.filter(({ isSlide }) => !isSlide);
  const isLong = bodies.reduce((sum, slides) => sum + slides, 0) >= LONG;
  const holding = sections.filter((section) => section.sections.some(({ isSlide }) => !isSlide)).length;
  const { references, runningTitle: _, sources: __, dark: ___, ...asked } = talk.frame ?? {};
  return {
    glance: isLong && isPaper,
    map: isLong && sections.length <= MAPPED.most && (holding >= MAPPED.holding || sections.length >= MAPPED.many),
    dividers: isLong && bodies.filter((slides) => slides >= DIVIDED.slides).length >= DIVIDED.sections,
    recapitulation: isLong,
    takeaways: true,
    backup: true,
    // A talk that ends with a slide of its own is not followed by another one; the title slide says whose paper it is.
    credits: isPaper && (isLong || !outline.closing),
    ...asked,
    references: references === undefined ? "cited" : references ? "all" : "none",
  };
}
