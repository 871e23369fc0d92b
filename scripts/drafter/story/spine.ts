import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import { roleOf } from "../../languages/roles.ts";
import { listSentences, type Sentence } from "../../manuscript/sentences/sentences.ts";
import { termsOf } from "../../manuscript/sentences/terms.ts";
import { partsOfAbstract } from "./abstract-parts.ts";
import { isEmpty } from "./announcements.ts";
import { type Candidate, type CandidateOptions, RELATED, type Read } from "./candidate.ts";
import { overlapOf, stemsOf } from "./likeness.ts";
import { asMessage, headingLine, isName, type Line, listMemorable } from "./lines.ts";
import { fitnessOf, partIn, partWorth } from "./message-fitness.ts";
import type { StoryRole } from "./roles.ts";
import { FOUND, listShown, sharesOf, showFound } from "./spine-evidence.ts";
import { HOME, PARAGRAPH, WORDS } from "./weights.ts";

/** A paragraph of the paper with what it says. */
interface Paragraph {
  read: Read;
  sentences: { sentence: Sentence; terms: ReadonlySet<string> }[];
  terms: ReadonlySet<string>;
}

/** Where the paper tells more of something. */
interface Home {
  read: Read;
  sentence: Sentence;
}

/**
 * Slides for what the abstract says was wrong, done and found: its author's own short form of the paper. What was done and found
 * stands where the paper tells more of it, with that below; what was wrong opens the talk.
 *
 * @param all sections with their lines, the abstract's among them
 */
export function listSpine(all: readonly Read[], options: CandidateOptions): Candidate[] {
  const abstract = all.find(({ section }) => section === options.abstract);
  if (!abstract) return [];
  const parts = partsOfAbstract(abstract.section.content, options.language);
  const paragraphs = all.filter((read) => read !== abstract).flatMap((read) => paragraphsOf(read, options.language));
  const { weigh } = options;
  const shown = listShown(all, options);
  const { short, long } = linesOf(abstract, options);
  const toCandidate = (line: Line): Candidate[] => {
    const told = parts.get(line.sentence.number) ?? "problem";
    const part = told === "aim" ? "idea" : told;
    if (part === "problem") return short.includes(line) ? [opening(line)] : [];
    const home = homeOf(line.sentence, part, paragraphs, weigh, options.language);
    const isIdea = part === "idea";
    const found = part === "results" ? all.find(({ role }) => role === "results") : undefined;
    // What was found and what is given are said, wherever the paper tells of them.
    const read = home?.read ?? (isIdea ? abstract : found);
    if (!read || (isIdea && long.includes(line))) return [];
    const role = FOUND.has(read.role) && part === "results" ? read.role : part;
    const isApart = isIdea && !OPENED.has(read.role);
    const placed = {
      role,
      section: isIdea ? abstract.section : read.section,
      order:
        isApart || read === abstract
          ? abstract.orderOf(0, line.sentence.number)
          : home
            ? read.orderOf(read.passageOf(home), home.sentence.number - 0.5)
            : read.orderOf(0),
    };
    const factor =
      HOME.worth * (home ? 1 : HOME.nowhere) * fitnessOf(line, role, options.language) * partWorth(line, options);
    // What no title can say in its words stands whole below the heading, or “In short” where that says nothing.
    if (long.includes(line)) {
      const message = part === "results" ? nameAbove(read.section, abstract.section, options) : undefined;
      return message ? [{ ...placed, message, around: [], items: [line], factor: factor * HOME.long }] : [];
    }
    const own = read.lines.filter(
      (other) =>
        read !== abstract &&
        !other.sentence.isItem &&
        !isName(other) &&
        !(isIdea && says(other.sentence.text, options.language.storyCues.related, "within")) &&
        ((home && isBeside(other.sentence, home.sentence)) ||
          (!other.isLed && overlapOf(stemsOf(other, options.language), stemsOf(line, options.language)) >= RELATED)),
    );
    const seen = part === "results" ? showFound(line, home, { shown, weigh, all }, factor, options) : [];
    // What is given is explained first by what the abstract goes on with; so is what was found, where nothing else is told of it.
    const next = isIdea ? "method" : home ? undefined : part;
    const behind = abstract.lines.filter(
      (other) => other.sentence !== line.sentence && parts.get(other.sentence.number) === next,
    );
    return [{ ...placed, message: line, around: [...behind, ...own], factor }, ...seen];
  };
  const isHard = ({ sentence }: Line) => says(sentence.text, options.language.storyCues.problem, "within");
  const isTold = abstract.lines.some(
    (line) => !line.isLed && parts.get(line.sentence.number) === "problem" && isHard(line),
  );
  // Abstracts begin with what everybody knows.
  const hardness = (line: Line) => (isTold && !isHard(line) ? HOME.known : 1);
  // What else the abstract says of the problem stands below it, then what the paper tells of it.
  const opening = (message: Line): Candidate => {
    const home = homeOf(message.sentence, "problem", paragraphs, weigh, options.language);
    const own = abstract.lines.filter(
      ({ sentence }) => parts.get(sentence.number) === "problem" && sentence !== message.sentence,
    );
    // What the authors give is said by itself.
    const isIdea = (other: Line) => partIn(other, "problem", options) === "idea";
    const told = home?.read.lines.filter(
      (other) => !other.sentence.isItem && !isName(other) && !isIdea(other) && isBeside(other.sentence, home.sentence),
    );
    return {
      ...{ role: "problem", section: abstract.section, order: abstract.orderOf(0, message.sentence.number), message },
      around: [...own, ...(told ?? [])],
      factor: HOME.worth * hardness(message) * fitnessOf(unplaced(message), "problem", options.language),
    };
  };
  const isToCome = ({ sentence, short }: Line) =>
    parts.get(sentence.number) !== "problem" && says(short.text, options.language.telling.future, "within");
  return [...short, ...long]
    .slice(0, MOST_SAID)
    .filter((line) => !isToCome(line))
    .flatMap(toCandidate)
    .map((candidate) => ({ ...candidate, isFront: true }));
}

