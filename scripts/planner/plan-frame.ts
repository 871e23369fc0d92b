import { toolsOf } from "../deck/tools.ts";
import type { DiagramNode, Item, Slide, SlideText } from "../deck/types.ts";
import { formatDate } from "../languages/format-date.ts";
import type { Labels } from "../languages/index.ts";
import { ADDRESSES } from "../outline/addresses.ts";
import type { Outline, Section } from "../outline/types.ts";
import { text } from "../text/edit-inlines.ts";
import { type Inline, toPlainText } from "../text/inline.ts";
import { planMinutes } from "../time/minutes.ts";
import { type Context, toSlideText } from "./context.ts";
import { toNode } from "./repeats.ts";

/** Whether a title slide has something to say: where nobody gave a title, the first message would stand twice. */
export const saysTitle = ({ hasTitle, subtitle, picture, paper, talk: { presenter, event, date } }: Outline): boolean =>
  hasTitle ||
  paper.authors.length > 0 ||
  [subtitle, picture, presenter, event, date].some((said) => said !== undefined);

/** What a title slide must show besides what the paper's own data say. */
export function titleItems({ subtitle, picture }: Outline, context: Context): Item[] {
  return [
    ...(subtitle ? [{ id: "subtitle", kind: "subtitle" as const, text: toSlideText(subtitle, context) }] : []),
    ...(picture
      ? [
          {
            id: "cover",
            kind: "cover" as const,
            text: toSlideText(picture.credit, context),
            position: picture.position,
            picture: { alt: picture.alt },
          },
        ]
      : []),
  ];
}

export function planTitle(outline: Outline, context: Context): Slide {
  const { paper, talk, sections, title, subtitle, picture, opening, isPaper } = outline;
  const notes = opening?.notes.map((each) => toSlideText(each, context)) ?? [];
  const { presenter, event, date } = talk;
  return {
    kind: "title",
    id: ADDRESSES.title,
    title: toSlideText(title, context),
    ...(subtitle ? { subtitle: toSlideText(subtitle, context) } : {}),
    ...(picture ? { picture: { ...picture, credit: toSlideText(picture.credit, context) } } : {}),
    authors: paper.authors,
    ...(presenter ? { presenter } : {}),
    ...(event ? { event } : {}),
    ...(date ? { date: formatDate(date, paper.language) } : {}),
    keywords: paper.keywords,
    ...(isPaper && !context.frame.credits ? { published: publishedIn(outline) } : {}),
    hues: Math.max(...sections.map((section) => (section.kind === "pillars" ? section.sections.length : 0))),
    notes: notes.length === 0 && isPaper ? [text(context.labels.opening)] : notes,
    minutes: Math.max(0.5, planMinutes(undefined, notes, "title", talk.wordsPerMinute)),
    sources: [],
  };
}

/** What a paper is called, where the talk is called otherwise; where it was published, where it is to be found, its licence. */
const publishedIn = ({ paper, title, subtitle = [], talk }: Outline): string[] => [
  ...[toPlainText(paper.published ?? paper.title)].filter(
    (each) => ![title, [...title, ...subtitle]].some((said) => lettersOf(toPlainText(said)) === lettersOf(each)),
  ),
  // The day of the talk has its year.
  ...(paper.venue === undefined && talk.date?.startsWith(String(paper.year))
    ? []
    : [[paper.venue, yearBehind(paper)].filter((part) => part !== undefined).join(" ")].filter(Boolean)),
  ...[paperUrl(paper)].flatMap((url) => (url ? [bareAddress(url)] : [])),
  ...(paper.licence === "unknown" ? [] : [paper.licence]),
];

/** Capitals, and what stands between words, make no other title. */
const lettersOf = (title: string) => title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The year in brackets, where the venue's own name does not have it; without a venue it stands alone. */
const yearBehind = ({ venue, year }: Outline["paper"]) =>
  year === undefined || venue?.includes(String(year)) ? undefined : venue === undefined ? String(year) : `(${year})`;

/** Authors that the paper at a glance names again, with where they work; the title slide has the longer lists. */
const FEW_AUTHORS = 3;

/** Whether the paper at a glance says where the authors work. */
export const saysAffiliations = ({ authors }: Outline["paper"]) => authors.length <= FEW_AUTHORS;

