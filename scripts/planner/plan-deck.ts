import { placeTheme } from "../deck/place-theme.ts";
import { numberParts } from "../deck/series.ts";
import type { Deck, Slide } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { languageOf } from "../languages/index.ts";
import { ADDRESSES } from "../outline/addresses.ts";
import type { Outline, Section } from "../outline/types.ts";
import { flattenSections } from "../outline/walk.ts";
import { toPlainText } from "../text/inline.ts";
import { fitTime, type Part, partsIn } from "../time/fit-time.ts";
import { fitPace, isUntimed } from "../time/minutes.ts";
import { tooLong, withCuts } from "../time/report-cuts.ts";
import { chooseFrame, NO_FRAME, WHOLE_FRAME } from "./choose-frame.ts";
import { findCitedWorks } from "./cited-works.ts";
import { makeCiter, NO_CITER } from "./citer.ts";
import { type Context, toSlideText } from "./context.ts";
import { listItems } from "./items.ts";
import { partBackup, planBackup } from "./plan-backup.ts";
import { closesWithTakeaways, planClosing } from "./plan-closing.ts";
import {
  paperUrl,
  planCredits,
  planGlance,
  planMap,
  planTakeaways,
  planTitle,
  saysAffiliations,
  saysTitle,
} from "./plan-frame.ts";
import { planReferences, shareReferences } from "./plan-references.ts";
import { isHeading, planSection } from "./plan-section.ts";

export interface PlannedDeck {
  deck: Deck;
  diagnostics: Diagnostic[];
}

/**
 * Which slides a talk has, in which order, and what time each takes: the outline as a deck.
 *
 * @param options.minutes what the talk may take, in place of the outline's own figure
 * @param options.hasWholeFrame whether all is there that stands around content, whatever the outline asks for
 * @returns the deck, and an error when what must be said takes longer
 */
export async function planDeck(
  outline: Outline,
  options: { minutes?: number | undefined; hasWholeFrame?: boolean } = {},
): Promise<PlannedDeck> {
  const context = await makeContext(outline, options.hasWholeFrame);
  const { labels } = context;
  const { paper, talk } = outline;
  const address = paperUrl(paper);
  const budget = options.minutes ?? talk.minutes;
  const { further, uncited } = shareReferences(context);
  const items = listItems(context);
  // A lecture takes what a talk keeps for questions as it takes all else.
  const { told, backup } = options.hasWholeFrame
    ? { told: outline.sections, backup: [] }
    : partBackup(outline.sections);
  const parts = told.map(toPart);
  const behind = planBackup(backup, context);
  const planAt = (pace: number | undefined) => {
    const plan = (left: ReadonlySet<string>) =>
      planSlides({ ...outline, sections: pruneSections(told, left) }, { ...context, pace }, left, behind).filter(
        ({ id, isRepeat }) => !isRepeat || !left.has(id),
      );
    return fitTime(plan, parts, items, budget);
  };
  const { slides, cuts, over } = fitPace(isUntimed(outline), planAt);
  const left = partsIn(parts, new Set(cuts.map(({ id }) => id)));
  const deck: Deck = {
    title: toSlideText(outline.title, context),
    shortTitle: paper.shortTitle,
    ...(typeof talk.frame === "object" && talk.frame.runningTitle ? { hasRunningTitle: true } : {}),
    ...(typeof talk.frame === "object" && talk.frame.sources ? { hasSources: true } : {}),
    authors: paper.authors.map(({ name }) => name),
    keywords: paper.keywords,
    language: paper.language,
    aspectRatio: talk.aspectRatio ?? "16:9",
    ...(talk.theme === undefined ? {} : { theme: placeTheme(talk.theme, outline.file) }),
    items: items.map((item) => (left.has(item.section ?? "") ? { ...item, isLeftOut: true } : item)),
    budget,
    cuts,
    start: talk.start,
    urls: {
      slides: talk.url,
      paper: address,
    },
    ...(further.length > 0 ? { further: further.map(({ text }) => text) } : {}),
    ...(uncited.length > 0 ? { uncited: uncited.map(({ text }) => text) } : {}),
    subject: toPlainText(paper.abstract),
    slides: numberParts([...withCuts(slides, cuts, labels, talk.notCovered), ...behind])
      .map(withoutEcho)
      .map(withPriority(outline.sections))
      .map(withGround(outline)),
  };
  return { deck, diagnostics: over > 0 ? [tooLong(outline.file, budget ?? 0, over, slides)] : [] };
}

