import type { Scalar, YAMLMap } from "yaml";
import { roleOf, type SectionRole } from "../languages/roles.ts";
import type { ManuscriptSection, Passage } from "../manuscript/manuscript.ts";
import { writeInline } from "../text/write-inline.ts";
import type { DraftContext } from "./context.ts";
import { draftOthers, say } from "./draft-blocks.ts";
import { guessKind } from "./guess-kind.ts";
import type { JudgedSentence } from "./sentences/score-sentences.ts";
import { listSentences, type Sentence } from "./sentences/sentences.ts";
import { toPoint } from "./to-point.ts";
import { commentAbove, toList, toMap, toProse } from "./yaml-nodes.ts";

/** What goes first when a talk is too long, by what a section is. */
const PRIORITIES: Partial<Record<SectionRole, "should" | "could">> = {
  "related-work": "should",
  background: "should",
  limitations: "should",
  acknowledgements: "could",
  statements: "could",
  appendix: "could",
  contents: "could",
};

/** Minutes that a point takes to say, in steps that a person would write. */
const MINUTES_A_POINT = 0.5;

/**
 * A section of the paper as a section of the outline, with those inside of it.
 *
 * @param locator labels or titles from the top down, by which points say where the paper has them
 */
export async function draftSection(
  section: ManuscriptSection,
  locator: string,
  depth: number,
  context: DraftContext,
): Promise<YAMLMap> {
  const { names, points } = context;
  const { plain = "", calm, short } = context.headings.get(section) ?? {};
  const title = writeInline(section.title) || "…";
  const at = section.label === undefined ? locator : joinLabels(locator, section.label);
  const place = at || plain;
  const guess = guessKind(section, context.language);
  const chosen = guess?.list
    ? listSentences(section.content, context.language).filter(({ isItem }) => isItem)
    : (points.get(section) ?? []);
  const comments: string[] = [];
  const unsure = context.unsure.get(say(section.place));
  if (unsure !== undefined) comments.push(`Guess: ${unsure} (${say(section.place)}).`);
  if (guess) comments.push(`Guess: ${guess.kind}, since the paper has ${guess.why} (${say(section.place)}).`);
  const content = [
    ...(guess?.list
      ? draftStatements(chosen, place, context)
      : draftPoints(chosen as JudgedSentence[], place, context)),
    ...(await draftOthers(section.content, context, comments)),
  ];
  const role = roleOf(plain);
  const priority = section.isAppendix ? "could" : role && PRIORITIES[role];
  const sections: YAMLMap[] = [];
  for (const inner of section.sections) sections.push(await draftSection(inner, place, depth + 1, context));
  const map = toMap(
    {
      id: names.get(section) ?? "section",
      label: section.label,
      title,
      short,
      kind: guess?.kind,
      gist: calm,
      minutes: content.length > 0 ? Math.max(0.5, chosen.length * MINUTES_A_POINT) : undefined,
      priority,
      notes: draftNotes(section.content, chosen, depth, context),
      content: toList(content),
      sections: toList(sections),
    },
    {
      ...(priority ? { priority: "guess, by the heading" } : {}),
      ...(calm ? { gist: "the heading without its capitals" } : {}),
      ...(short !== undefined && short !== calm ? { short: "words of the heading" } : {}),
    },
  );
  return commentAbove(map, comments);
}

/** `II` and `A` make `II.A`; a label such as `2.1` has its parent's in it. */
const joinLabels = (locator: string, label: string) =>
  label.startsWith(`${locator}.`) || locator === "" || !/^[\w.]+$/.test(locator) ? label : `${locator}.${label}`;

function draftPoints(chosen: readonly JudgedSentence[], place: string, context: DraftContext): YAMLMap[] {
  return chosen.flatMap((sentence) => draftPoint(sentence, place, context));
}

/** Each item of a list as a point, whatever sentences it has. */
function draftStatements(sentences: readonly Sentence[], place: string, context: DraftContext): YAMLMap[] {
  const items = Map.groupBy(sentences, ({ paragraph }) => paragraph);
  return [...items.values()].flatMap((parts) => {
    const [first] = parts;
    const space = { type: "text" as const, value: " " };
    const inlines = parts.flatMap((part, index) => (index === 0 ? part.inlines : [space, ...part.inlines]));
    return first ? draftPoint({ ...first, inlines }, place, context) : [];
  });
}

/** A sentence as a point; none if it has no words of its own, as a lone citation. */
function draftPoint(sentence: Sentence, place: string, context: DraftContext): YAMLMap[] {
  const { text, cite } = toPoint(sentence, context.language);
  if (text === "") return [];
  context.count.points++;
  return [
    toMap({ point: text, cite: toList(cite, true), source: context.language.drafts.sentence(place, sentence.number) }),
  ];
}

/** What the points leave of a section's text, in its order. */
function draftNotes(
  content: readonly Passage[],
  chosen: readonly Sentence[],
  depth: number,
  { language }: DraftContext,
): Scalar | undefined {
  const taken = new Set(chosen.map(({ number }) => number));
  const paragraphs = Map.groupBy(listSentences(content, language), ({ paragraph }) => paragraph);
  const texts = [...paragraphs.values()].map((sentences) =>
    sentences
      .filter(({ number }) => !taken.has(number))
      .map(({ inlines }) => writeInline(inlines))
      // Scripts without spaces have none between sentences either.
      .join(language.isSpaced ? " " : ""),
  );
  return toProse(texts, depth * 4 + 6);
}