export function planGlance({ paper, sections, references }: Outline, { labels, ...rest }: Context): Slide {
  const notes = [toSlideText(paper.abstract, { labels, ...rest })].filter((paragraph) => paragraph.length > 0);
  const published = [paper.venue, paper.year].filter((part) => part !== undefined).join(labels.separators.list);
  const isShort = saysAffiliations(paper);
  const names = paper.authors.map(({ name }) => name).join(labels.separators.list);
  return {
    kind: "glance",
    id: ADDRESSES.glance,
    isRepeat: true,
    title: text(labels.atAGlance),
    abstract: notes[0] ?? [],
    facts: [
      {
        term: paper.authors.length > 1 ? labels.authors : labels.author,
        text: text(isShort ? names : ""),
      },
      { term: labels.affiliation, text: text(isShort ? affiliationsOf(paper) : "") },
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
  [...new Set(authors.flatMap(({ affiliation }) => affiliation?.split("; ") ?? []))].join("; ");

/** `3 sections · 4 meanings · 3 pillars · 9 claims · 5 principles · 6 references`, without what there is none of. */
function structureOf(sections: readonly Section[], references: number, { count }: Labels): string {
  const points = (kind: Section["kind"]) =>
    sections
      .filter((section) => section.kind === kind)
      .reduce((sum, { content }) => sum + content.filter(({ type }) => type === "point").length, 0);
  const parts = ({ sections: inner }: Section) => inner.filter(({ isSlide }) => !isSlide);
  const pillars = sections.filter(({ kind }) => kind === "pillars").flatMap(parts);
  const numbers = {
    sections: sections.filter(({ isSlide }) => !isSlide).length,
    meanings: points("meanings"),
    pillars: pillars.length,
    claims: pillars.reduce((sum, pillar) => sum + parts(pillar).length, 0),
    principles: points("principles"),
    references,
  };
  return (Object.keys(numbers) as (keyof typeof numbers)[])
    .filter((key) => numbers[key] > 0)
    .map((key) => count[key](numbers[key]))
    .join(" · ");
}

export function planMap({ paper, sections }: Outline, { labels }: Context): Slide {
  const node = (section: Section): DiagramNode => ({
    ...toNode(section, section.short),
    children: section.sections
      .filter(({ isSlide }) => !isSlide)
      .map((child, index) => toNode(child, child.short, section.kind === "pillars" ? index + 1 : undefined)),
  });
  return {
    kind: "map",
    id: ADDRESSES.map,
    isRepeat: true,
    title: text(labels.map),
    hub: paper.shortTitle,
    sections: sections.filter(({ isSlide }) => !isSlide).map(node),
    notes: [text(labels.mapNote)],
    minutes: 1,
    sources: [],
  };
}

/** What an outline has to remember: its takeaways, else its gists. Titles are a list of headings, and say nothing. */
export function messagesOf({ takeaways, sections }: Pick<Outline, "takeaways" | "sections">): Inline[][] {
  if (takeaways.length > 0) return takeaways;
  const gists = sections.filter(({ gist, title }) => toPlainText(gist) !== toPlainText(title)).map(({ gist }) => gist);
  return gists.length > 1 ? gists : [];
}

export function planTakeaways(outline: Outline, context: Context): Slide[] {
  const messages = messagesOf(outline);
  if (messages.length === 0) return [];
  const points = messages.map((message) => ({ text: toSlideText(message, context), details: [] }));
  return [
    {
      kind: "takeaways",
      id: ADDRESSES.takeaways,
      title: text(context.labels.takeaways),
      points,
      notes: points.map((point) => point.text),
      minutes: 1,
      sources: [],
    },
  ];
}

/** An address without what no reader types. */
export const bareAddress = (url: string) => url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");

/** Where the paper is to be found: its DOI, which stays, before any other address. */
export function paperUrl({ doi, url }: Outline["paper"]): string | undefined {
  return doi ? `https://doi.org/${doi}` : url;
}

/**
 * @param slides all others of the talk
 * @param isSaid whether one of them says where the authors work
 */
export function planCredits(
  { paper, talk }: Outline,
  context: Context,
  slides: readonly Slide[],
  isSaid: boolean,
): Slide {
  const { labels } = context;
  const { list, sentence } = labels.separators;
  const names = paper.authors.map(({ name }) => name).join(list);
  const published = [paper.venue, paper.year].filter((part) => part !== undefined).join(labels.separators.list);
  const url = paperUrl(paper);
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
  const title: SlideText = [{ type: "emphasis", children: toSlideText(paper.published ?? paper.title, context) }];
  return {
    kind: "credits",
    id: ADDRESSES.credits,
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
      { term: labels.slides, text: text(talk.wording === "paper" ? labels.paperWording : labels.wording) },
      { term: labels.madeWith, text: text(toolsOf(slides)) },
    ].filter((fact) => fact.text.length > 0),
    notes: [],
    minutes: 0,
    sources: [],
  };
}
