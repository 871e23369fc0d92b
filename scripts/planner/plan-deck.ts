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
import { tooLong, withCuts } from "../time/report-cuts.ts";
import { makeCiter } from "./citer.ts";
import { type Context, toSlideText } from "./context.ts";
import { listItems } from "./items.ts";
import { paperUrl, planCredits, planGlance, planMap, planReferences, planTakeaways, planTitle } from "./plan-frame.ts";
import { planSection } from "./plan-section.ts";

export interface PlannedDeck {
  deck: Deck;
  diagnostics: Diagnostic[];
}

/**
 * Which slides a talk has, in which order, and what time each takes: the outline as a deck.
 *
 * @param options.minutes what the talk may take, in place of the outline's own figure
 * @returns the deck, and an error when what must be said takes longer
 */
export async function planDeck(outline: Outline, options: { minutes?: number | undefined } = {}): Promise<PlannedDeck> {
  const labels = languageOf(outline.paper.language).labels;
  const citer = await makeCiter(outline);
  const allSections = new Map(flattenSections(outline.sections).map(({ id, sections }) => [id, sections]));
  const context: Context = { outline, labels, citer, allSections };
  const { paper, talk } = outline;
  const address = paperUrl(paper);
  const budget = options.minutes ?? talk.minutes;
  const items = listItems(context);
  const plan = (left: ReadonlySet<string>) =>
    planSlides({ ...outline, sections: pruneSections(outline.sections, left) }, context, left).filter(
      ({ id, isRepeat }) => !isRepeat || !left.has(id),
    );
  const parts = outline.sections.map(toPart);
  const { slides, cuts, over } = fitTime(plan, parts, items, budget);
  const left = partsIn(parts, new Set(cuts.map(({ id }) => id)));
  const deck: Deck = {
    title: toSlideText(outline.title, context),
    shortTitle: paper.shortTitle,
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
    subject: toPlainText(paper.abstract),
    slides: numberParts(withCuts(slides, cuts, labels, talk.notCovered)),
  };
  return { deck, diagnostics: over > 0 ? [tooLong(outline.file, budget ?? 0, over)] : [] };
}

const toPart = ({ id, locator, short, priority, sections }: Section): Part => ({
  id,
  name: locator === "" ? short : `${locator} ${short}`,
  priority,
  parts: sections.map(toPart),
});

/** A section's sections without those that were left out, at any depth. */
function pruneSections(sections: readonly Section[], left: ReadonlySet<string>): Section[] {
  return sections
    .filter(({ id }) => !left.has(id))
    .map((section) => ({ ...section, sections: pruneSections(section.sections, left) }));
}

/** All slides, before it is known whether there is time for them. */
function planSlides(outline: Outline, outer: Context, left: ReadonlySet<string>): Slide[] {
  const context = { ...outer, outline };
  return [
    planTitle(outline, context),
    planGlance(outer.outline, context),
    planMap(outline, context),
    ...outline.sections.flatMap((section) => planSection(section, context)),
    ...planTakeaways(outline, context),
    ...planReferences(context.citer, context.labels),
    planCredits(outline, context, !left.has(ADDRESSES.glance)),
  ];
}
