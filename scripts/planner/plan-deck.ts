import { type Labels, labelsFor } from "../deck/labels/index.ts";
import { widthOf } from "../deck/text-width.ts";
import type { Deck, DiagramNode, ReferencesSlide, Slide, SlideText } from "../deck/types.ts";
import { toPlainText } from "../outline/inline.ts";
import type { Outline, Section } from "../outline/types.ts";
import { type Citer, makeCiter } from "./citer.ts";
import { type Context, toSlideText } from "./context.ts";
import { planMinutes } from "./minutes.ts";
import { chunkByLines } from "./plan-content.ts";
import { planSection, toNode } from "./plan-section.ts";
import { setTextSizes } from "./text-size.ts";

/** Lines of small text that a slide of references holds, characters in each, and the gap behind an entry in lines. */
const REFERENCES = { lines: 14, characters: 100, gap: 0.31 };

/** Which slides a talk has and in which order: the outline as a deck. */
export async function planDeck(outline: Outline): Promise<Deck> {
  const labels = labelsFor(outline.paper.language);
  const citer = await makeCiter(outline);
  const references = planReferences(citer, labels);
  const homes = new Map(references.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)));
  const addressOf = (key: string) => `/${homes.get(key) ?? "references"}`;
  const context: Context = { outline, labels, citer, addressOf };
  const { paper } = outline;
  const aspectRatio = outline.talk.aspectRatio ?? "16:9";
  const slides: Slide[] = [
    planTitle(outline, context),
    planGlance(outline, context),
    planMap(outline, context),
    ...outline.sections.flatMap((section) => planSection(section, context)),
    ...planTakeaways(outline, context),
    ...references.map(({ keys, ...slide }) => slide),
    planCredits(outline, context),
  ];
  return {
    title: toSlideText(paper.title, context),
    shortTitle: paper.shortTitle,
    authors: paper.authors.map(({ name }) => name),
    keywords: paper.keywords,
    language: paper.language,
    aspectRatio,
    subject: toPlainText(paper.abstract),
    slides: setTextSizes(uniqueTitles(slides), aspectRatio),
  };
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
  const affiliations = [...new Set(paper.authors.flatMap(({ affiliation }) => affiliation ?? []))].join("; ");
  return {
    kind: "glance",
    id: "at-a-glance",
    title: text(labels.atAGlance),
    abstract: notes[0] ?? [],
    facts: [
      {
        term: paper.authors.length > 1 ? labels.authors : labels.author,
        text: paper.authors.map(({ name }) => name).join(labels.separators.list),
      },
      { term: labels.affiliation, text: affiliations },
      { term: labels.publishedIn, text: published },
      { term: labels.keywords, text: paper.keywords.join(" · ") },
      { term: labels.structure, text: structureOf(sections, references.length, labels) },
    ].filter((fact) => fact.text !== ""),
    notes,
    minutes: planMinutes(1, notes),
    sources: [],
  };
}

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

function planReferences({ bibliography }: Citer, labels: Labels): (ReferencesSlide & { keys: string[] })[] {
  if (bibliography.length === 0) return [];
  const lines = (entry: Citer["bibliography"][number]) =>
    Math.ceil(widthOf(toPlainText(entry.text)) / REFERENCES.characters) + REFERENCES.gap;
  const chunks = chunkByLines(bibliography, lines, REFERENCES.lines);
  return chunks.map((chunk, index) => ({
    kind: "references",
    id: index === 0 ? "references" : `references-${index + 1}`,
    title: text(labels.references),
    ...(chunks.length > 1 ? { part: [index + 1, chunks.length] as [number, number] } : {}),
    entries: chunk.map((entry) => entry.text),
    keys: chunk.map(({ key }) => key),
    notes: [],
    minutes: 0.25,
    sources: [],
  }));
}

function planCredits({ paper }: Outline, context: Context): Slide {
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
    minutes: 0.25,
    sources: [],
  };
}

/** Each slide's title is its own: one that repeats an earlier slide's words gets a number behind them. */
function uniqueTitles(slides: Slide[]): Slide[] {
  const seen = new Set<string>();
  const keyOf = (slide: Slide) => `${toPlainText(slide.title)} ${slide.part ?? ""}`;
  return slides.map((slide) => {
    let unique = slide;
    for (let n = 2; seen.has(keyOf(unique)); n++) unique = { ...slide, title: [...slide.title, ...text(` · ${n}`)] };
    seen.add(keyOf(unique));
    return unique;
  });
}
