import { labelsFor } from "../deck/labels/index.ts";
import { roundMinutes } from "../deck/minutes.ts";
import { numberParts } from "../deck/series.ts";
import type { Cut, Deck, Slide } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { toPlainText } from "../outline/inline.ts";
import type { Outline, Section } from "../outline/types.ts";
import { flattenSections } from "../outline/walk.ts";
import { makeCiter } from "./citer.ts";
import { type Context, toSlideText } from "./context.ts";
import { fitTime, pruneSections } from "./fit-time.ts";
import { listItems } from "./items.ts";
import {
  GLANCE,
  paperUrl,
  planCredits,
  planGlance,
  planMap,
  planReferences,
  planTakeaways,
  planTitle,
  text,
} from "./plan-frame.ts";
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
  const labels = labelsFor(outline.paper.language);
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
  const { slides, cuts, over } = fitTime(plan, outline.sections, items, budget);
  const left = sectionsIn(outline.sections, new Set(cuts.map(({ id }) => id)));
  const deck: Deck = {
    title: toSlideText(paper.title, context),
    shortTitle: paper.shortTitle,
    authors: paper.authors.map(({ name }) => name),
    keywords: paper.keywords,
    language: paper.language,
    aspectRatio: talk.aspectRatio ?? "16:9",
    items: items.map((item) => (left.has(item.section ?? "") ? { ...item, isLeftOut: true } : item)),
    ...(budget === undefined ? {} : { budget }),
    cuts,
    ...(talk.start === undefined ? {} : { start: talk.start }),
    urls: {
      ...(talk.url === undefined ? {} : { slides: talk.url }),
      ...(address === undefined ? {} : { paper: address }),
    },
    subject: toPlainText(paper.abstract),
    slides: numberParts(withCuts(slides, cuts, outline, context)),
  };
  return { deck, diagnostics: over > 0 ? [tooLong(outline, budget ?? 0, over)] : [] };
}

/** The sections that were left out, with all that they hold. */
function sectionsIn(sections: readonly Section[], left: ReadonlySet<string>, isIn = false): Set<string> {
  return new Set(
    sections.flatMap((section) => {
      const isLeft = isIn || left.has(section.id);
      return [...(isLeft ? [section.id] : []), ...sectionsIn(section.sections, left, isLeft)];
    }),
  );
}

function tooLong({ file }: Outline, budget: number, over: number): Diagnostic {
  return {
    severity: "error",
    code: "talk-fits-its-minutes",
    file,
    message: `what must be said takes ${roundMinutes(budget + over)} min, ${over} more than the ${budget} there are`,
    hint: "let sections go with `priority: should` or `priority: could`, give some fewer `minutes`, or take more time",
  };
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
    planCredits(outline, context, !left.has(GLANCE)),
  ];
}

/** What was left out, in the notes of the first slide and, where the outline wants one, on a slide before the references. */
function withCuts(slides: Slide[], cuts: readonly Cut[], { talk }: Outline, { labels }: Context): Slide[] {
  const names = cuts.map(({ name }) => name);
  if (names.length === 0) return slides;
  const [first, ...rest] = slides;
  if (!first) return slides;
  const noted = { ...first, notes: [...first.notes, text(labels.leftOut(names))] };
  // Slides that repeat others are no loss to the audience.
  const own = cuts.filter(({ isRepeat }) => !isRepeat);
  if (!talk.notCovered || own.length === 0) return [noted, ...rest];
  const slide: Slide = {
    kind: "points",
    id: "not-covered",
    title: text(labels.notCovered),
    points: own.map(({ name }) => ({ text: text(name), details: [] })),
    notes: [],
    minutes: 0,
    sources: [],
  };
  const at = rest.findIndex(({ kind }) => kind === "references" || kind === "credits");
  return [noted, ...rest.toSpliced(at, 0, slide)];
}
