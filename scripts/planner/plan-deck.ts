import { type Labels, labelsFor } from "../deck/labels/index.ts";
import { roundMinutes } from "../deck/minutes.ts";
import { numberParts } from "../deck/series.ts";
import { widthOf } from "../deck/text-width.ts";
import type { Cut, Deck, DiagramNode, ReferencesSlide, Slide, SlideText } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { toPlainText } from "../outline/inline.ts";
import type { Outline, Section } from "../outline/types.ts";
import { flattenSections } from "../outline/walk.ts";
import { type Citer, makeCiter } from "./citer.ts";
import { type Context, toSlideText } from "./context.ts";
import { fitTime, pruneSections } from "./fit-time.ts";
import { listItems } from "./items.ts";
import { planMinutes } from "./minutes.ts";
import { chunkByLines } from "./plan-content.ts";
import { planSection, toNode } from "./plan-section.ts";

/** Lines of small text that a slide of references holds, characters in each, and the gap behind an entry in lines. */
const REFERENCES = { lines: 14, characters: 100, gap: 0.31 };

const GLANCE = "at-a-glance";

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

const text = (value: string): SlideText => (value === "" ? [] : [{ type: "text", value }]);

function planTitle({ paper, talk, sections }: Outline, context: Context): Slide {
  const { presenter, event, date } = talk;
  return {
    kind: "title",
    id: "title",
    title: toSlideText(paper.title, context),
    authors: paper.authors,
    ...(presenter ? { presenter } : {}),
    ...(event ? { event } : {}),
    ...(date ? { date } : {}),
    keywords: paper.keywords,
    hues: Math.max(...sections.map((section) => (section.kind === "pillars" ? section.sections.length : 0))),
    notes: [text(context.labels.opening)],
    minutes: 0.5,
    sources: [],
  };
}

function planGlance({ paper, sections, references }: Outline, { labels, ...rest }: Context): Slide {
  const notes = [toSlideText(paper.abstract, { labels, ...rest })].filter((paragraph) => paragraph.length > 0);
  const published = [paper.venue, paper.year].filter((part) => part !== undefined).join(labels.separators.list);
  const affiliations = affiliationsOf(paper);
  return {
    kind: "glance",
    id: GLANCE,
    isRepeat: true,
    title: text(labels.atAGlance),
    abstract: notes[0] ?? [],
    facts: [
      {
        term: paper.authors.length > 1 ? labels.authors : labels.author,
        text: text(paper.authors.map(({ name }) => name).join(labels.separators.list)),
      },
      { term: labels.affiliation, text: text(affiliations) },
      { term: labels.publishedIn, text: text(published) },
      { term: labels.keywords, text: text(paper.keywords.join(" · ")) },
      { term: labels.structure, text: text(structureOf(sections, references.length, labels)) },
    ].filter((fact) => fact.text.length > 0),
    notes,
    minutes: planMinutes(1, notes),
    sources: [],
  };
}

const affiliationsOf = ({ authors }: Outline["paper"]) =>
  [...new Set(authors.flatMap(({ affiliation }) => affiliation ?? []))].join("; ");

/** `3 sections · 4 meanings · 3 pillars · 9 claims · 5 principles · 6 references`, without what there is none of. */
function structureOf(sections: readonly Section[], references: number, { count }: Labels): string {
  const points = (kind: Section["kind"]) =>
    sections
      .filter((section) => section.kind === kind)
      .reduce((sum, { content }) => sum + content.filter(({ type }) => type === "point").length, 0);
  const pillars = sections.filter(({ kind }) => kind === "pillars").flatMap((section) => section.sections);
  const numbers = {
    sections: sections.length,
    meanings: points("meanings"),
    pillars: pillars.length,
    claims: pillars.reduce((sum, pillar) => sum + pillar.sections.length, 0),
    principles: points("principles"),
    references,
  };
  return (Object.keys(numbers) as (keyof typeof numbers)[])
    .filter((key) => numbers[key] > 0)
    .map((key) => count[key](numbers[key]))
    .join(" · ");
}