/** A sentence that does not count for more since it opens the abstract. */
const unplaced = (line: Line): Line => ({ ...line, sentence: { ...line.sentence, indexInParagraph: 1 } });

/** What stands above a sentence that is said whole: a heading that says something, else that it is the paper in short. */
function nameAbove(section: Read["section"], abstract: Read["section"], options: CandidateOptions): Line {
  const heading = headingLine(section, options);
  const { text } = heading.short;
  if (section !== abstract && text !== options.title && roleOf(text) === undefined) return heading;
  const { inShort } = options.language.drafts;
  return headingLine(section, { ...options, titles: new Map([[section, [{ type: "text", value: inShort }]]]) });
}

/** An abstract that says more is none. */
const MOST_SAID = 60;

/** Its sentences as messages; what it says is worth a long title, or to be said whole. */
function linesOf({ section, lines }: Read, options: CandidateOptions): { short: Line[]; long: Line[] } {
  const brief = lines.filter(({ isLed }) => !isLed).flatMap((line) => asMessage(line, options) ?? []);
  const said = new Set(brief.map(({ sentence }) => sentence));
  const memorable = listMemorable(section, options, WORDS.told).filter(
    (line) => !said.has(line.sentence) && !isEmpty(line, true, options.language),
  );
  const isTitle = ({ short }: Line) => short.words <= WORDS.title;
  return { short: [...brief, ...memorable.filter(isTitle)], long: memorable.filter((line) => !isTitle(line)) };
}

/** Parts in which a paper says what it gives, behind what is wrong. */
const OPENED: ReadonlySet<StoryRole> = new Set(["problem", "background", "related", "idea"]);

const OTHERS: ReadonlySet<StoryRole> = new Set(["related", "background"]);

/** Whether a sentence is of the same matter as another, by its place: what is right before it, or goes on from it. */
const isBeside = (sentence: Sentence, told: Sentence) =>
  sentence.paragraph === told.paragraph &&
  sentence.number >= told.number - 1 &&
  sentence.number <= told.number + PARAGRAPH / 2;

function paragraphsOf(read: Read, language: ResolvedLanguage): Paragraph[] {
  const own = Map.groupBy(listSentences(read.section.content, language), ({ paragraph }) => paragraph);
  return [...own.values()].map((group) => {
    const sentences = group.map((sentence) => ({ sentence, terms: new Set(termsOf(sentence.text, language)) }));
    return { read, sentences, terms: new Set(sentences.flatMap(({ terms }) => [...terms])) };
  });
}

/** The sentence of the paper that tells most of one of the abstract, with its paragraph, if any tells enough. */
function homeOf(
  { text }: Sentence,
  part: StoryRole,
  paragraphs: readonly Paragraph[],
  weigh: CandidateOptions["weigh"],
  language: ResolvedLanguage,
): Home | undefined {
  const shareIn = sharesOf(text, weigh, language);
  let best: Home | undefined;
  let highest: number = HOME.least;
  for (const { read, sentences, terms } of paragraphs) {
    // What is new is not told where others' work is.
    if (part !== "results" && part !== "problem" && OTHERS.has(read.role)) continue;
    // What is wrong is told before what was done about it.
    if (part === "problem" && !OPENED.has(read.role)) continue;
    const isFit = part === "results" ? FOUND.has(read.role) : !FOUND.has(read.role);
    const rest = HOME.rest * shareIn(terms);
    for (const told of sentences) {
      const score = (shareIn(told.terms) + rest) * (isFit ? 1 : HOME.elsewhere) * (HOME.parts[read.role] ?? 1);
      if (score > highest) [best, highest] = [{ read, sentence: told.sentence }, score];
    }
  }
  return best;
}