/** What all slides of an outline are planned with. Its frame goes by the whole of it, whatever there is time for. */
async function makeContext(outline: Outline, hasWholeFrame = false): Promise<Context> {
  const labels = languageOf(outline.paper.language).labels;
  const allSections = new Map(flattenSections(outline.sections).map(({ id, sections }) => [id, sections]));
  const works = findCitedWorks(outline);
  const cited = new Set(works.map(({ id }) => id));
  const bare: Context = { outline, labels, citer: NO_CITER, cited, allSections, frame: NO_FRAME };
  const bodies = partBackup(outline.sections).told.map((section) => planSection(section, bare).length);
  const frame = hasWholeFrame ? WHOLE_FRAME : chooseFrame(outline, bodies);
  // Where works have numbers, those that are cited come first, so that slides list them without gaps.
  const others = outline.references.filter(({ id }) => !cited.has(id));
  const references = frame.references === "all" ? outline.references : [...works, ...others];
  const citer = await makeCiter({ ...outline, references });
  return { ...bare, citer, frame };
}

const toPart = ({ id, locator, short, priority, sections }: Section): Part => ({
  id,
  name: locator === "" ? short : `${locator} ${short}`,
  priority,
  parts: sections.map(toPart),
});

/** Says of a slide how much it matters: as much as its section, and less than all where it says again what others say. */
function withPriority(sections: readonly Section[]): (slide: Slide) => Slide {
  const priorities = new Map(flattenSections(sections).map(({ id, priority }) => [id, priority]));
  return (slide) => {
    const priority = slide.isRepeat && !slide.isWanted ? "could" : priorities.get(slide.owner ?? "");
    return priority === undefined || priority === "must" ? slide : { ...slide, priority };
  };
}

/** Kinds of the slides that frame a talk, which its outline may want dark together. */
const FRAMING: readonly Slide["kind"][] = ["title", "divider", "closing"];

/** Says of a slide that it is dark: where its outline says so of it, or of what frames the talk. */
function withGround({ sections, talk: { frame } }: Outline): (slide: Slide) => Slide {
  const dark = new Set(flattenSections(sections).flatMap(({ id, isDark }) => (isDark ? [id] : [])));
  const isFrameDark = typeof frame === "object" && frame.dark;
  return (slide) =>
    dark.has(slide.owner ?? "") || (isFrameDark && FRAMING.includes(slide.kind)) ? { ...slide, isDark: true } : slide;
}

/** A place above a title that says the same says nothing. */
function withoutEcho(slide: Slide): Slide {
  const { label, ...rest } = slide;
  return label?.toLowerCase() === toPlainText(slide.title).toLowerCase() ? rest : slide;
}

/** A section's sections without those that were left out, at any depth, and without headings of which all slides were. */
function pruneSections(sections: readonly Section[], left: ReadonlySet<string>): Section[] {
  return sections.flatMap((section) => {
    if (left.has(section.id)) return [];
    const inner = pruneSections(section.sections, left);
    return inner.length === 0 && isHeading(section, { frame: NO_FRAME }) ? [] : [{ ...section, sections: inner }];
  });
}

/** All slides, before it is known whether there is time for them. */
function planSlides(outline: Outline, outer: Context, left: ReadonlySet<string>, behind: readonly Slide[]): Slide[] {
  const context = { ...outer, outline };
  const { frame } = context;
  const isSaid = frame.glance && !left.has(ADDRESSES.glance) && saysAffiliations(outline.paper);
  const slides = [
    ...(saysTitle(outline) ? [planTitle(outline, context)] : []),
    ...(frame.glance ? [planGlance(outer.outline, context)] : []),
    ...(frame.map ? [planMap(outline, context)] : []),
    ...outline.sections.flatMap((section) => planSection(section, context)),
    ...(frame.takeaways && !closesWithTakeaways(outline) ? planTakeaways(outline, context) : []),
    ...planClosing(outline, context),
    ...planReferences(context),
  ];
  return [...slides, ...(frame.credits ? [planCredits(outline, context, [...slides, ...behind], isSaid)] : [])];
}
