import type { Detail, Point, Slide, SlideKind, SlideText } from "../deck/types.ts";
import type { Labels } from "../languages/index.ts";
import type { Block, Entry, Outline, PointBlock, Section } from "../outline/types.ts";
import type { Inline } from "../text/inline.ts";
import { planMinutes } from "../time/minutes.ts";
import type { Frame } from "./choose-frame.ts";
import { type Citer, resolveCitations } from "./citer.ts";

/** What the planning of any slide needs. */
export interface Context {
  outline: Outline;
  labels: Labels;
  citer: Citer;
  frame: Frame;
  /** Keys of the works that slides cite. */
  cited: ReadonlySet<string>;
  /** Minutes of a slide of content, in a talk that has neither notes nor minutes to plan it by. */
  pace?: number;
  /** The sections of each section by its id, those too that were left out for lack of time. */
  allSections: ReadonlyMap<string, readonly Section[]>;
  /** Address of the slide that opens the section that is being planned. */
  section?: string;
  /** The pillar's hue that is being planned, from 1. */
  hue?: number;
}

export function toSlideText(inlines: readonly Inline[], context: Context): SlideText {
  // Without a slide of references a citation leads nowhere.
  return resolveCitations(inlines, context.citer, context.frame.references === "none");
}

/** Text with the citations that a block names beside it. */
export function withCitations(inlines: readonly Inline[], cite: readonly string[], context: Context): SlideText {
  if (cite.length === 0) return toSlideText(inlines, context);
  const citation: Inline = { type: "citation", items: cite.map((key) => ({ key })), offset: 0 };
  return toSlideText([...inlines, { type: "text", value: " " }, citation], context);
}

export function toPoint(block: PointBlock, context: Context): Point {
  return {
    text: withCitations(block.text, block.cite, context),
    details: block.details.map((detail) => toDetail(detail, context)),
    ...(block.form === undefined ? {} : { form: block.form }),
    ...(block.number === undefined ? {} : { number: block.number }),
  };
}

function toDetail(detail: PointBlock["details"][number], context: Context): Detail {
  if (Array.isArray(detail)) return toSlideText(detail, context);
  return {
    text: toSlideText(detail.text, context),
    details: detail.details.map((inner) => toSlideText(inner, context)),
  };
}

export const entryToPoint = ({ text, details }: Entry, context: Context): Point => ({
  text: toSlideText(text, context),
  details: details.map((detail) => toSlideText(detail, context)),
});

/** What each slide of a section has: place, hue, notes, time, sources. */
export function baseOf(
  section: Section,
  context: Context,
  blocks: readonly Block[] = section.content,
  kind: SlideKind = "points",
) {
  const notes = [...section.notes, ...blocks.flatMap((block) => block.notes)].map((text) => toSlideText(text, context));
  const sources = [section, ...blocks].map(({ source }) => source).filter((source) => source !== undefined);
  return {
    ...placeOf(section, context),
    position: blocks[0]?.position ?? section.position,
    notes,
    minutes: context.pace ?? planMinutes(section.minutes, notes, kind, context.outline.talk.wordsPerMinute),
    // What the speaker says without the paper has no place in it.
    sources: [...new Set(sources.length > 0 || section.isOwn || !section.locator ? sources : [section.locator])],
  };
}

export function placeOf(
  section: Section,
  context: Context,
): Pick<Slide, "section" | "label" | "hue" | "owner" | "position"> {
  return {
    owner: section.id,
    position: section.position,
    section: context.section,
    ...(section.place.length === 0 ? {} : { label: section.place.join(" · ") }),
    hue: context.hue,
  };
}