function planMap({ paper, sections }: Outline, { labels }: Context): Slide {
  const node = (section: Section): DiagramNode => ({
    ...toNode(section, section.short),
    children: section.sections.map((child, index) =>
      toNode(child, child.short, section.kind === "pillars" ? index + 1 : undefined),
    ),
  });
  return {
    kind: "map",
    id: "map",
    isRepeat: true,
    title: text(labels.map),
    hub: paper.shortTitle,
    sections: sections.map(node),
    notes: [text(labels.mapNote)],
    minutes: 1,
    sources: [],
  };
}

function planTakeaways({ takeaways, sections }: Outline, context: Context): Slide[] {
  const messages = takeaways.length > 0 ? takeaways : sections.map(({ gist }) => gist);
  const points = messages.map((message) => ({ text: toSlideText(message, context), details: [] }));
  return [
    {
      kind: "takeaways",
      id: "takeaways",
      title: text(context.labels.takeaways),
      points,
      notes: points.map((point) => point.text),
      minutes: 1,
      sources: [],
    },
  ];
}

function planReferences({ bibliography }: Citer, labels: Labels): ReferencesSlide[] {
  if (bibliography.length === 0) return [];
  const lines = (entry: Citer["bibliography"][number]) =>
    Math.ceil(widthOf(toPlainText(entry.text)) / REFERENCES.characters) + REFERENCES.gap;
  return chunkByLines(bibliography, lines, REFERENCES.lines).map((entries, index) => ({
    kind: "references",
    id: index === 0 ? "references" : `references-${index + 1}`,
    series: "references",
    title: text(labels.references),
    entries,
    notes: [],
    // They are there to be looked up.
    minutes: 0,
    sources: [],
  }));
}

/** @param isSaid whether another slide says where the authors work */
function planCredits({ paper }: Outline, context: Context, isSaid: boolean): Slide {
  const { labels } = context;
  const { list, sentence } = labels.separators;
  const names = paper.authors.map(({ name }) => name).join(list);
  const published = [paper.venue, paper.year].filter((part) => part !== undefined).join(labels.separators.list);
  const url = paper.doi ? `https://doi.org/${paper.doi}` : paper.url;
  const link: SlideText = url
    ? [
        { type: "text", value: sentence },
        { type: "link", url, children: text(url) },
      ]
    : [];
  const webAddress: SlideText =
    paper.doi && paper.url ? [{ type: "link", url: paper.url, children: text(paper.url) }] : [];
  const orcids = paper.authors.flatMap(({ orcid }) => (orcid ? [`https://orcid.org/${orcid}`] : []));
  const contacts = paper.authors.flatMap(({ email }) => (email ? [email] : []));
  const title: SlideText = [{ type: "emphasis", children: toSlideText(paper.title, context) }];
  return {
    kind: "credits",
    id: "credits",
    title: text(labels.credits),
    facts: [
      {
        term: labels.presentedPaper,
        text: [...text(`${names}${sentence}`), ...title, ...text(published && `${sentence}${published}`), ...link],
      },
      { term: labels.affiliation, text: isSaid ? [] : text(affiliationsOf(paper)) },
      {
        term: labels.contact,
        text: [...contacts.map((email) => `mailto:${email}`), ...orcids].flatMap(
          (url, index): SlideText => [
            ...text(index > 0 ? list : ""),
            { type: "link", url, children: text(url.replace("mailto:", "")) },
          ],
        ),
      },
      { term: labels.address, text: webAddress },
      { term: labels.licence, text: text(paper.licence === "unknown" ? labels.licenceUnknown : paper.licence) },
      { term: labels.slides, text: text(labels.wording) },
      { term: labels.madeWith, text: text("Lectern, Slidev, Mermaid") },
    ].filter((fact) => fact.text.length > 0),
    notes: [],
    minutes: 0,
    sources: [],
  };
}
