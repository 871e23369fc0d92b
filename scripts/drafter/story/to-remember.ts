import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import type { ManuscriptSection } from "../../manuscript/manuscript.ts";
import { listSentences } from "../../manuscript/sentences/sentences.ts";
import type { TakeawaySource } from "../choose-takeaways.ts";
import { partsOfAbstract } from "./abstract-parts.ts";
import { isEmpty } from "./announcements.ts";
import type { CandidateOptions } from "./candidate.ts";
import type { PlannedSlide } from "./fill-talk.ts";
import { type Line, listMemorable } from "./lines.ts";
import { isSetUp, namesThing, naming } from "./message-fitness.ts";
import { definesThing, opensWith } from "./name-of-thing.ts";
import { givesOwn, pointsToGains } from "./points-to-own.ts";
import type { StoryRole } from "./roles.ts";
import { standingIn } from "./ways.ts";
import { MOST_BEFORE, REMEMBERED } from "./weights.ts";

/** What a talk and its paper have that could be remembered. */
interface Told {
  slides: readonly PlannedSlide[];
  /** The sections that the talk tells of, the abstract first. */
  told: readonly ManuscriptSection[];
  /** Those that conclude. */
  ends: readonly ManuscriptSection[];
}

/**
 * What could be remembered of a talk, with how much it is wanted: what its abstract says, what it concludes, and the messages of
 * its slides. A paper of a thing that has no abstract is about this thing: first comes what it is, then what names it; the rest
 * is what others know.
 */
export function toRemember({ slides, told, ends }: Told, options: CandidateOptions): TakeawaySource[] {
  const { abstract, language } = options;
  const parts = partsOfAbstract(abstract.content, language);
  const isKnown = (role: StoryRole) => MOST_BEFORE.roles.has(role);
  const given = definitionIn(told, options);
  const isNamed = (line: Line) => namesThing(line, options);
  const { name = "", title } = options;
  // A name that only stands in the title may be what a paper measures: `The repair of DNA in mice`.
  const isOfThing = abstract.content.length === 0 && name !== "" && (given.length > 0 || opensWith(name, title));
  const isOthers = (line: Line) =>
    isOfThing && !isNamed(line) && !says(line.sentence.text, language.telling.own, "within");
  // What leads to a list says nothing without it.
  const isSaid = ({ message, evidence, role }: PlannedSlide) =>
    message.sentence.number > 0 && evidence?.type !== "list" && !isSetUp(message.short.text, role, language);
  const messagesOf = (isOf: (role: StoryRole) => boolean) =>
    slides.filter((slide) => isOf(slide.role) && isSaid(slide)).map(({ message }) => message);
  const toldAs = (isOf: (role: StoryRole) => boolean, factor: number): TakeawaySource[] =>
    messagesOf(isOf).map((line) => ({
      lines: [line],
      factor: factor * naming(line, options),
      isKnown: isOthers(line),
    }));
  const isFound = ({ short: { text } }: Line) => says(text, language.cues.result, "within") || /\d/.test(text);
  const points = slides
    .flatMap(({ lines }) => (isOfThing ? lines.filter(isNamed) : []))
    .filter((line) => opensWith(name, line.short.text) || isFound(line));
  const concluding = ends
    .flatMap((section) => listMemorable(section, options))
    .filter(
      (line) =>
        line.sentence.number <= REMEMBERED.sentences && !isEmpty(line, false, language) && !isOfPlans(line, language),
    );
  return [
    ...listMemorable(abstract, options)
      .filter((line) => !isEmpty(line, true, language))
      .map((line) => ({
        lines: [line],
        isOwn: pointsToGains(line.sentence.text, language) || givesOwn(line.sentence.text, language),
        factor: definesThing(line.short.text, options)
          ? REMEMBERED.definition
          : REMEMBERED.abstract[parts.get(line.sentence.number) ?? "problem"],
      })),
    { lines: concluding, factor: REMEMBERED.conclusion },
    { lines: given, factor: REMEMBERED.definition },
    { lines: messagesOf(isKnown), factor: REMEMBERED.known, isKnown: true },
    ...toldAs((role) => role !== "results" && role !== "idea" && !isKnown(role), REMEMBERED.other),
    ...toldAs((role) => role === "idea", REMEMBERED.idea),
    ...points.map((line) => ({ lines: [line], factor: isFound(line) ? REMEMBERED.idea : REMEMBERED.other })),
    ...toldAs((role) => role === "results", REMEMBERED.results),
  ];
}

/** Whether a sentence stands behind one that opens on what is still to be done: `In the future, … Ropes could be sorted, too.` */
const isOfPlans = ({ sentence, section }: Line, language: ResolvedLanguage): boolean =>
  listSentences(section.content, language).some(
    ({ paragraph, number, text }) =>
      paragraph === sentence.paragraph && number < sentence.number && says(text, language.telling.future, "start"),
  );

/** The first sentence that says what the thing of the title is, and stands alone; none where an abstract says it. */
function definitionIn(sections: readonly ManuscriptSection[], options: CandidateOptions): Line[] {
  if (options.abstract.content.length > 0) return [];
  const isOne = ({ short }: Line) =>
    definesThing(short.text, options) && standingIn(short, options.language, options.name) === "alone";
  return sections.flatMap((section) => listMemorable(section, options).filter(isOne)).slice(0, 1);
}
