import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import { roleOf } from "../../languages/roles.ts";
import type { List, ManuscriptSection, Passage } from "../../manuscript/manuscript.ts";
import { termsOf } from "../../manuscript/sentences/terms.ts";
import { finiteness, isClause, opensClause } from "../shorten/clauses.ts";
import { standsAlone } from "../shorten/stands-alone.ts";
import { viewOfWords } from "../shorten/view.ts";
import { isEmpty } from "./announcements.ts";
import type { Candidate, CandidateOptions, Read } from "./candidate.ts";
import { listEnumerated, listRoadmap } from "./enumerated.ts";
import { listShowing } from "./evidence.ts";
import { overlapOf, stemsOf } from "./likeness.ts";
import { headingLine, type Line, listLines, listSaid } from "./lines.ts";
import type { StoryRole } from "./roles.ts";
import { listSpine } from "./spine.ts";
import { explainEquations } from "./symbols.ts";
import { listTexts } from "./text-slides.ts";
import { FITNESS, WORDS } from "./weights.ts";

/** All slides that a paper could have: one for each line that says something, and for each thing that can be shown. */
export function listCandidates(sections: readonly ManuscriptSection[], options: CandidateOptions): Candidate[] {
  const lines = sections.map((section) => listLines(section, options));
  const isBare = lines.every((own) => own.every(({ isLed }) => isLed));
  const read = sections.map((section, index) => {
    const role = options.roles.get(section) ?? "method";
    const roadmap = listRoadmap({ section, role }, options.language);
    const all = (isBare ? listSaid(section, options) : lines[index]) ?? [];
    const isTold = (line: Line) =>
      !roadmap.has(line.sentence) && !isEmpty(line, section === options.abstract, options.language);
    const own = all.filter(isTold);
    return readSection(section, index, stepsLast(own, role, options), options);
  });
  const spine = listSpine(read, options);
  const all = read.flatMap((each) => {
    const showing = listShowing(each, read, options);
    // What an author printed in bold says what the section says, and above it stands what leads to it.
    const leads = showing.find(({ evidence, items }) => evidence?.type === "list" && items?.[0]?.sentence.number === 0);
    const counted = listEnumerated(each, options);
    // What leads to a list stands above all of it.
    const leading = new Set([leads, ...counted].flatMap((list) => list?.message.sentence ?? []));
    const texts = listTexts(each, options).filter(({ message }) => !leading.has(message.sentence));
    return [...texts, ...showing, ...counted];
  });
  const front = options.front.map((text) => new Set(termsOf(text, options.language)));
  return [...all, ...spine].map((candidate) => ({
    ...candidate,
    factor: candidate.factor * sumsUp(candidate, front, options),
  }));
}

/** Where something was found, what was done for it counts less: `We run all tests at sea`. */
function stepsLast(lines: readonly Line[], role: StoryRole | undefined, { language }: CandidateOptions): Line[] {
  const { cues, storyCues, telling } = language;
  const isStep = ({ short: { text } }: Line) =>
    says(text, telling.done, "within") &&
    ![cues.result, storyCues.results].some((phrases) => says(text, phrases, "within"));
  const isFound = role === "results" || role === "discussion";
  return lines.map((line) => (isFound && isStep(line) ? { ...line, factor: line.factor * FITNESS.procedure } : line));
}

/** What abstract and conclusion say, too, is what the paper is about. */
function sumsUp({ message, section }: Candidate, front: readonly Set<string>[], options: CandidateOptions): number {
  if (section === options.abstract) return 1;
  const own = stemsOf(message, options.language);
  return 1 + FITNESS.front * Math.max(0, ...front.map((said) => overlapOf(own, said)));
}

/** More passages and sentences than a section has. */
const MANY = 10_000;

function readSection(
  section: ManuscriptSection,
  index: number,
  lines: readonly Line[],
  options: CandidateOptions,
): Read {
  const starts: number[] = [];
  let paragraphs = 0;
  for (const passage of section.content) {
    starts.push(paragraphs);
    paragraphs += countParagraphs(passage);
  }
  return {
    section,
    role: options.roles.get(section) ?? "method",
    lines,
    claim: claimOf(section, options),
    explained: explainEquations(section.content, options.language),
    orderOf: (passage, sentence = 0) => (index * MANY + passage) * MANY + sentence,
    passageOf: ({ sentence }) => starts.findLastIndex((start) => start <= sentence.paragraph),
  };
}

/** Paragraphs that a passage has, as sentences count them. */
function countParagraphs(passage: Passage): number {
  if (passage.type === "paragraph") return 1;
  if (passage.type !== "list") return 0;
  const count = (items: List["items"]): number =>
    items.reduce((sum, item) => sum + item.text.length + count(item.items), 0);
  return count(passage.items);
}

/**
 * Whether a text has a verb of its own, not just in a clause (`How it came to be`, `Ropes that hold`); in languages whose words are
 * not tagged nobody knows.
 */
function isSentence(text: string, language: ResolvedLanguage): boolean {
  const { tokens } = viewOfWords(text, language);
  const opener = tokens.findIndex((_, at) => opensClause(tokens, at));
  const main = opener === -1 ? tokens : tokens.slice(0, opener);
  return main.some((_, at) => finiteness(tokens, at) === "sure") || isClause(tokens, 0, tokens.length);
}

/** A heading that is a sentence is its author's own message; capitals would make names of all its words. */
function claimOf(section: ManuscriptSection, options: CandidateOptions): Line | undefined {
  const line = headingLine(section, options);
  const { text, words } = line.short;
  const isTitle = options.title === text;
  const isClaim =
    !isTitle &&
    !text.includes(":") &&
    words >= CLAIM &&
    words <= WORDS.message &&
    roleOf(text) === undefined &&
    [text, text.toLowerCase()].some((each) => isSentence(each, options.language)) &&
    standsAlone(`${text}.`, options.language);
  return isClaim ? { ...line, factor: 1 } : undefined;
}

/** Words that a heading has at least that is a sentence. */
const CLAIM = 5;
