import type { YAMLMap } from "yaml";
import { allSections } from "../manuscript/all-sections.ts";
import type { ManuscriptSection } from "../manuscript/manuscript.ts";
import { listSentences, type Sentence } from "../manuscript/sentences/sentences.ts";
import type { Inline } from "../text/inline.ts";
import { writeInline } from "../text/write-inline.ts";
import type { DraftContext } from "./context.ts";
import { draftOthers, say } from "./draft-blocks.ts";
import { draftLine, saysAll } from "./draft-slides.ts";
import { type Guess, guessKind } from "./guess-kind.ts";
import { noteText } from "./note-text.ts";
import { placeOf } from "./place-of.ts";
import type { Line } from "./story/lines.ts";
import { toPoint } from "./to-point.ts";
import { commentAbove, toList, toMap, toProse } from "./yaml-nodes.ts";

/** Points of a claim, and of a pillar. */
const POINTS = 2;

/** Minutes of a slide: one that names what comes, or says a claim; a pillar with its claims. */
const MINUTES = { overview: 0.5, claim: 0.5, pillar: 1 } as const;

/** A talk that is shorter says the claims of a pillar on one slide. */
const LONG = 25;

/** Sections of a paper that have a shape of their own: pillars, principles. */
export function listShaped(sections: readonly ManuscriptSection[], { language }: Pick<DraftContext, "language">) {
  const shaped = new Map<ManuscriptSection, Guess>();
  for (const section of sections.flatMap((each) => [each, ...allSections(each)])) {
    const guess = guessKind(section, language);
    if (guess) shaped.set(section, guess);
  }
  return shaped;
}

/** How many minutes of slides sections of such shapes take in a talk of some minutes. */
export function minutesOf(shaped: ReadonlyMap<ManuscriptSection, Guess>, minutes: number): number {
  return [...shaped].reduce((sum, [section, { kind }]) => {
    if (kind !== "pillars") return sum + MINUTES.pillar;
    const { length } = section.sections;
    const pillars = minutes < LONG ? length * MINUTES.pillar : allSections(section).length * MINUTES.claim;
    return sum + MINUTES.overview + pillars;
  }, 0);
}

/**
 * A section that has a shape of its own, with those inside of it, as a section of the outline. In a short talk a pillar has
 * its claims as points, in a longer one each has a slide.
 *
 * @param best the lines that say most of a section
 */
export async function draftShaped(
  section: ManuscriptSection,
  best: (section: ManuscriptSection, most: number) => Line[],
  depth: number,
  context: DraftContext,
): Promise<YAMLMap> {
  const { headings, language, minutes } = context;
  const { calm } = headings.get(section) ?? {};
  const guess = guessKind(section, language);
  const comments: string[] = [];
  const unsure = context.unsure.get(say(section.place));
  if (unsure !== undefined) comments.push(`Guess: ${unsure} (${say(section.place)}).`);
  if (guess) comments.push(`Guess: ${guess.kind}, since the paper has ${guess.why} (${say(section.place)}).`);
  const arePoints = guess?.kind === "pillars" && minutes < LONG;
  if (arePoints) comments.push("Each pillar has its claims as points; `import --minutes 30` gives each a slide.");
  const items = guess?.list ? listSentences(section.content, language).filter(({ isItem }) => isItem) : [];
  const lines = guess?.list ? [] : best(section, POINTS);
  const content = [
    ...draftItems(section, items, context),
    ...lines.map((line) => draftLine(line, context)),
    ...(await draftOthers(section.content, context, comments)),
  ];
  const inner: YAMLMap[] = [];
  for (const each of section.sections)
    inner.push(arePoints ? draftPillar(each, context) : await draftShaped(each, best, depth + 1, context));
  const isClaim = depth > 0 && section.sections.length === 0;
  const map = toMap(
    {
      ...headOf(section, context),
      kind: guess?.kind,
      gist: calm,
      minutes: guess?.list ? MINUTES.pillar : content.length > 0 || isClaim ? MINUTES.claim : undefined,
      priority: isClaim || guess ? "should" : undefined,
      notes: draftNotes(
        [section],
        [...lines.filter((line) => saysAll(line, context)).map(({ sentence }) => sentence), ...items],
        depth,
        context,
      ),
      content: toList(content),
      sections: toList(inner),
    },
    calm ? { gist: "the heading without its capitals" } : {},
  );
  return commentAbove(map, comments);
}

const headOf = (section: ManuscriptSection, { names, headings }: DraftContext) => ({
  id: names.get(section) ?? "section",
  label: section.label,
  title: writeInline(section.title) || "…",
  short: headings.get(section)?.short,
});

/** A pillar on one slide: its claims by their headings, and what the paper says of them in the notes. */
function draftPillar(pillar: ManuscriptSection, context: DraftContext): YAMLMap {
  const { headings, places } = context;
  const claims = pillar.sections.map((claim) => {
    context.count.points++;
    return toMap({
      point: headings.get(claim)?.calm ?? (writeInline(claim.title) || "…"),
      source: places.get(claim),
    });
  });
  return toMap({
    ...headOf(pillar, context),
    gist: headings.get(pillar)?.calm,
    minutes: MINUTES.pillar,
    priority: "should",
    notes: draftNotes([pillar, ...pillar.sections], [], 1, context),
    content: toList(claims),
  });
}

/** Each item of a list as a point, whatever sentences it has. */
function draftItems(section: ManuscriptSection, sentences: readonly Sentence[], context: DraftContext): YAMLMap[] {
  const items = Map.groupBy(sentences, ({ paragraph }) => paragraph);
  return [...items.values()].flatMap((parts) => {
    const [first] = parts;
    const space: Inline = { type: "text", value: " " };
    const inlines = parts.flatMap((part, index) => (index === 0 ? part.inlines : [space, ...part.inlines]));
    const { text, cite } = toPoint({ inlines }, context.language);
    if (!first || text === "") return [];
    context.count.points++;
    return [toMap({ point: text, cite: toList(cite, true), source: placeOf(section, first.number, context) })];
  });
}

/** What points leave of some sections' text, in its order; whole sentences of those that they shorten. */
function draftNotes(
  sections: readonly ManuscriptSection[],
  said: readonly Sentence[],
  depth: number,
  context: DraftContext,
) {
  const { language } = context;
  const taken = new Set(said.map(({ number }) => number));
  const texts = sections.flatMap(({ content }) => {
    const paragraphs = Map.groupBy(listSentences(content, language), ({ paragraph }) => paragraph);
    return [...paragraphs.values()].map((sentences) =>
      sentences
        .filter(({ number }) => !taken.has(number))
        .map(({ inlines }) => noteText(inlines, context))
        // Scripts without spaces have none between sentences either.
        .join(language.isSpaced ? " " : ""),
    );
  });
  return toProse(texts, depth * 4 + 6);
}
